// Shows points that a reader can fold to their headlines. Knows the elements by their tags alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { rice } from './documents.js';

export default { title: 'Reading/density', component: 'three-points' } satisfies Meta;
type Story = StoryObj;

/** All points open at first. Each has a button at its heading; two above them fold and open all. */
export const Full: Story = {
  render: () => html`<three-points density="full" .data=${rice}></three-points>`,
};

/** All folded at first: a link to a point, a note or a word that the browser finds opens what it stands in. */
export const Headlines: Story = {
  render: () => html`<three-points density="headlines" .data=${rice}></three-points>`,
};

/** With the list of points, in which the two buttons stand then. */
export const WithGlance: Story = {
  render: () => html`<three-points glance density="headlines" .data=${rice}></three-points>`,
};
