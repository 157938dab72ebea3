// Shows <points-source> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { candle } from './documents.js';

export default { title: 'Elements/points-source', component: 'points-source' } satisfies Meta;
type Story = StoryObj;

/** One sentence that says what is summarised, and who speaks in it. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points>
      <h2>The memo that became the Web</h2>
      <points-source
        >Based on
        <a href="https://www.w3.org/History/1989/proposal.html">Information Management: A Proposal</a>, by Tim
        Berners-Lee</points-source
      >
    </three-points>`,
};

/** A link to the recording, told by its `type`, lets points and quotes link to their place in it. */
export const WithRecording: Story = {
  render: () =>
    html`<three-points>
      <h2>Eighteen minutes for the moon</h2>
      <points-source
        >Based on Kennedy’s address at Rice University, 12 September 1962 ·
        <a href="https://archive.org/download/jfks19620912/jfk_1962_0912_spaceeffort.mp3" type="audio/mpeg"
          >Listen</a
        ></points-source
      >
      <point-card start="8:14" end="12:02">
        <h3>P1 Difficulty: The moon was chosen because it is hard to reach</h3>
        <p>The difficulty is the reason: a goal out of reach makes a country find out what it can do.</p>
      </point-card>
    </three-points>`,
};

/** The same from a document: an episode with its programme, recording, transcript and people. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () =>
    html`<three-points
      .data=${{
        lang: 'en-GB',
        title: 'The candle',
        source: candle.source,
        people: candle.people,
        points: [{ heading: 'What burns is neither wax nor wick' }],
      }}
    ></three-points>`,
};
