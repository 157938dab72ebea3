// Knows how Shoelace is put on a page: cards and tooltips, from its build for CDNs.
import { join } from 'node:path';
import { articleCss } from '../assets.mjs';
import { escape, noteId, referenceId } from '../html.mjs';
import { cardLibrary } from './card-library.mjs';

const own = {
  point: (_, point, inner, parts) =>
    `<sl-card><div slot="header">${parts.heading(point)}</div>${inner}</sl-card>`,
  reference: (document, key, { numbers }) =>
    `<sup><sl-tooltip content="${escape(document.notes[key].text)}" trigger="click"><a class="ref" id="${referenceId(document, key)}" href="#${noteId(document, key)}">${numbers.get(key)}</a></sl-tooltip></sup>`,
};
const modules = (at, ...files) =>
  `<link rel="stylesheet" href="${at.cdn}cdn/themes/light.css">` +
  files.map((file) => `<script type="module" src="${at.cdn}cdn/${file}"></script>`).join('');

const shared = {
  own,
  folder: 'shoelace',
  build(tools) {
    tools.copy(join(tools.peer('@shoelace-style/shoelace'), 'cdn'), 'cdn');
    tools.write('style.css', articleCss());
  },
  ready: ({ totalPoints, totalNotes }) => {
    const done = (list, count) => list.length === count && list[count - 1]?.hasUpdated;
    return (
      done(document.querySelectorAll('sl-card'), totalPoints) &&
      done(document.querySelectorAll('sl-tooltip'), totalNotes)
    );
  },
};

export default [
  cardLibrary({
    ...shared,
    id: 'shoelace',
    title: 'Shoelace 2, card and tooltip picked',
    head: (at) => modules(at, 'components/card/card.js', 'components/tooltip/tooltip.js'),
  }),
  cardLibrary({
    ...shared,
    id: 'shoelace-autoloader',
    title: 'Shoelace 2, autoloader',
    head: (at) => modules(at, 'shoelace-autoloader.js'),
  }),
];
