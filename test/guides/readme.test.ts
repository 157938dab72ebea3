// Knows what the README's markup and JSON become in a page. What it says of the rest is read in readme.node.test.ts.
import { expect, waitUntil } from '@open-wc/testing';
import readme from '../../README.md?raw';
import { codeBlocks } from '../../scripts/code-blocks.js';
import { fromJson, place, reading, settled } from '../helpers.js';

const blocks = codeBlocks(readme).filter(
  ({ language, section }) => language === 'html' && section !== 'In a framework',
);

/** The markup of a block without what loads the library, which is here. */
const shown = (text: string) => text.replace(/<link [^>]*>|<script [^>]*><\/script>/g, '');

/** What readers get of each block that holds a summary, by the words that it begins with. */
const summaries: Record<string, string[]> = {
  '<points-series>Speeches': [
    'Speeches · Read Again #1',
    'h2 Eighteen minutes for the moon',
    'Based on Kennedy’s address at Rice University<https://www.jfklibrary.org/learn/about-jfk/historic-speeches/address-at-rice-university-on-the-nations-space-effort>, 12 September 1962',
    'h3 P1 Pace: Progress has become so fast that waiting is a decision',
    'Press fifty thousand years of history into fifty, he says, and read the calendar.',
    'li Ten years ago: people left the caves.',
    'li Five years ago: they learned to write, and put wheels on a cart.',
    'li Last week: penicillin, television and nuclear power.',
    'h3 P2 Difficulty: The moon was chosen because it is hard to reach',
    'He lets others ask why, and adds a question for the home crowd.[1]',
    'quote But why, some say, the moon? Why choose this as our goal? And they may well ask why climb the highest mountain? Why, 35 years ago, fly the Atlantic? Why does Rice play Texas?',
    'John F. Kennedy',
    'h3 P3 Price: It costs fifty cents a week each, and the return is taken on faith',
    'What will the money buy? He does not claim to know.',
    'h3 Notes',
    'li Rice played Texas six weeks later. The game ended 14–14. [↩︎ 1]',
  ],
  '<h2>A meeting': [
    'h2 A meeting in November 1962',
    'A note in its sentence.[1]',
    'A note with a name[2] can be used twice.[2]',
    'h3 Notes',
    'li The President met the head of NASA in the Cabinet Room. [↩︎ 1]',
    'li NASA’s transcript of the meeting<https://www.nasa.gov/history/JFK-Webbconv/index.html> [↩︎ 2a] [↩︎ 2b]',
  ],
  '<p>The meeting was': ['The meeting was recorded.[1]', 'h3 Sources', 'li In the Cabinet Room. [↩︎ 1]'],
};

describe('the README', () => {
  for (const [begin, lines] of Object.entries(summaries))
    it(`shows markup that readers get as it says: ${lines[0]}`, async () => {
      const { text } = blocks.find((block) => block.text.includes(begin))!;
      const main = place(shown(text));
      await settled(main);
      expect(reading(main)).to.deep.equal(lines);
      await expect(main).to.be.accessible();
    });

  it('names words of one’s own for what the summary says itself', async () => {
    const main = place(blocks.find(({ text }) => text.includes('labels='))!.text);
    await settled(main);
    expect(main.querySelector('[role=doc-noteref]')!.ariaLabel).to.equal('Remark 1');
  });

  it('keeps the fallback while the document is on its way, and shows the document then', async () => {
    const { text } = blocks.find((block) => block.text.includes(' src="/summaries'))!;
    const main = place(text.replace('/summaries/rice.json', '/fixtures/rice.json?delay=200'));
    await settled(main);
    expect(main.querySelector('a')!.checkVisibility(), 'the fallback is seen').to.equal(true);
    await waitUntil(() => main.querySelector('point-card'), 'the document is shown', { timeout: 10_000 });
    expect(main.innerText).to.contain('Eighteen minutes for the moon').and.not.to.contain('Read the summary');
  });

  it('holds no markup beyond these but what loads the library', () => {
    const rest = blocks
      .map(({ text }) => text)
      .filter((text) => !Object.keys(summaries).some((begin) => text.includes(begin)))
      .filter((text) => !/ src="\/summaries/.test(text));
    expect(rest.map((text) => shown(text).trim())).to.deep.equal(['', '']);
  });

  it('shows a document that becomes points, a quotation, a list and a note', async () => {
    const [json] = codeBlocks(readme).filter(({ language }) => language === 'json');
    const summary = await fromJson(JSON.parse(json!.text));
    expect(reading(summary)).to.include.members([
      'h2 Eighteen minutes for the moon',
      'A string is a paragraph, in Markdown’s inline syntax.[1]',
      'quote Why does Rice play Texas?',
      'John F. Kennedy',
      'li Last week: penicillin, television and nuclear power.',
      'li The game ended 14–14. [↩︎ 1]',
    ]);
    await expect(summary).to.be.accessible();
  });
});
