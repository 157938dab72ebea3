// One document, one result: as text, in the page, and in the page again over the text.
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml } from '../../src/outputs/to-html.js';
import { brokenLinks, doubledIds, fromJson, fromMarkup, reading } from '../helpers.js';

const fixtures = [
  'cues',
  'everything',
  'hostile',
  'kant',
  'minimal',
  'plain',
  'proposal',
  'rice',
  'arabic',
  'hebrew',
  'hindi',
  'japanese',
  'chinese',
  'korean',
];

async function read(name: string): Promise<ThreePointsDocument> {
  return (await (await fetch(`/fixtures/${name}.json`)).json()) as ThreePointsDocument;
}

/** Markup in one canonical form: no comments, texts joined, attributes in order. */
function canonical(node: Node): string {
  if (node instanceof Text)
    return node.data.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  if (!(node instanceof Element)) return '';
  const attributes = [...node.attributes]
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${node.localName}${attributes.join('')}>${inside(node)}</${node.localName}>`;
}
const inside = (element: Element): string => [...element.childNodes].map(canonical).join('');

describe('a document is the same', () => {
  for (const name of fixtures) {
    it(`as text and in the page: ${name}.json`, async () => {
      const document = await read(name);
      const rendered = await fromJson(document);
      const parsed = new DOMParser()
        .parseFromString(toHtml(document), 'text/html')
        .querySelector('three-points')!;
      expect(inside(rendered)).to.equal(inside(parsed));
      for (const attribute of ['id', 'lang', 'dir'])
        expect(rendered.getAttribute(attribute), attribute).to.equal(parsed.getAttribute(attribute));
    });

    it(`before and after the elements see it: ${name}.json`, async () => {
      const text = toHtml(await read(name));
      const before = new DOMParser().parseFromString(text, 'text/html').querySelector('three-points')!;
      const summary = await fromMarkup(text);
      expect(canonical(summary)).to.equal(canonical(before));
      expect(brokenLinks(summary)).to.deep.equal([]);
      expect(doubledIds()).to.deep.equal([]);
      await expect(summary).to.be.accessible();
    });
  }

  it('as text and in the demo page that forbids scripts', async () => {
    const page = new DOMParser().parseFromString(
      await (await fetch('/demo/no-script.html')).text(),
      'text/html',
    );
    const shown = page.querySelector('three-points')!;
    const parsed = new DOMParser()
      .parseFromString(toHtml(await read('rice')), 'text/html')
      .querySelector('three-points')!;
    const lines = (element: Element) =>
      inside(element)
        .replace(/\s+/g, ' ')
        .replace(/ ?(<[^>]*>) ?/g, '$1');
    expect(lines(shown)).to.equal(lines(parsed));
  });

  it('twice on one page, each with ids of its own', async () => {
    const document = await read('rice');
    const text = toHtml(document);
    const first = await fromMarkup(text);
    const second = await fromMarkup(text);
    const third = await fromJson(document);
    expect(doubledIds()).to.deep.equal([]);
    for (const summary of [first, second, third]) {
      expect(brokenLinks(summary)).to.deep.equal([]);
      const notes = summary.querySelector('points-notes')!;
      for (const marker of summary.querySelectorAll('[role=doc-noteref]'))
        expect(
          notes.contains(window.document.getElementById(marker.getAttribute('href')!.slice(1))),
        ).to.equal(true);
    }
  });
});

// The real post, where the folder that holds it is named by CORPUS; a user's machine has the fixtures alone.
const files = [
  'three-points-series-1.json',
  'three-points-series-1.elements.html',
  'three-points-series-1.txt',
];
if (await executeServerCommand<boolean, undefined>('has-corpus')) {
  describe('the corpus', () => {
    const letters = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .toLowerCase();
    /** Sentences long enough to be no chance, from the post as people read it. */
    const sentences = (text: string) =>
      text
        .slice(text.indexOf('The Three Points Series #1'), text.indexOf('Leave a Reply'))
        .split(/\n+|(?<=[.?!])\s+/)
        .map((sentence) => letters(sentence.replace(/^[a-d]\)|^1 |(?<=Revenue)1\b/, '')))
        .filter((sentence) => sentence.length > 30 && !sentence.startsWith('thethreepointsseries'));

    for (const way of ['JSON', 'elements'] as const) {
      it(`has every sentence of the real post once, from ${way}`, async () => {
        const texts = await Promise.all(files.map(async (file) => (await fetch(`/corpus/${file}`)).text()));
        const [json, markup, text] = texts as [string, string, string];
        const summary = way === 'JSON' ? await fromJson(JSON.parse(json)) : await fromMarkup(markup);
        const shown = letters(
          reading(summary)
            .map((line) => line.replace(/<https?:[^>]*>|\[\d+\]/g, ''))
            .join(' '),
        );
        const counts = sentences(text).map((sentence) => [sentence, shown.split(sentence).length - 1]);
        expect(counts.length).to.be.greaterThan(20);
        expect(counts.filter(([, count]) => count !== 1)).to.deep.equal([]);
        expect(summary.querySelectorAll('point-card')).to.have.length(3);
        expect(summary.querySelectorAll('pull-quote')).to.have.length(4);
        expect(summary.querySelectorAll('points-notes li')).to.have.length(1);
        expect(summary.querySelectorAll('ol[type=a] > li > dfn')).to.have.length(4);
        expect(brokenLinks(summary)).to.deep.equal([]);
        await expect(summary).to.be.accessible();
      });
    }
  });
}
