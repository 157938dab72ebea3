import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slug } from '../../src/model/slug.js';

describe('slug', () => {
  for (const [text, expected] of [
    ['Why labs?', 'why-labs'],
    ['The world’s top 10', 'the-worlds-top-10'],
    ['Čeština, Ærø & Łódź', 'cestina-ærø-łodz'],
    ['Straße nach Süden', 'straße-nach-suden'],
    ['日本語のタイトル', '日本語のタイトル'],
    ['ガンダム', 'ガンダム'],
    ['한국어 제목', '한국어-제목'],
    ['हिन्दी शीर्षक', 'हिन्दी-शीर्षक'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['**Bold** [^note] <b>', 'bold-note-b'],
    ['¿…!', ''],
    ['', ''],
  ] as const)
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, () => {
      assert.equal(slug(text), expected);
    });

  it('ends at the end of a word, near 60 characters', () => {
    const result = slug('one two three four five six seven eight nine ten eleven twelve thirteen fourteen');
    assert.equal(result, 'one-two-three-four-five-six-seven-eight-nine-ten-eleven');
  });

  it('cuts a single word that is longer, between characters', () => {
    assert.equal([...slug('𝔸𠮷'.repeat(100))].length, 60);
    assert.equal(slug('𠮷'.repeat(100)), '𠮷'.repeat(60));
  });

  it('does not read all of a text of five million characters', () => {
    assert.equal(slug('word '.repeat(1e6)), slug('word '.repeat(100)));
  });

  it('gives a slug back as it is', () => {
    for (const text of ['Why labs?', 'Čeština, Ærø & Łódź', 'हिन्दी शीर्षक'])
      assert.equal(slug(slug(text)), slug(text));
  });
});
