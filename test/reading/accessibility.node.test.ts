// Knows what assistive technology is told of a summary, engine by engine: the whole tree from Chromium; from Firefox and
// WebKit the roles and names that their drivers tell. (Neither tells its tree; Firefox finds elements by role and name,
// WebKit tells both of an element.)
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, lacking, settled, start, type Browser, type Page } from './engines.js';
import { post, sample, samples, serveSite, withoutPost, type Sample, type Site } from './site.js';
import { chromiumTree, expectedTree } from './tree.js';

const LONGITUDE = `
paragraph: Small Machines #3
heading 2: A clock that finds the way at sea
heading 3: P1 Problem: Nobody at sea knows how far east they are
paragraph: Latitude is read from the sun at noon. Longitude is a difference in time, and no clock of 1714 keeps it on a ship.‹doc-noteref Footnote 1›
list
  listitem a.: ‹term Motion›: a pendulum does not swing true on a rolling deck.
  listitem b.: ‹term Warmth›: brass and steel lengthen between Portsmouth and São Tomé.
  listitem c.: ‹term Damp›: oil thickens; salt eats the wheels.
heading 3: P2 Answer: A carpenter builds a watch, and not a bigger clock
paragraph: John Harrison’s fourth timekeeper is 13 cm wide and beats five times a second.‹doc-noteref Footnote 2›It lost 5.1 seconds in 81 days.‹doc-noteref Footnote 3›
blockquote
  paragraph: “I think I may make bold to say, / that there is neither any other Mechanical or Mathematical thing in the World that is more beautiful.”
paragraph: John Harrison
heading 3: P3 Price: The prize comes late, and never whole
paragraph: The Board asks for copies, drawings and a second voyage.‹doc-noteref Footnote 3›Parliament pays in 1773; Harrison is 80.
paragraph: Chronometers stay dear for fifty years → most captains go on by lunar distances.‹doc-noteref Footnote 1›
doc-endnotes "Notes"
  heading 3: Notes
  list
    doc-endnote 1.: An Act of 1714 offered £20,000 for half a degree.‹doc-backlink Back to reference 1a›‹doc-backlink Back to reference 1b›
    doc-endnote 2.: ‹link https://www.rmg.co.uk/collections/objects/rmgc-object-79142›‹doc-backlink Back to reference 2›
    doc-endnote 3.: To Jamaica on board‹emphasis HMS Deptford›, 1761–62.‹doc-backlink Back to reference 3a›‹doc-backlink Back to reference 3b›
`
  .trim()
  .split('\n');

/** Authors write a series, an attribution or a quotation without a paragraph in it, and nothing else is told otherwise. */
const asShortForm = (lines: string[]) =>
  lines
    .join('\n')
    .replace(/blockquote\n {2}paragraph/g, 'blockquote')
    .replace(/^text:/gm, 'paragraph:')
    .split('\n');

/** The post's short form has its own way to say what stands above the points, and who made the list. */
const points = (lines: string[]) =>
  lines
    .slice(lines.findIndex((line) => line.startsWith('heading 3')))
    .map((line) => line.replace('paragraph: – ', 'paragraph: '));

const ZEROS = [0x660, 0x6f0, 0x966];
/** Digits, letters of lists and quotation marks are those of a language: test/page/languages.test.ts knows which. */
const inAnyLanguage = (lines: string[]) =>
  lines.map((line) =>
    line
      .replace(/\p{Nd}/gu, (digit) => {
        const zero = ZEROS.find((code) => digit.charCodeAt(0) >= code && digit.charCodeAt(0) < code + 10);
        return zero ? `${digit.charCodeAt(0) - zero}` : digit;
      })
      .replace(/^( *(?:listitem|doc-endnote))\b[^:]*/, '$1')
      .replace(/^( {2}paragraph: )[“”„‘’「『«]+|[“”„‘’」』»]+$/g, '$1'),
  );

let site: Site;
before(async () => void (site = await serveSite()));
after(() => site.close());

/** A browser for all tests of a suite, and a page in it. */
function inEngine(engine: Page['engine']): { readonly page: Page; show(path: string): Promise<Page> } {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await start(engine);
    page = await browser.open(site.url('/full/minimal.html'));
  });
  after(() => browser?.close());
  return {
    get page() {
      return page;
    },
    async show(path) {
      await page.goto(site.url(path));
      await settled(page);
      return page;
    },
  };
}

for (const line of [...lacking('chromium', 'firefox', 'webkit'), ...withoutPost]) console.log(line);

if (engines.includes('chromium'))
  describe('the tree that Chromium gives to assistive technology', () => {
    const chromium = inEngine('chromium');
    const treeOf = async (path: string) => {
      const page = await chromium.show(path);
      const session = await page.puppet!.createCDPSession();
      const tree = await chromiumTree(session);
      await session.detach();
      return tree;
    };

    it('is the one written here, for a full form, a short form and JSON', async () => {
      assert.deepEqual(await expectedTree(sample('longitude').document), LONGITUDE);
      assert.deepEqual(await treeOf('/full/longitude.html'), LONGITUDE);
      assert.deepEqual(await treeOf('/json/longitude.html'), LONGITUDE);
      assert.deepEqual(asShortForm(await treeOf('/short/longitude.html')), asShortForm(LONGITUDE));
    });

    it('lacks only the name of the notes and the marks of the quotes where no script runs', async () => {
      const page = await chromium.page.puppet!.browser().newPage();
      await page.goto(site.url('/full/longitude.html?bare'));
      const tree = await chromiumTree(await page.createCDPSession());
      await page.close();
      assert.deepEqual(
        tree,
        LONGITUDE.map((line) => line.replace('doc-endnotes "Notes"', 'doc-endnotes')),
      );
    });

    for (const { name, document } of samples)
      it(`says what the document says, in the full form and from JSON: ${name}`, async () => {
        const heard = /^(en|de)/.test(document.lang ?? 'en') ? (lines: string[]) => lines : inAnyLanguage;
        const expected = heard(await expectedTree(document));
        assert.deepEqual(heard(await treeOf(`/full/${name}.html`)), expected);
        assert.deepEqual(heard(await treeOf(`/json/${name}.html`)), expected);
      });

    if (post)
      it('says the same of the real post’s points when they are elements written by hand', async () => {
        const expected = asShortForm(await expectedTree(post!.document));
        assert.deepEqual(points(asShortForm(await treeOf('/short/post.html'))), points(expected));
      });
  });

