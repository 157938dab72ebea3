// Shows the ways in which a document comes to a summary. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import file from '../test/fixtures/plain.json?url&no-inline';
import '../src/define.js';
import { brief } from './documents.js';
import { about, code, fixed } from './parameters.js';

const json = JSON.stringify(brief, undefined, 2);

const meta = {
  title: 'Documents/Ways in',

  parameters: {
    ...fixed,
    ...about(
      'A document can come to a summary in several ways; the first of these that is there is taken: `data`, `src`, `data-json`, a script, a template or preformatted text in the element. All show the same.',
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Two minutes at Gettysburg' })).toBeVisible();
    for (const name of [/^P1 Date: The nation/, /^P2 Ground: The living/, /^P3 Task: What remains/])
      await expect(canvas.getByRole('heading', { name })).toBeVisible();
    for (const json of canvas.queryAllByText(/"title"/)) await expect(json).not.toBeVisible();
  },
} satisfies Meta;
export default meta;
type Story = StoryObj;

/** A file of its own, named relative to the page. What stands in the element is read until it has come, and if it fails. */
export const File: Story = {
  name: 'From a file (src)',
  render: () =>
    html`<three-points src=${file}><p><a href="/gettysburg">Read the summary</a></p></three-points>`,
  parameters: {
    ...fixed,
    ...code(
      `<three-points src="/summaries/gettysburg.json">
  <p><a href="/gettysburg">Read the summary</a></p>
</three-points>`,
      'html',
    ),
  },
};

/** Handed over by a script, as frameworks do. Set to another document, it is shown in place of the first. */
export const Property: Story = {
  name: 'From a script (data)',
  render: () => html`<three-points .data=${brief}></three-points>`,
  parameters: {
    ...fixed,
    ...code(`import 'three-points/define';
import gettysburg from './gettysburg.json' with { type: 'json' };

document.querySelector('three-points').data = gettysburg;`),
  },
};

/** In a script of data, where a template or a CMS writes it into the page. */
export const InAScript: Story = {
  name: 'In the page, in a script',
  render: () => html`<three-points>${element('script', { type: 'application/json' })}</three-points>`,
};

/** In a template, where a system takes scripts away. */
export const InATemplate: Story = {
  name: 'In the page, in a template',
  render: () => html`<three-points>${element('template')}</three-points>`,
};

/** In preformatted text, where a system leaves nothing else. */
export const InPre: Story = {
  name: 'In the page, in preformatted text',
  render: () => html`<three-points><pre>${json}</pre></three-points>`,
};

/** In an attribute, for systems that keep `data-` attributes and nothing else. */
export const InAnAttribute: Story = {
  name: 'In an attribute (data-json)',
  render: () => html`<three-points data-json=${JSON.stringify(brief)}></three-points>`,
};

/** Lit writes no text into a script or a template. */
function element(tag: 'script' | 'template', attributes: Record<string, string> = {}): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  (made instanceof HTMLTemplateElement ? made.content : made).append(json);
  return made;
}
