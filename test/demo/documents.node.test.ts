// Knows that the demo shows the very documents that the tests hold. The demo keeps copies, as its folder is served alone.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../../src/model/validate.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const sameAs = {
  'rice.json': 'rice.json',
  'proposal.json': 'proposal.json',
  'kant.json': 'kant.json',
  'gettysburg.json': 'plain.json',
  'landing.json': 'cues.json',
  'arabic.json': 'arabic.json',
  'hebrew.json': 'hebrew.json',
  'hindi.json': 'hindi.json',
  'japanese.json': 'japanese.json',
  'chinese.json': 'chinese.json',
  'korean.json': 'korean.json',
};

describe('the documents of the demo', () => {
  for (const [copy, fixture] of Object.entries(sameAs))
    it(`${copy} is the fixture ${fixture}`, () => {
      assert.equal(read(`demo/documents/${copy}`), read(`test/fixtures/${fixture}`));
    });

  it('the broken one is the only one that does not hold', () => {
    const broken = readdirSync(new URL('../../demo/documents', import.meta.url)).filter(
      (name) => !validate(JSON.parse(read(`demo/documents/${name}`))).document,
    );
    assert.deepEqual(broken, ['broken.json']);
  });

  it('every address in a page that is the demo’s own leads somewhere', () => {
    const pages = readdirSync(new URL('../../demo', import.meta.url)).filter((name) =>
      name.endsWith('.html'),
    );
    for (const page of pages)
      for (const [, address] of read(`demo/${page}`).matchAll(/(?:href|src)="((?![/#]|[a-z]+:)[^"#]*)"/g))
        if (address !== 'documents/missing.json')
          assert.ok(existsSync(new URL(`../../demo/${address}`, import.meta.url)), `${page}: ${address}`);
  });
});
