// Shows <pull-quote> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

export default { title: 'Elements/pull-quote', component: 'pull-quote' } satisfies Meta;
type Story = StoryObj;

/** Bare words and a `<cite>`: marks are added by language. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<pull-quote
      >Often, the information has been recorded, it just cannot be found.<cite
        >Tim Berners-Lee</cite
      ></pull-quote
    >`,
};

/** The full form, where every structure is spelled out and the script adds nothing. */
export const FullForm: Story = {
  render: () =>
    html`<pull-quote>
      <blockquote cite="https://www.w3.org/History/1989/proposal.html">
        <p>Often, the information has been recorded, it just cannot be found.</p>
      </blockquote>
      <p slot="by">Tim Berners-Lee, <cite>Information Management: A Proposal</cite></p>
    </pull-quote>`,
};

/** The same from a document, in its own surroundings. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () =>
    html`<three-points
      .data=${{
        lang: 'en',
        title: 'The memo that became the Web',
        people: [{ id: 'tbl', name: 'Tim Berners-Lee' }],
        points: [
          {
            heading: 'An organisation forgets as fast as its people move on',
            body: [
              {
                type: 'quote',
                text: 'Often, the information has been recorded, it just cannot be found.',
                by: 'tbl',
                url: 'https://www.w3.org/History/1989/proposal.html',
              },
            ],
          },
        ],
      }}
    ></three-points>`,
};

/** Lines stay lines. The attribution is a last line with a dash. */
export const Lines: Story = {
  render: () =>
    html`<pull-quote
      >But why, some say, the moon?<br />
      Why choose this as our goal?<br />
      Why does Rice play Texas?<br />
      — John F. Kennedy</pull-quote
    >`,
};

/** Words that come with their quotation marks get no second pair. */
export const MarksOfItsOwn: Story = {
  render: () => html`<pull-quote by="George Mallory">“Because it is there.”</pull-quote>`,
};

/** `kind="pull"` repeats words of the summary for the eye. A screen reader hears them once, where they stand. */
export const Pull: Story = {
  render: () =>
    html`<three-points>
      <h2>Eighteen minutes for the moon</h2>
      <point-card>
        <h3>P2 Difficulty: The moon was chosen because it is hard to reach</h3>
        <p>“We choose to go to the moon … not because they are easy, but because they are hard.”</p>
        <pull-quote kind="pull">not because they are easy, but because they are hard</pull-quote>
      </point-card>
    </three-points>`,
};

/** Marks follow the language of the words. */
export const Languages: Story = {
  render: () =>
    html`<pull-quote lang="de" by="Immanuel Kant"
        >Habe Mut, dich deines eigenen Verstandes zu bedienen!</pull-quote
      >
      <pull-quote lang="fr" by="Blaise Pascal"
        >Le cœur a ses raisons, que la raison ne connaît point.</pull-quote
      >
      <pull-quote lang="ja" by="松尾芭蕉">古池や蛙飛びこむ水の音</pull-quote>
      <pull-quote lang="ar" dir="rtl" by="المتنبي">على قدر أهل العزم تأتي العزائم</pull-quote>`,
};
