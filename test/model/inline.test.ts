import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_MARKDOWN, needsMarkdown, noteKeys, parseInline } from '../../src/model/inline.js';

describe('noteKeys', () => {
  for (const [text, keys] of [
    ['No note', []],
    ['One[^a] and another[^b], and the first[^a] again', ['a', 'b', 'a']],
    ['Side by side[^a][^b]', ['a', 'b']],
    ['Any script[^übung][^注]', ['übung', '注']],
    ['Names of objects[^__proto__][^constructor]', ['__proto__', 'constructor']],
    ['Escaped \\[^a] and \\\\[^b]', ['b']],
    ['`In code [^a]` and out[^b]', ['b']],
    ['`` In code ` [^a] `` and out[^b]', ['b']],
    ['An open ` backtick[^a]', ['a']],
    ['An escaped \\`[^a]` backtick', ['a']],
    ['`A backslash ends no code\\`[^a]', ['a']],
    ['<https://example.org/[^a]>[^b]', ['b']],
    ['Not notes: [^], [^ a], [^a b], [^a[b]], [a^b], [^a', []],
    ['[a[^n]b](/url)', ['n']],
  ] as const)
    it(`finds ${keys.length ? keys.join(' and ') : 'none'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(noteKeys(text), keys);
    });

  for (const piece of ['[^', '[^a', '[', '`', '` `` ``` ', '\\', '<a', '[^a]', '<a>[^', '`[^a]'])
    it(`reads 100,000 characters of ${JSON.stringify(piece)} as it reads fifty`, () => {
      const keys = (length: number) => new Set(noteKeys(piece.repeat(length / piece.length)));
      assert.deepEqual(keys(100_000), keys(50));
    });

  it('reads runs of backticks of all lengths, none of which ends another', () => {
    const text = Array.from({ length: 440 }, (_, i) => '`'.repeat(i + 1)).join(' ');
    assert.deepEqual(noteKeys(`${text} [^a]`), ['a']);
  });
});

describe('needsMarkdown', () => {
  for (const text of [
    'Plain words.',
    'A note[^a], and another[^b_c].',
    '5 * 3 < 20 & 4 > 3',
    'snake_case_name',
    'An aside [in brackets] (and in these)',
    '# no heading, - no list, 1. neither',
    'A bare https://example.org/ and a@example.org',
    'Two lines\nof text',
    'C:\\Windows',
    '<b>bold</b>',
    '',
  ])
    it(`says no of ${JSON.stringify(text)}`, () => {
      assert.equal(needsMarkdown(text), false);
    });

  for (const text of [
    '*em*',
    '_em_',
    'an (_em_)',
    '**strong**',
    '`code`',
    '[text](/url)',
    '<https://example.org>',
    '<a@example.org>',
    'a  \nb',
    'a\\\nb',
    'a  \r\nb',
    '\\*',
    '\\[^a]',
    '![a](b)',
  ])
    it(`says yes of ${JSON.stringify(text)}`, () => {
      assert.equal(needsMarkdown(text), true);
    });

  it('says no of a text that is too long to be read as Markdown', () => {
    assert.equal(needsMarkdown(`*em*${'x'.repeat(LONGEST_MARKDOWN - 4)}`), true);
    assert.equal(needsMarkdown(`*em*${'x'.repeat(LONGEST_MARKDOWN)}`), false);
  });
});

describe('parseInline without a parser', () => {
  it('reads words and notes', () => {
    assert.deepEqual(parseInline('One[^a] two[^b]'), [
      { type: 'text', text: 'One' },
      { type: 'note', key: 'a' },
      { type: 'text', text: ' two' },
      { type: 'note', key: 'b' },
    ]);
  });

  it('shows Markdown as it was typed', () => {
    assert.deepEqual(parseInline('*em* \\* <b>'), [{ type: 'text', text: '*em* \\* <b>' }]);
  });

  it('makes nothing of an empty text', () => {
    assert.deepEqual(parseInline(''), []);
  });
});

describe('parseInline with a parser', () => {
  const parser = () => [{ type: 'break' as const }];

  it('asks it for texts that hold Markdown alone', () => {
    assert.deepEqual(parseInline('*em*', parser), [{ type: 'break' }]);
    assert.deepEqual(parseInline('em', parser), [{ type: 'text', text: 'em' }]);
  });
});
