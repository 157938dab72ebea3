// Knows what every story has around it: the stylesheet as published, a page with its tools, and the documentation made from
// the sources.
import type { Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import css from '../dist/three-points.css?inline';
import { extractArgTypes, extractComponentDescription } from './arg-types.js';
import { DocsPage } from './docs-page.js';
import { globalTypes, initialGlobals, withPage } from './page.js';
import { sourceOf } from './source.js';
import { wear } from './wear.js';

wear(css);
// What a story waits for may come with code of its own, and three engines at a time may share two cores.
configure({ asyncUtilTimeout: 10_000 });

export default {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [withPage],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    controls: { expanded: true, sort: 'none' },
    docs: {
      container: DocsPage,
      codePanel: true,
      extractArgTypes,
      extractComponentDescription,
      source: { transform: sourceOf },
      // The headings of what is shown are none of the page’s own.
      toc: {
        headingSelector: 'h2, h3',
        ignoreSelector: '.docs-story *, .guide-page *',
        title: 'On this page',
      },
    },
    // The page has its own ground and width, in docs as well.
    backgrounds: { disable: true },
    viewport: { disable: true },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Start here',
            'Overview',
            'Authoring in HTML',
            'Authoring in JSON',
            'Footnotes',
            'Theming',
            'Loading the script',
            'WordPress',
            ['Block editor', 'Classic editor', 'Without the right to post HTML', 'Plugin'],
            'Ghost',
            'Drupal',
            'Hugo',
            'Jekyll',
            'Eleventy',
            'Astro',
            'MDX',
            'Plain HTML',
            'Newsletters and feeds',
            'Other systems',
            'Migrating',
            'Server rendering',
            'Command line',
            'Accessibility',
          ],
          'Playground',
          'Elements',
          [
            'three-points',
            'point-card',
            'pull-quote',
            'footnote-ref',
            'points-notes',
            'points-series',
            'points-source',
            'points-glance',
          ],
          'Documents',
          ['Ways in', 'On its way', 'Mistakes', 'For programs'],
          'Reading',
          ['Themes', 'Folding points', 'Links to places', 'Times in a recording', 'Languages'],
          'Adoption',
        ],
      },
    },
  },
} satisfies Preview;
