// Markdown reads as the same words, and by its outline as the same document.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { fromHtml } from '../../src/adopt/from-html.js';
import { normalize } from '../../src/model/normalize.js';
import { writeInline } from '../../src/model/write-inline.js';
import type { Block, Point, ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml, withoutPulls } from '../../src/outputs/to-html.js';
import { toMarkdown } from '../../src/outputs/to-markdown.js';
import { fixtures, load, parse } from './fixtures.js';

const render = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a rendered file, without what the renderer adds to notes. */
function wordsOf(html: string): string {
  const body = parse(html);
  for (const chrome of body.querySelectorAll('.sr-only,[data-footnote-backref],[data-footnote-ref]'))
    chrome.remove();
  return letters(body.textContent);
}

/** What Markdown has no place for: sizes of pictures, times without a recording, what is said of a source and not shown. */
function carried(document: ThreePointsDocument): unknown {
  const { title, points, notes } = normalize(withoutPulls(document));
  const hasMedia = !!document.source?.media;
  const block = (one: Block): unknown => {
    if (typeof one === 'string') return one;
    if (one.type === 'image') return { ...one, width: undefined, height: undefined };
    if (one.type !== 'quote') return one;
    // A work that is linked by its name needs no second link.
    const url = one.source?.includes('](') ? undefined : one.url;
    return hasMedia ? { ...one, url } : { ...one, url, start: undefined, end: undefined };
  };
  const names = new Map(document.people?.flatMap(({ id, name }) => (id ? [[id, name]] : [])));
  return {
    title,
    points: points.map(({ id: _id, start, end, body, ...point }) => ({
      ...(isLabel(point.label) ? point : { ...point, ...asHeadline(point) }),
      ...(hasMedia && { start, end }),
      body: body?.map((one) => {
        const kept = block(one) as Block;
        return typeof kept !== 'string' && kept.type === 'quote' && kept.by
          ? { ...kept, by: names.get(kept.by) ?? kept.by }
          : kept;
      }),
    })),
    notes: Object.fromEntries(
      Object.entries(notes ?? {}).map(([key, note]) => [
        key.toLowerCase(),
        typeof note === 'string' ? note : { ...note, accessed: undefined, archived: undefined },
      ]),
    ),
  };
}
/** A capital with a number, as headings are read. */
const isLabel = (label: string | undefined) => !label || /^\p{Lu}\d/u.test(label);
const asHeadline = ({ label, kicker, heading }: Point) => ({
  label: '',
  kicker: undefined,
  heading: `${label} ${kicker ? `${kicker}: ` : ''}${heading}`,
});
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('toMarkdown', () => {
  for (const name of fixtures.filter((name) => name !== 'hostile.json')) {
    it(`has every word of ${name}`, () => {
      const document = load(name);
      const page = parse(toHtml(withoutPulls(document)));
      for (const chrome of page.querySelectorAll(
        '[role=doc-noteref],[role=doc-backlink],points-notes > :is(h1,h2,h3)',
      ))
        chrome.remove();
      const words = wordsOf(render(toMarkdown(document)));
      for (const line of page.querySelectorAll('h2,h3,p,li,blockquote'))
        if (!line.querySelector('p')) {
          // A work's name is read without its mark-up, and a link called "Source" by its address.
          for (const link of line.querySelectorAll('.tp-source')) link.remove();
          assert.ok(words.includes(letters(line.textContent)), line.textContent);
        }
    });

    it(`reads as the same document: ${name}`, async () => {
      const document = load(name);
      const lang = document.lang ? ` lang="${document.lang}"` : '';
      const html = `<div class="three-points"${lang}>${render(toMarkdown(document))}</div>`;
      const read = await fromHtml(html);
      const again = carried({
        ...read,
        source: document.source,
        people: document.people,
      } as ThreePointsDocument);
      const expected = carried(document) as { notes: Record<string, unknown> };
      const got = again as { notes: Record<string, unknown> };
      // Behind a note stands when it was read: there it is words.
      for (const [key, note] of Object.entries(expected.notes))
        if (typeof note === 'object') {
          const text = letters(JSON.stringify(got.notes[key]));
          for (const part of Object.values(json(note) as object))
            assert.ok(text.includes(letters(String(part))));
          delete got.notes[key];
          delete expected.notes[key];
        }
      assert.deepEqual(json(got), json(expected));
    });
  }

  it('keeps words that look like Markdown', () => {
    const texts = [
      '# not a heading',
      '> not a quote',
      '- not an item',
      '+ nor this',
      '1. not numbered',
      '2) neither',
      'a) not a sub-point',
      '~~~',
      '---',
      '===',
      '| a | b |',
      '&copy; &#169; AT&T',
      '~~not struck~~',
      'www.example.org and https://example.org/x_y_z',
      'write to desk@example.org',
      '[x]: /definition',
      '[ ] task',
      'a * b _ c `d` <e> \\f',
      '![no](picture)',
      '[^1] is no note',
      '<b>no tag</b>',
      '    four spaces',
      'ends with #',
      '***',
      '* * *',
      '_ _ _',
    ];
    const typed = texts.map((text) => writeInline([{ type: 'text', text }]));
    const document: ThreePointsDocument = {
      title: 'T #',
      points: [
        {
          heading: 'H',
          body: [...typed, { type: 'list', marker: 'disc', items: typed }, { type: 'quote', text: typed }],
        },
      ],
    };
    const body = parse(render(toMarkdown(document)));
    const want = texts.map((text) => text.replace(/\s+/g, ' ').trim());
    const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
    const paragraphs = [...body.querySelectorAll(':scope > p')].map(({ textContent }) => clean(textContent!));
    assert.deepEqual(paragraphs.slice(0, texts.length), want);
    assert.deepEqual(
      [...body.querySelectorAll('li')].map(({ textContent }) => clean(textContent!)),
      want,
    );
    assert.equal(body.querySelectorAll('h1,h2').length, 2);
    assert.equal(body.querySelectorAll('a,del,em,strong,code,table,hr,img,input').length, 0);
  });

  it('lets nothing of a hostile document run', () => {
    const body = parse(render(toMarkdown(load('hostile.json'))));
    assert.equal(body.querySelectorAll('script,style,iframe,[onerror],[onload]').length, 0);
    for (const link of body.querySelectorAll('[href]'))
      assert.doesNotMatch(link.getAttribute('href')!, /^\s*(javascript|data|vbscript)/i);
  });
});
