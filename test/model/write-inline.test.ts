// What is written as Markdown reads as the same text again, whatever the text.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInline, type Inline } from '../../src/model/inline.js';
import { parseMarkdown } from '../../src/model/markdown.js';
import { plainText, tidyInline, writeInline } from '../../src/model/write-inline.js';

const text = (words: string): Inline => ({ type: 'text', text: words });
const read = (markdown: string) => tidyInline(parseInline(markdown, parseMarkdown));

/** Pseudo-random numbers below a bound, so that a failure can be had again. */
function randomFrom(seed: number) {
  return (below: number) => (seed = (seed * 48271) % 2147483647) % below;
}

describe('inline text is written', () => {
  for (const [nodes, markdown] of [
    [[text('5 * 3 < 20, snake_case [sic]')], '5 * 3 < 20, snake_case [sic]'],
    [[text('a'), { type: 'note', key: 'x' }, text('.')], 'a[^x].'],
    [[text('not a note: [^x]')], 'not a note: \\[^x\\]'],
    [[text('say '), { type: 'emphasis', children: [text('it')] }], 'say *it*'],
    [[{ type: 'strong', children: [{ type: 'emphasis', children: [text('so')] }] }], '**_so_**'],
    [[{ type: 'code', text: 'a `tick`' }], '`` a `tick` ``'],
    [
      [{ type: 'link', url: 'https://example.org/', children: [text('https://example.org/')] }],
      '<https://example.org/>',
    ],
    [[{ type: 'link', url: '/a_(b)', title: 'A "b"', children: [text('a')] }], '[a](</a_(b)> "A \\"b\\"")'],
    [[text('Hey!'), { type: 'link', url: '/a', children: [text('a')] }], 'Hey\\![a](/a)'],
    [[{ type: 'link', url: '/a', children: [text('^1')] }], '[\\^1](/a)'],
    [[text('one'), { type: 'break' }, text('two')], 'one\\\ntwo'],
  ] as [Inline[], string][])
    it(`as ${markdown}`, () => {
      assert.equal(writeInline(nodes), markdown);
      assert.deepEqual(read(markdown), nodes);
    });

  it('so that any words come back as they were', () => {
    const pieces = [
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '\\',
      '&amp;',
      '[^a]',
      'a',
      'b c',
      ' ',
      '~',
      '#',
      '“',
      '.',
      'https://x.y/',
    ];
    const random = randomFrom(7);
    for (let round = 0; round < 20_000; round++) {
      const words = Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join('');
      const nodes = tidyInline([text(words)]);
      assert.deepEqual(read(writeInline(nodes)), nodes, JSON.stringify([nodes, writeInline(nodes)]));
    }
  });

  it('so that formatted words come back, and most often their formatting', () => {
    const random = randomFrom(11);
    const words = ['a', 'b c', ' and ', '*', '_', 'x.', '“q”', '1', '[s]', '!'];
    const make = (depth: number): Inline => {
      const kind = random(depth ? 9 : 4);
      const children = () => Array.from({ length: 1 + random(3) }, () => make(depth - 1));
      if (kind === 4) return { type: 'emphasis', children: children() };
      if (kind === 5) return { type: 'strong', children: children() };
      if (kind === 6) return { type: 'link', url: '/u', children: [text(words[random(words.length)]!)] };
      if (kind === 7) return { type: 'code', text: words[random(words.length)]! };
      if (kind === 8) return { type: 'note', key: 'k' };
      return text(words[random(words.length)]!);
    };
    let same = 0;
    const rounds = 5000;
    for (let round = 0; round < rounds; round++) {
      const nodes = tidyInline(Array.from({ length: 1 + random(4) }, () => make(2)));
      const again = read(writeInline(nodes));
      const letters = (list: Inline[]) => plainText(list).replace(/[^a-z\d]/g, '');
      assert.equal(letters(again), letters(nodes), writeInline(nodes));
      if (JSON.stringify(again) === JSON.stringify(nodes)) same++;
    }
    assert.ok(same > rounds * 0.5, `${same} of ${rounds}`);
  });

  it('in one form, however it was typed', () => {
    for (const [typed, canonical] of [
      ['  two   spaces\nand a line ', 'two spaces and a line'],
      ['__strong__ and _em_', '**strong** and *em*'],
      ['a  \nb', 'a\\\nb'],
      ['*a*_b_', '*ab*'],
    ])
      assert.equal(writeInline(read(typed!)), canonical);
  });
});
