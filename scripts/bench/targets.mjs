// Knows how results are held against the targets. Knows neither of them.
import { number, table } from './table.mjs';

/**
 * @param {Record<string, object[]>} targets by the kind of input
 * @param {Record<string, unknown>} results the data of each mode that has been measured
 */
export function judged(targets, results) {
  return Object.entries(targets).flatMap(([input, list]) =>
    list.map(({ what, mode, of, most, digits = 0 }) => {
      let value = NaN;
      try {
        if (results[mode]) value = of(results[mode]) ?? NaN;
      } catch {
        // That contender or size was left out.
      }
      // As it is written: a ratio of 1.024 is one of 1.02.
      const met = Number.isFinite(value) ? Number(value.toFixed(digits)) <= most : undefined;
      return { input, what, most: number(most, digits), value: number(value, digits), met };
    }),
  );
}

const word = new Map([
  [true, 'yes'],
  [false, 'NO'],
  [undefined, 'not measured'],
]);

export const targetTable = (list) =>
  table(
    ['target', 'at most', 'measured', 'met'],
    list.map(({ input, what, most, value, met }) => [`${input}: ${what}`, most, value, word.get(met)]),
  );
