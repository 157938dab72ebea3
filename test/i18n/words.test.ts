import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failureWords } from '../../src/i18n/failure-words.js';
import { readingWords } from '../../src/i18n/reading-words.js';
import { english, loadWords, type Words } from '../../src/i18n/words.js';

const languages = [
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ar',
  'he',
  'hi',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'ko',
];
const scripts: Record<string, RegExp> = {
  ar: /\p{sc=Arabic}/u,
  he: /\p{sc=Hebrew}/u,
  hi: /\p{sc=Devanagari}/u,
  ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
  'zh-Hans': /\p{sc=Han}/u,
  'zh-Hant': /\p{sc=Han}/u,
  ko: /\p{sc=Hangul}/u,
};
/** Every word of a language, with its name. */
const all = (words: Words): [string, string][] => [
  ...Object.entries(words).flatMap(([name, word]: [string, unknown]): [string, string][] =>
    typeof word === 'string'
      ? [[name, word]]
      : typeof word === 'function'
        ? [[name, (word as (value: string) => string)('12:34')]]
        : [],
  ),
  ...Object.entries(words.roles).map(([role, word]): [string, string] => [`role ${role}`, word]),
];

describe('loadWords', () => {
  for (const lang of [undefined, '', 'en', 'en-GB', 'EN-us', 'eo', 'x-private', 'enm', 'frr', '!'])
    it(`gives English at once for ${JSON.stringify(lang)}`, () => {
      assert.equal(loadWords(lang), english);
    });

  for (const [lang, like] of [
    ['de-AT', 'de'],
    ['de-CH-1996', 'de'],
    ['FR', 'fr'],
    ['pt-BR', 'pt'],
    ['iw', 'he'],
    ['ar-EG', 'ar'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-cmn-Hant', 'zh-Hant'],
  ] as const)
    it(`gives ${lang} the words of ${like}`, async () => {
      assert.equal(await loadWords(lang), await loadWords(like));
    });
});

describe('the words', () => {
  it('of no two languages are the same', async () => {
    const notes = await Promise.all(languages.map(async (lang) => (await loadWords(lang)).back('1')));
    assert.equal(new Set([...notes, english.back('1')]).size, languages.length + 1);
  });

  for (const lang of languages)
    it(`of ${lang} are all there, in its script, with the numbers given`, async () => {
      const words = await loadWords(lang);
      assert.deepEqual(
        Object.keys(words).sort(),
        Object.keys({ ...english, ...readingWords, ...failureWords }).sort(),
      );
      for (const [name, word] of all(words)) {
        assert.ok(word.trim() === word && word.length > 0, name);
        if (scripts[lang]) assert.match(word, scripts[lang], name);
      }
      assert.match(words.footnote('1a'), /1a/);
      assert.match(words.back('1a'), /1a/);
      assert.match(words.listenFrom('12:34'), /12:34/);
      for (const role of ['host', 'co-host', 'guest', 'speaker', 'interviewer', 'moderator', 'author'])
        assert.ok(words.roles[role], role);
    });

  it('of Chinese differ by script in every word but those that are written alike', async () => {
    const [simplified, traditional] = [await loadWords('zh-Hans'), await loadWords('zh-Hant')];
    assert.equal(simplified.notes, '注释');
    assert.equal(traditional.notes, '註釋');
    for (const [, word] of all(simplified)) assert.doesNotMatch(word, /[註釋處於聽從開間來參與無顯頁檔]/);
    for (const [, word] of all(traditional)) assert.doesNotMatch(word, /[释处于听从开间来参与无显页档]/);
  });
});
