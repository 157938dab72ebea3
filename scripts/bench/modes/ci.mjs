// Knows what of our own forms can be held to limits in a build: words, bytes, requests, pixels, counted work, growth. No time
// is a limit. Needs no peers.
import { documents } from '../content.mjs';
import { counted } from '../counts.mjs';
import { ci as limits } from '../limits.mjs';
import { call, shownText } from '../probe.mjs';
import { exponent, marginal } from '../stats.mjs';
import { number, table } from '../table.mjs';
import { sums } from './bytes.mjs';
import { jump } from './shift.mjs';
import { missing } from './verify.mjs';

/** What can be done at the same time, as no clock counts; in the order of the items. */
async function together(items, job, atOnce = 4) {
  const results = [];
  const queue = items.map((item, i) => [i, item]);
  const worker = async () => {
    for (let next; (next = queue.shift());) results[next[0]] = await job(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** @typedef {{ what: string, value: number | string, most: number | string, good: boolean }} Verdict */

const atMost = (what, value, most, digits = 0) => ({
  ...{ what, value: number(value, digits), most: number(most, digits) },
  good: Number(value.toFixed(digits)) <= most,
});

/** Growth is held only where there is some: what costs the same at every size has no exponent. */
function growth(what, sizes, values, most) {
  const found = exponent(...sizes.map((size, i) => [size, values[i]]));
  if (!Number.isFinite(found)) return values[2] > values[0] ? [{ what, value: '–', most, good: false }] : [];
  return [atMost(what, found, most, 2)];
}

async function words(session) {
  const pages = session.contenders.flatMap((contender) =>
    [{ articles: 3 }, { notes: 30 }].map((size) => ({ contender, size })),
  );
  return together(pages, async ({ contender, size }) => {
    const page = await session.run(contender, size, {
      ...{ settle: 100, timeout: 30_000 },
      after: async (tab) => ({ text: await tab.evaluate(call(shownText, false)) }),
    });
    const problems = [...page.failed, ...(page.ok ? missing(page.text, documents(size)) : [])];
    const [[axis, n]] = Object.entries(size);
    return {
      ...{ what: `${contender.id}: all words, ${n} ${axis}`, most: 'all', good: problems.length === 0 },
      value: problems[0]?.slice(0, 80) ?? 'all',
    };
  });
}

async function weights(session) {
  const held = session.contenders.filter(({ id }) => limits.pages[id]);
  const pages = await together(held, async (contender) => {
    const { requests } = await session.run(contender, { articles: 1 }, { settle: 500 });
    return [contender.id, sums(session.sizesOf(requests))];
  });
  const names = { js: 'bytes of script', css: 'bytes of CSS', beyond: 'requests beyond the page' };
  return pages.flatMap(([id, found]) =>
    Object.entries(limits.pages[id]).map(([key, most]) => atMost(`${id}: ${names[key]}`, found[key], most)),
  );
}

async function jumps(session) {
  const held = session.contenders.filter(({ id }) => id in limits.jump);
  return together(held, async (contender) => {
    const found = await jump(session, contender);
    return atMost(
      `${contender.id}: pixels that what follows jumps`,
      found.jump ?? NaN,
      limits.jump[contender.id],
    );
  });
}

async function counts(session) {
  const { sizes, forms, exponent: most, each } = limits.counts;
  const series = forms.flatMap((id) => Object.keys(sizes).map((axis) => ({ id, axis })));
  const pages = series.flatMap(({ id, axis }) => sizes[axis].map((n) => ({ id, axis, n })));
  const results = await together(pages, ({ id, axis, n }) => {
    const contender = session.contenders.find((one) => one.id === id);
    return counted(
      session,
      contender,
      { [axis]: n },
      axis === 'articles' ? ['heading'] : ['heading', 'note'],
    );
  });
  return series.flatMap(({ id, axis }, i) => {
    const found = results.slice(i * 3, i * 3 + 3);
    const bad = found.flatMap(({ failed }) => failed);
    if (bad.length > 0) return [{ what: `${id}: counting ${axis}`, value: bad[0], most: '', good: false }];
    const times = { load: 'loading', heading: 'changing a heading', note: 'a note before all' };
    const grown = Object.entries(found[0].counts).flatMap(([when, first]) =>
      ['blocks', 'queries', 'visited', 'writes']
        .filter((name) => name in first)
        .flatMap((name) =>
          growth(
            `${id}: exponent of ${name}, ${axis}, ${times[when]}`,
            sizes[axis],
            found.map((one) => one.counts[when][name]),
            most,
          ),
        ),
    );
    const one = (name) => marginal(...[0, 2].map((k) => [sizes[axis][k], found[k].counts.load[name]]));
    const further = Object.entries(each[axis] ?? {}).map(([name, limit]) =>
      atMost(`${id}: ${name} for each further one of ${axis}`, one(name), limit, 2),
    );
    return [...grown, ...further];
  });
}

/** The time of the main thread. A busy machine can only make it look worse, so the best of some attempts counts. */
async function times(session) {
  const { sizes, forms, exponent: most, attempts } = limits.time;
  const verdicts = [];
  for (const id of forms) {
    const contender = session.contenders.find((one) => one.id === id);
    let best = NaN;
    for (let attempt = 0; attempt < attempts && !(best <= most); attempt++) {
      const costs = [];
      for (const notes of sizes)
        costs.push([notes, (await session.run(contender, { notes }, { settle: 100 })).TaskDuration]);
      const found = exponent(...costs);
      if (!(found >= best)) best = found;
    }
    verdicts.push(atMost(`${id}: exponent of the main thread’s time, notes`, best, most, 2));
  }
  return verdicts;
}

export async function ci(session) {
  const data = [];
  for (const part of [words, weights, jumps, counts, times]) {
    const start = performance.now();
    data.push(...(await part(session)));
    console.error(`  ${part.name}: ${number((performance.now() - start) / 1000)} s`);
  }
  const bad = data.filter(({ good }) => !good);
  return {
    data,
    failed: bad.length > 0,
    markdown: table(
      ['what', 'at most', 'found', 'good'],
      (process.env.CI || bad.length === 0 ? data : bad).map(({ what, most, value, good }) => [
        ...[what, most, value, good ? 'yes' : 'NO'],
      ]),
    ),
  };
}
