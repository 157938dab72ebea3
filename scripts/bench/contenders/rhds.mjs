// Knows how the Red Hat design system is put on a page: cards and blockquotes, bundled by a site, its icons beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleCss } from '../assets.mjs';
import { escape } from '../html.mjs';
import { cardLibrary } from './card-library.mjs';

export default [
  cardLibrary({
    id: 'rhds',
    title: 'Red Hat elements 4, card and blockquote bundled',
    folder: 'rhds',
    own: {
      point: (_, point, inner, parts) => `<rh-card>${parts.heading(point)}${inner}</rh-card>`,
      heading: ({ label, kicker, heading }) =>
        `<h3 slot="header"><span class="label">${escape(label)}</span> <span class="kicker">${escape(kicker)}:</span> <span class="heading">${escape(heading)}</span></h3>`,
      quote: ({ text, by }) =>
        `<rh-blockquote><p>${escape(text)}</p><span slot="author">${escape(by)}</span></rh-blockquote>`,
    },
    async build(tools) {
      await tools.bundle('rhds.entry.js', 'bundle');
      tools.write('tokens.css', readFileSync(join(tools.peer('@rhds/tokens'), 'css/global.css'), 'utf8'));
      tools.copy(
        join(tools.peer('@rhds/icons'), 'standard/quotemark-open.js'),
        'icons/standard/quotemark-open.js',
      );
      tools.write('style.css', articleCss());
    },
    head: ({ cdn }) =>
      `<link rel="stylesheet" href="${cdn}tokens.css"><script type="importmap">{"imports":{"@rhds/icons/":"${cdn}icons/"}}</script>` +
      `<script type="module" src="${cdn}bundle.js"></script>`,
    ready: ({ totalPoints, totalQuotes }) => {
      const done = (list, count) => list.length === count && (count === 0 || list[count - 1].hasUpdated);
      return (
        done(document.querySelectorAll('rh-card'), totalPoints) &&
        done(document.querySelectorAll('rh-blockquote'), totalQuotes)
      );
    },
  }),
];
