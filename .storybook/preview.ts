// Knows what every story has around it: the stylesheet as published, and the documentation made from the sources.
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import css from '../dist/three-points.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
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
            'Languages',
            'Accessibility',
          ],
          'Playground',
          'Elements',
          'Reading',
        ],
      },
    },
  },
} satisfies Preview;
