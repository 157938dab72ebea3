// Shows the five themes, each with the same document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { rice } from './documents.js';
import { about, themeControl } from './parameters.js';

export default {
  title: 'Reading/Themes',

  argTypes: themeControl,
  parameters: about(
    'A theme is the attribute `theme` and nothing else. The tool “Theme” above puts any story of this book into one.',
  ),
  args: { data: rice },
  render: (args) => html`<three-points ${attributes(args)}></three-points>`,
} satisfies Meta;
type Story = StoryObj;

/** Typeface, ink and ground are the page's. */
export const Plain: Story = { args: { theme: 'plain' } };

/** A magazine feature: a light title, labels in a wide margin, quotations without a bar. */
export const Editorial: Story = { args: { theme: 'editorial' } };

/** A newspaper: a heavy headline, and each point in as many columns as there is room for. */
export const Broadsheet: Story = { args: { theme: 'broadsheet' } };

/** Cards with labels as badges. They bring their ground, light or dark as the page's `color-scheme` is. */
export const Card: Story = { args: { theme: 'card' } };

/** Black and white, at least 7:1 everywhere. */
export const Contrast: Story = { args: { theme: 'contrast' } };

/**
 * Custom properties change any of them: an accent for what orders the page, a quiet colour for what supports it, rules, the
 * margin for labels, typefaces. On the summary or anywhere above it; `light-dark()` gives two colours at once.
 */
export const CustomProperties: Story = {
  name: 'Colours and typefaces of your own',
  args: {
    theme: 'editorial',
    '--tp-accent': 'light-dark(#00606b, #5ed1df)',
    '--tp-quiet': '',
    '--tp-rule': '',
    '--tp-gutter': '',
    '--tp-font': '',
    '--tp-heading-font': '',
  },
  argTypes: {
    '--tp-accent': { control: 'text' },
    '--tp-quiet': { control: 'text' },
    '--tp-rule': { control: 'text' },
    '--tp-gutter': { control: 'text' },
    '--tp-font': { control: 'text' },
    '--tp-heading-font': { control: 'text' },
  },
  play: async ({ canvasElement }) => {
    const label = await waitFor(() => {
      const found = canvasElement.querySelector('.tp-label');
      void expect(found).toBeVisible();
      return found!;
    });
    await expect(['rgb(0, 96, 107)', 'rgb(94, 209, 223)']).toContain(getComputedStyle(label).color);
  },
};
