// Knows what the benchmark makes of repeated measurements, with numbers whose answer is known.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exponent, marginal, median, pairedRatio, quantile, rotated } from '../../scripts/bench/stats.mjs';

describe('what becomes of measurements', () => {
  it('takes the middle one, and leaves out those that failed', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([1, 2, 3, 10]), 2.5);
    assert.equal(median([NaN, 4, NaN]), 4);
    assert.equal(quantile([0, 10], 0.25), 2.5);
    assert.ok(Number.isNaN(median([])));
  });

  it('compares round by round, so that a slow round changes no ratio', () => {
    assert.equal(pairedRatio([20, 200, 22], [10, 100, 11]), 2);
  });

  it('tells growth in step with the size from growth with its square', () => {
    const page = 40;
    const grown = (cost: (n: number) => number) =>
      exponent(...([3, 100, 800].map((n) => [n, page + cost(n)]) as [number[], number[], number[]]));
    assert.ok(Math.abs(grown((n) => 7 * n) - 1) < 1e-9);
    assert.ok(Math.abs(grown((n) => n * n) - 2) < 0.05);
    assert.ok(grown((n) => n * Math.log(n)) < 1.35);
    assert.ok(Number.isNaN(grown(() => 0)), 'what does not grow has no exponent');
  });

  it('says what one more costs', () => {
    assert.equal(marginal([3, 10], [103, 60]), 0.5);
  });

  it('lets each contender begin a round, and keeps their order', () => {
    const rounds = [0, 1, 2].map((round) => rotated(['a', 'b', 'c'], round).join(''));
    assert.deepEqual(rounds, ['abc', 'bca', 'cab']);
  });
});
