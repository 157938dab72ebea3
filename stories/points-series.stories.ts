// Shows <points-series> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { attributes } from './attributes.js';
import { candle } from './documents.js';
import { fixed } from './parameters.js';

export default {
  title: 'Elements/points-series',
  component: 'points-series',
  parameters: fixed,
} satisfies Meta;
type Story = StoryObj;

/** Categories, series and number, in one line above the title. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points lang="en">
      <points-series>Speeches · History · Read Again #1</points-series>
      <h2>Eighteen minutes for the moon</h2>
    </three-points>`,
};

/** The same from a document: `categories` and `series`. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () =>
    html`<three-points
      ${attributes({
        data: {
          lang: 'en-GB',
          title: 'The candle',
          categories: candle.categories,
          series: candle.series,
          points: candle.points
            .slice(0, 1)
            .map(({ id, heading }) => ({ id, heading: heading.replace(/\[.*/, '') })),
        },
      })}
    ></three-points>`,
};

/** With a line that says what the series is. */
export const WithDescription: Story = {
  name: 'With a description',
  render: () =>
    html`<three-points lang="en">
      <points-series>
        <p>
          <a href="#speeches">Speeches</a> · <a href="#history">History</a> ·
          <a href="#read-again">Read Again</a> #1
        </p>
        <p>Old speeches and papers, each cut down to the three points it turns on.</p>
      </points-series>
      <h2>Eighteen minutes for the moon</h2>
    </three-points>`,
};
