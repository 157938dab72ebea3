// Knows what Readability, the reader mode of Firefox and of many reading services, keeps of a page with a summary:
// rendered, and as it came from the server, where no script has run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { engines, settled, start, type Browser, type Page } from './engines.js';
import { fullForm, samples, serveSite, withoutPost, type Site } from './site.js';
import { doubled, lost, pieces, withoutRepetitions } from './words.js';

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

for (const line of withoutPost) console.log(line);

describe('a reader mode keeps every word', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  before(async () => {
    site = await serveSite();
    browser = await start(engines[0]!);
    page = await browser.open(site.url('/full/minimal.html'));
  });
  after(async () => {
    await browser?.close();
    site.close();
  });

  /** What the reader mode shows of the page, and the headings and ids of notes in it. */
  async function article(path: string, rendered: boolean) {
    await page.goto(site.url(path));
    if (rendered) await settled(page);
    return page.evaluate((code) => {
      const script = document.createElement('script');
      script.textContent = code;
      document.head.append(script);
      script.remove();
      const { Readability } = globalThis as unknown as {
        Readability: new (page: Document) => { parse(): { content: string; textContent: string } | null };
      };
      const result = new Readability(document.cloneNode(true) as Document).parse();
      const shown = new DOMParser().parseFromString(result?.content ?? '', 'text/html');
      return {
        text: result?.textContent ?? '',
        headings: [...shown.querySelectorAll('h1,h2,h3')].map(({ textContent }) => textContent.trim()),
        notes: [...shown.querySelectorAll('a[href*="#fn-"]')].map((link) => {
          const id = decodeURIComponent(link.getAttribute('href')!.replace(/^[^#]*#/, ''));
          return !!shown.getElementById(id);
        }),
      };
    }, readability);
  }

  for (const one of samples) {
    const wanted = async () => pieces(withoutRepetitions(fullForm(one)));
    const ways: [string, boolean, () => Promise<string[]> | string[]][] = [
      [`/full/${one.name}.html`, true, wanted],
      [`/full/${one.name}.html?bare`, false, wanted],
      [`/json/${one.name}.html`, true, wanted],
      // A page of few words has to tell by its own classes which of its parts is the article.
      ...(['post', 'rice'].includes(one.name)
        ? ([
            [`/full/${one.name}.html?plain&bare`, false, wanted],
            [`/json/${one.name}.html?plain`, true, wanted],
          ] as [string, boolean, typeof wanted][])
        : []),
      [`/json/${one.name}.html?attributes=glance density="headlines"`, true, wanted],
      ...(one.short
        ? ([
            [`/short/${one.name}.html`, true, () => pieces(one.short!, false)],
            [`/short/${one.name}.html?bare`, false, () => pieces(one.short!, false)],
          ] as [string, boolean, () => string[]][])
        : []),
    ];
    it(`of ${one.name}`, async () => {
      for (const [path, rendered, words] of ways) {
        const expected = await words();
        const { text, notes, headings } = await article(path, rendered);
        assert.deepEqual(lost(expected, text), [], `${path}: lost`);
        // A list of the points repeats their headlines; a note written at its reference stays there, beside its copy.
        if (!/glance|short/.test(path)) assert.deepEqual(doubled(expected, text), [], `${path}: doubled`);
        assert.ok(headings.length >= one.document.points.length, `${path}: headings ${headings.join(' | ')}`);
        assert.ok(notes.every(Boolean), `${path}: each reference leads to its note`);
      }
    });
  }
});
