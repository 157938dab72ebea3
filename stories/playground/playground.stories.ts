// Shows the playground, where a summary is written as JSON and seen as readers get it; and tries what can be done there. Knows
// the element by its tag, and its parts by what they are called.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { definePlayground } from './playground.js';

definePlayground();

export default {
  title: 'Playground',
  tags: ['!autodocs'],
  parameters: { page: false },
} satisfies Meta;
type Story = StoryObj;

const WAIT = { timeout: 20_000 };

/** What is written is kept for the tab. A link's document comes before it. */
export const Playground: Story = {
  render: () => html`<three-points-playground draft="three-points-playground"></three-points-playground>`,
};

// What follows is tried by the tests of the stories. It is in no list: whoever looks at the playground is not to see it move.
// (Storybook reads the tags from the source: they stand in each.)
const tried: Story = { render: () => html`<three-points-playground></three-points-playground>` };

/** The editor comes after the page. */
const editorIn = (canvas: HTMLElement) =>
  waitFor(() => expect(canvas.querySelector('.cm-content')).not.toBeNull(), WAIT);

/** An example takes the place of the text, and is shown in its language. */
export const StartFromAnExample: Story = {
  ...tried,
  tags: ['!dev'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await editorIn(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Start from' }));
    await userEvent.click(canvas.getByRole('button', { name: /^Kant on/ }));
    await waitFor(
      () => expect(canvasElement.querySelector('three-points')).toHaveAttribute('lang', 'de'),
      WAIT,
    );
  },
};

/** A mistake is listed, the page stays as it was, and the list leads to the place. */
export const Mistake: Story = {
  ...tried,
  tags: ['!dev'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await editorIn(canvasElement);
    canvasElement.querySelector<HTMLElement>('.cm-content')!.focus();
    await userEvent.paste('"');
    const problem = await canvas.findByRole('button', { name: /^Error 1:1/ }, WAIT);
    await expect(canvas.getByText(/the last version that held/)).toBeVisible();
    await userEvent.click(problem);
    await expect(canvasElement.querySelector('.cm-content')).toHaveFocus();
  },
};

/** Every form is looked at before it is copied. */
export const CopyAs: Story = {
  ...tried,
  tags: ['!dev'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await editorIn(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Copy as…' }));
    await userEvent.click(await canvas.findByRole('radio', { name: 'Markdown' }, WAIT));
    await waitFor(
      () =>
        expect(canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Markdown' }).value).toContain(
          '# Eighteen minutes for the moon',
        ),
      WAIT,
    );
  },
};

/** The page is as wide as it is set, in the theme that is set. */
export const SetTheLook: Story = {
  ...tried,
  tags: ['!dev'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Theme' }), 'card');
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Points at a glance' }));
    await waitFor(() => expect(canvasElement.querySelector('points-glance a')).not.toBeNull(), WAIT);
    await expect(canvasElement.querySelector('three-points')).toHaveAttribute('theme', 'card');
  },
};
