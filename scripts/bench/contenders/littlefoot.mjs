// Knows how littlefoot is put on a page: footnotes in the markup that it documents, and nothing for the rest of an article.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleCss } from '../assets.mjs';
import { articleHtml, noteId, page, referenceId } from '../html.mjs';

const own = {
  reference: (document, key, { numbers }) =>
    `<sup id="${referenceId(document, key)}"><a href="#${noteId(document, key)}">${numbers.get(key)}</a></sup>`,
  notes: (_, items) => `<div class="notes footnotes"><h3>Notes</h3><ol>${items}</ol></div>`,
  note: (document, key, note, { noteWords }) =>
    `<li class="footnote" id="${noteId(document, key)}"><p>${noteWords(note)} <a href="#${referenceId(document, key)}" title="return to article">↩</a></p></li>`,
};
const options = `{ anchorPattern: /#fn-/, anchorParentSelector: 'sup', numberResetSelector: '.summary' }`;

export default [
  {
    id: 'littlefoot',
    title: 'littlefoot 4, footnotes alone',
    kind: 'peer',
    folder: 'littlefoot',
    build(tools) {
      const dist = join(tools.peer('littlefoot'), 'dist');
      tools.copy(join(dist, 'littlefoot.mjs'), 'littlefoot.mjs');
      tools.write('littlefoot.css', readFileSync(join(dist, 'littlefoot.css'), 'utf8'));
      tools.write('style.css', articleCss());
    },
    page: (documents, { own: base, cdn, post }) =>
      page({
        post,
        head:
          `<link rel="stylesheet" href="${base}style.css"><link rel="stylesheet" href="${cdn}littlefoot.css"><link rel="modulepreload" href="${cdn}littlefoot.mjs">` +
          `<script type="module">import littlefoot from '${cdn}littlefoot.mjs'; littlefoot(${options});</script>`,
        body: documents.map((document) => articleHtml(document, own)).join('\n'),
      }),
    ready: ({ totalNotes }) => document.querySelectorAll('.littlefoot__button').length >= totalNotes,
    heading: {
      change: (words) => {
        globalThis.__heading ??= document.querySelectorAll('#a1 .point .heading')[1];
        globalThis.__heading.firstChild.data = words;
      },
      says: (words) => globalThis.__heading.textContent === words,
    },
  },
];
