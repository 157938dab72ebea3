// Shows what programs get from a summary: search engines JSON-LD, scripts the document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { brief } from './documents.js';
import { about, code, fixed } from './parameters.js';
import { shown } from './shown.js';

export default {
  title: 'Documents/For programs',
  parameters: about('What search engines and scripts get from a summary.'),
} satisfies Meta;
type Story = StoryObj;

/**
 * With `json-ld` the page holds the summary for search engines as well, in step with its words; `url` is its address there.
 * Below the summary stands what the page holds.
 */
export const JsonLd: Story = {
  name: 'For search engines (json-ld)',
  args: { 'json-ld': true, url: 'https://example.org/gettysburg', data: brief },
  argTypes: {
    url: { control: 'text', description: 'Where the summary lives' },
    'json-ld': { control: 'boolean', description: 'Whether the page holds the summary in JSON-LD' },
    data: { table: { disable: true } },
  },
  render: ({ data, url, ...args }) =>
    html`<three-points
        ${attributes({ ...args, data: { ...(data as object), ...(url && { url: url as string }) } })}
        ${shown((summary) => {
          const script = summary.querySelector('script[type="application/ld+json"]');
          return script ? JSON.parse(script.textContent) : 'The page holds no JSON-LD.';
        })}
      ></three-points>
      <output></output>`,
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelector('output')).toHaveTextContent('"@type": "Article"'),
    );
    await expect(canvas.getByText(/"https:\/\/example.org\/gettysburg"/)).toBeVisible();
  },
};

/** What the summary says, as a document again: `await summary.toJSON()`. It reads markup as well. */
export const ToJson: Story = {
  name: 'For scripts (toJSON)',
  parameters: {
    ...fixed,
    ...code(`const summary = document.querySelector('three-points');
const document = await summary.toJSON();`),
  },
  render: () =>
    html`<three-points lang="en" ${shown((summary) => summary.toJSON())}>
        <h2>Two minutes at Gettysburg</h2>
        <point-card>
          <h3>P1 Date: The nation begins with a sentence and not with a law</h3>
          <p>Eighty-seven years before 1863 is 1776.<footnote-ref>A score is twenty.</footnote-ref></p>
        </point-card>
      </three-points>
      <output></output>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('output')).toHaveTextContent('"kicker": "Date"'));
  },
};
