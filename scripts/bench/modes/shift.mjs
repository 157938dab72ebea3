// Knows how far a summary moves what stands after it in a blog post, once that has been painted. The score of layout shifts
// does not say it: boxes that are made anew have not shifted.
import { median } from '../stats.mjs';
import { number, table } from '../table.mjs';

export const jump = (session, contender) =>
  session.run(contender, { points: 3 }, { profile: 'tall', post: true, watch: '#after', settle: 400 });

export async function shift(session, { rounds = 3 }) {
  const results = await session.interleaved(rounds, session.contenders, (contender) =>
    jump(session, contender),
  );
  const data = Object.fromEntries(
    [...results].map(([id, runs]) => [
      id,
      Object.fromEntries(
        ['jump', 'shift', 'fcp', 'ready'].map((key) => [key, median(runs.map((run) => run[key]))]),
      ),
    ]),
  );
  return {
    data,
    markdown: `Three short points within a post, all of it on the screen, the library from a second origin, Slow 4G; medians of ${rounds} rounds.\n\n${table(
      ['contender', 'px that what follows jumps', 'layout-shift score', 'FCP ms', 'ready ms'],
      Object.entries(data).map(([id, found]) => [
        ...[id, number(found.jump), number(found.shift, 3), number(found.fcp), number(found.ready)],
      ]),
    )}`,
  };
}