/** What has a name or bears a structure, a thing a line, in the order of the page. */
const things = (lines: string[]): string[] =>
  lines.flatMap((line) => {
    const [, block, name, rest] = /^ *([\w-]+)(?: [^:"]*| "(.*)")?(?:: (.*))?$/s.exec(line)!;
    const inline = [
      ...(rest ?? '').matchAll(/‹(link|doc-noteref|doc-backlink|term|image) ((?:[^‹›]|‹[^›]*›)*)›/g),
    ].map(([, role, name]) => (role === 'term' ? 'term' : `${role} ${name!.replace(/‹\w+ ?|›/g, '')}`));
    if (block === 'heading') return [`heading ${rest}`];
    if (block === 'doc-endnotes') return [`doc-endnotes ${name}`];
    if (block === 'doc-endnote') return ['listitem', ...inline];
    return /^(list|listitem|blockquote|figure)$/.test(block!) ? [block!, ...inline] : inline;
  });

const counted = (all: string[]) => {
  const counts: Record<string, number> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

/** Headings bear the references that stand in them. */
const told: readonly Sample[] = [...['longitude', 'rice', 'kant'].map(sample), ...(post ? [post] : [])];

if (engines.includes('firefox'))
  describe('roles and names in Firefox', () => {
    const firefox = inEngine('firefox');
    for (const one of told)
      for (const form of one.name === 'rice' ? ['full', 'json'] : ['json'])
        it(`are those of the document: ${one.name}, ${form}`, async () => {
          const { puppet } = await firefox.show(`/${form}/${one.name}.html`);
          const expected = counted(things(await expectedTree(one.document)));
          const found: Record<string, number> = {};
          for (const thing of Object.keys(expected)) {
            const [, role, name = ''] = /^(\S+) ?(.*)$/s.exec(thing)!;
            found[thing] = (await puppet!.$$(`aria/${name}[role="${role}"]`)).length;
          }
          assert.deepEqual(found, expected);
        });
  });

if (engines.includes('webkit'))
  describe('roles and names in WebKit', () => {
    const webkit = inEngine('webkit');
    const SELECTOR = 'main :is(h1,h2,h3,h4,h5,h6,a,ul,ol,li,blockquote,figure,dfn,img,points-notes)';
    const read = async (page: Page) => {
      const shown = await page.evaluate(
        (selector) =>
          [...document.querySelectorAll(selector)].map((element) => !element.closest('[aria-hidden=true]')),
        SELECTOR,
      );
      const all: string[] = [];
      for (let i = 0; i < shown.length; i++) {
        if (!shown[i]) continue;
        const { role, name } = await page.computed!(SELECTOR, i);
        const words = name.replace(/\s+/g, ' ').trim();
        // Names of these are what is in them, in this engine's own way.
        all.push(/^(list|listitem|blockquote|figure|term)$/.test(role) ? role : `${role} ${words}`);
      }
      return all;
    };
    /** WebKit tells the roles of digital publishing by the nearest of ARIA, and of a picture that is not loaded none. */
    const asWebKit = (all: string[]) =>
      all.map((thing) =>
        thing
          .replace(/^doc-(noteref|backlink) /, 'link ')
          .replace(/^doc-endnotes /, 'region ')
          .replace(/^image /, ' '),
      );

    for (const one of told)
      for (const form of ['full', 'json'])
        it(`are those of the document: ${one.name}, ${form}`, async () => {
          const page = await webkit.show(`/${form}/${one.name}.html`);
          assert.deepEqual(await read(page), asWebKit(things(await expectedTree(one.document))));
        });

    it('are the same for a short form, whose quotations stand in shadow roots', async () => {
      const page = await webkit.show('/short/longitude.html');
      const expected = asWebKit(things(LONGITUDE)).filter((thing) => thing !== 'blockquote');
      assert.deepEqual(await read(page), expected);
    });
  });

for (const engine of engines)
  describe(`lists in ${engine}`, () => {
    const browser = inEngine(engine);

    // Safari takes a list without markers for no list, unless it says that it is one.
    it('say that they are lists where they show no markers', async () => {
      for (const name of ['rice', 'everything', 'arabic', 'hindi']) {
        const page = await browser.show(`/json/${name}.html?attributes=glance`);
        const silent = await page.evaluate(() =>
          [...document.querySelectorAll('main :is(ul,ol)')]
            .filter((list) => {
              const items = [...list.children].map((item) => getComputedStyle(item));
              const bare = items.some(
                ({ listStyleType, display }) => listStyleType === 'none' || display !== 'list-item',
              );
              return bare && list.getAttribute('role') !== 'list';
            })
            .map(({ outerHTML }) => outerHTML),
        );
        assert.deepEqual(silent, [], name);
      }
    });
  });
