// Shows <footnote-ref> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { fixed, without } from './parameters.js';

export default {
  title: 'Elements/footnote-ref',
  component: 'footnote-ref',
  argTypes: without('for'),
} satisfies Meta;
type Story = StoryObj;

/** The note stands in its sentence. The element becomes a number, and the note goes to the end. */
export const FromMarkup: Story = {
  name: 'From markup',
  parameters: fixed,
  render: () =>
    html`<three-points lang="en">
      <h2>Eighteen minutes for the moon</h2>
      <point-card>
        <h3>P1 Pace: Progress has become so fast that waiting is a decision</h3>
        <p>
          By the same clock <em>Mariner 2</em> would reach Venus before midnight.<footnote-ref
            >It passed Venus on 14 December 1962, at a distance of 34,773 km.</footnote-ref
          >
          In private he put it another way.<footnote-ref
            ><a href="https://www.nasa.gov/history/JFK-Webbconv/index.html"
              >NASA’s transcript of the meeting</a
            ></footnote-ref
          >
        </p>
      </point-card>
    </three-points>`,
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('doc-noteref', { name: 'Footnote 2' });
    await expect(canvasElement.querySelector('points-notes')).toHaveTextContent(
      'NASA’s transcript of the meeting',
    );
  },
};

/** The same from a document: `[^key]` in the text, `notes` beside it. A note that is only an address becomes a link. */
export const FromJson: Story = {
  name: 'From JSON',
  parameters: fixed,
  render: () =>
    html`<three-points
      ${attributes({
        data: {
          lang: 'en',
          title: 'Eighteen minutes for the moon',
          points: [
            {
              kicker: 'Pace',
              heading: 'Progress has become so fast that waiting is a decision',
              body: [
                'By the same clock *Mariner 2* would reach Venus before midnight.[^mariner] In private he put it another way.[^tape]',
              ],
            },
          ],
          notes: {
            mariner: 'It passed Venus on 14 December 1962, at a distance of 34,773 km.',
            tape: 'https://www.nasa.gov/history/JFK-Webbconv/index.html',
          },
        },
      })}
    ></three-points>`,
  play: async ({ canvas }) => {
    await canvas.findByRole('doc-noteref', { name: 'Footnote 2' });
  },
};

/** `for` names a note of the list. Change it below, and the number leads to another. */
export const NamedNote: Story = {
  name: 'A note of the list, by its name',
  args: { for: 'edition' },
  argTypes: { for: { control: 'select', options: ['edition', 'month'] } },
  render: (args) =>
    html`<three-points lang="en">
      <h2>Kant on being of age</h2>
      <point-card>
        <h3>P1 Finding: People stay minors because it is convenient</h3>
        <p>What is lacking is not understanding but courage.<footnote-ref ${attributes(args)}></footnote-ref></p>
      </point-card>
      <points-notes>
        <ol>
          <li id="edition">Academy edition, volume VIII, pages 33–42.</li>
          <li id="month">It was printed in December 1784, in the Berlinische Monatsschrift.</li>
        </ol>
      </points-notes>
    </three-points>`,
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('doc-noteref', { name: 'Footnote 1' });
    await waitFor(() => expect(link).toHaveAttribute('href', expect.stringMatching(/edition$/)));
  },
};

/** The same name twice is one note with two ways back to the text. */
export const OneNoteTwice: Story = {
  name: 'One note twice',
  parameters: fixed,
  render: () =>
    html`<three-points lang="de">
      <h2>Kant über die Bequemlichkeit</h2>
      <point-card>
        <h3>P1 Befund: Unmündig bleibt man aus Bequemlichkeit</h3>
        <p>Gemeint ist kein Mangel an Verstand, sondern an Mut.<footnote-ref for="edition"></footnote-ref></p>
        <p>Eine Revolution reformiere die Denkungsart nicht.<footnote-ref for="edition"></footnote-ref></p>
      </point-card>
      <points-notes>
        <ol>
          <li id="edition">Akademie-Ausgabe, Band VIII, Seite 33–42.</li>
        </ol>
      </points-notes>
    </three-points>`,
  play: async ({ canvas }) => {
    await waitFor(async () => expect(canvas.getAllByRole('doc-backlink')).toHaveLength(2));
    for (const marker of await canvas.findAllByRole('doc-noteref'))
      await expect(marker).toHaveTextContent(/^1$/);
  },
};

const metre = (args: Record<string, unknown>) =>
  html`<three-points lang="en" ${attributes(args)}>
    <h2>How long is a metre?</h2>
    <point-card>
      <h3>P1 Earth: A measure for everyone was to come from what belongs to everyone</h3>
      <p>
        Two astronomers measured the meridian from Dunkirk to Barcelona.<footnote-ref
          for="meridian"
        ></footnote-ref>
        Their metre is about a fifth of a millimetre too short.<footnote-ref for="error"></footnote-ref>
      </p>
    </point-card>
    <points-notes>
      <ol>
        <li id="meridian">
          Jean-Baptiste Delambre took the north and Pierre Méchain the south. It took them
          <em>seven years</em>.
        </li>
        <li id="error">
          Most of it comes from the flattening of the Earth, which they<footnote-ref
            for="meridian"
          ></footnote-ref>
          could not know well enough.
        </li>
      </ol>
    </points-notes>
  </three-points>`;

/**
 * A click on the number opens the note beside it, with its formatting and its links. Escape, a click elsewhere or the
 * number itself closes it. `--tp-surface` and `--tp-ink` are its colours.
 */
