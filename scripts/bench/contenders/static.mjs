// Knows the limit: the article as plain HTML with one stylesheet, no script; and what writing into it by hand costs.
import { articleCss } from '../assets.mjs';
import { articleHtml, page } from '../html.mjs';

export default [
  {
    id: 'static',
    title: 'static HTML and CSS',
    kind: 'limit',
    folder: 'static',
    build: (tools) => tools.write('style.css', articleCss()),
    page: (documents, { own, post }) =>
      page({
        post,
        head: `<link rel="stylesheet" href="${own}style.css">`,
        body: documents.map((document) => articleHtml(document)).join('\n'),
      }),
    ready: ({ lastNote }) => document.getElementById(lastNote),
    heading: {
      change: (words) => {
        globalThis.__heading ??= document.querySelectorAll('#a1 .point .heading')[1];
        globalThis.__heading.firstChild.data = words;
      },
      says: (words) => globalThis.__heading.textContent === words,
    },
    // What a script of the page's own would do: make both ends of the note, and count anew.
    note: {
      change: (words, i) => {
        const article = document.getElementById('a1');
        const list = article.querySelector('.notes ol');
        const link = (className, id, href) =>
          Object.assign(document.createElement('a'), { className, id, href: `#${href}` });
        const marker = document.createElement('sup');
        marker.append(link('ref', `ref-new-${i}`, `new-${i}`));
        article.querySelector('.point p').prepend(marker);
        const item = Object.assign(document.createElement('li'), { id: `new-${i}` });
        item.append(words, ' ', link('back', '', `ref-new-${i}`));
        list.prepend(item);
        article.querySelectorAll('.ref').forEach((one, n) => (one.textContent = n + 1));
        list.querySelectorAll('.back').forEach((one, n) => (one.textContent = `↩︎ ${n + 1}`));
      },
      says: () => true,
    },
  },
];
