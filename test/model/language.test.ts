import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/model/language.js';

/** What Intl says of the script that the language is most likely written in. */
const byIntl = (tag: string) => {
  const { script } = new Intl.Locale(tag).maximize();
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'].includes(script!) ? 'rtl' : 'ltr';
};

describe('the direction of a language', () => {
  for (const tag of [
    'en',
    'en-GB',
    'de-AT',
    'es-419',
    'fr',
    'hi',
    'it',
    'ja',
    'ko-KR',
    'nl',
    'pl',
    'pt-BR',
    'zh-TW',
  ])
    it(`of ${tag} is from left to right`, () => {
      assert.equal(directionOf(tag), 'ltr');
      assert.equal(byIntl(tag), 'ltr');
    });

  for (const tag of [
    'ar',
    'ar-EG',
    'he',
    'fa-IR',
    'ur',
    'ps',
    'yi',
    'dv',
    'ckb',
    'nqo',
    'en-Arab',
    'de-Hebr',
    'pa-PK',
  ])
    it(`of ${tag} is from right to left`, () => {
      assert.equal(directionOf(tag), 'rtl');
      assert.equal(byIntl(tag), 'rtl');
    });
});
