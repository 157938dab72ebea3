// Knows what the package costs where no page is: documents per second into each format, how that grows with a document, and
// the command over many files, with the memory that it takes at most.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents } from '../content.mjs';
import { exponent, median } from '../stats.mjs';
import { number, table } from '../table.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const command = join(dist, 'cli/main.js');
/** Runs in the command's process and tells, at its end, what it took. */
const usage = new URL('../usage.mjs', import.meta.url).href;

const OUTPUTS = ['validate', 'toHtml', 'toMarkdown', 'toText', 'toJsonLd'];
const GROWTH = { points: [3, 250, 4000], notes: [3, 250, 4000] };
const FILES = [100, 1000, 3000];

const thread = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the processor that one call takes: the median of batches, each long enough to be counted. */
function cost(work, { batch = 60, batches = 7 } = {}) {
  let calls = 1;
  for (;;) {
    const start = thread();
    for (let i = 0; i < calls; i++) work();
    if (thread() - start > batch) break;
    calls *= 2;
  }
  const each = Array.from({ length: batches }, () => {
    const start = thread();
    for (let i = 0; i < calls; i++) work();
    return (thread() - start) / calls;
  });
  return median(each);
}

const library = () => import(join(dist, 'html.js'));

/** Documents per second of processor time, and how cost grows with points and notes. */
async function outputs() {
  const made = await library();
  const [usual] = documents();
  return Object.fromEntries(
    OUTPUTS.map((name) => {
      const ms = cost(() => made[name](usual));
      const growth = Object.entries(GROWTH).map(([axis, sizes]) => {
        const costs = sizes.map((size) => {
          const [document] = documents({ [axis]: size });
          return [size, cost(() => made[name](document), { batches: 3 })];
        });
        return [axis, { costs, exponent: exponent(...costs) }];
      });
      return [name, { ms, perSecond: 1000 / ms, ...Object.fromEntries(growth) }];
    }),
  );
}

/** Runs the command; gives seconds of the clock and of the processor, and the most memory that it held, in MiB. */
function runCommand(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', usage, command, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    let told = '';
    child.stdio[3].on('data', (data) => (told += data));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`three-points ${args[0]} ended with ${code}`));
      const { cpu, maxRSS } = JSON.parse(told);
      resolve({ seconds: (performance.now() - start) / 1000, cpu, rss: maxRSS / 1024 });
    });
  });
}

/** `lint` and `render` over so many files each. */
async function overFiles(counts) {
  const folder = mkdtempSync(join(tmpdir(), 'three-points-files-'));
  try {
    const files = Array.from({ length: Math.max(...counts) }, (_, i) => join(folder, `${i}.json`));
    const [usual] = documents();
    files.forEach((file, i) => writeFileSync(file, JSON.stringify({ ...usual, id: `a${i}` }, undefined, 2)));
    const results = {};
    for (const count of counts) {
      const some = files.slice(0, count);
      const out = join(folder, `out-${count}`);
      mkdirSync(out);
      results[count] = {
        lint: await runCommand(['lint', ...some]),
        render: await runCommand(['render', '--page', '--out', out, ...some]),
      };
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function serverSide() {
  const made = await outputs();
  const files = await overFiles(FILES);
  const rows = Object.entries(made).map(([name, { perSecond, points, notes }]) => [
    ...[name, number(perSecond)],
    ...[points, notes].flatMap(({ costs, exponent: grown }) => [
      ...costs.map(([, ms]) => number(ms, ms < 10 ? 2 : 0)),
      number(grown, 2),
    ]),
  ]);
  const headers = Object.entries(GROWTH).flatMap(([axis, sizes]) => [
    ...sizes.map((size) => `${size} ${axis}`),
    'exponent',
  ]);
  const fileRows = Object.entries(files).flatMap(([count, all]) =>
    Object.entries(all).map(([name, { seconds, cpu, rss }]) => [
      ...[`${name}, ${count} files`, number(seconds, 2), number(cpu, 2), number(rss)],
    ]),
  );
  return {
    data: { outputs: made, files },
    markdown: `#### Documents\n\nHow many of the benchmark’s documents a second of one processor makes, and milliseconds for larger ones.\n\n${table(
      ['function', 'per second', ...headers],
      rows,
    )}\n\n#### The command\n\n${table(['command', 'seconds', 'processor seconds', 'memory at most, MiB'], fileRows)}`,
  };
}
