// A text of HTML says its document without a page.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { fromHtml, summariesIn } from '../../src/adopt/from-html.js';
import { normalize } from '../../src/model/normalize.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml } from '../../src/outputs/to-html.js';

const fixtures = readdirSync('test/fixtures').filter((name) => name.endsWith('.json'));
const load = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/${name}`, 'utf8')) as ThreePointsDocument;

const small = { title: 'A small one', points: [{ heading: 'One point' }] };
const json = JSON.stringify(small);

describe('fromHtml gives', () => {
  for (const name of fixtures)
    it(`the document that the elements came from: ${name}`, async () => {
      const document = load(name);
      assert.deepEqual(
        await fromHtml(`<!doctype html><main>${toHtml(document)}</main>`),
        normalize(document),
      );
    });

  for (const [form, html] of [
    ['a script of JSON', `<three-points><script type="application/json">${json}</script></three-points>`],
    ['an attribute', `<div class="three-points" data-json='${json}'></div>`],
    ['a code block', `<pre><code class="language-three-points">${json}</code></pre>`],
    ['a code block without a name', `<pre><code>${json}</code></pre>`],
    [
      'JSON that a paragraph filter has been at',
      `<three-points><script type="application/json"><p>${json}</p>\n</script></three-points>`,
    ],
  ] as const)
    it(`what stands in ${form}`, async () => {
      const document = await fromHtml(`<p>Before</p>${html}<p>After</p>`);
      assert.equal(document.title, small.title);
      assert.equal(document.points[0]!.heading, 'One point');
    });

  it('what an outline says, that nobody has named a summary', async () => {
    const document = await fromHtml(
      '<h1>A title</h1><p>An introduction.</p><h2>P1 Kicker: Headline</h2><p>Words.</p>',
    );
    assert.deepEqual(document, {
      version: 1,
      id: 'a-title',
      title: 'A title',
      summary: 'An introduction.',
      points: [{ id: 'kicker', kicker: 'Kicker', heading: 'Headline', body: ['Words.'] }],
    });
  });

  it('each summary of a page', async () => {
    const found = await summariesIn(toHtml(load('rice.json')) + toHtml(load('kant.json')));
    assert.deepEqual(
      found.map(({ document }) => document?.id),
      ['rice', 'kant'],
    );
  });

  it('what was mended on the way', async () => {
    const [found] = await summariesIn(
      `<three-points><template>{ “title”: “A”, “points”: [{“heading”: “B”}] }</template></three-points>`,
    );
    assert.deepEqual(
      found!.repairs.map(({ code }) => code),
      ['quotes'],
    );
    assert.equal(found!.document?.title, 'A');
  });

  it('what JSON was meant to say that parses, and in which WordPress has escaped an &', async () => {
    const [found] = await summariesIn(
      `<three-points><script type="application/json">{"title": "A &#038; B", "points": [{"heading": "C"}]}</script></three-points>`,
    );
    assert.deepEqual(
      found!.repairs.map(({ code }) => code),
      ['ampersands'],
    );
    assert.equal(found!.document?.title, 'A & B');
  });

  it('what the parser gives that one brings', async () => {
    let asked = '';
    const parse = (html: string) => new JSDOM((asked = html)).window.document;
    await fromHtml('<h1>A</h1><h2>B</h2>', { parse });
    assert.equal(asked, '<h1>A</h1><h2>B</h2>');
  });

  it('a reason where there is none to give', async () => {
    await assert.rejects(fromHtml('<p>No heading here.</p>'), /no summary.*no heading/i);
    await assert.rejects(fromHtml('<three-points src="a.json"></three-points>'), /a\.json/);
    await assert.rejects(
      fromHtml('<three-points><script type="application/json">{"title": </script></three-points>'),
      /cannot be parsed/,
    );
    await assert.rejects(fromHtml(`<three-points data-json='{"title": "A"}'></three-points>`), /points/);
  });
});

// What systems have really written, where the folder that holds it is named.
const corpus = process.env['CORPUS'];
if (corpus && existsSync(`${corpus}/cms/manifest.json`))
  describe('fromHtml reads what systems have written', () => {
    interface Case {
      file: string;
      expect: string;
      expected: { points: number; quotes?: number | null; notes?: number | null };
    }
    const { fixtures } = JSON.parse(readFileSync(`${corpus}/cms/manifest.json`, 'utf8')) as {
      fixtures: Case[];
    };
    for (const { file, expected } of fixtures.filter(({ expect }) => /^(render|repair)$/.test(expect)))
      it(`as a page does: ${file}`, async () => {
        const [found] = await summariesIn(readFileSync(`${corpus}/cms/${file}`, 'utf8'));
        // A document in another file is not asked for here.
        if (found!.issues.some(({ code }) => code === 'src')) return;
        const { points, notes = {} } = found!.document!;
        assert.equal(points.length, expected.points);
        const quotes = points
          .flatMap(({ body = [] }) => body)
          .filter((block) => typeof block === 'object' && block.type === 'quote');
        if (expected.quotes != null) assert.equal(quotes.length, expected.quotes);
        if (expected.notes != null) assert.equal(Object.keys(notes).length, expected.notes);
      });
  });
