// Shows <footnote-ref> as authors use it: typed by hand and from a document. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

export default { title: 'Elements/footnote-ref', component: 'footnote-ref' } satisfies Meta;
type Story = StoryObj;

/** The note stands in its sentence. The element becomes a number, and the note goes to the end. */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html`<three-points>
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
};

/** `for` names a note. The same name twice is one note with two ways back to the text. */
export const OneNoteTwice: Story = {
  render: () =>
    html`<three-points>
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
};

/** The same from a document: `[^key]` in the text, `notes` beside it. */
export const FromJson: Story = {
  name: 'From JSON',
  render: () =>
    html`<three-points
      .data=${{
        lang: 'en',
        title: 'The memo that became the Web',
        points: [
          {
            heading: 'It asks for links that work everywhere',
            body: [
              'His manager wrote three words on the cover.[^cover] The name of an earlier program came from a handbook.[^enquire] The words on the cover were kind ones.[^cover]',
            ],
          },
        ],
        notes: {
          cover: 'https://home.cern/science/computing/birth-web/short-history-web',
          enquire: {
            text: 'Short for Enquire Within upon Everything.',
            url: 'https://www.w3.org/History/1980/Enquire/manual/',
            accessed: '2026-11-19',
          },
        },
      }}
    ></three-points>`,
};

/**
 * A click on the number opens the note beside it, with its formatting and its links. Escape, a click elsewhere or the
 * number itself closes it. `--tp-surface` and `--tp-ink` are its colours.
 */
export const OpenInPlace: Story = {
  name: 'Opened in its place',
  render: () =>
    html`<three-points lang="en">
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
    </three-points>`,
};

/** With `notes="end"` the number is a link to the list, and nothing else. */
export const InTheListAlone: Story = {
  name: 'In the list alone',
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
};
