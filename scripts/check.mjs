// Knows what has to hold before a change is taken, and in which order it is looked at; goes on after a failure, so that all
// of them are seen. `npm run check` looks at everything, `npm run check -- lint types` at what is named. .ci/run adds --install,
// which begins with the packages of the lockfile.
// It runs before anything is installed: nothing but Node.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each check: its name, how many seconds it may take, its command. One of many cases says its totals (see scripts/test.mjs). */
const checks = [
  ['build', 120, 'npm run build'], // before the types: Storybook's preview imports what is built
  ['types', 120, 'npm run typecheck'],
  ['lint', 120, 'npm run lint'],
  ['format', 60, 'npm run format:check'],
  ['unused', 60, 'npm run check:unused'],
  ['drawing', 60, 'npm run check:drawing'],
  ['licences', 30, 'npm run check:licences'],
  ['package', 120, 'npm run check:package'],
  ['storybook', 180, 'npm run build-storybook'],
  ['tests', 1800, 'npm test', 'counted'],
  // Bytes, requests, pixels that move, counted work and growth of the built files: what no busy machine changes.
  ['bench', 600, 'npm run bench -- ci'],
  // The examples in demo/, built as a user would and read in a browser.
  ['examples', 240, 'npm run test:examples', 'counted'],
  // The built script on pages that systems have written, where they are: corpus.mjs says what it lacks.
  ...(process.env.CORPUS ? [['corpus', 240, 'npm run test:corpus', 'counted']] : []),
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'three-points-check-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const asked = process.argv.slice(2);
const install = asked.includes('--install');
const names = asked.filter((one) => one !== '--install');
const known = checks.map(([name]) => name);
for (const name of names)
  if (!known.includes(name)) {
    console.error(`There is no check "${name}". There are: ${known.join(', ')}.`);
    process.exit(1);
  }

/** On a terminal a check is one line, and what it wrote is shown if it failed; anywhere else all is written as it comes. */
const quiet = process.stdout.isTTY && !process.env.CI;
let running;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    end(running, 'SIGTERM');
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

function run(name, seconds, command, env) {
  const log = join(scratch, `${name}.log`);
  return new Promise((resolve) => {
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, {
      ...{ shell: true, detached: true, stdio: ['ignore', output, output] },
      env: { ...process.env, ...env },
    });
    running = child;
    if (quiet) {
      const file = createWriteStream(log);
      for (const stream of [child.stdout, child.stderr]) stream.pipe(file, { end: false });
    }
    let late = false;
    const timers = [
      setTimeout(() => end(child, (late = true) && 'SIGTERM'), seconds * 1000),
      setTimeout(() => end(child, 'SIGKILL'), (seconds + 10) * 1000),
    ];
    const done = (said) => {
      timers.forEach(clearTimeout);
      resolve({ said: late ? `took longer than ${seconds} s` : said, log });
    };
    child.once('error', ({ message }) => done(message));
    child.once('close', (code) => done(code === 0 ? undefined : `ended with ${code}`));
  });
}

async function look([name, seconds, command, counted]) {
  const start = performance.now();
  const report = join(scratch, `${name}.json`);
  if (quiet) process.stdout.write(`   ${name} …`);
  else console.log(`\n== ${name}`);
  const { said, log } = await run(name, seconds, command, counted && { TOTALS: report });
  const totals = counted && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  // Who ended badly has failed, whatever it counted; who was to count and did not has done nothing.
  const good = !said && (!counted || (totals?.passed > 0 && totals.failed === 0));
  const sum = totals ?? { passed: good ? 1 : 0, failed: good ? 0 : 1 };
  const failed = good ? 0 : Math.max(1, sum.failed);
  const result = { name, good, passed: sum.passed, failed, failures: totals?.failures ?? [] };
  const time = `${Math.round((performance.now() - start) / 1000)} s`;
  result.line = [
    good ? 'good  ' : 'FAILED',
    name.padEnd(10),
    time.padStart(6),
    totals ? `  ${totals.passed} passed, ${totals.failed} failed` : '',
    said ? `  ${said}` : '',
  ].join(' ');
  if (quiet) {
    process.stdout.write('\r\x1b[K');
    console.log(result.line);
    if (!good) console.log(`\n${readFileSync(log, 'utf8')}\n`);
  } else console.log(`-- ${result.line}`);
  return result;
}

const results = [];
if (install) results.push(await look(['npm ci', 240, 'npm ci']));
if (results.every(({ good }) => good))
  for (const check of checks)
    if (names.length === 0 || names.includes(check[0])) results.push(await look(check));

const sum = (what) => results.reduce((total, result) => total + result[what], 0);
const bad = results.filter(({ good }) => !good);
if (!quiet) console.log(`\n${results.map(({ line }) => line.trimEnd()).join('\n')}`);
if (bad.length > 0) {
  console.log(`\nFailed: ${bad.map(({ name }) => name).join(' ')}`);
  for (const line of bad.flatMap(({ failures }) => failures).slice(0, 40)) console.log(`  ${line}`);
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = bad.length > 0 ? 1 : 0;
