// Knows how Storybook is built from the stories; nothing of what they show.
import type { StorybookConfig } from '@storybook/web-components-vite';

export default {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    base: './', // the static build works from any folder
    define: { ...config.define, __DEV__: 'true' },
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
