// Knows that each example of the guides, put into a page as its system writes it there, becomes the same summary.
import { expect, waitUntil } from '@open-wc/testing';
import { version } from '../../package.json';
import { adopt } from '../../src/adopt/adopt.js';
import { brokenLinks, place, reading, settled } from '../helpers.js';

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

/** What stands in the page for each system: as it was typed, where the system changes nothing that matters. */
const pages = {
  'plain HTML, elements': 'elements.html',
  'plain HTML, JSON in the page': 'json-script.html',
  'plain HTML, JSON in a file': 'src.html',
  'WordPress, a group of blocks': 'wordpress-group.output.html',
  'WordPress, a code block': 'wordpress-code.output.html',
  'WordPress, the classic editor': 'wordpress-classic.output.html',
  'WordPress, the classic editor, for authors': 'wordpress-author.output.html',
  'Ghost, an HTML card': 'ghost-html-card.output.html',
  'Ghost, a Markdown card': 'ghost-markdown-card.output.html',
  'Ghost, a code card': 'ghost-code-card.output.html',
  'Drupal, a div that names a file': 'src-div.html',
  'Hugo, a code block': 'hugo-fence.output.html',
  'Hugo, Markdown with tags': 'hugo-cards.output.html',
  'Jekyll, a code block': 'jekyll-fence.output.html',
  'Jekyll, an outline': 'jekyll-outline.output.html',
  'Eleventy, a code block': 'eleventy-fence.output.html',
  'Eleventy, Markdown with tags': 'eleventy-cards.output.html',
  'Astro, a code block': 'astro-fence.output.html',
  'Astro, Markdown with tags': 'astro-cards.output.html',
  'MDX, a code block': 'mdx-fence.output.html',
  'MDX, an attribute': 'mdx-data-json.output.html',
  'MDX, Markdown with tags': 'mdx-cards.output.html',
  'VitePress, a code block': 'vitepress-fence.output.html',
  'VitePress, Markdown with tags': 'vitepress-cards.output.html',
  'a site that sanitizes, named classes': 'named.html',
  'any site, an outline': 'outline.html',
};

const errors: unknown[] = [];
const { error } = console;
const onError = (event: ErrorEvent) => errors.push(event.message);
beforeEach(() => {
  errors.length = 0;
  console.error = (...args: unknown[]) => errors.push(args.join(' '));
  addEventListener('error', onError);
});
afterEach(() => {
  console.error = error;
  removeEventListener('error', onError);
});

/** An article with the example in it, between other words, adopted as the script tag does it. */
async function published(markup: string): Promise<HTMLElement> {
  const json = new URL(`${FOLDER}stethoscope.json`, import.meta.url).href;
  const main = place(
    `<article><p>Before.</p>${markup.replace('/summaries/stethoscope.json', json)}<p>After.</p></article>`,
  );
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
