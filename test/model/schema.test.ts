import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchema } from '../../scripts/schema.js';
import type { Block, ThreePointsDocument } from '../../src/model/schema.js';
import { validate } from '../../src/model/validate.js';
import { changed, full, right, wrong } from './documents.js';

const schema = await jsonSchema();
// `strictRequired` would want the fields of an `anyOf` repeated in it.
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowErrors: true,
  allErrors: true,
});
const check = ajv.compile(schema);
const fixtures = new URL('../fixtures/', import.meta.url);

describe('the published JSON Schema', () => {
  it('is valid in the draft that it names', () => {
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
  });

  it('takes the full document, as validate does', () => {
    assert.ok(check(full()), ajv.errorsText(check.errors));
    assert.deepEqual(validate(full()).issues, []);
  });

  for (const [pointer, value] of right)
    it(`takes ${pointer} = ${JSON.stringify(value)}, as validate does`, () => {
      const document = changed(pointer, value);
      assert.ok(check(document), ajv.errorsText(check.errors));
      assert.deepEqual(
        validate(document).issues.filter(({ severity }) => severity === 'error'),
        [],
      );
    });

  for (const [pointer, value] of wrong)
    it(`refuses ${pointer} = ${JSON.stringify(value)}, as validate does`, () => {
      const document = changed(pointer, value);
      assert.equal(check(document), false);
      assert.equal(validate(document).document, undefined);
    });

  it('takes unknown fields, of which validate warns', () => {
    const document = { ...full(), extra: 1 };
    assert.ok(check(document));
    assert.deepEqual(
      validate(document).issues.map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('refuses a text that is too long', () => {
    const document = changed('/summary', 'x'.repeat(100_001));
    assert.equal(check(document), false);
    assert.equal(validate(document).document, undefined);
  });

  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.json')))
    it(`says of the fixture ${name} what validate says`, () => {
      const document: unknown = JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'));
      assert.equal(check(document), validate(document).document !== undefined, ajv.errorsText(check.errors));
    });

  it('describes every field', () => {
    const shapes = [schema, ...Object.values(schema['$defs'])] as {
      description: string;
      properties: Record<string, { description?: string; const?: string }>;
    }[];
    assert.ok(shapes.length > 12);
    for (const { description, properties } of shapes) {
      assert.ok(description);
      for (const [name, field] of Object.entries(properties))
        assert.ok(field.description ?? field.const, `${description} ${name}`);
    }
  });

  it('says the very words of the source’s comments', () => {
    const { point } = schema['$defs'] as Record<
      string,
      { properties: Record<string, { description: string }> }
    >;
    assert.equal(point!.properties['heading']!.description, 'The point in one line. Inline text.');
    assert.match(point!.properties['label']!.description, /Default: P1, P2, …/);
  });
});

describe('the types', () => {
  it('say what is required, what may be left out and what there is to choose from', () => {
    const least: ThreePointsDocument = { title: 'a', points: [{ heading: 'b' }] };
    const blocks: Block[] = ['a', { type: 'paragraph', text: 'b' }, { type: 'quote', text: ['c'], by: 'D' }];
    // @ts-expect-error a point needs a heading
    const noHeading: ThreePointsDocument = { title: 'a', points: [{}] };
    // @ts-expect-error there is no such block
    const noBlock: Block = { type: 'heading', text: 'a' };
    // @ts-expect-error there is one version
    const version: ThreePointsDocument = { ...least, version: 2 };
    // @ts-expect-error an image needs a text that stands for it
    const image: Block = { type: 'image', src: 'a' };
    // @ts-expect-error an unknown marker
    const list: Block = { type: 'list', items: ['a'], marker: 'a' };
    // The compiler has checked the lines above; that they are as right or wrong at run time is checked here.
    assert.ok(validate(least).document);
    assert.ok(validate({ ...least, points: [{ heading: 'b', body: blocks }] }).document);
    for (const document of [noHeading, version]) assert.equal(validate(document).document, undefined);
    for (const block of [noBlock, image, list])
      assert.equal(validate({ ...least, points: [{ heading: 'b', body: [block] }] }).document, undefined);
  });
});
