// Shows summaries in other languages, two of them on one page, and words of an author's own. Knows the elements by their tags.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define.js';
import arabic from '../test/fixtures/arabic.json';
import chinese from '../test/fixtures/chinese.json';
import hebrew from '../test/fixtures/hebrew.json';
import hindi from '../test/fixtures/hindi.json';
import japanese from '../test/fixtures/japanese.json';
import korean from '../test/fixtures/korean.json';
import { attributes } from './attributes.js';
import { kant, proposal } from './documents.js';
import { about, fixed } from './parameters.js';

export default {
  title: 'Reading/Languages',
  parameters: {
    ...fixed,
    ...about(
      'Words, marks, digits and letters follow the nearest `lang`; the direction follows the language. The tool “Language” above shows any story’s own words in another one.',
    ),
  },
} satisfies Meta;
type Story = StoryObj;

const story = (data: unknown): Story => ({
  render: () => html`<three-points ${attributes({ data })}></three-points>`,
});

/** From right to left, with Arabic digits and the letters of the abjad. */
export const Arabic: Story = {
  ...story(arabic),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { level: 2 });
    await expect(getComputedStyle(canvasElement.querySelector('three-points')!).direction).toBe('rtl');
  },
};
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
/** German marks stand around quotations, and the list of notes is called “Anmerkungen”. */
export const German = story(kant);

/** Each summary has the words, marks and digits of its own language. */
export const TwoOnOnePage: Story = {
  name: 'Two on one page',
  render: () =>
    html`<three-points ${attributes({ data: proposal })}></three-points
      ><three-points ${attributes({ data: arabic })}></three-points>`,
};

/** `labels` take the place of the language's words; what they do not name stays. Where a number belongs, write `{}`. */
export const OwnWords: Story = {
  name: 'Words of your own',
  args: { labels: { notes: 'Sources', footnote: 'Source {}', basedOn: 'After' }, data: proposal },
  argTypes: {
    labels: { control: 'object', description: 'Words of your own by their names' },
    data: { table: { disable: true } },
  },
  parameters: { controls: { disable: false } },
  render: (args) => html`<three-points ${attributes(args)}></three-points>`,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Sources' })).toBeVisible();
    await expect(canvas.getAllByRole('doc-noteref', { name: 'Source 1' })[0]).toBeVisible();
  },
};
