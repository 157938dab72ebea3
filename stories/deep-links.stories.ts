// Shows the links that readers copy, and the place where they arrive. Knows the elements by their tags alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { copied } from './clipboard.js';
import { kant, rice } from './documents.js';
import { about, fixed } from './parameters.js';

export default {
  title: 'Reading/Links to places',
  parameters: {
    ...fixed,
    ...about(
      'Every point, lettered item, quotation and note has an address of its own, which readers can copy.',
    ),
  },
} satisfies Meta;
type Story = StoryObj;

/**
 * Point at a point, a lettered item, a quote or a note, or walk there by keyboard: a `#` beside it copies its address.
 * On a touch screen the signs stand there from the first touch on. A quote can be copied whole, with who said it and where.
 */
export const Links: Story = {
  render: () => html`<three-points ${attributes({ data: rice })}></three-points>`,
  play: async ({ canvas, userEvent, step }) => {
    const heading = await canvas.findByRole('heading', { name: /^P2 Difficulty/ });
    await userEvent.hover(heading);
    await step('The sign beside a point copies its address', async () => {
      const link = await canvas.findByRole<HTMLAnchorElement>('link', { name: /^Copy link: P2 Difficulty$/ });
      const heard = await copied(async () => {
        await userEvent.click(link);
        await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Link copied'));
      });
      await expect(heard).toEqual([new URL(link.hash, location.href).href]);
    });
    await step('A quote is copied with who said it', async () => {
      const [button] = await canvas.findAllByRole('button', { name: /^Copy quote/ });
      const heard = await copied(async () => {
        await userEvent.click(button!);
        await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Quote copied'));
      });
      await expect(heard[0]).toMatch(/^“The exploration of space[^]+\n— John F. Kennedy, /);
    });
  },
};

/** The words are those of the page’s language, and so are the marks around a quote that is copied. */
export const German: Story = {
  name: 'In German',
  render: () => html`<three-points ${attributes({ data: kant })}></three-points>`,
  play: async ({ canvas, userEvent }) => {
    await userEvent.hover(await canvas.findByRole('heading', { name: /^P1/ }));
    await expect((await canvas.findAllByRole('link', { name: /^Link kopieren/ })).length).toBeGreaterThan(2);
  },
};

/**
 * What an author has not named gets a name by the rule of documents: `moon-pace-a` for an item, `moon-pace-q1` for a quote.
 * Names of the author’s own stay.
 */
export const ByHand: Story = {
  name: 'Names by hand',
  render: () =>
    html`<three-points lang="en" id="moon">
      <h2>Eighteen minutes for the moon</h2>
      <point-card>
        <h3>P1 Pace: Progress has become so fast that waiting is a decision</h3>
        <ol type="a">
          <li><dfn>Ten years ago</dfn>: people left the caves and built other kinds of shelter.</li>
          <li id="writing"><dfn>Five years ago</dfn>: they learned to write, and put wheels on a cart.</li>
        </ol>
        <pull-quote>We choose to go to the Moon.<cite>John F. Kennedy</cite></pull-quote>
      </point-card>
    </three-points>`,
  play: async ({ canvas, userEvent }) => {
    await userEvent.hover(canvas.getByText(/people left the caves/));
    await waitFor(() =>
      expect(canvas.getByText(/people left the caves/)).toHaveAttribute('id', 'moon-pace-a'),
    );
    await expect(canvas.getByText(/they learned to write/)).toHaveAttribute('id', 'writing');
  },
};

/** What sticks to the top of a page covers no place where a reader arrives: `--tp-scroll-margin` keeps the distance. */
export const BelowABar: Story = {
  name: 'Below a bar',
  args: { '--tp-scroll-margin': '5em' },
  argTypes: { '--tp-scroll-margin': { control: 'text', description: 'Distance to the window’s edge' } },
  parameters: { controls: { disable: false } },
  render: (args) =>
    html`<p class="story-bar"><a href="#speech-difficulty">To the second point</a></p>
      <three-points ${attributes({ ...args, data: { ...rice, id: 'speech' } })}></three-points>`,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('heading', { name: /^P2 Difficulty/ });
    await userEvent.click(canvas.getByRole('link', { name: 'To the second point' }));
    const point = canvasElement.querySelector('#speech-difficulty')!;
    const bar = canvasElement.querySelector('.story-bar')!;
    await waitFor(() => {
      const top = point.getBoundingClientRect().top;
      void expect(top).toBeGreaterThan(bar.getBoundingClientRect().bottom - 1);
      void expect(top).toBeLessThan(300);
    });
  },
};
