// Shows <points-notes> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { proposal } from './documents.js';

export default { title: 'Elements/points-notes', component: 'points-notes' } satisfies Meta;
type Story = StoryObj;

/** Notes that the author has gathered. They are put in the order in which the text refers to them. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points>
      <h2>Two minutes at Gettysburg</h2>
      <point-card>
        <h3>P1 Date: The nation begins with a sentence and not with a law</h3>
        <p>
          Lincoln dates the country from 1776.<footnote-ref for="score"></footnote-ref> No two copies of the
          speech agree.<footnote-ref for="copies"></footnote-ref>
        </p>
      </point-card>
      <points-notes>
        <h3>Notes</h3>
        <ol>
          <li id="score">A score is twenty: eighty-seven years before 1863.</li>
          <li id="copies">Five copies in Lincoln’s hand are known.</li>
        </ol>
      </points-notes>
    </three-points>`,
};

/** Where the author wrote no list, the summary makes one. */
export const Made: Story = {
  render: () =>
    html`<three-points>
      <h2>Two minutes at Gettysburg</h2>
      <point-card>
        <h3>P1 Date: The nation begins with a sentence and not with a law</h3>
        <p>
          Lincoln dates the country from 1776.<footnote-ref
            >A score is twenty: eighty-seven years before 1863.</footnote-ref
          >
        </p>
      </point-card>
    </three-points>`,
};

/** The same from a document: text, a link, the day it was read, an archived copy. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () => html`<three-points .data=${proposal}></three-points>`,
};
