// Shows the list of points as authors ask for it. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { rice } from './documents.js';

export default { title: 'Elements/points-glance', component: 'points-glance' } satisfies Meta;
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

/** Where its author puts it. The list is made of the points’ headings. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points>
      <h2>Eighteen minutes for the moon</h2>
      <points-glance></points-glance>
      ${points}
    </three-points>`,
};

/** The attribute `glance` puts one before the first point, of a document as well. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () => html`<three-points glance .data=${rice}></three-points>`,
};

/** Links of the author’s own stay as they are; the point in view is marked in them. */
export const OwnLinks: Story = {
  render: () =>
    html`<three-points>
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
