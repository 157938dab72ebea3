import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { MOST_ISSUES, validate, type Issue } from '../../src/model/validate.js';
import { changed, full, wrong } from './documents.js';

const issues = (input: unknown) => validate(input).issues;
const only = (input: unknown): Issue => {
  const found = issues(input);
  assert.equal(found.length, 1, JSON.stringify(found));
  return found[0]!;
};

describe('validate', () => {
  it('gives a right document back as it is, with no issue', () => {
    const document = full();
    const result = validate(document);
    assert.equal(result.document, document);
    assert.deepEqual(result.issues, []);
  });

  it('does not change the document', () => {
    const document = full();
    const frozen = JSON.stringify(document);
    validate(document);
    assert.equal(JSON.stringify(document), frozen);
  });

  for (const [pointer, value, code, at = pointer] of wrong)
    it(`finds what is wrong with ${pointer} = ${JSON.stringify(value)}, in its place`, () => {
      const { document, issues } = validate(changed(pointer, value));
      assert.equal(document, undefined);
      const errors = issues.filter(({ severity }) => severity === 'error');
      const error = errors.find((issue) => issue.pointer === at && issue.code === code);
      assert.ok(error, JSON.stringify(errors));
      assert.ok(error.message.startsWith(`${at}: found ${error.found}`), error.message);
      assert.ok(error.message.includes(error.expected), error.message);
    });

  for (const [date, is] of [
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2021-04-31', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
  ] as const)
    it(`knows that ${date} ${is ? 'is' : 'is not'} a day`, () => {
      assert.equal(validate(changed('/published', date)).document !== undefined, is);
    });

  it('knows which language tags a browser takes', () => {
    assert.equal(only(changed('/lang', 'en-a')).code, 'lang');
    assert.equal(only(changed('/lang', 'en-en-en')).code, 'lang');
  });

  it('reports every problem at once, errors first', () => {
    const found = issues({
      titel: 'x',
      version: 2,
      points: [{ heding: 'a', body: [{ type: 'quote', text: 3, by: 'no-one' }, 'b[^c]'] }],
      notes: { d: 'e' },
    });
    assert.deepEqual(
      found.map(({ severity, code, pointer }) => [severity, code, pointer]),
      [
        ['error', 'version', '/version'],
        ['error', 'missing', '/title'],
        ['error', 'missing', '/points/0/heading'],
        ['error', 'type', '/points/0/body/0/text'],
        ['error', 'dangling-note', '/points/0/body/1'],
        ['error', 'dangling-by', '/points/0/body/0/by'],
        ['warning', 'unknown-field', '/points/0/heding'],
        ['warning', 'unknown-field', '/titel'],
        ['warning', 'no-lang', '/lang'],
        ['warning', 'points-count', '/points'],
        ['warning', 'unused-note', '/notes/d'],
      ],
    );
  });

  it('says which version it reads', () => {
    assert.equal(
      only(changed('/version', 2)).message,
      '/version: found 2, expected 1, the version of the format that this release of three-points reads.',
    );
  });

  it('escapes what a JSON Pointer escapes', () => {
    assert.equal(only({ ...full(), 'a/b~c': 1 }).pointer, '/a~1b~0c');
  });

  it('shortens what it found', () => {
    const { found, message } = only(changed('/lang', 'x'.repeat(1000)));
    assert.ok(found.length < 70);
    assert.ok(message.length < 200);
  });

  for (const [value, found] of [
    [null, 'null'],
    [true, 'true'],
    [5, '5'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [[], 'a list'],
    [{}, 'an object'],
    [new Date(), 'an instance of a class'],
    [10n, 'a bigint'],
    [Symbol('x'), 'a symbol'],
    [() => 1, 'a function'],
  ] as const)
    it(`says "found ${found}" where text is expected`, () => {
      const issue = only(changed('/summary', value));
      assert.equal(issue.message, `/summary: found ${found}, expected text.`);
    });
});

describe('an unknown field', () => {
  it('is a warning', () => {
    const result = validate({ ...full(), extra: 1 });
    assert.ok(result.document);
    assert.equal(result.issues[0]!.message, '`extra`: unknown field.');
  });

  it('is named with the one that was meant', () => {
    const { suggestion, message } = only(changed('/points/0/kiker', 'x'));
    assert.equal(suggestion, 'kicker');
    assert.equal(message, '/points/0: `kiker`: unknown field, did you mean `kicker`?');
  });

  it('is named by the required field that is missing for it', () => {
    const [error, warning] = issues({
      ...full(),
      points: [{ heding: 'x' }, { heading: 'y' }, { heading: 'z' }],
    });
    assert.equal(error!.suggestion, 'heading');
    assert.equal(
      error!.message,
      '/points/0/heading: found nothing but the unknown field `heding`, expected text that is not empty, did you mean `heading`?',
    );
    assert.equal(warning!.message, '/points/0: `heding`: unknown field, did you mean `heading`?');
  });

  it('is found in every kind of object', () => {
    for (const place of [
      '',
      '/categories/1',
      '/series',
      '/authors/0',
      '/source',
      '/source/show',
      '/source/media',
      '/people/0',
      '/points/0',
      '/points/0/body/1',
      '/points/0/body/2',
      '/points/0/body/2/items/1',
      '/points/0/body/3',
      '/points/0/body/5',
    ])
      assert.equal(only(changed(`${place}/zzzzzz`, 1)).pointer, `${place}/zzzzzz`);
    assert.equal(only(changed('/notes/aws', { url: '/u', zzzzzz: 1 })).pointer, '/notes/aws/zzzzzz');
  });
});

describe('suggestions', () => {
  for (const [pointer, value, suggestion] of [
    ['/points/0/body/3/type', 'qoute', 'quote'],
    ['/points/0/body/3/type', 'Quote', 'quote'],
    ['/points/0/body/2/marker', 'lower-alfa', 'lower-alpha'],
    ['/source/type', 'podcast_episode', 'podcast-episode'],
    ['/points/0/body/3/by', 'falcn', 'falcon'],
    ['/points/0/body/0', 'x[^awss]', 'aws'],
  ] as const)
    it(`take ${JSON.stringify(value)} for ${suggestion}`, () => {
      const issue = issues(changed(pointer, value))[0]!;
      assert.equal(issue.suggestion, suggestion);
      assert.ok(issue.message.endsWith(`, did you mean \`${suggestion}\`?`), issue.message);
    });

  it('are not made where nothing is near', () => {
    const issue = issues(changed('/points/0/body/3/type', 'paragraphs and more'))[0]!;
    assert.equal('suggestion' in issue, false);
  });
});

describe('references', () => {
  for (const [pointer, value] of [
    ['/title', 'x[^a] y[^aws]'],
    ['/summary', 'x[^a]'],
    ['/points/0/heading', 'x[^a]'],
    ['/points/0/body/0', 'x[^a]'],
    ['/points/0/body/1/text', 'x[^a]'],
    ['/points/0/body/2/source', 'x[^a]'],
    ['/points/0/body/2/items/0', 'x[^a]'],
    ['/points/0/body/2/items/1/term', 'x[^a]'],
    ['/points/0/body/2/items/1/text', 'x[^a]'],
    ['/points/0/body/3/text/1', 'x[^a]'],
    ['/points/0/body/4/text', 'x[^a]'],
    ['/points/0/body/3/source', 'x[^a]'],
    ['/points/0/body/4/by', 'X Y[^a]'],
    ['/points/0/body/5/caption', 'x[^a]'],
  ] as const)
    it(`to a note that is not there are an error in ${pointer}`, () => {
      const errors = issues(changed(pointer, value)).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ code, pointer, found }) => [code, pointer, found]),
        [['dangling-note', pointer, '`[^a]`']],
      );
    });

  it('in code and after a backslash are none', () => {
    assert.deepEqual(issues(changed('/summary', '`[^a]` \\[^b]')), []);
  });

  it('to a person that is not there are an error, and any other words are a name', () => {
    assert.equal(only(changed('/points/0/body/3/by', 'eagle')).code, 'dangling-by');
    assert.equal(only(changed('/points/0/body/3/by', 'bald-eagle-2')).code, 'dangling-by');
    for (const name of ['Eagle', 'An Eagle', 'bell hooks', '*eagle*', '陳', ''])
      assert.deepEqual(issues(changed('/points/0/body/3/by', name)), []);
  });

  it('to nothing at all are a warning for the note', () => {
    const document = { ...full(), notes: { aws: 'x', 'a/b': 'y' } };
    assert.deepEqual(
      issues(document).map(({ severity, code, pointer }) => [severity, code, pointer]),
      [['warning', 'unused-note', '/notes/a~1b']],
    );
  });
});

