// Knows what pages have in common that a framework renders from JSON: a place for each article with its document in it, and
// one bundle. What is changed goes through `globalThis.changeDocument`, which the bundle offers.
import { articleCss } from '../assets.mjs';
import { json, page } from '../html.mjs';

export const jsonFramework = ({ id, title, entry, jsxImportSource }) => ({
  ...{ id, title, kind: 'peer', folder: id },
  async build(tools) {
    await tools.bundle(entry, 'app', { jsxImportSource });
    tools.write('style.css', articleCss());
  },
  page: (documents, { own, post }) =>
    page({
      post,
      head: `<link rel="stylesheet" href="${own}style.css"><script type="module" src="${own}app.js"></script>`,
      body: documents
        .map(
          (document) => `<div data-document><script type="application/json">${json(document)}</script></div>`,
        )
        .join('\n'),
    }),
  ready: ({ lastNote }) => document.getElementById(lastNote),
  heading: {
    change: (words) => {
      globalThis.__heading ??= document.querySelectorAll('#a1 .point .heading')[1];
      globalThis.changeDocument((document) => ({
        ...document,
        points: document.points.map((point, n) => (n === 1 ? { ...point, heading: words } : point)),
      }));
    },
    says: (words) => globalThis.__heading.textContent === words,
  },
  note: {
    change: (words, i) => {
      if (!globalThis.__count) globalThis.__count = document.querySelectorAll('#a1 .ref').length;
      globalThis.changeDocument((document) => {
        const [point, ...others] = document.points;
        const [block, ...rest] = point.body;
        return {
          ...document,
          points: [{ ...point, body: [`[^new${i}]${block}`, ...rest] }, ...others],
          notes: { [`new${i}`]: { text: words }, ...document.notes },
        };
      });
    },
    says: (words, i) =>
      document.querySelector('#a1 .notes li').textContent.includes(words) &&
      document
        .querySelector('#a1 .notes li:last-child .back')
        .textContent.endsWith(` ${globalThis.__count + i + 1}`),
  },
});
