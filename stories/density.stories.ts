// Shows points that a reader can fold to their headlines. Knows the elements by their tags alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { rice } from './documents.js';
import { about, themeControl } from './parameters.js';

export default {
  title: 'Reading/Folding points',

  argTypes: {
    ...themeControl,
    density: {
      control: 'select',
      options: ['full', 'headlines'],
      description: 'How the points are at first',
    },
    glance: { control: 'boolean', description: 'Whether there is a list of the points' },
  },
  parameters: about('With `density` readers can fold the points to their headlines. On paper all are open.'),
  args: { data: rice },
  render: (args) => html`<three-points ${attributes(args)}></three-points>`,
} satisfies Meta;
type Story = StoryObj;

/** The buttons of the points stand in the elements' own shadow roots. */
const toggles = (root: Element) =>
  [...root.querySelectorAll('point-card')].map((card) => card.shadowRoot?.querySelector('button'));

/** Laid out first, since Chromium answers from the state before. */
const isShown = (element: Element) => element.getClientRects().length > 0 && element.checkVisibility();

async function folded(root: Element, all: boolean[]): Promise<void> {
  await waitFor(() =>
    expect(toggles(root).map((toggle) => toggle?.ariaExpanded)).toEqual(all.map((one) => `${!one}`)),
  );
}

/** All points open at first. Each has a button at its heading; two above them fold and open all. */
export const Full: Story = {
  name: 'Open at first',
  args: { density: 'full' },
  play: async ({ canvas, canvasElement, userEvent, step }) => {
    await folded(canvasElement, [false, false, false]);
    const words = canvas.getByText(/^Kennedy opens with a change of scale/);
    await step('A point’s own button folds it, and opens it again', async () => {
      await userEvent.click(toggles(canvasElement)[0]!);
      await folded(canvasElement, [true, false, false]);
      await expect(isShown(words)).toBe(false);
      await userEvent.click(toggles(canvasElement)[0]!);
      await waitFor(() => expect(isShown(words)).toBe(true));
    });
    await step('By keyboard as well', async () => {
      toggles(canvasElement)[1]!.focus();
      await userEvent.keyboard(' ');
      await folded(canvasElement, [false, true, false]);
    });
    await step('All at once', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Headlines only' }));
      await folded(canvasElement, [true, true, true]);
      await userEvent.click(canvas.getByRole('button', { name: 'Show all' }));
      await folded(canvasElement, [false, false, false]);
    });
  },
};

/** All folded at first: a link to a point, a note or a word that the browser finds opens what it stands in. */
export const Headlines: Story = {
  name: 'Headlines at first',
  args: { density: 'headlines' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await folded(canvasElement, [true, true, true]);
    const [back] = await canvas.findAllByRole('doc-backlink');
    await userEvent.click(back!);
    await folded(canvasElement, [false, true, true]);
  },
};

/** With the list of points, in which the two buttons stand then. A link in it opens its point. */
export const WithGlance: Story = {
  name: 'With the list of points',
  args: { glance: true, density: 'headlines' },
  play: async ({ canvasElement, userEvent }) => {
    await folded(canvasElement, [true, true, true]);
    const link = await waitFor(() => {
      const found = canvasElement.querySelectorAll<HTMLElement>('points-glance a')[2];
      void expect(found).toBeVisible();
      return found!;
    });
    await userEvent.click(link);
    await folded(canvasElement, [true, true, false]);
  },
};