describe('what no single field tells', () => {
  it('an end before the start is an error', () => {
    assert.deepEqual(only(changed('/points/0/end', '12:33')), {
      severity: 'error',
      code: 'end-before-start',
      pointer: '/points/0/end',
      found: '"12:33"',
      expected: 'a time after "12:34"',
      message: '/points/0/end: found "12:33", expected a time after "12:34".',
    });
    assert.equal(only(changed('/points/0/body/3/start', '2:00:00')).pointer, '/points/0/body/3/end');
    assert.deepEqual(issues(changed('/points/0/end', 754)), []);
  });

  it('two points or two people of one id are an error', () => {
    assert.equal(only(changed('/points/1/id', 'situation')).pointer, '/points/1/id');
    assert.equal(only(changed('/people/1/id', 'falcon')).code, 'duplicate-id');
  });

  it('a point and a person may have one id', () => {
    assert.deepEqual(issues(changed('/points/1/id', 'falcon')), []);
  });

  it('a number of points other than three is a warning', () => {
    for (const count of [1, 2, 4]) {
      const document = {
        ...full(),
        points: Array.from({ length: count }, (_, i) => ({ heading: `x[^aws]${i}` })),
      };
      const issue = only(document);
      assert.deepEqual([issue.severity, issue.code, issue.found], ['warning', 'points-count', `${count}`]);
    }
  });

  it('no language is a warning', () => {
    assert.deepEqual(
      [only(changed('/lang', undefined)).severity, only(changed('/lang', undefined)).code],
      ['warning', 'no-lang'],
    );
  });

  it('a text too long to read Markdown in is a warning', () => {
    assert.equal(only(changed('/summary', 'x'.repeat(10_001))).code, 'long-text');
    assert.deepEqual(issues(changed('/summary', 'x'.repeat(10_000))), []);
  });
});

describe('a list of issues', () => {
  it('ends with how many there are beyond the first hundred', () => {
    const found = issues(
      changed(
        '/points/0/body',
        Array.from({ length: 150 }, () => 5),
      ),
    );
    const errors = found.filter(({ severity }) => severity === 'error');
    assert.equal(errors.length, MOST_ISSUES + 1);
    assert.equal(errors.at(-1)!.message, 'And 50 more of severity error.');
  });

  it('is not crowded with warnings where an error follows', () => {
    const extra = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`x${i}`, 1]));
    const { document, issues } = validate({ ...full(), ...extra, notes: 5 });
    assert.equal(document, undefined);
    assert.equal(issues[0]!.pointer, '/notes');
    assert.equal(issues.at(-1)!.code, 'more');
  });
});

const corpus = process.env['CORPUS'];
if (corpus)
  describe('the first post of the series', () => {
    it('has no problem', () => {
      const document: unknown = JSON.parse(readFileSync(`${corpus}/three-points-series-1.json`, 'utf8'));
      assert.deepEqual(validate(document).issues, []);
    });
  });