export const OpenInPlace: Story = {
  name: 'Opened in its place',
  parameters: fixed,
  render: () => metre({}),
  play: async ({ canvas, userEvent, step }) => {
    const marker = await canvas.findByRole('doc-noteref', { name: 'Footnote 2' });
    await step('A click on the number opens the note', async () => {
      await userEvent.click(marker);
      const note = await canvas.findByRole('dialog', { name: 'Footnote 2' });
      await waitFor(() => expect(note).toBeVisible());
      await expect(note).toHaveTextContent(/^Most of it comes from the flattening of the Earth/);
    });
    await step('A press elsewhere closes it', async () => {
      await userEvent.click(canvas.getByRole('heading', { name: 'How long is a metre?' }));
      await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    });
    await step('So does its own button, and the keyboard is back at the number', async () => {
      await userEvent.click(marker);
      await userEvent.click(await canvas.findByRole('button', { name: 'Close' }));
      await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
      await expect(marker).toHaveFocus();
    });
    await step('And it can be opened again', async () => {
      await userEvent.click(marker);
      await waitFor(() => expect(canvas.getByRole('dialog')).toBeVisible());
    });
  },
};

/** Enter on the number opens the note, which has the keyboard then; Escape closes it, and the keyboard is back at the number. */
export const ByKeyboard: Story = {
  name: 'Opened by keyboard',
  parameters: fixed,
  render: () => metre({}),
  play: async ({ canvas, userEvent, step }) => {
    // (The second note refers to the first as well.)
    const [marker] = await canvas.findAllByRole('doc-noteref', { name: 'Footnote 1' });
    await step('Enter opens the note', async () => {
      marker!.focus();
      await userEvent.keyboard('{Enter}');
      const note = await canvas.findByRole('dialog', { name: 'Footnote 1' });
      await waitFor(() => expect(note).toHaveFocus());
      await expect(note).toHaveTextContent(/seven years/);
    });
    await step('Escape closes it, and the keyboard is back', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
      await expect(marker).toHaveFocus();
    });
    await step('Space on its button closes it as well', async () => {
      await userEvent.keyboard('{Enter}');
      const close = await canvas.findByRole('button', { name: 'Close' });
      close.focus();
      await userEvent.keyboard(' ');
      await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
      await expect(marker).toHaveFocus();
    });
  },
};

/** With `notes="end"` the number is a link to the list, and nothing else. */
export const InTheListAlone: Story = {
  name: 'In the list alone',
  parameters: fixed,
  render: () =>
    html`<three-points lang="en" notes="end">
      <h2>How long is a metre?</h2>
      <point-card>
        <h3>P1 Light: What can be counted need not be kept</h3>
        <p>
          In 1960 the bar gave way to the orange light of krypton.<footnote-ref
            >1,650,763.73 wavelengths of it.</footnote-ref
          >
        </p>
      </point-card>
    </three-points>`,
  play: async ({ canvas, userEvent }) => {
    const marker = await canvas.findByRole<HTMLAnchorElement>('doc-noteref', { name: 'Footnote 1' });
    await userEvent.click(marker);
    await waitFor(() => expect(location.hash).toBe(marker.hash));
    await expect(canvas.queryByRole('dialog')).toBeNull();
  },
};

/** From each note a link leads back to where it is used. */
export const BackToTheText: Story = {
  name: 'Back to the text',
  parameters: fixed,
  render: () => metre({ notes: 'end' }),
  play: async ({ canvas, userEvent }) => {
    const back = await canvas.findByRole<HTMLAnchorElement>('doc-backlink', { name: 'Back to reference 2' });
    await userEvent.click(back);
    await waitFor(() => expect(location.hash).toBe(back.hash));
    const marker = await canvas.findByRole('doc-noteref', { name: 'Footnote 2' });
    await expect(`#${marker.id}`).toBe(back.hash);
  },
};

let late = 0;

/** Adds a sentence with a note before all others. */
function addNote({ currentTarget }: Event): void {
  const paragraph = (currentTarget as Element).parentElement!.querySelector('point-card p')!;
  const reference = document.createElement('footnote-ref');
  reference.textContent = `A note that came later: number ${++late}.`;
  paragraph.prepend('Words that came later.', reference, ' ');
}

/** Numbers follow the order of the text, also when it changes. */
export const NewNoteInFront: Story = {
  name: 'A new note in front of others',
  parameters: fixed,
  render: () =>
    html`<button type="button" @click=${addNote}>Add a note in front</button>
      <three-points lang="en">
        <h2>How long is a metre?</h2>
        <point-card>
          <h3>P1 Light: What can be counted need not be kept</h3>
          <p>
            In 1960 the bar gave way to the orange light of krypton.<footnote-ref
              >1,650,763.73 wavelengths of it.</footnote-ref
            >
            Since 1983 a metre is how far light goes in a moment.<footnote-ref
              >One 299,792,458th of a second.</footnote-ref
            >
          </p>
        </point-card>
      </three-points>`,
  play: async ({ canvas, userEvent, canvasElement }) => {
    const first = await canvas.findByRole('doc-noteref', { name: 'Footnote 1' });
    await userEvent.click(canvas.getByRole('button', { name: 'Add a note in front' }));
    await waitFor(() => expect(first).toHaveAccessibleName('Footnote 2'));
    await waitFor(() =>
      expect(canvas.getAllByRole('doc-noteref').map((marker) => marker.textContent)).toEqual(['1', '2', '3']),
    );
    await waitFor(() =>
      expect(canvasElement.querySelector('points-notes li')).toHaveTextContent(/^A note that came later/),
    );
  },
};
