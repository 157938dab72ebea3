// Knows that all contenders say the same: every word of the documents is in the markup of each.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import littlefoot from '../../scripts/bench/contenders/littlefoot.mjs';
import preact from '../../scripts/bench/contenders/preact.mjs';
import react from '../../scripts/bench/contenders/react.mjs';
import rhds from '../../scripts/bench/contenders/rhds.mjs';
import shoelace from '../../scripts/bench/contenders/shoelace.mjs';
import limit from '../../scripts/bench/contenders/static.mjs';
import webawesome from '../../scripts/bench/contenders/webawesome.mjs';
import { documents, wordsOf } from '../../scripts/bench/content.mjs';
import { missing } from '../../scripts/bench/modes/verify.mjs';
import { validate } from '../../src/model/validate.js';

const sizes = [{}, { articles: 3 }, { points: 40 }, { notes: 40 }];
const at = { own: '/a/x/', cdn: '/a/x/', data: (i: number) => `/d?index=${i}`, post: false };

function textOf(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('style,script,title')) element.remove();
  return document.body.textContent;
}

describe('the benchmark’s documents', () => {
  it('are valid, without a warning but for the number of points', () => {
    for (const size of sizes)
      for (const document of documents(size)) {
        const { issues } = validate(document);
        const others = issues.filter(({ pointer }) => pointer !== '/points');
        assert.deepEqual(others, [], JSON.stringify(size));
      }
  });

  it('are as large as asked', () => {
    assert.equal(documents({ articles: 3 }).length, 3);
    assert.equal(documents({ points: 40 })[0]!.points.length, 40);
    for (const count of [1, 3, 40, 250]) {
      const [document] = documents({ notes: count });
      assert.equal(Object.keys(document!.notes).length, count);
      const text = JSON.stringify(document!.points);
      assert.equal(text.match(/\[\^n\d+\]/g)?.length, count);
    }
  });

  it('give each article an id of its own', () => {
    const ids = documents({ articles: 3 }).map(({ id }) => id);
    assert.deepEqual(ids, ['a1', 'a2', 'a3']);
  });

  it('hold no Markdown, which no contender is measured by', () => {
    for (const words of wordsOf(documents()[0]!)) assert.doesNotMatch(words, /\*|\]\(|\[\^/);
  });
});

describe('the contenders', () => {
  for (const { id, page } of [limit, littlefoot, shoelace, webawesome, rhds].flat())
    it(`${id} has every word in its markup`, () => {
      for (const size of sizes) {
        const all = documents(size);
        assert.deepEqual(missing(textOf(page(all, at)), all), [], JSON.stringify(size));
      }
    });

  for (const { id, page } of [preact, react].flat())
    it(`${id} has the documents in its page as they are`, () => {
      const all = documents({ articles: 2 });
      const { document } = new JSDOM(page(all, at)).window;
      const found = [...document.querySelectorAll('script[type="application/json"]')];
      assert.deepEqual(
        found.map(({ textContent }) => JSON.parse(textContent)),
        all,
      );
    });

  it('are told apart from one that lacks a word, and from one that says it twice', () => {
    const all = documents();
    const whole = textOf(limit[0]!.page(all, at));
    assert.deepEqual(missing(whole.replace('penicillin', ''), all).length, 1);
    assert.match(missing(whole + whole, all).join(), /2 copies/);
  });
});
