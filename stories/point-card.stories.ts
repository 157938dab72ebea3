// Shows <point-card> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { rice } from './documents.js';
import { without } from './parameters.js';

export default { title: 'Elements/point-card', component: 'point-card' } satisfies Meta;
type Story = StoryObj;

/**
 * An ordinary heading. Label, topic and headline are read out of it. The recording that `start` leads to is named by the
 * source.
 */
export const FromMarkup: Story = {
  name: 'From markup',
  args: { start: '0:00', end: '8:14' },
  argTypes: without('label', 'kicker', 'heading'),
  render: (args) =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <points-source
        >Based on
        <a href="https://archive.org/download/jfks19620912/jfk_1962_0912_spaceeffort.mp3" type="audio/mpeg"
          >Kennedy’s address at Rice University</a
        ></points-source
      >
      <point-card ${attributes(args)}>
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
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /0:00/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\.mp3#t=0/),
    );
  },
};

/** The same from a document: the first point of the moon speech, with a list, its source, a picture and a quote. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    label: 'P1',
    kicker: 'Pace',
    heading: 'Progress has become so fast that waiting is a decision',
    start: '0:00',
    end: '8:14',
  },
  render: (args) => {
    const { transcript, mariner } = rice.notes ?? {};
    // What is cleared in a control is left out of the document.
    const said = Object.fromEntries(Object.entries(args).filter(([, value]) => value));
    const data = {
      lang: rice.lang,
      title: rice.title,
      source: rice.source,
      people: rice.people,
      points: [{ id: 'pace', ...said, body: rice.points[0]!.body }],
      notes: { transcript, mariner },
    };
    return html`<three-points ${attributes({ data })}></three-points>`;
  },
};

/** Where a CMS leaves no room for a heading, attributes make one, at the level of the summary around it. */
export const FromAttributes: Story = {
  name: 'From attributes',
  args: { label: 'P2', kicker: 'Difficulty', heading: 'The moon was chosen because it is hard to reach' },
  argTypes: without('start', 'end'),
  render: (args) =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <point-card ${attributes(args)}>
        <p>The answer names no mineral, weapon or map.</p>
      </point-card>
    </three-points>`,
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', {
        level: 3,
        name: 'P2 Difficulty: The moon was chosen because it is hard to reach',
      }),
    ).toBeVisible();
  },
};

/** A headline alone: no label, no topic. Those can be given as attributes, and are put before it. */
export const HeadlineOnly: Story = {
  name: 'Headline only',
  argTypes: without('heading', 'start', 'end'),
  render: (args) =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <point-card ${attributes(args)}>
        <h3>The return is taken on faith</h3>
        <p>What will the money buy? He does not claim to know.</p>
      </point-card>
    </three-points>`,
};
