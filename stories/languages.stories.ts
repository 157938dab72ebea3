// Shows summaries in other languages, two of them on one page, and words of an author's own. Knows the elements by their tags.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import arabic from '../test/fixtures/arabic.json';
import chinese from '../test/fixtures/chinese.json';
import hebrew from '../test/fixtures/hebrew.json';
import hindi from '../test/fixtures/hindi.json';
import japanese from '../test/fixtures/japanese.json';
import korean from '../test/fixtures/korean.json';
import { kant, proposal } from './documents.js';

export default { title: 'Guides/Languages' } satisfies Meta;
type Story = StoryObj;

const story = (document: unknown): Story => ({
  render: () => html`<three-points .data=${document}></three-points>`,
});

/** From right to left, with Arabic digits and the letters of the abjad. */
export const Arabic = story(arabic);
/** From right to left, with an address and a title in Latin letters amid the lines. */
export const Hebrew = story(hebrew);
/** Lists count by consonants. */
export const Hindi = story(hindi);
/** Lists count by kana, emphasis is dotted, headlines break between phrases. */
export const Japanese = story(japanese);
/** Lists keep a, b, c, as Chinese standards do; emphasis is dotted below. */
export const Chinese = story(chinese);
/** Headlines break between words only. */
export const Korean = story(korean);

/** Each summary has the words, marks and digits of its own language. */
export const TwoOnOnePage: Story = {
  name: 'Two on one page',
  render: () =>
    html`<three-points .data=${proposal}></three-points><three-points .data=${kant}></three-points>`,
};

/** `labels` take the place of the language's words; what they do not name stays. */
export const OwnWords: Story = {
  name: 'Words of your own',
  render: () =>
    html`<three-points
      .data=${proposal}
      .labels=${{ notes: 'Sources', footnote: 'Source {}', basedOn: 'After' }}
    ></three-points>`,
};
