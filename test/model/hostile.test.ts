import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MOST_ISSUES, validate } from '../../src/model/validate.js';
import { changed, full } from './documents.js';

const deep = (depth: number, wrap: (inner: unknown) => unknown) => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
};
const cyclic = (): Record<string, unknown> => {
  const document = full() as unknown as Record<string, unknown>;
  document['self'] = document;
  (document['points'] as { body: unknown }[])[0]!.body = document['points'];
  return document;
};
const throwing = (): never => {
  throw new Error('no');
};
const thrower = (target: object) =>
  new Proxy(target, {
    get: throwing,
    has: throwing,
    ownKeys: throwing,
    getPrototypeOf: throwing,
    getOwnPropertyDescriptor: throwing,
  });
const revoked = (target: object) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
class Point {
  heading = 'a';
}
const sparse = (length: number) => {
  const list: unknown[] = [];
  list.length = length;
  return list;
};
const many = <T>(length: number, value: T): T[] => Array.from({ length }, () => value);
const long = 'x'.repeat(5_000_000);
const nothingIn = (depth: number): unknown => deep(depth, (inner) => [inner]);

/** Input that is never a document. */
const refused: Record<string, () => unknown> = {
  nothing: () => undefined,
  null: () => null,
  'a string': () => 'x',
  'a long string': () => long,
  'a number': () => 5,
  'a bigint': () => 10n ** 100_000n,
  'a symbol': () => Symbol('x'),
  'a function': () => () => full(),
  'a list': () => [full()],
  'an empty object': () => ({}),
  'a date': () => new Date(),
  'a map': () => new Map(Object.entries(full())),
  'a promise': () => Promise.resolve(full()),
  'an instance of a class': () => Object.assign(new Point(), full()),
  'a typed array': () => new Uint8Array(1e6),
  'an object made from the document': () => Object.create(full()) as unknown,
  'a proxy that throws': () => thrower(full()),
  'a revoked proxy': () => revoked(full()),
  'a cycle': cyclic,
  'a list nested 10,000 deep': () => nothingIn(10_000),
  'points nested 10,000 deep': () => changed('/points', nothingIn(10_000)),
  'blocks nested 10,000 deep': () => changed('/points/0/body', nothingIn(10_000)),
  'list items nested 10,000 deep': () =>
    changed(
      '/points/0/body/2',
      deep(10_000, (inner) => ({ type: 'list', items: [inner] })),
    ),
  'lines nested 10,000 deep': () => changed('/points/0/body/3/text', nothingIn(10_000)),
  'a title of five million characters': () => changed('/title', long),
  'a URL of five million characters': () => changed('/url', `https://example.org/${long}`),
  'an id of five million characters': () => changed('/id', long),
  'a language of five million characters': () => changed('/lang', `en${'-abc'.repeat(1e6)}`),
  'a time of five million characters': () => changed('/points/0/start', '1'.repeat(5_000_000)),
  'a date of five million characters': () => changed('/published', long),
  'a block type of five million characters': () => changed('/points/0/body/1/type', long),
  'a speaker of five million characters': () => changed('/points/0/body/3/by', long),
  'twenty texts of five million characters': () => changed('/points/0/body', many(20, long)),
  'a million wrong points': () => changed('/points', many(1e6, 5)),
  'a million empty blocks': () => changed('/points/0/body', many(1e6, {})),
  'a million empty paragraphs': () => changed('/points/0/body', many(1e6, '')),
  'a list of four billion holes': () => changed('/points', sparse(4e9)),
  'a list with holes': () => changed('/points', sparse(3)),
  'a list that says it is endless': () =>
    changed(
      '/points',
      new Proxy([], { get: (target, key) => (key === 'length' ? Infinity : Reflect.get(target, key)) }),
    ),
  'shared lists of lists of lists': () => {
    const list = { type: 'list', items: many(10_000, 'x[^aws]') };
    const point = { heading: 'x', body: many(10_000, list) };
    return changed('/points', many(10_000, point));
  },
  'a million notes': () => ({
    ...full(),
    notes: Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => [`n${i}`, 'x'])),
  }),
  'notes that are a map': () => changed('/notes', new Map([['aws', 'x']])),
  'a getter that throws': () => Object.defineProperty(full(), 'title', { get: throwing, enumerable: true }),
  'a note that throws': () =>
    changed('/notes', Object.defineProperty({}, 'aws', { get: throwing, enumerable: true })),
  'a point that is a proxy that throws': () => changed('/points/0', thrower({ heading: 'x' })),
  'a point that is a revoked proxy': () => changed('/points/0', revoked({ heading: 'x' })),
  'a point that is an instance of a class': () => changed('/points/0', new Point()),
  'a title that becomes text': () => changed('/title', { toString: () => 'x' }),
  'a title that is a String': () => changed('/title', new String('x')),
  'times that become numbers': () => changed('/points/0/start', { valueOf: throwing, toString: throwing }),
  'times that are symbols': () => changed('/points/0/end', Symbol('x')),
  'ids that are objects': () => changed('/points/0/id', { toString: throwing }),
  'a block whose type throws': () =>
    changed('/points/0/body/0', Object.defineProperty({}, 'type', { get: throwing, enumerable: true })),
};

