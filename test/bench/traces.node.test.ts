// Knows how traces, profiles and shifts of a page are read, with small ones whose answer is known.
import assert from 'node:assert/strict';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { describe, it } from 'node:test';
import { certificate } from '../../scripts/bench/certificate.mjs';
import { selfTimes as byFunction } from '../../scripts/bench/cpu-profile.mjs';
import { jumpOf, shiftScore } from '../../scripts/bench/load-page.mjs';
import { selfTimes as byKind } from '../../scripts/bench/trace.mjs';

describe('a trace', () => {
  const event = (name: string, tts: number, tdur: number, tid = 1, args = {}) => ({
    ...{ ph: 'X', pid: 7, tid, name, tts, tdur, args },
  });
  const page = { beginData: { url: 'https://localhost/p/markup' } };

  it('gives each kind of work its own time, without that of what it called', () => {
    const found = byKind([
      event('ParseHTML', 0, 10_000, 1, page),
      event('EvaluateScript', 2000, 5000),
      event('Layout', 3000, 1000),
      event('SomethingElse', 5000, 500), // within the script: the script's
      event('UpdateLayoutTree', 20_000, 2000),
    ]);
    assert.deepEqual([found['parsing HTML'], found.script, found.layout, found.style], [5, 4, 1, 2]);
  });

  it('looks at the page’s own thread alone', () => {
    const found = byKind([event('ParseHTML', 0, 1000, 1, page), event('Layout', 0, 9000, 2)]);
    assert.equal(found.layout, 0);
  });
});

describe('a profile', () => {
  it('adds up self time by function and by module, and leaves idling out', () => {
    const node = (id: number, functionName: string, url = '', lineNumber = 0) => ({
      ...{ id, callFrame: { functionName, url, lineNumber, columnNumber: 0 } },
    });
    const found = byFunction({
      nodes: [
        ...[node(1, '(idle)'), node(2, 'read', 'https://x/a.js', 4), node(3, 'read', 'https://x/a.js', 4)],
        ...[node(4, 'write', 'https://x/b.js'), node(5, '(garbage collector)')],
      ],
      samples: [1, 2, 3, 4, 5],
      timeDeltas: [50_000, 1000, 2000, 500, 250],
    });
    assert.equal(found.total, 3.75);
    assert.deepEqual(found.functions[0], ['read  /a.js:5', 3]);
    assert.deepEqual(found.modules, [
      ['/a.js', 3],
      ['/b.js', 0.5],
      ['(garbage collector)', 0.25],
    ]);
  });
});

describe('what moves', () => {
  it('is scored by the worst window of shifts that follow one another', () => {
    assert.equal(shiftScore([[100, 0.1], [900, 0.2], [2500, 0.25]]).toFixed(2), '0.30'); // prettier-ignore
    assert.equal(shiftScore([]), 0);
  });

  it('is counted in pixels from the first paint on, not before', () => {
    const tops = [[10, 0], [40, 300], [90, 340], [95, 340]]; // prettier-ignore
    assert.equal(jumpOf(tops, 50), 40);
    assert.equal(jumpOf(tops, 92), 0);
    assert.equal(jumpOf([[10, 500], [60, 900], [80, 520]], 20), 380); // prettier-ignore
    assert.ok(Number.isNaN(jumpOf([], 20)));
  });
});

describe('the server’s certificate', () => {
  it('is one: for its host, signed by its own key, good now', () => {
    const { key, cert } = certificate();
    const read = new X509Certificate(cert);
    assert.equal(read.subject, 'CN=localhost');
    assert.ok(read.verify(read.publicKey));
    assert.ok(read.checkPrivateKey(createPrivateKey(key)));
    assert.ok(new Date(read.validFrom) < new Date() && new Date(read.validTo) > new Date());
  });

  it('has a key of its own each time', () => {
    assert.notEqual(certificate().cert, certificate().cert);
  });
});
