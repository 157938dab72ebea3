// Knows how a page with one article is measured while it loads, in each profile, with nothing in the caches.
import { LIMIT } from '../contenders.mjs';
import { median, pairedRatio, quantile } from '../stats.mjs';
import { kib, number, table, times } from '../table.mjs';

const MEASURES = [
  ...['fcp', 'lcp', 'ready', 'shift', 'blocking', 'longest', 'TaskDuration', 'ScriptDuration'],
  ...[
    'RecalcStyleDuration',
    'LayoutDuration',
    'V8CompileDuration',
    'heap',
    'memory',
    'transfer',
    'listeners',
  ],
];
const RATIOS = ['fcp', 'lcp', 'ready', 'TaskDuration', 'heap', 'memory'];

const column = (runs, key) => runs.map((run) => run[key]);

function summary(runs, limit) {
  const values = MEASURES.map((key) => {
    const all = column(runs, key);
    return [key, { median: median(all), p25: quantile(all, 0.25), p75: quantile(all, 0.75) }];
  });
  const ratios = RATIOS.map((key) => [key, pairedRatio(column(runs, key), column(limit, key))]);
  return {
    ...Object.fromEntries(values),
    ratio: Object.fromEntries(ratios),
    requests: runs[0].requests.length,
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
  };
}

export async function load(session, { rounds = 7, profiles = ['desktop', 'mobile', 'mobile-cdn'] }) {
  const data = {};
  const parts = [];
  for (const profile of profiles) {
    console.error(profile);
    const results = await session.interleaved(rounds, session.contenders, (contender) =>
      session.run(contender, { articles: 1 }, { profile, memory: true }),
    );
    const entries = [...results].map(([id, runs]) => [id, summary(runs, results.get(LIMIT))]);
    data[profile] = Object.fromEntries(entries);
    const rows = entries.map(([id, found]) => {
      const ms = (key, digits = 0) => number(found[key].median, digits);
      const ratio = (key) => times(found.ratio[key]);
      return [
        ...[
          id,
          ms('fcp'),
          ratio('fcp'),
          ms('lcp'),
          ratio('lcp'),
          ms('ready'),
          ratio('ready'),
          ms('shift', 3),
        ],
        ...[
          ms('blocking'),
          ms('longest'),
          ms('TaskDuration'),
          ratio('TaskDuration'),
          ms('ScriptDuration', 1),
        ],
        ...[ms('RecalcStyleDuration', 1), ms('LayoutDuration', 1), kib(found.heap.median, 0)],
        ...[kib(found.memory.median, 0), ratio('memory')],
      ];
    });
    const headers = [
      ...[
        'contender',
        'FCP',
        '×',
        'LCP',
        '×',
        'ready',
        '×',
        'shift',
        'blocking',
        'longest task',
        'main thread',
      ],
      ...['×', 'script', 'style', 'layout', 'heap KiB', 'memory KiB', '×'],
    ];
    parts.push(`#### ${profile}\n\n${table(headers, rows)}`);
  }
  return {
    data,
    markdown: `Milliseconds, medians of ${rounds} rounds; × is the ratio to static HTML in the same round. Thread time is that of the main thread alone.\n\n${parts.join('\n\n')}`,
  };
}
