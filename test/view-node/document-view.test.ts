// The full form as text, without a browser: what servers and feeds will write.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { english } from '../../src/i18n/words.js';
import { markdown } from '../../src/page/markdown.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { documentId } from '../../src/model/document-ids.js';
import { documentView } from '../../src/view/document-view.js';
import { escapeHtml, html, nothing, toText } from '../../src/view/string-html.js';

const write = (document: unknown, id?: string) => {
  const source = document as ThreePointsDocument;
  const tools = { html, nothing, words: english, lang: 'en', level: 2 };
  return toText(documentView(tools, source, id ?? documentId(source), markdown));
};
const fixtures = readdirSync('test/fixtures').filter((name) => name.endsWith('.json'));
const read = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/${name}`, 'utf8')) as ThreePointsDocument;

describe('the full form as text', () => {
  it('spells out heading, quotation, reference and note as the format says', () => {
    const text = write({
      id: 'labs',
      title: 'Why *labs*',
      points: [
        {
          id: 'cost',
          kicker: 'Cost',
          heading: 'It is dear',
          body: [
            { type: 'list', items: [{ term: 'Price', text: 'high' }], source: 'A study' },
            'So it is[^aws].',
            { type: 'quote', text: ['One', 'two'], by: 'Ada' },
          ],
        },
      ],
      notes: { aws: 'https://example.com/aws' },
    });
    assert.equal(
      text,
      '<h2>Why <em>labs</em></h2>' +
        '<point-card id="labs-cost">' +
        '<h3><span class="tp-label">P1</span> <span class="tp-kicker">Cost:</span> It is dear</h3>' +
        '<ol type="a"><li id="labs-cost-a"><dfn>Price</dfn>: high</li></ol><p class="tp-credit">A study</p>' +
        '<p>So it is<footnote-ref for="aws"><sup><a href="#fn-labs-aws" id="fnref-labs-aws" role="doc-noteref" aria-label="Footnote 1">1</a></sup></footnote-ref>.</p>' +
        '<pull-quote data-tp-marks=""><blockquote><p>One<br>two</p></blockquote><p slot="by">Ada</p></pull-quote>' +
        '</point-card>' +
        '<points-notes role="doc-endnotes"><h3>Notes</h3><ol><li id="fn-labs-aws"><a href="https://example.com/aws" class="tp-url">https://example.com/aws</a> ' +
        '<a href="#fnref-labs-aws" role="doc-backlink" aria-label="Back to reference 1">↩\uFE0E 1</a></li></ol></points-notes>',
    );
  });

  it('numbers notes by their first references, and names each place of one that is used twice', () => {
    const text = write({
      id: 'x',
      title: 'T[^b]',
      points: [{ heading: 'H', body: ['[^a] and [^b]'] }],
      notes: { a: 'A', b: 'B', c: 'Nobody refers to it' },
    });
    assert.deepEqual(
      [...text.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id),
      ['fn-x-b', 'fn-x-a', 'fn-x-c'],
    );
    assert.deepEqual(
      [...text.matchAll(/↩\uFE0E ([^<]+)/g)].map(([, label]) => label),
      ['1a', '1b', '2'],
    );
    assert.match(text, /id="fnref-x-b-2"/);
  });

  it('tells a link that shows its own address from one that has words', () => {
    const text = write({
      title: 'T',
      points: [{ heading: 'H', body: ['x[^bare] y[^amid] z[^words] [w](https://example.org/d "Title")'] }],
      notes: {
        bare: 'https://example.org/a',
        amid: 'See <https://example.org/b>.',
        words: { text: 'See [there](https://example.org/c)', url: 'https://example.org/e' },
      },
    });
    assert.deepEqual(
      [...text.matchAll(/href="https:\/\/example.org\/(.)" class="tp-url"/g)].map(([, name]) => name),
      ['a', 'b', 'e'],
    );
    assert.match(text, /<a href="https:\/\/example.org\/d" title="Title">w<\/a>/);
  });

  it('says nothing twice: not a bio that the standfirst has, nor a show that the title names', () => {
    const text = write({
      title: 'T',
      summary: 'A talk with Ada, who wrote the first program.',
      source: { title: 'Practical Talks #138', number: 138, show: { title: 'Practical Talks' } },
      people: [{ name: 'Ada', bio: 'wrote the first program', role: 'guest' }],
      points: [{ heading: 'H' }],
    });
    const words = text.replace(/<[^>]*>/g, ' ');
    assert.equal(words.split('wrote the first program').length, 2);
    assert.equal(words.split('Practical Talks').length, 2);
    assert.equal(words.split('138').length, 2);
  });

  it('writes a pull quote without links and references, hidden from assistive technology', () => {
    const text = write({
      title: 'T',
      points: [
        {
          heading: 'H',
          body: [
            {
              type: 'quote',
              pull: true,
              text: 'Say [it](https://example.org)[^n]',
              url: 'https://example.org',
            },
            'x[^n]',
          ],
        },
      ],
      notes: { n: 'N' },
    });
    const quote = /<pull-quote.*?<\/pull-quote>/.exec(text)![0];
    assert.match(quote, /kind="pull" aria-hidden="true"/);
    assert.doesNotMatch(quote, /<a |footnote-ref|cite=/);
  });

  it('lays no words into the mouth of a person without an id', () => {
    const text = write({
      title: 'T',
      people: [{ name: 'Ada' }],
      points: [{ heading: 'H', body: [{ type: 'quote', text: 'Nobody said this' }] }],
    });
    assert.doesNotMatch(text, /slot="by"/);
  });

  it('escapes all that a document says, in text and in attributes', () => {
    const evil = '<img src=x onerror=alert(1)> & "quotes"';
    const text = write({
      title: evil,
      summary: evil,
      categories: [evil],
      series: { title: evil, description: evil },
      authors: [{ name: evil }],
      people: [{ name: evil, role: evil, bio: evil }],
      points: [
        {
          label: evil,
          kicker: evil,
          heading: evil,
          body: [evil, { type: 'image', src: 'a.svg', alt: evil, caption: evil }],
        },
      ],
      notes: { n: evil },
    });
    assert.doesNotMatch(text, /<img src=x/);
    assert.ok(text.includes(escapeHtml(evil)));
  });

  for (const name of fixtures) {
    it(`has every id of ${name} once, and a target for every link within it`, () => {
      const text = write(read(name));
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        [],
      );
      const targets = [...text.matchAll(/ href="#(fn[^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        targets.filter((target) => !ids.includes(target)),
        [],
      );
    });

    it(`links from ${name} to allowed addresses only, and keeps its markup balanced`, () => {
      const text = write(read(name));
      const urls = [...text.matchAll(/ (?:href|src|cite)="([^"]*)"/g)].map(([, url]) => url!);
      assert.deepEqual(
        urls.filter((url) => /^[^/?#]*:/.test(url) && !/^(https?|mailto|tel):/i.test(url)),
        [],
      );
      assert.doesNotMatch(text, /<script|onerror=(?![^<]*&gt;)|javascript:[^<]*"/i);
      const open: string[] = [];
      for (const [, close, tag] of text.matchAll(/<(\/?)([a-z][\w-]*)[^>]*>/g)) {
        if (close) assert.equal(open.pop(), tag);
        else if (!/^(br|img)$/.test(tag!)) open.push(tag!);
      }
      assert.deepEqual(open, []);
    });
  }
});
