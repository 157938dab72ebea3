// Shows the list of points as authors ask for it. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { rice } from './documents.js';
import { fixed } from './parameters.js';

export default {
  title: 'Elements/points-glance',
  component: 'points-glance',
  parameters: fixed,
} satisfies Meta;
type Story = StoryObj;

const points = html`
  <point-card>
    <h3>P1 Pace: Progress has become so fast that waiting is a decision</h3>
    <p>Press fifty thousand years of recorded history into fifty, he says, and then read the calendar.</p>
  </point-card>
  <point-card>
    <h3>P2 Difficulty: The moon was chosen because it is hard to reach</h3>
    <p>The answer names no mineral, weapon or map.</p>
  </point-card>
  <point-card>
    <h3>P3 Price: It costs fifty cents a week each, and the return is taken on faith</h3>
    <p>What will the money buy? He does not claim to know.</p>
  </point-card>
`;

/** Where its author puts it. The list is made of the points’ headings, and leads to them. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <points-glance></points-glance>
      ${points}
    </three-points>`,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = await canvas.findByRole('list');
    const links = await within(list).findAllByRole<HTMLAnchorElement>('link');
    await expect(links).toHaveLength(3);
    await userEvent.click(links[1]!);
    await waitFor(() => expect(location.hash).toBe(links[1]!.hash));
    await expect(canvasElement.querySelectorAll('point-card')[1]).toHaveAttribute(
      'id',
      links[1]!.hash.slice(1),
    );
  },
};

/** The same from a document: the attribute `glance` puts the list before the first point. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () => html`<three-points ${attributes({ glance: true, data: rice })}></three-points>`,
  play: async ({ canvasElement }) => {
    const { points: all } = rice;
    await waitFor(() => expect(canvasElement.querySelectorAll('points-glance a')).toHaveLength(all.length));
  },
};

const rename = ({ currentTarget }: Event) => {
  const heading = (currentTarget as Element).parentElement!.querySelectorAll('h3')[1]!;
  heading.lastChild!.nodeValue = ' The moon was chosen because nobody has been there';
};

/** A heading that is changed is changed in the list as well. */
export const InStep: Story = {
  name: 'In step with the headings',
  render: () =>
    html`<button type="button" @click=${rename}>Change the second headline</button>
      <three-points lang="en" glance>
        <h2>Eighteen minutes for the moon</h2>
        ${points}
      </three-points>`,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('link', { name: /hard to reach/ });
    await userEvent.click(canvas.getByRole('button', { name: 'Change the second headline' }));
    await expect(await canvas.findByRole('link', { name: /nobody has been there/ })).toBeVisible();
  },
};

/** Links of the author’s own stay as they are; the point in view is marked in them. */
export const OwnLinks: Story = {
  name: 'Links of your own',
  render: () =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <points-glance>
        <p>First <a href="#moon-why">why</a>, then <a href="#moon-price">at what price</a>.</p>
      </points-glance>
      <point-card id="moon-why">
        <h3>P1 Difficulty: The moon was chosen because it is hard to reach</h3>
        <p>The answer names no mineral, weapon or map.</p>
      </point-card>
      <point-card id="moon-price">
        <h3>P2 Price: It costs fifty cents a week each</h3>
        <p>What will the money buy? He does not claim to know.</p>
      </point-card>
    </three-points>`,
};
