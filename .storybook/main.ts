// Knows how Storybook is built from the stories; nothing of what they show.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** For the guides: what a page may check of the very files of this build. */
const hashes = Object.fromEntries(
  ['dist/three-points.css', 'dist/cdn/three-points.classic.js'].map((file) => {
    const hash = createHash('sha384').update(readFileSync(new URL(`../${file}`, import.meta.url)));
    return [file, `sha384-${hash.digest('base64')}`];
  }),
);

export default {
  framework: { name: '@storybook/web-components-vite', options: {} },
  // Parts of guides lie in a folder below, and are no pages.
  stories: ['../stories/guides/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    base: './', // the static build works from any folder
    define: { ...config.define, __DEV__: 'true', __HASHES__: JSON.stringify(hashes) },
    // Else the dev server loads lit-html twice (prebundled and raw): "Multiple versions of Lit loaded".
    optimizeDeps: {
      ...config.optimizeDeps,
      include: [
        ...(config.optimizeDeps?.include ?? []),
        'lit',
        'lit/html.js',
        'lit/decorators.js',
        'lit/directive-helpers.js',
        '@lit/reactive-element',
      ],
    },
  }),
} satisfies StorybookConfig;
