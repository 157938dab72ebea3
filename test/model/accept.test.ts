import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { accepts, LARGEST_DOCUMENT } from '../../src/model/accept.js';
import { validate } from '../../src/model/validate.js';
import { changed, full, right, wrong } from './documents.js';

/** That the short answer is the one that the long one gives. */
function agrees(input: unknown, what: string): boolean {
  const answer = accepts(input);
  const { document, issues } = validate(input);
  assert.equal(answer, document !== undefined, `${what}: ${JSON.stringify(issues)}`);
  return answer;
}

const fixtures = new URL('../fixtures/', import.meta.url);
const documents = readdirSync(fixtures)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as unknown);

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

type Place = [holder: Record<string, unknown>, key: string];

function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key): Place[] => {
    const holder = value as Record<string, unknown>;
    return [[holder, key], ...places(holder[key])];
  });
}

/** Values of all kinds, made anew: a document may change them. */
const values = (): unknown[] => [
  ...[undefined, null, true, 0, 1, -1, 0.5, 1e9, NaN, Infinity, 3n, Symbol('x'), () => 1],
  ...['', ' ', 'x', 'a b', 'falcon', 'eagle', 'situation', 'Some One', 'x[^aws]', 'x[^y] `[^z]`', '\\[^z]'],
  ...['12:34', '0:00', '99:99', '2021', '2021-02-30', '2024-02-29', 'en', 'en-a', 'pt_BR', '/a', 'data:x'],
  ...['quote', 'list', 'paragraph', 'image', 'decimal', 'talk', 'toString', '__proto__'],
  ...[[], {}, ['x'], [undefined], [,], { type: 'quote', text: 'x' }, { type: 'list', items: ['x'] }],
  ...[{ name: 'x' }, { url: '/x' }, { text: 'x' }, { heading: 'x', id: 'situation' }, new Date(0), new Map()],
  Object.create(null),
];

describe('accepts', () => {
  it('takes the full document, and all the fixtures that validate takes', () => {
    assert.ok(agrees(full(), 'full'));
    documents.forEach((document, i) => agrees(document, `fixture ${i}`));
  });

  for (const [pointer, value] of [...right, ...wrong])
    it(`says of ${pointer} = ${JSON.stringify(value)} what validate says`, () => {
      agrees(changed(pointer, value), pointer);
    });

  it('says of thousands of documents, each changed in a few places, what validate says', () => {
    const next = random(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
    const answers = { true: 0, false: 0 };
    for (let i = 0; i < 6000; i++) {
      const document = structuredClone(pick([full(), ...documents]));
      const done: string[] = [];
      for (let n = 1 + Math.floor(next() * 3); n > 0 && places(document).length; n--) {
        const all = places(document);
        const [holder, key] = pick(all);
        const [other, name] = pick(all);
        const change = next();
        done.push(`${change.toFixed(1)} ${key} ${name}`);
        if (change < 0.4) holder[key] = pick(values());
        else if (change < 0.6) delete holder[key];
        else if (change < 0.8 && Array.isArray(holder)) holder.splice(Number(key), 0, holder[key as never]);
        else if (change < 0.9) holder[name] = pick(values());
        // What stands elsewhere; no object, since a document that holds itself has no end of places.
        else if (typeof other[name] !== 'object') holder[key] = other[name];
      }
      answers[`${agrees(document, done.join(', '))}`]++;
    }
    assert.ok(answers.true > 500 && answers.false > 500, JSON.stringify(answers));
  });

  it('says of every kind of value in every place what validate says', () => {
    const count = places(full()).length;
    for (let i = 0; i < count; i++)
      for (const value of values()) {
        const document = full();
        const [holder, key] = places(document)[i]!;
        holder[key] = value;
        agrees(document, `${key} = ${String(typeof value === 'object' ? JSON.stringify(value) : value)}`);
      }
  });

  it('finds a document too large at the same character', () => {
    const filled = (length: number) => ({
      ...full(),
      extra: 1,
      people: Array.from({ length: 19 }, () => ({ name: 'x'.repeat(100_000), unknown: 1 })),
      points: [{ heading: 'a' }, { heading: 'b' }, { heading: 'x'.repeat(length), id: 'c' }],
      notes: { aws: 'x', key: 'y' },
    });
    let least = 1;
    let most = 100_000;
    assert.equal(agrees(filled(least), 'small'), true);
    assert.equal(agrees(filled(most), 'large'), false);
    while (most - least > 1) {
      const middle = Math.floor((least + most) / 2);
      if (agrees(filled(middle), `${middle}`)) least = middle;
      else most = middle;
    }
    assert.ok(least > 1 && most < LARGEST_DOCUMENT);
  });

  it('says no, in bounded time, where something throws, never ends or is never done', () => {
    const thrower = Object.defineProperty({ ...full() }, 'summary', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const cyclic = full() as unknown as { points: { body: unknown }[] };
    cyclic.points[0]!.body = cyclic.points;
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const list: unknown[] = [];
    list.length = 2 ** 32 - 1;
    const many = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`k${i}`, 'x']));
    for (const input of [thrower, cyclic, proxy, changed('/points', list), changed('/notes', many)])
      assert.equal(agrees(input, 'hostile'), false);
  });
});
