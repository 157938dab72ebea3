// Shows how points and quotes lead to their places in a recording. Knows the elements by their tags alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define.js';
import cues from '../test/fixtures/cues.json';
import { attributes } from './attributes.js';
import { rice } from './documents.js';
import { about, fixed } from './parameters.js';

export default {
  title: 'Reading/Times in a recording',
  parameters: {
    ...fixed,
    ...about(
      'Points and quotes say where in the recording they begin and end: as `m:ss`, `h:mm:ss` or seconds.',
    ),
  },
} satisfies Meta;
type Story = StoryObj;

/**
 * Where the source names a recording, each time is a link into it: a media fragment such as `#t=494,722`, which browsers
 * play from there without a script.
 */
export const Linked: Story = {
  name: 'From JSON',
  render: () => html`<three-points ${attributes({ data: rice })}></three-points>`,
  play: async ({ canvas }) => {
    const [link] = await canvas.findAllByRole('link', { name: /8:14/ });
    await expect(link).toHaveAttribute('href', expect.stringMatching(/spaceeffort\.mp3#t=/));
  },
};

/** The same by hand: a link to the recording with a `type`, and `start` where something is said. */
export const ByHand: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <points-source
        >Based on Kennedy’s address at Rice University ·
        <a href="https://archive.org/download/jfks19620912/jfk_1962_0912_spaceeffort.mp3" type="audio/mpeg"
          >Listen</a
        ></points-source
      >
      <point-card start="8:14" end="12:02">
        <h3>P2 Difficulty: The moon was chosen because it is hard to reach</h3>
        <p>The last question was added to the typed draft in pen.</p>
        <pull-quote start="8:23">Why does Rice play Texas?<cite>John F. Kennedy</cite></pull-quote>
      </point-card>
    </three-points>`,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /8:23/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\.mp3#t=503/),
    );
  },
};

/** Where there is no recording to link to, the times are told. */
export const Told: Story = {
  name: 'Without a recording',
  render: () => html`<three-points ${attributes({ data: cues })}></three-points>`,
};
