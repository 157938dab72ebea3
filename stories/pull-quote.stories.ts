// Shows <pull-quote> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { copied } from './clipboard.js';
import { fixed, without } from './parameters.js';

export default { title: 'Elements/pull-quote', component: 'pull-quote' } satisfies Meta;
type Story = StoryObj;

const PROPOSAL = 'https://www.w3.org/History/1989/proposal.html';

/** Bare words and a `<cite>`: marks are added by language, and a link to where the words stand. */
export const FromMarkup: Story = {
  name: 'From markup',
  args: { href: PROPOSAL },
  // (Times need a recording, which is told by the source of a summary; and who said it is told here already.)
  argTypes: without('by', 'start', 'end'),
  render: (args) =>
    html`<pull-quote ${attributes(args)}
      >Often, the information has been recorded, it just cannot be found.<cite
        >Tim Berners-Lee</cite
      ></pull-quote
    >`,
};

/** The same from a document, in its own surroundings. */
export const FromJson: Story = {
  name: 'From JSON',
  args: { by: 'Tim Berners-Lee', href: PROPOSAL, kind: 'quotation' },
  argTypes: without('start', 'end'),
  render: ({ by, href, kind }) => {
    const quote = {
      type: 'quote',
      text: 'Often, the information has been recorded, it just cannot be found.',
      ...(by && { by: 'said' }),
      ...(href && { url: href as string }),
      ...(kind === 'pull' && { pull: true }),
    };
    const data = {
      lang: 'en',
      title: 'The memo that became the Web',
      ...(by && { people: [{ id: 'said', name: by as string }] }),
      points: [{ heading: 'An organisation forgets as fast as its people move on', body: [quote] }],
    };
    return html`<three-points ${attributes({ data })}></three-points>`;
  },
};

/** Where the words alone stand in the element, attributes say the rest. */
export const FromAttributes: Story = {
  name: 'From attributes',
  args: { by: 'Tim Berners-Lee', href: PROPOSAL, kind: 'quotation' },
  argTypes: without('start', 'end'),
  render: (args) =>
    html`<pull-quote ${attributes(args)}
      >When two years is a typical length of stay, information is constantly being lost.</pull-quote
    >`,
};

/** With the time at which the words are said. The recording is named by the source. */
export const WithATime: Story = {
  name: 'With a time in the recording',
  args: { by: 'John F. Kennedy', start: '8:23', end: '8:40' },
  argTypes: without('href', 'kind'),
  render: (args) =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <points-source
        >Based on
        <a href="https://archive.org/download/jfks19620912/jfk_1962_0912_spaceeffort.mp3" type="audio/mpeg"
          >Kennedy’s address at Rice University</a
        ></points-source
      >
      <point-card>
        <h3>P2 Difficulty: The moon was chosen because it is hard to reach</h3>
        <pull-quote ${attributes(args)}>Why does Rice play Texas?</pull-quote>
      </point-card>
    </three-points>`,
};

/** The full form, where every structure is spelled out and the script adds nothing. */
export const FullForm: Story = {
  name: 'Full form',
  parameters: fixed,
  render: () =>
    html`<pull-quote>
      <blockquote cite="https://www.w3.org/History/1989/proposal.html">
        <p>Often, the information has been recorded, it just cannot be found.</p>
      </blockquote>
      <p slot="by">Tim Berners-Lee, <cite>Information Management: A Proposal</cite></p>
    </pull-quote>`,
};

/** Lines stay lines. The attribution is a last line with a dash. */
export const Lines: Story = {
  parameters: fixed,
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
  name: 'Marks of its own',
  parameters: fixed,
  render: () => html`<pull-quote by="George Mallory">“Because it is there.”</pull-quote>`,
};

/** `kind="pull"` repeats words of the summary for the eye. A screen reader hears them once, where they stand. */
export const Pull: Story = {
  args: { kind: 'pull' },
  argTypes: without('by', 'href', 'start', 'end'),
  render: (args) =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <point-card>
        <h3>P2 Difficulty: The moon was chosen because it is hard to reach</h3>
        <p>“We choose to go to the Moon … not because they are easy, but because they are hard.”</p>
        <pull-quote ${attributes(args)}>not because they are easy, but because they are hard</pull-quote>
      </point-card>
    </three-points>`,
};

/** Marks follow the language of the words. */
export const Languages: Story = {
  parameters: fixed,
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

/** Readers can copy a quote whole: its words, who said them, and the link. */
export const Copied: Story = {
  parameters: fixed,
  render: () =>
    html`<three-points lang="en" id="web">
      <h2>The memo that became the Web</h2>
      <point-card id="web-loss">
        <h3>P1 Problem: An organisation forgets as fast as its people move on</h3>
        <pull-quote
          >Often, the information has been recorded, it just cannot be found.<cite
            >Tim Berners-Lee</cite
          ></pull-quote
        >
      </point-card>
    </three-points>`,
  play: async ({ canvas, userEvent }) => {
    await userEvent.hover(canvas.getByText(/^Often/));
    const button = await canvas.findByRole('button', { name: /^Copy quote/ });
    const heard = await copied(async () => {
      await userEvent.click(button);
      await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Quote copied'));
    });
    await expect(heard).toHaveLength(1);
    await expect(heard[0]).toMatch(
      /^“Often, the information has been recorded, it just cannot be found.”\n— Tim Berners-Lee, http\S+#web-loss-q1$/,
    );
  },
};
