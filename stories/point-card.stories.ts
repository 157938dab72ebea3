// Shows <point-card> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { rice } from './documents.js';

export default { title: 'Elements/point-card', component: 'point-card' } satisfies Meta;
type Story = StoryObj;

/** An ordinary heading. Label, topic and headline are read out of it. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points>
      <h2>Eighteen minutes for the moon</h2>
      <point-card>
        <h3>P1 Pace: Progress has become so fast that waiting is a decision</h3>
        <p>Press fifty thousand years of recorded history into fifty, he says, and then read the calendar.</p>
        <ol type="a">
          <li><dfn>Ten years ago</dfn>: people left the caves and built other kinds of shelter.</li>
          <li><dfn>Five years ago</dfn>: they learned to write, and put wheels on a cart.</li>
          <li><dfn>Last week</dfn>: they developed penicillin, television and nuclear power.</li>
        </ol>
        <p>– Kennedy’s calendar, abridged</p>
      </point-card>
    </three-points>`,
};

/** The same from a document: the first point of the moon speech, with a list, its source, a picture and a quote. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () => {
    const { transcript, mariner } = rice.notes ?? {};
    return html`<three-points
      .data=${{
        lang: rice.lang,
        title: rice.title,
        people: rice.people,
        points: rice.points.slice(0, 1),
        notes: { transcript, mariner },
      }}
    ></three-points>`;
  },
};

/** Where a CMS leaves no room for a heading, attributes make one, at the level of the summary around it. */
export const FromAttributes: Story = {
  render: () =>
    html`<three-points>
      <h2>Eighteen minutes for the moon</h2>
      <point-card label="P2" kicker="Difficulty" heading="The moon was chosen because it is hard to reach">
        <p>The answer names no mineral, weapon or map.</p>
      </point-card>
    </three-points>`,
};

/** A headline alone: no label, no topic. */
export const HeadlineOnly: Story = {
  render: () =>
    html`<three-points>
      <h2>Eighteen minutes for the moon</h2>
      <point-card>
        <h3>The return is taken on faith</h3>
        <p>What will the money buy? He does not claim to know.</p>
      </point-card>
    </three-points>`,
};
