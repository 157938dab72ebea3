// Knows how the benchmark writes down what it found, and how it says whether a target is met.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { targets } from '../../scripts/bench/limits.mjs';
import { growth } from '../../scripts/bench/modes/scale.mjs';
import { sums } from '../../scripts/bench/modes/bytes.mjs';
import { keep, kept, report } from '../../scripts/bench/report.mjs';
import { number, table, times } from '../../scripts/bench/table.mjs';
import { judged, targetTable } from '../../scripts/bench/targets.mjs';

describe('tables', () => {
  it('are Markdown with aligned columns', () => {
    assert.equal(
      table(['contender', 'ms'], [['static', 12], ['a', undefined]]), // prettier-ignore
      ['| contender |  ms |', '| --------- | --: |', '| static    |  12 |', '| a         |   – |'].join('\n'),
    );
  });

  it('have a dash where nothing was measured', () => {
    assert.deepEqual([number(NaN), number(undefined), times(NaN), number(1.25, 1)], ['–', '–', '–', '1.3']);
  });
});

describe('targets', () => {
  const list = (most: number, digits?: number) => ({
    markup: [{ what: 'LCP ×', mode: 'load', of: (data: { x: number }) => data.x, most, digits }],
  });
  const met = (x: number, most: number, digits?: number) =>
    judged(list(most, digits), { load: { x } })[0]!.met;

  it('are met by what is written: a ratio of 1.024 is one of 1.02', () => {
    assert.equal(met(1.024, 1.02, 2), true);
    assert.equal(met(1.026, 1.02, 2), false);
    assert.equal(met(6001, 6000), false);
  });

  it('are neither met nor missed where nothing was measured', () => {
    assert.equal(judged(list(1), {})[0]!.met, undefined);
    assert.equal(judged({ markup: [{ ...list(1).markup[0]!, of: (data) => data.a.b } as never] }, { load: {} })[0]!.met, undefined); // prettier-ignore
    assert.match(targetTable(judged(list(1), {})), /not measured/);
  });

  it('each name a mode that is measured', () => {
    const modes = new Set(Object.values(targets).flatMap((all) => all.map(({ mode }) => mode)));
    assert.deepEqual([...modes].sort(), ['bytes', 'change', 'load', 'scale', 'shift']);
  });
});

describe('growth', () => {
  it('is compared with the limit’s, one for one', () => {
    const sizes = [1, 10, 100];
    const costs = (each: number) => Object.fromEntries(sizes.map((n) => [n, { cpu: 30 + n * each }]));
    const found = growth(sizes, costs(3), costs(2), 'cpu');
    assert.ok(Math.abs(found.ratio - 1.5) < 1e-9);
    assert.ok(Math.abs(found.each - 3) < 1e-9);
    assert.ok(Math.abs(found.exponent - 1) < 1e-9);
  });
});

describe('the report', () => {
  it('takes the page itself out of the requests, and sums bytes by kind', () => {
    const file = (kind: string, brotli: number) => ({ kind, brotli });
    const found = sums([file('html', 900), file('js', 10), file('js', 5), file('css', 7)]);
    assert.deepEqual({ beyond: found.beyond, js: found.js, css: found.css }, { beyond: 3, js: 15, css: 7 });
  });

  it('is made of what has been kept, the targets first, with machine and day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'three-points-report-'));
    try {
      const machine = {
        ...{ date: '2026-11-27T10:00:00Z', processor: '2 × Abacus', memory: '4 GiB', system: 'linux 6' },
        ...{ node: 'v20', version: '0.1.0', commit: 'abc1234' },
      };
      keep(folder, 'bytes', {
        machine,
        contenders: [{ id: 'markup', title: 'full form' }],
        data: [{ id: 'markup', js: 5802, css: 2999, beyond: 2 }],
        markdown: '| contender | script |',
      });
      const text = report(kept(folder));
      assert.match(text, /markup: script of a first view, bytes\s*\|\s*6000\s*\|\s*5802\s*\|\s*yes/);
      assert.match(text, /LCP ×.*not measured/);
      assert.match(text, /### Bytes and requests of a page with one article\n\n\| contender \| script \|/);
      assert.match(text, /three-points 0\.1\.0 \(abc1234\), 2026-11-27\. 2 × Abacus/);
      assert.ok(text.indexOf('### Targets') < text.indexOf('### Bytes'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