/** Documents that are right in spite of what surrounds them. */
const taken: Record<string, () => unknown> = {
  'an object without a prototype': () => Object.assign(Object.create(null) as object, full()),
  'a proxy of a document': () => new Proxy(full(), {}),
  'a frozen document': () => Object.freeze(full()),
  'getters that give right values': () =>
    Object.defineProperty(full(), 'title', { get: () => 'x[^aws]', enumerable: true }),
  'an unknown field nested 10,000 deep': () => ({ ...full(), extra: nothingIn(10_000) }),
  'an unknown field that is a cycle': () => ({ ...full(), extra: cyclic() }),
  'an unknown field of five million characters': () => ({ ...full(), extra: long }),
  'symbols as keys': () => ({ ...full(), [Symbol('x')]: 1 }),
  'optional fields that are undefined': () => ({ ...full(), url: undefined, id: undefined }),
};

describe('input made to do harm', () => {
  for (const [name, make] of Object.entries(refused))
    it(`is refused with issues: ${name}`, () => {
      const input = make();
      const { document, issues } = validate(input);
      assert.equal(document, undefined);
      assert.equal(issues[0]!.severity, 'error');
      assert.ok(issues.length <= 2 * (MOST_ISSUES + 1));
      for (const issue of issues) {
        assert.ok(issue.message.length < 1000, issue.message.slice(0, 200));
        assert.ok(issue.found.length < 200 && issue.expected.length < 500);
      }
    });

  for (const [name, make] of Object.entries(taken))
    it(`is taken for the document that it holds: ${name}`, () => {
      const input = make();
      assert.equal(validate(input).document, input);
    });

  it('is reported with its place where reading it throws', () => {
    const document = changed(
      '/points/1',
      Object.defineProperty({}, 'heading', { get: throwing, enumerable: true }),
    );
    const { issues } = validate(document);
    assert.deepEqual(
      issues.map(({ code, pointer }) => [code, pointer]),
      [['unreadable', '/points/1/heading']],
    );
  });

  it('is reported as a whole where it is too large', () => {
    const { issues } = validate(changed('/points/0/body', many(1e6, '')));
    assert.ok(issues.some(({ code, pointer }) => code === 'too-large' && pointer === ''));
  });
});

describe('the names of what every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];
  const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

  it('are notes like others', () => {
    const notes = parsed(`{ ${names.map((name) => `"${name}": "x"`).join(', ')}, "aws": "y" }`);
    const text = names.map((name) => `[^${name}]`).join('');
    assert.deepEqual(validate({ ...full(), notes, summary: text }).issues, []);
    assert.deepEqual(
      validate({ ...full(), notes }).issues.map(({ code, pointer }) => [code, pointer]),
      names.map((name) => ['unused-note', `/notes/${name}`]),
    );
  });

  it('are no notes where there are none', () => {
    const { issues } = validate({ ...full(), summary: names.map((name) => `[^${name}]`).join('') });
    assert.deepEqual(
      issues.map(({ code, found }) => [code, found]),
      names.map((name) => ['dangling-note', `\`[^${name}]\``]),
    );
  });

  it('are unknown fields of everything else', () => {
    const extra = parsed(`{ ${names.map((name) => `"${name}": { "title": "x" }`).join(', ')} }`);
    const document = Object.assign(parsed(JSON.stringify(full())), {});
    for (const name of names)
      Object.defineProperty(document, name, { value: extra[name], enumerable: true, configurable: true });
    assert.deepEqual(
      validate(document).issues.map(({ code, pointer }) => [code, pointer]),
      names.map((name) => ['unknown-field', `/${name}`]),
    );
  });

  it('stand in for no required field', () => {
    const document = parsed('{ "__proto__": { "title": "x", "points": [{ "heading": "y" }] } }');
    assert.deepEqual(
      validate(document)
        .issues.filter(({ severity }) => severity === 'error')
        .map(({ pointer }) => pointer),
      ['/title', '/points'],
    );
  });

  it('change nothing beyond the document', () => {
    validate(
      parsed(
        '{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }, "notes": { "__proto__": { "polluted": 1 } } }',
      ),
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('any value in any place', () => {
  const values: unknown[] = [
    undefined,
    null,
    true,
    0,
    -1,
    NaN,
    Infinity,
    1e308,
    '',
    ' ',
    'x',
    '\u0000',
    '\ud800',
    [],
    [null],
    [[]],
    {},
    { type: 'list' },
    { type: null },
    { id: {} },
    10n,
    Symbol('x'),
    () => 1,
    new Date(NaN),
    new Map(),
    /x/,
    new Error('x'),
    sparse(2),
    revoked([]),
    thrower({}),
    Object.create(null),
  ];
  const pointers: string[] = [];
  const collect = (value: unknown, pointer: string) => {
    if (pointer) pointers.push(pointer);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) collect(inner, `${pointer}/${key}`);
  };
  collect(full(), '');

  it('makes issues and no exception', () => {
    assert.ok(pointers.length > 70);
    for (const pointer of pointers)
      for (const value of values) {
        const { document, issues } = validate(changed(pointer, value));
        assert.equal(
          document === undefined,
          issues.some(({ severity }) => severity === 'error'),
          pointer,
        );
      }
  });

  it('makes issues at or below that place, or that speak of it', () => {
    for (const pointer of pointers)
      for (const value of [null, true, 10n, Symbol('x'), revoked({})])
        assert.ok(
          validate(changed(pointer, value)).issues.some((issue) => issue.pointer.startsWith(pointer)) ||
            // A boolean may stand in one place.
            (value === true && pointer.endsWith('/pull')),
          pointer,
        );
  });
});
