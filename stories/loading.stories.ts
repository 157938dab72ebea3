// Shows a summary whose document is on its way, and one whose document changes. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { ThreePoints } from '../src/elements/three-points/three-points.js';
import file from '../test/fixtures/plain.json?url&no-inline';
import '../src/define.js';
import { attributes } from './attributes.js';
import { brief, kant, proposal } from './documents.js';
import { about, code, fixed } from './parameters.js';
import { heldAs, letGo } from './slow-server.js';

export default {
  title: 'Documents/On its way',
  parameters: {
    ...fixed,
    ...about(
      'What readers see while the file that `src` names is on its way, and what happens when a document is changed.',
    ),
  },
} satisfies Meta;
type Story = StoryObj;

const source = (attributes: string, inside = '') =>
  code(`<three-points src="/summaries/gettysburg.json"${attributes}>${inside}</three-points>`, 'html');

/** Says that it is loading, to eyes and ears, and holds the height of the window: what stands below is not pushed about. */
export const Loading: Story = {
  parameters: { ...fixed, ...source('') },
  render: () =>
    html`<button type="button" @click=${() => letGo('plain')}>Let it come</button>
      <three-points src=${heldAs('plain', file)}></three-points>`,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const summary = canvasElement.querySelector('three-points')!;
    await expect(await canvas.findByText('Loading …')).toHaveRole('status');
    await expect(summary).toHaveAttribute('aria-busy', 'true');
    await expect(summary.getBoundingClientRect().height).toBeGreaterThan(innerHeight - 1);
    await userEvent.click(canvas.getByRole('button', { name: 'Let it come' }));
    await expect(await canvas.findByRole('heading', { name: 'Two minutes at Gettysburg' })).toBeVisible();
    await waitFor(() => expect(canvas.queryByText('Loading …')).toBeNull());
    await waitFor(() => expect(summary).toHaveAttribute('aria-busy', 'false'));
  },
};

/** What stands in the element is read meanwhile: a link to the words, or the words themselves. It goes when they have come. */
export const Fallback: Story = {
  name: 'With a fallback',
  parameters: {
    ...fixed,
    ...source('', '\n  <p><a href="https://www.loc.gov/">The address at the Library of Congress</a></p>\n'),
  },
  render: () =>
    html`<button type="button" @click=${() => letGo('fallback')}>Let it come</button>
      <three-points class="story-small" src=${heldAs('fallback', file)}
        ><p><a href="https://www.loc.gov/">The address at the Library of Congress</a></p></three-points
      >`,
  play: async ({ canvas, userEvent }) => {
    const link = await canvas.findByRole('link', { name: 'The address at the Library of Congress' });
    await expect(link).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Let it come' }));
    await canvas.findByRole('heading', { name: 'Two minutes at Gettysburg' });
    await expect(link).not.toBeVisible();
  },
};

/** `--tp-reserve` says how much room is held for what is to come: about as much as it will take. */
export const Reserve: Story = {
  name: 'With room held for it',
  args: { '--tp-reserve': '20rem' },
  parameters: { ...fixed, ...source(' style="--tp-reserve: 20rem"') },
  render: (args) =>
    html`<button type="button" @click=${() => letGo('reserve')}>Let it come</button>
      <three-points ${attributes(args)} src=${heldAs('reserve', file)}></three-points>
      <p>What stands below keeps its place until then.</p>`,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const summary = canvasElement.querySelector('three-points')!;
    await canvas.findByText('Loading …');
    await expect(summary.getBoundingClientRect().height).toBeGreaterThanOrEqual(320);
    await expect(summary.getBoundingClientRect().height).toBeLessThan(400);
    await userEvent.click(canvas.getByRole('button', { name: 'Let it come' }));
    await expect(await canvas.findByRole('heading', { name: 'Two minutes at Gettysburg' })).toBeVisible();
  },
};

const change =
  (data: unknown) =>
  ({ currentTarget }: Event) => {
    const summary = (currentTarget as Element).parentElement!.querySelector<ThreePoints>('three-points')!;
    summary.data = data as ThreePoints['data'];
  };

/** A script sets `data` again, and the summary shows the other document; set to `undefined`, what its author wrote in it. */
export const Changing: Story = {
  name: 'Changing data',
  parameters: {
    ...fixed,
    ...code(`const summary = document.querySelector('three-points');

summary.data = await (await fetch('/summaries/kant.json')).json();
// The words between its tags again:
summary.data = undefined;`),
  },
  render: () =>
    html`<button type="button" @click=${change(brief)}>Lincoln</button>
      <button type="button" @click=${change(kant)}>Kant</button>
      <button type="button" @click=${change(proposal)}>Berners-Lee</button>
      <button type="button" @click=${change(undefined)}>None</button>
      <three-points><p>Choose one of the three.</p></three-points>`,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const summary = canvasElement.querySelector('three-points');
    for (const [name, title] of [
      ['Lincoln', 'Two minutes at Gettysburg'],
      ['Kant', kant.title],
      ['Berners-Lee', 'The memo that became the Web'],
    ] as const) {
      await userEvent.click(canvas.getByRole('button', { name }));
      await expect(await canvas.findByRole('heading', { level: 2, name: title })).toBeVisible();
      await expect(canvas.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    }
    await userEvent.click(canvas.getByRole('button', { name: 'None' }));
    await waitFor(() => expect(canvas.getByText('Choose one of the three.')).toBeVisible());
    await expect(canvas.queryByRole('heading')).toBeNull();
    await expect(canvasElement.querySelector('three-points')).toBe(summary);
  },
};
