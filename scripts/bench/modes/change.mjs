// Knows what a change costs in a page that is finished: one field, or a note before all others. Compared with a script that
// writes into plain HTML by hand.
import { LIMIT } from '../contenders.mjs';
import { metrics } from '../load-page.mjs';
import { call, timeChanges } from '../probe.mjs';
import { exponent, median, pairedRatio } from '../stats.mjs';
import { number, table, times } from '../table.mjs';

const SIZES = {
  heading: [{ articles: 1 }, { articles: 100 }, { notes: 3000 }, { points: 3000 }],
  note: [{ notes: 30 }, { notes: 250 }, { notes: 1000 }, { notes: 4000 }],
};
const nameOf = (size) => Object.entries(size).flat().join(' ');

/**
 * Changes a page over and over. `us` is the time until it says so, `work` what its thread worked for each change in all,
 * both in µs; the first changes, before code is optimised, do not count.
 */
export async function changed(session, contender, kind, size, count) {
  const { change, says } = contender[kind];
  const warm = Math.floor(count / 5);
  return session.run(contender, size, {
    async after(page, cdp) {
      const before = (await metrics(cdp)).TaskDuration;
      const all = await page.evaluate(call(timeChanges, change, says, count));
      const work = ((await metrics(cdp)).TaskDuration - before) * 1e6;
      return { us: median(all.slice(warm)), first: all[0], work: work / count };
    },
  });
}

const columns = (results, id, key) => results.get(id).map((run) => run[key] ?? NaN);

/** @param {{ rounds?: number, kinds?: string[], count?: number, sizes?: number[] }} options `sizes` are numbers of notes */
export async function change(
  session,
  { rounds = 5, kinds = Object.keys(SIZES), count: given, sizes: asked },
) {
  const data = {};
  const parts = [];
  for (const kind of kinds) {
    const items = session.contenders.filter((contender) => contender[kind]);
    const sizes = asked?.map((notes) => ({ notes })) ?? SIZES[kind];
    data[kind] = Object.fromEntries(items.map(({ id }) => [id, {}]));
    for (const size of sizes) {
      const name = nameOf(size);
      console.error(`${kind} ${name}`);
      const [[, n]] = Object.entries(size);
      const count = given ?? (kind === 'note' ? 25 : n >= 1000 ? 50 : 200);
      const results = await session.interleaved(rounds, items, (contender) =>
        changed(session, contender, kind, size, count),
      );
      for (const { id } of items) {
        const of = (key) => columns(results, id, key);
        const ratio = (key) => pairedRatio(of(key), columns(results, LIMIT, key));
        data[kind][id][name] = {
          ...{ us: median(of('us')), first: median(of('first')), work: median(of('work')) },
          ...{ ratio: ratio('us'), workRatio: ratio('work') },
          failed: [...new Set(results.get(id).flatMap(({ failed }) => failed))].slice(0, 3),
        };
        console.error(`  ${id}: ${number(data[kind][id][name].us)} µs, ${times(data[kind][id][name].ratio)}`);
      }
    }
    const names = sizes.map(nameOf);
    const rows = Object.entries(data[kind]).map(([id, found]) => [
      id,
      ...names.flatMap((name) => [
        ...[number(found[name].us), times(found[name].ratio), number(found[name].work)],
        times(found[name].workRatio),
      ]),
      ...(kind === 'note'
        ? [number(exponent(...[0, -2, -1].map((i) => [sizes.at(i).notes, found[names.at(i)].us])), 2)]
        : []),
    ]);
    const headers = ['contender', ...names.flatMap((name) => [name, '×', 'thread', '×'])];
    const what =
      kind === 'heading' ? 'The heading of one point' : 'A note before all others, and all numbers after it';
    parts.push(`#### ${what}\n\n${table(kind === 'note' ? [...headers, 'exponent'] : headers, rows)}`);
  }
  return {
    data,
    markdown: `Microseconds until the page says what was changed, style and layout included, and of its thread until all is done; medians of ${rounds} rounds. × is the ratio to a script that writes it into static HTML.\n\n${parts.join('\n\n')}`,
  };
}
