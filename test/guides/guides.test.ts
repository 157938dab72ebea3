// Knows that each example of the guides, put into a page as its system writes it there, becomes the same summary.
import { expect, waitUntil } from '@open-wc/testing';
import { version } from '../../package.json';
import { adopt } from '../../src/adopt/adopt.js';
import { brokenLinks, numbers, place, reading, settled } from '../helpers.js';
import { kindOf, published as pages } from './examples.js';

const FOLDER = '../../stories/guides/examples/';
const files = import.meta.glob<string>('../../stories/guides/examples/*', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const example = (name: string): string => {
  const text = files[FOLDER + name];
  if (text === undefined) throw new Error(`There is no example ${name}`);
  return text;
};

const TITLE = 'h2 How a roll of paper became the stethoscope';
const BEFORE =
  'Percussion told René Laennec little, and the patient’s age and sex forbade the usual way of listening.';
const QUOTE =
  'I rolled a quire of paper into a kind of cylinder and applied one end of it to the region of the heart and the other to my ear …';
const NOTE = 'The quotation is from John Forbes’s translation of 1821.';
const POINTS = [
  'h3 P1 Situation: In 1816 a doctor could not put his ear to a chest',
  'h3 P2 Instrument: A tube of wood took the place of the paper',
  'h3 P3 Use: Doctors came to Paris to learn what the sounds mean',
] as const;
const SECOND = 'He tried other materials too, and settled on a cylinder of wood, a foot long, in two parts.';
const THIRD = 'By 1826 nearly three hundred students from other countries had heard him teach.';

/** What a reader gets of every example, but for the line that says what it is based on. */
const SUMMARY = [
  ...[TITLE, POINTS[0], `${BEFORE}[1]`, `quote ${QUOTE}`, 'René Laennec'],
  ...[POINTS[1], SECOND, POINTS[2], THIRD],
  ...['h3 Notes', `li ${NOTE} [↩︎ 1]`],
];
const isCredit = (line: string) =>
  line.startsWith('Based on De l’auscultation médiate') || /^li René/.test(line);

const errors: unknown[] = [];
const { error, warn } = console;
const onError = (event: ErrorEvent) => errors.push(event.message);
beforeEach(() => {
  errors.length = 0;
  console.error = (...args: unknown[]) => errors.push(args.join(' '));
  // What the library has to say against an example.
  console.warn = (...args: unknown[]) =>
    String(args[0]).startsWith('[three-points]') ? errors.push(args.join(' ')) : warn(...args);
  addEventListener('error', onError);
});
afterEach(() => {
  Object.assign(console, { error, warn });
  removeEventListener('error', onError);
});

/** What stands in the page of an example: of a whole page, what its body holds. */
const body = (text: string) => /<body>([^]*)<\/body>/.exec(text)?.[1] ?? text;

/** An article with the example in it, between other words, adopted as the script tag does it. */
async function published(markup: string): Promise<HTMLElement> {
  const json = new URL(`${FOLDER}stethoscope.json`, import.meta.url).href;
  const inside = body(markup).replace('/summaries/stethoscope.json', json);
  const main = place(`<article><p>Before.</p>${inside}<p>After.</p></article>`);
  adopt(main);
  await settled(main);
  return main;
}

describe('the examples of the guides', () => {
  for (const [system, file] of Object.entries(pages)) {
    it(`gives three points, a quote and a note: ${system}`, async () => {
      const main = await published(example(file));
      await waitUntil(() => main.querySelector('[role=doc-backlink]'), 'the note has a way back');
      await settled(main);
      // Who typed a dash before a name sees it; the name is the same.
      const lines = reading(main)
        .filter((line) => !isCredit(line))
        .map((line) => line.replace(/^— /, ''))
        // VitePress puts a link of its own behind each heading: to a reader it is no word.
        .map((line) => line.replace(/ \u200b<#[\w-]+>$/, ''));
      const inside = lines.filter((line) => line !== 'Before.' && line !== 'After.');
      expect(inside).to.deep.equal(SUMMARY);
      expect(lines[0], 'what stands before').to.equal('Before.');
      expect(lines, 'what stands after').to.include('After.');
      expect(brokenLinks(main)).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
  }

  const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
  /** The words of a page, before anything has been made of it. */
  const wordsIn = (root: Node): string[] =>
    root instanceof Text ? words(root.data) : [...root.childNodes].flatMap(wordsIn);
  const markup = Object.keys(files)
    .map((path) => path.slice(FOLDER.length))
    .filter((name) => kindOf(name) === 'markup');
  for (const file of markup)
    it(`reads as it was typed, and is accessible: ${file}`, async () => {
      const typed = wordsIn(new DOMParser().parseFromString(example(file), 'text/html').body);
      const main = await published(example(file));
      await waitUntil(
        () => !main.querySelector('footnote-ref') || main.querySelector('[role=doc-backlink]'),
        'notes have a way back',
      );
      await settled(main);
      const read = new Set(words(reading(main).join(' ')));
      expect(typed.filter((word) => !read.has(word))).to.deep.equal([]);
      // (A post before it is a summary has links of its own making.)
      if (main.querySelector('three-points')) expect(brokenLinks(main)).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      await expect(main).to.be.accessible();
    });

  const lines = async (file: string) => reading(await published(example(file)));

  it('shows label, topic and headline, however they are written', async () => {
    const headings = (await lines('html-headings.html')).filter((line) => line.startsWith('h3'));
    expect(headings).to.deep.equal([
      'h3 P1 Pace: Progress has become so fast that waiting is a decision',
      'h3 P2 Difficulty: The moon was chosen because it is hard to reach',
      'h3 P3 Price: It costs fifty cents a week each',
    ]);
  });

  it('shows who said it, however that is written, and hides from hearing what only repeats', async () => {
    const main = await published(example('html-quotes.html'));
    const said = reading(main).filter((line) => line.includes('Kennedy'));
    expect(said.map((line) => line.replace(/<.*>|^— /g, ''))).to.deep.equal(Array(4).fill('John F. Kennedy'));
    const hidden = [...main.querySelectorAll('pull-quote')].map((quote) => quote.ariaHidden);
    expect(hidden).to.deep.equal([null, null, null, null, 'true']);
  });

  it('links times into the recording', async () => {
    const main = await published(example('html-times.html'));
    const addresses = [...main.querySelectorAll('a[href*="#t="]')].map((link) => link.getAttribute('href'));
    expect(addresses.map((href) => href!.replace(/.*#/, '#'))).to.deep.equal(['#t=494,722', '#t=503']);
  });

  it('gives one note that is used twice one number and two ways back', async () => {
    const main = await published(example('notes-named.html'));
    expect(numbers(main)).to.deep.equal(['1', '2', '1']);
    const back = [...main.querySelectorAll('[role=doc-backlink]')].map((link) => link.textContent);
    expect(back.map((words) => words.replace(/\W+/g, ''))).to.deep.equal(['1a', '1b', '2']);
    expect([...main.querySelectorAll('[role=doc-noteref]')].map(({ id }) => id)).to.deep.equal([
      'fnref-rice-transcript',
      'fnref-rice-mariner',
      'fnref-rice-transcript-2',
    ]);
  });

  it('takes the author’s word for the notes', async () => {
    expect(await lines('notes-end.html')).to.include('h3 Sources');
  });

  it('reads the same with data- before each attribute and without', async () => {
    const twins = await lines('html-twins.html');
    const plain = await published(example('html-twins.html').replaceAll(' data-', ' '));
    expect(reading(plain)).to.deep.equal(twins);
    expect(plain.querySelector('three-points')!.notes).to.equal('end');
  });

  it('adds nothing to the full form', async () => {
    const main = await published(example('full.sh.html'));
    expect(main.querySelector('[data-tp]')).to.equal(null);
  });

  it('keeps every id of a post that is adopted', async () => {
    const main = await published(example('migrate-wrap.html'));
    const ids = [...example('migrate-wrap.html').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids).to.deep.equal(['pace', 'hard', 'ref1', 'price', 'note1']);
    for (const id of ids) expect(main.querySelector(`#${id}`), id).not.to.equal(null);
    expect(main.querySelector('#hard')!.textContent).to.contain('hard to reach');
    expect(main.querySelector('#note1')!.matches('points-notes li')).to.equal(true);
    expect(main.querySelector('#ref1')!.closest('p')!.textContent).to.contain('in pen');
  });

  it('makes points of the blocks that are pasted into WordPress before they have a note', async () => {
    const main = await published(example('wordpress-group.input.html'));
    const lines = reading(main).filter((line) => /^(h|quote)/.test(line));
    expect(lines).to.deep.equal([TITLE, POINTS[0], `quote ${QUOTE}`, POINTS[1], POINTS[2]]);
    expect(main.querySelectorAll('three-points > point-card').length).to.equal(3);
  });

  it('leaves a newsletter as it is: plain HTML, with links from the number to the note and back', async () => {
    const markup = example('newsletter.html');
    const main = await published(markup);
    expect(main.querySelector('[class],[style],script,three-points,point-card')).to.equal(null);
    const words = reading(main).join('\n');
    for (const part of [TITLE, ...POINTS, BEFORE, QUOTE, SECOND, THIRD, NOTE]) expect(words).to.contain(part);
    const [there, back] = [...main.querySelectorAll('a[href^="#"]')].map((link) =>
      document.getElementById(link.getAttribute('href')!.slice(1)),
    );
    expect(there?.matches('li'), 'the number leads to the note').to.equal(true);
    expect(back?.matches('p a'), 'the note leads back to the number').to.equal(true);
  });

  it('shows the same document wherever the document is JSON', () => {
    const json = (text: string): unknown => JSON.parse(/\{[^]*\}/.exec(text)![0]);
    const document = json(example('stethoscope.json'));
    expect(json(example('fence.md'))).to.deep.equal(document);
    expect(json(example('json-script.html'))).to.deep.equal(document);
  });

  for (const file of ['cards.md', 'outline.md', 'outline.html'])
    it(`holds every word of the summary in ${file}`, () => {
      const text = example(file);
      for (const line of [TITLE, ...POINTS]) expect(text).to.contain(line.replace(/^h\d /, ''));
      for (const line of [BEFORE, QUOTE, SECOND, THIRD, NOTE]) expect(text).to.contain(line);
    });

  it('loads this version of the library everywhere', () => {
    const named = Object.values(files).flatMap((text) => text.match(/three-points@[\w.-]+/g) ?? []);
    expect(named.length).to.be.greaterThan(3);
    for (const name of named) expect(name).to.equal(`three-points@${version}`);
  });
});
