// Knows what pages of component libraries have in common: an article whose points are the library's cards, in whose headings
// a script may write.
import { articleHtml, page } from '../html.mjs';

/** @param {{ head: (at: object) => string, own: object }} library what it needs in the head, and its elements */
export const cardLibrary = ({ head, own, ...rest }) => ({
  kind: 'peer',
  page: (documents, at) =>
    page({
      post: at.post,
      head: `${head(at)}<link rel="stylesheet" href="${at.own}style.css">`,
      body: documents.map((document) => articleHtml(document, own)).join('\n'),
    }),
  heading: {
    change: (words) => {
      globalThis.__heading ??= document.querySelectorAll('#a1 .heading')[1];
      globalThis.__heading.firstChild.data = words;
    },
    says: (words) => globalThis.__heading.textContent === words,
  },
  ...rest,
});
