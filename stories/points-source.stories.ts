// Shows <points-source> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { candle } from './documents.js';
import { fixed, without } from './parameters.js';
import { shown } from './shown.js';

export default {
  title: 'Elements/points-source',
  component: 'points-source',
  parameters: fixed,
  argTypes: without('data-type', 'data-number', 'data-show', 'data-show-url'),
} satisfies Meta;
type Story = StoryObj;

/** One sentence that says what is summarised, and who speaks in it. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points lang="en">
      <h2>The memo that became the Web</h2>
      <points-source
        >Based on
        <a href="https://www.w3.org/History/1989/proposal.html">Information Management: A Proposal</a>, by Tim
        Berners-Lee</points-source
      >
    </three-points>`,
};

/** The same from a document: an episode with its programme, recording, transcript and people. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () =>
    html`<three-points
      ${attributes({
        data: {
          lang: 'en-GB',
          title: 'The candle',
          source: candle.source,
          people: candle.people,
          points: [{ heading: 'What burns is neither wax nor wick' }],
        },
      })}
    ></three-points>`,
};

/** A link to the recording, told by its `type`, lets points and quotes link to their place in it. */
export const WithRecording: Story = {
  name: 'With a recording',
  render: () =>
    html`<three-points lang="en">
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
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /8:14/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\.mp3#t=494,722$/),
    );
  },
};

/** What the words do not say and a program wants to know stands in attributes: they are for `toJSON()`, and for search engines. */
export const ForPrograms: Story = {
  name: 'What a program wants to know',
  args: {
    'data-type': 'podcast-episode',
    'data-number': 1,
    'data-show': 'Lectures for the Young',
    'data-show-url': 'https://www.rigb.org/christmas-lectures',
  },
  argTypes: {
    'data-type': { control: 'select' },
    'data-number': { control: 'number' },
    'data-show': { control: 'text' },
    'data-show-url': { control: 'text' },
  },
  parameters: { controls: { disable: false } },
  render: (args) =>
    html`<three-points lang="en" ${shown(async (summary) => (await summary.toJSON()).source)}>
        <h2>The candle</h2>
        <points-source ${attributes(args)}
          >Based on
          <cite><a href="https://www.gutenberg.org/ebooks/14474">The Chemical History of a Candle, read aloud</a></cite></points-source
        >
        <point-card><h3>P1 Fuel: What burns is neither wax nor wick</h3></point-card>
      </three-points>
      <output></output>`,
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('"title": "Lectures for the Young"'),
    );
  },
};
