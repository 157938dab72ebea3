// Shows the five themes, each with the same document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { rice } from './documents.js';

export default { title: 'Reading/Themes', component: 'three-points' } satisfies Meta;
type Story = StoryObj;

const dressed = (theme: string) => html`<three-points theme=${theme} .data=${rice}></three-points>`;

/** Typeface, ink and ground are the page's. */
export const Plain: Story = { render: () => dressed('plain') };

/** A magazine feature: a light title, labels in a wide margin, quotations without a bar. */
export const Editorial: Story = { render: () => dressed('editorial') };

/** A newspaper: a heavy headline, and each point in as many columns as there is room for. */
export const Broadsheet: Story = { render: () => dressed('broadsheet') };

/** Cards with labels as badges. They bring their ground, light or dark as the page's `color-scheme` is. */
export const Card: Story = { render: () => dressed('card') };

/** Black and white, at least 7:1 everywhere. */
export const Contrast: Story = { render: () => dressed('contrast') };

/** One property colours any of them. */
export const Accent: Story = {
  render: () =>
    html`<style>
        .teal {
          --tp-accent: light-dark(#00606b, #5ed1df);
        }
      </style>
      <div class="teal">${dressed('editorial')}</div>`,
};
