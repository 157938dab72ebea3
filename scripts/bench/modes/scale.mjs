// Knows how cost grows with the number of articles on a page, of points in one, of notes in one; on a desktop, unthrottled.
import { AXES } from '../content.mjs';
import { LIMIT } from '../contenders.mjs';
import { exponent, marginal, median } from '../stats.mjs';
import { kib, number, table, times } from '../table.mjs';

const SIZES = {
  articles: [1, 10, 100, 1000],
  points: [3, 30, 300, 3000],
  notes: [3, 250, 1000, 4000, 8000],
};
const MEASURES = [
  ...['ready', 'TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'heap', 'memory'],
  ...['longest', 'shift', 'listeners'],
];

/** What one more costs, how that compares with the limit, and how cost grows, from the first, a middle and the last size. */
export function growth(sizes, at, limitAt, key) {
  const [first, mid, last] = [sizes[0], sizes.at(-2), sizes.at(-1)];
  const of = (all, size) => [size, all[size]?.[key] ?? NaN];
  const each = marginal(of(at, first), of(at, last));
  return {
    each,
    ratio: each / marginal(of(limitAt, first), of(limitAt, last)),
    exponent: exponent(of(at, first), of(at, mid), of(at, last)),
  };
}

export async function scale(session, { axes = AXES, sizes: given, rounds = 3 }) {
  const data = {};
  const parts = [];
  for (const axis of axes) {
    const sizes = given ?? SIZES[axis];
    const measured = Object.fromEntries(session.contenders.map(({ id }) => [id, {}]));
    for (const size of sizes) {
      console.error(`${axis} ${size}`);
      const results = await session.interleaved(rounds, session.contenders, (contender) =>
        session.run(contender, { [axis]: size }, { memory: true, settle: size >= 1000 ? 800 : 300 }),
      );
      for (const [id, runs] of results)
        measured[id][size] = Object.fromEntries(
          MEASURES.map((key) => [key, median(runs.map((run) => run[key]))]),
        );
    }
    const grown = (id, key) => growth(sizes, measured[id], measured[LIMIT], key);
    data[axis] = Object.fromEntries(
      session.contenders.map(({ id }) => [
        id,
        { sizes: measured[id], cpu: grown(id, 'TaskDuration'), memory: grown(id, 'memory') },
      ]),
    );
    const rows = Object.entries(data[axis]).map(([id, { sizes: at, cpu, memory }]) => [
      id,
      ...sizes.map((size) => number(at[size].ready)),
      ...sizes.map((size) => number(at[size].TaskDuration)),
      ...[number(cpu.each * 1000), times(cpu.ratio), number(cpu.exponent, 2)],
      ...[kib(memory.each, 2), times(memory.ratio)],
    ]);
    const headers = [
      ...['contender', ...sizes.map((size) => `ready ${size}`), ...sizes.map((size) => `thread ${size}`)],
      ...['µs each', '×', 'exponent', 'KiB each', '×'],
    ];
    parts.push(`#### ${axis}\n\n${table(headers, rows)}`);
  }
  return {
    data,
    markdown: `Milliseconds until ready and of the main thread, medians of ${rounds} rounds; what one more costs, and the exponent with which cost grows.\n\n${parts.join('\n\n')}`,
  };
}
