// Shows <points-notes> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { proposal } from './documents.js';
import { fixed } from './parameters.js';

export default {
  title: 'Elements/points-notes',
  component: 'points-notes',
  parameters: fixed,
} satisfies Meta;
type Story = StoryObj;

/** Notes that the author has gathered. Their numbers follow the order in which the text refers to them. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points lang="en">
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
  play: async ({ canvas }) => {
    await canvas.findByRole('doc-noteref', { name: 'Footnote 2' });
    await waitFor(() => expect(canvas.getByText(/^A score is twenty/)).toHaveTextContent(/↩︎ 1$/));
    await expect(canvas.getByText(/^Five copies/)).toHaveTextContent(/↩︎ 2$/);
  },
};

/** The same from a document: text, a link, the day it was read, an archived copy. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () => html`<three-points ${attributes({ data: proposal })}></three-points>`,
};

/** Where the author wrote no list, the summary makes one. */
export const Made: Story = {
  name: 'Made by the summary',
  render: () =>
    html`<three-points lang="en">
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
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Notes' })).toBeVisible();
  },
};

/** A heading of your own takes the place of “Notes”. So does the label `notes` of the summary, for every list at once. */
export const OwnHeading: Story = {
  name: 'With a heading of your own',
  render: () =>
    html`<three-points lang="en">
      <h2>Two minutes at Gettysburg</h2>
      <point-card>
        <h3>P3 Task: What remains is work, and it falls to the listeners</h3>
        <p>The words are those of the last copy.<footnote-ref for="bliss"></footnote-ref></p>
      </point-card>
      <points-notes>
        <h3>Where this is from</h3>
        <ol>
          <li id="bliss">The Bliss copy, the only one that Lincoln signed.</li>
        </ol>
      </points-notes>
    </three-points>`,
  play: async ({ canvas }) => {
    await canvas.findByRole('doc-noteref', { name: 'Footnote 1' });
    await expect(canvas.getByRole('heading', { name: 'Where this is from' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'Notes' })).toBeNull();
  },
};
