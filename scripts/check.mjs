// Knows what has to hold before a change is taken, and in which order it is looked at; goes on after a failure, so that all
// of them are seen. `npm run check` looks at everything, `npm run check -- lint types` at what is named. .ci/run adds --install,
// which begins with the packages of the lockfile.
// It runs before anything is installed: nothing but Node.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What is looked at, in steps: those of one step take nothing from each other, and run a core each. A check: its name, how many
 * seconds it may take, its command. One of many cases says its totals (see scripts/test.mjs).
 */
const steps = [
  [['build', 120, 'npm run build']], // before the types: Storybook's preview imports what is built
  [
    ['lint', 180, 'npm run lint'],
    ['types', 180, 'npm run typecheck'],
    ['format', 120, 'npm run format:check'],
    ['package', 180, 'npm run check:package'],
    ['storybook', 240, 'npm run build-storybook'],
    ['unused', 120, 'npm run check:unused'],
    ['drawing', 120, 'npm run check:drawing'],
    ['licences', 60, 'npm run check:licences'],
  ],
  [['tests', 1800, 'npm test', 'counted']],
  [
    // The examples in demo/, built as a user would and read in a browser.
    ['examples', 360, 'npm run test:examples', 'counted'],
    // Bytes, requests, pixels that move, counted work and growth of the built files: what no busy machine changes.
    ['bench', 600, 'npm run bench -- ci'],
    // The built script on pages that systems have written, where they are: corpus.mjs says what it lacks.
    ...(process.env.CORPUS ? [['corpus', 360, 'npm run test:corpus', 'counted']] : []),
  ],
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'three-points-check-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const asked = process.argv.slice(2);
const install = asked.includes('--install');
const names = asked.filter((one) => one !== '--install');
const known = steps.flat().map(([name]) => name);
for (const name of names)
  if (!known.includes(name)) {
    console.error(`There is no check "${name}". There are: ${known.join(', ')}.`);
    process.exit(1);
  }

/** On a terminal a check is one line, and what it wrote is shown if it failed; anywhere else all is shown. */
const quiet = process.stdout.isTTY && !process.env.CI;
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) end(child, 'SIGTERM');
    process.exit(1);
  });

/** A check's command starts others, which are to end with it. */
function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended.
  }
}

/** Runs a command; what it writes goes to a log, or to the terminal where there is none. */
function run(seconds, command, env, log) {
  return new Promise((resolve) => {
    const output = log ? openSync(log, 'w') : 'inherit';
    const child = spawn(command, {
      ...{ shell: true, detached: true, stdio: ['ignore', output, output] },
      env: { ...process.env, ...env },
    });
    running.add(child);
    if (log) closeSync(output);
    let late = false;
    const timers = [
      setTimeout(() => end(child, (late = true) && 'SIGTERM'), seconds * 1000),
      setTimeout(() => end(child, 'SIGKILL'), (seconds + 10) * 1000),
    ];
    const done = (said) => {
      timers.forEach(clearTimeout);
      running.delete(child);
      resolve(late ? `took longer than ${seconds} s` : said);
    };
    child.once('error', ({ message }) => done(message));
    child.once('close', (code) => done(code === 0 ? undefined : `ended with ${code}`));
  });
}

async function look([name, seconds, command, counted], alone) {
  const start = performance.now();
  const report = join(scratch, `${name}.json`);
  const log = quiet || !alone ? join(scratch, `${name}.log`) : undefined;
  if (!quiet && alone) console.log(`\n== ${name}`);
  if (quiet && alone) process.stdout.write(`   ${name} …`);
  const said = await run(seconds, command, counted && { TOTALS: report }, log);
  const totals = counted && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  // Who ended badly has failed, whatever it counted; who was to count and did not has done nothing.
  const good = !said && (!counted || (totals?.passed > 0 && totals.failed === 0));
  const sum = totals ?? { passed: good ? 1 : 0, failed: good ? 0 : 1 };
  const result = { name, good, passed: sum.passed, failed: good ? 0 : Math.max(1, sum.failed) };
  const time = `${Math.round((performance.now() - start) / 1000)} s`;
  result.line = [
    good ? 'good  ' : 'FAILED',
    name.padEnd(10),
    time.padStart(6),
    totals ? `  ${totals.passed} passed, ${totals.failed} failed` : '',
    said ? `  ${said}` : '',
  ].join(' ');
  result.failures = totals?.failures ?? [];
  const text = log && (!quiet || !good) ? readFileSync(log, 'utf8') : '';
  if (quiet) {
    process.stdout.write('\r\x1b[K');
    console.log(result.line);
    if (text) console.log(`\n${text}\n`);
  } else {
    if (log) console.log(`\n== ${name}\n${text}`);
    console.log(`-- ${result.line}`);
  }
  return result;
}

/** Looks at the checks of one step, as many at once as there are cores. */
async function step(checks) {
  const waiting = checks.filter(([name]) => names.length === 0 || names.includes(name));
  const alone = waiting.length === 1;
  const lane = async () => {
    while (waiting.length > 0) results.push(await look(waiting.shift(), alone));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

const results = [];
if (install) results.push(await look(['npm ci', 240, 'npm ci'], true));
if (results.every(({ good }) => good)) for (const checks of steps) await step(checks);

const sum = (what) => results.reduce((total, result) => total + result[what], 0);
const bad = results.filter(({ good }) => !good);
if (!quiet) console.log(`\n${results.map(({ line }) => line.trimEnd()).join('\n')}`);
if (bad.length > 0) {
  console.log(`\nFailed: ${bad.map(({ name }) => name).join(' ')}`);
  for (const line of bad.flatMap(({ failures }) => failures).slice(0, 40)) console.log(`  ${line}`);
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = bad.length > 0 ? 1 : 0;
