// One document as HTML for pages, for publishing systems and for feeds: the same words, and what each of them needs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from '../../src/adopt/from-html.js';
import { normalize } from '../../src/model/normalize.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { DocumentError } from '../../src/outputs/document-error.js';
import { toHtml, withoutPulls } from '../../src/outputs/to-html.js';
import { fixtures, load, parse } from './fixtures.js';

/** What a reader reads, letter for letter; marks and dashes are the stylesheet's in one target and typed in another. */
const letters = (html: string) => parse(html).textContent.replace(/[^\p{L}\p{N}]+/gu, '');

/** What WordPress 6.1.9 keeps in a post of an author's: tested against the real one by `npm run test:wordpress`. */
const KEPT: Record<string, string> = {
  '*': 'class id lang dir role aria-label aria-hidden title',
  a: 'href',
  blockquote: 'cite',
  img: 'src alt width height loading',
  ol: 'type',
  ...Object.fromEntries(
    'b br cite code dfn div em figcaption figure h1 h2 h3 h4 h5 h6 li p span strong sup ul'
      .split(' ')
      .map((tag) => [tag, '']),
  ),
};

describe('toHtml', () => {
  for (const name of fixtures) {
    const document = load(name);

    it(`writes the same words for pages and for publishing systems: ${name}`, () => {
      assert.equal(letters(toHtml(document, { target: 'native' })), letters(toHtml(document)));
    });

    it(`writes the same words for feeds, but for what repeats: ${name}`, () => {
      assert.equal(letters(toHtml(document, { target: 'feed' })), letters(toHtml(withoutPulls(document))));
    });

    it(`writes named classes that WordPress keeps: ${name}`, () => {
      for (const element of parse(toHtml(document, { target: 'native' })).querySelectorAll('*')) {
        const tag = element.localName;
        assert.ok(tag in KEPT, `<${tag}>`);
        for (const { name, value } of element.attributes) {
          assert.ok(
            name.startsWith('data-') || `${KEPT['*']} ${KEPT[tag]}`.split(' ').includes(name),
            `<${tag} ${name}>`,
          );
          // It takes what stands before a colon for a scheme, in a fragment too.
          if (name === 'id' || value.startsWith('#')) assert.doesNotMatch(value, /:/);
        }
      }
    });

    it(`writes named classes that read as the same document: ${name}`, async () => {
      const html = toHtml(document, { target: 'native' });
      assert.deepEqual(await fromHtml(html), normalize(document));
    });

    it(`writes plain HTML for feeds: ${name}`, () => {
      const html = toHtml(document, { target: 'feed' });
      const body = parse(html);
      for (const element of body.querySelectorAll('*')) {
        assert.doesNotMatch(element.localName, /-|script|style|span|link|iframe/);
        for (const { name } of element.attributes)
          assert.doesNotMatch(name, /^(class|style|slot|part|for|start|end|kind|on\w+|data-.*)$/);
      }
      for (const link of body.querySelectorAll('[role=doc-noteref],[role=doc-backlink]')) {
        const target = body.querySelector(`[id="${link.getAttribute('href')!.slice(1)}"]`);
        assert.ok(target, link.outerHTML);
      }
      const notes = body.querySelectorAll('[role=doc-noteref]').length;
      assert.equal(body.querySelectorAll('[role=doc-backlink]').length, notes);
    });
  }

  const small = (more: object): ThreePointsDocument => ({ title: 'T', points: [{ heading: 'H' }], ...more });

  it('leaves pull quotes out of feeds', () => {
    const document = small({
      points: [{ heading: 'H', body: ['Said once.', { type: 'quote', text: 'Said once.', pull: true }] }],
    });
    assert.equal(toHtml(document, { target: 'feed' }).split('Said once').length, 2);
    assert.equal(toHtml(document).split('Said once').length, 3);
  });

  it('makes addresses absolute in feeds, from where the summary lives', () => {
    const body = [
      '[a](b.html), [c](#c), [d](mailto:d@example.org)',
      { type: 'image', src: '/e.png', alt: 'e' },
    ];
    const document = small({ url: 'https://example.org/notes/t/', points: [{ heading: 'H', body }] });
    const html = toHtml(document, { target: 'feed' });
    for (const url of [
      '"https://example.org/notes/t/b.html"',
      '"#c"',
      '"mailto:d@example.org"',
      '"https://example.org/e.png"',
    ])
      assert.ok(html.includes(url), `${url} in ${html}`);
    assert.ok(toHtml(document).includes('"b.html"'), 'in a page they stay as they are');
  });

  it('begins at the level that is asked for, in every target', () => {
    for (const target of ['elements', 'native', 'feed'] as const) {
      const html = toHtml(small({}), { target, headingLevel: 4 });
      assert.match(html, /<h4>T<\/h4>/);
      assert.match(html, /<h5>/);
    }
    assert.match(toHtml(small({}), { headingLevel: 9 }), /<h6>T<\/h6>/);
  });

  it('says its words in the language of the document, or as its author has them', () => {
    const document = small({ lang: 'de', notes: { a: 'Eine' } });
    assert.match(toHtml(document), /Anmerkungen/);
    assert.match(toHtml(document, { labels: { notes: 'Quellen' } }), /Quellen/);
  });

  it('lets no text become markup, in any target', () => {
    const document = load('hostile.json');
    for (const target of ['elements', 'native', 'feed'] as const) {
      const body = parse(toHtml(document, { target }));
      assert.equal(body.querySelectorAll('script,style,svg,iframe,object').length, 0);
      for (const element of body.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          assert.doesNotMatch(name, /^on/);
          if (/^(href|src|cite)$/.test(name)) assert.doesNotMatch(value, /^\s*(javascript|data|vbscript):/i);
        }
    }
  });

  it('says what is wrong with what is no document, and where', () => {
    assert.throws(
      () => toHtml({ title: 'T' } as unknown as ThreePointsDocument),
      (error: DocumentError) => error instanceof DocumentError && error.issues[0]!.pointer === '/points',
    );
  });
});
