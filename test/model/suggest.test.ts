import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggest } from '../../src/model/suggest.js';

const names = ['id', 'label', 'kicker', 'heading', 'start', 'end', 'body', 'lower-alpha', 'accessed'];

describe('suggest', () => {
  for (const [name, meant] of [
    ['heding', 'heading'],
    ['headline', 'heading'],
    ['haeding', 'heading'],
    ['Heading', 'heading'],
    ['lable', 'label'],
    ['bdy', 'body'],
    ['lowerAlpha', 'lower-alpha'],
    ['lower_alpha', 'lower-alpha'],
    ['acessed', 'accessed'],
    ['ids', 'id'],
  ] as const)
    it(`takes ${name} for ${meant}`, () => {
      assert.equal(suggest(name, names), meant);
    });

  for (const name of ['', 'x', 'title', 'summary', 'constructor', 'xyz'])
    it(`takes ${JSON.stringify(name)} for none of the names`, () => {
      assert.equal(suggest(name, names), undefined);
    });

  it('takes the nearest of several', () => {
    assert.equal(suggest('aws2', ['abs', 'aws', 'awe']), 'aws');
  });

  it('finds nothing near a name of a million characters, among a hundred thousand', () => {
    const names = Array.from({ length: 1e5 }, (_, i) => 'x'.repeat(50) + i);
    assert.equal(suggest('y'.repeat(1e6), names), undefined);
  });
});
