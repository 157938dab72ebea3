// Knows how Web Awesome is put on a page: cards and popovers, bundled by a site, or by its own loader.
import { join } from 'node:path';
import { articleCss } from '../assets.mjs';
import { referenceId } from '../html.mjs';
import { cardLibrary } from './card-library.mjs';

const own = {
  point: (_, point, inner, parts) =>
    `<wa-card with-header><div slot="header">${parts.heading(point)}</div>${inner}</wa-card>`,
  // As its documentation shows: a button, and the note in a popover for it, beside the list that all have.
  reference: (document, key, { numbers, noteWords }) => {
    const id = referenceId(document, key);
    return (
      `<sup><button type="button" class="ref" id="${id}">${numbers.get(key)}</button></sup>` +
      `<wa-popover for="${id}">${noteWords(document.notes[key])}</wa-popover>`
    );
  },
};
const shared = {
  own,
  folder: 'webawesome',
  async build(tools) {
    tools.copy(join(tools.peer('@awesome.me/webawesome'), 'dist-cdn'), 'cdn');
    tools.write('style.css', articleCss());
    await tools.bundle('webawesome.entry.js', 'bundle');
  },
  ready: ({ totalPoints, totalNotes }) => {
    const done = (list, count) => list.length === count && list[count - 1]?.hasUpdated;
    return (
      done(document.querySelectorAll('wa-card'), totalPoints) &&
      done(document.querySelectorAll('wa-popover'), totalNotes)
    );
  },
};

export default [
  cardLibrary({
    ...shared,
    id: 'webawesome',
    title: 'Web Awesome 3, card and popover bundled',
    head: ({ cdn }) =>
      `<link rel="stylesheet" href="${cdn}bundle.css"><script type="module" src="${cdn}bundle.js"></script>`,
  }),
  cardLibrary({
    ...shared,
    id: 'webawesome-autoloader',
    title: 'Web Awesome 3, autoloader',
    head: ({ cdn }) =>
      `<link rel="stylesheet" href="${cdn}cdn/styles/themes/default.css"><link rel="stylesheet" href="${cdn}cdn/styles/webawesome.css">` +
      `<script type="module" src="${cdn}cdn/webawesome.loader.js"></script>`,
  }),
];
