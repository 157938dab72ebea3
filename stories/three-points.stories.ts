// Shows <three-points> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect } from 'storybook/test';
import '../src/define.js';
import { toHtml } from '../src/outputs/to-html.js';
import { attributes } from './attributes.js';
import { candle, gettysburg, kant, proposal, rice } from './documents.js';
import { fixed, summaryControls, without } from './parameters.js';

export default {
  title: 'Elements/three-points',
  component: 'three-points',
  argTypes: summaryControls,
} satisfies Meta;
type Story = StoryObj;

/**
 * A whole summary from a document. In a page, `src` names the file, or the document lies in the element as it does here; a
 * script hands it over as `data`. Change a field of `data` below, and the summary follows.
 */
export const FromJson: Story = {
  name: 'From JSON',
  args: { data: rice },
  render: (args) => html`<three-points ${attributes(args)}></three-points>`,
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Eighteen minutes for the moon' });
    await expect(canvas.getByRole('heading', { name: /^P2 Difficulty: The moon was chosen/ })).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'Notes' })).toBeVisible();
  },
};

/** The least that an author types. The footnote is in its sentence, the source a sentence of its own. */
export const FromMarkup: Story = {
  name: 'From markup',
  argTypes: without('data', 'heading-level'),
  render: (args) =>
    html`<three-points ${attributes(args)}>
      <points-series>Speeches · Read Again #4</points-series>
      <h2>Two minutes at Gettysburg</h2>
      <p>Abraham Lincoln was the second speaker on the programme. The first had spoken for two hours.</p>
      <points-source
        >Based on <a href="https://www.loc.gov/">the Gettysburg Address</a>, 19 November 1863</points-source
      >
      <point-card>
        <h3>P1 Date: The nation begins with a sentence and not with a law</h3>
        <p>
          Eighty-seven years before 1863 is 1776. Lincoln dates the country from the Declaration of
          Independence<footnote-ref
            >The Constitution, which came eleven years later, then made room for slavery.</footnote-ref
          >, which speaks of equality.
        </p>
        <pull-quote
          >Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived
          in Liberty, and dedicated to the proposition that all men are created equal.<cite
            >Abraham Lincoln</cite
          ></pull-quote
        >
      </point-card>
      <point-card>
        <h3>P2 Ground: The living cannot make the place any holier than it is</h3>
        <p>He was asked to dedicate a cemetery, and says that it is not in his power.</p>
      </point-card>
      <point-card>
        <h3>P3 Task: What remains is work, and it falls to the listeners</h3>
        <p>The crowd came to dedicate; it is told to be dedicated.</p>
      </point-card>
    </three-points>`,
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('doc-noteref', { name: 'Footnote 1' })).toBeVisible();
    await expect(canvasElement.querySelector('points-notes')).toHaveTextContent(
      'The Constitution, which came eleven years later',
    );
  },
};

/**
 * The full form: the markup that JSON becomes and that `toHtml` writes on a server, with every structure spelled out. The
 * stylesheet alone finishes it; nothing moves when the script arrives.
 */
export const FullForm: Story = {
  name: 'From a server',
  parameters: fixed,
  render: () => html`${unsafeHTML(toHtml(gettysburg))}`,
};

/** A document that uses every field: people, dates, a programme, cues with a recording, all list marks, all notes. */
export const EveryField: Story = {
  name: 'Every field',
  args: { data: candle },
  render: (args) => html`<three-points ${attributes(args)}></three-points>`,
};

/**
 * Each summary speaks the language of its document: its quotation marks, its dates, its words for notes. Numbers begin anew
 * in each, and no id is there twice.
 */
export const SeveralOnOnePage: Story = {
  name: 'Several on one page',
  parameters: fixed,
  render: () =>
    html`<three-points ${attributes({ data: proposal, 'heading-level': 2 })}></three-points>
      <three-points ${attributes({ data: kant, 'heading-level': 2 })}></three-points>`,
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('heading', { name: 'Notes' })).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'Anmerkungen' })).toBeVisible();
    const ids = [...canvasElement.querySelectorAll('[id]')].map(({ id }) => id);
    await expect(new Set(ids).size).toBe(ids.length);
  },
};
