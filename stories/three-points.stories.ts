// Shows <three-points> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { candle, gettysburg, kant, proposal, rice } from './documents.js';

export default { title: 'Elements/three-points', component: 'three-points' } satisfies Meta;
type Story = StoryObj;

/** A whole summary from a document. In a page, `src` names the file; here it is handed over as `data`. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () => html`<three-points .data=${rice}></three-points>`,
};

/** The least that an author types. The footnote is in its sentence, the source a sentence of its own. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points>
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
};

/** The document lies in the page, as it does where a CMS or a template writes it there. */
export const JsonInThePage: Story = {
  name: 'From JSON in the page',
  render: () =>
    html`<three-points>
      <pre>${JSON.stringify(gettysburg, undefined, 2)}</pre>
    </three-points>`,
};

/** A document that uses every field: people, dates, a programme, cues with a recording, all list marks, all notes. */
export const EveryField: Story = {
  render: () => html`<three-points .data=${candle}></three-points>`,
};

/** Each summary speaks the language of its document: its quotation marks, its dates, its words for notes. */
export const TwoLanguages: Story = {
  render: () =>
    html`<three-points .data=${proposal} heading-level="2"></three-points>
      <three-points .data=${kant} heading-level="2"></three-points>`,
};

/** In the dark half of `color-scheme`. */
export const Dark: Story = {
  render: () =>
    html`<div style="color-scheme: dark; background: #16171a; color: #e6e2d8; padding: 2rem">
      <three-points .data=${rice}></three-points>
    </div>`,
};

/** A document that does not hold: the author is told what to mend, and the reader keeps what was in the element. */
export const Mistakes: Story = {
  render: () =>
    html`<three-points
      .data=${{
        title: 'Two minutes at Gettysburg',
        sumary: 'A field whose name is one letter short.',
        points: [
          { heding: 'The nation begins with a sentence', body: [{ type: 'qoute', text: 'Four score' }] },
        ],
      }}
    >
      <p>The address is at the <a href="https://www.loc.gov/">Library of Congress</a>.</p>
    </three-points>`,
};
