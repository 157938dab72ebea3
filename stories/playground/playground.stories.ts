// Shows the playground, where a summary is written as JSON and seen as readers get it; and tries what can be done there. Knows
// the element by its tag, and its parts by what they are called.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definePlayground } from './playground.js';

definePlayground();

export default {
  title: 'Playground',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
} satisfies Meta;
type Story = StoryObj;

/** What is written is kept for the tab. A link's document comes before it. */
export const Playground: Story = {
  render: () => html`<three-points-playground draft="three-points-playground"></three-points-playground>`,
};
