// Shows the links that readers copy, and the place where they arrive. Knows the elements by their tags alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { kant, rice } from './documents.js';

export default { title: 'Reading/Links to places' } satisfies Meta;
type Story = StoryObj;

/**
 * Point at a point, a lettered item, a quote or a note, or walk there by keyboard: a `#` beside it copies its address.
 * On a touch screen the signs stand there from the first touch on. A quote can be copied whole, with who said it and where.
 */
export const Links: Story = {
  render: () => html`<three-points .data=${rice}></three-points>`,
};

/** The words are those of the page’s language, and so are the marks around a quote that is copied. */
export const German: Story = {
  render: () => html`<three-points .data=${kant}></three-points>`,
};

/**
 * What an author has not named gets a name by the rule of documents: `moon-pace-a` for an item, `moon-pace-q1` for a quote.
 * Names of the author’s own stay.
 */
export const ByHand: Story = {
  name: 'By hand',
  render: () =>
    html`<three-points id="moon">
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
};

/** What sticks to the top of a page covers no place where a reader arrives: `--tp-scroll-margin` keeps the distance. */
export const BelowABar: Story = {
  name: 'Below a bar',
  render: () =>
    html`<style>
        .bar {
          position: sticky;
          inset-block-start: 0;
          z-index: 2;
          padding: 1em;
          background: Canvas;
        }
        .under-bar {
          --tp-scroll-margin: 5em;
        }
      </style>
      <p class="bar"><a href="#rice-difficulty">To the second point</a></p>
      <three-points class="under-bar" .data=${{ ...rice, id: 'rice' }}></three-points>`,
};
