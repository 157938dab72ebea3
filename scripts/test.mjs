// Knows the kinds of tests and how each is run, and adds up what they say. `node scripts/test.mjs [node|browser|reading|package|wordpress|examples …]`
// runs those kinds; without a name it builds and runs all but the last two. BROWSERS=chromium,firefox,webkit chooses engines.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseEngines, findEngines } from './browsers.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'three-points-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const asked = process.argv.slice(2);
const wants = (kind) => asked.length === 0 || asked.includes(kind);
const results = [];

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => {
      if (signal) console.error(`${args[0]} was ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

const testFiles = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((file) => join(folder, String(file)))
        .filter((file) => file.endsWith('.test.ts'))
    : [];

/** A part failed if it says so or if it ended badly without saying anything. */
function record(name, code, { passed = 0, failed = 0, failures = [] } = {}) {
  results.push({ name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures });
}

/** What a run has said of itself; nothing where it ended before. */
const told = (report) => JSON.parse((existsSync(report) && readFileSync(report, 'utf8')) || '{}');

async function node(name, files, options = []) {
  if (files.length === 0) return record(name, 0);
  const report = join(scratch, `${name}.json`);
  const code = await run([
    ...['--import', './scripts/node-globals.mjs', '--import', 'tsx', '--test', ...options],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/totals-reporter.mjs', `--test-reporter-destination=${report}`],
    ...files.sort(),
  ]);
  record(name, code, told(report));
}

async function browser() {
  const files = ['view', 'page', 'context', 'elements', 'adopt', 'integration', 'styles', 'stories', 'guides']
    .flatMap((folder) => testFiles(join('test', folder)))
    .filter((file) => !file.endsWith('.node.test.ts'));
  if (files.length === 0) return record('browser', 0);
  const report = join(scratch, 'browser.json');
  const code = await run(['node_modules/@web/test-runner/dist/bin.js'], { TOTALS: report });
  record('browser', code, told(report));
}

if (asked.length === 0) {
  const code = await run(['--import', 'tsx', 'scripts/build.ts']);
  if (code !== 0) record('build', code);
}
if (wants('node')) {
  const folders = ['model', 'i18n', 'view-node', 'lint'].flatMap((folder) => testFiles(join('test', folder)));
  const others = testFiles('test').filter(
    (file) => file.endsWith('.node.test.ts') && !file.startsWith(join('test', 'reading')),
  );
  // Many wait for a browser or a command: a file a core, where Node would leave one of them idle.
  const atOnce = `--test-concurrency=${availableParallelism()}`;
  await node('node', [...new Set([...folders, ...others])], [atOnce]);
}
let engines = [];
if (wants('browser')) {
  engines = chooseEngines();
  await browser();
}
// Whole pages in the engines, from the built files: one after the other, since each takes the keyboard of its browser.
// Storybook's pages are read in Chromium without a key: they take nothing from the others.
if (wants('reading')) {
  const isStorybook = (file) => /(guides|stories)\.node\.test\.ts$/.test(file);
  const files = testFiles('test/reading');
  await Promise.all([
    node(
      'reading',
      files.filter((file) => !isStorybook(file)),
      ['--test-concurrency=1'],
    ),
    node('storybook', files.filter(isStorybook), ['--test-concurrency=1']),
  ]);
}
if (wants('package')) await node('package', testFiles('test/package'));

// By hand alone: it needs programs that no package of npm brings.
if (asked.includes('wordpress')) {
  const { lacking } = await import('./wordpress.mjs');
  const packages = lacking();
  if (packages.length > 0) {
    console.error(`Lacking: apt-get install --no-install-recommends ${packages.join(' ')}`);
    record('wordpress', 1);
  } else {
    if (!existsSync('dist/cdn')) await run(['--import', 'tsx', 'scripts/build.ts']);
    await node('wordpress', testFiles('test/wordpress'));
  }
}

// By hand alone: it installs what the examples in demo/ are built with.
if (asked.includes('examples')) {
  if (!existsSync('dist/cdn')) await run(['--import', 'tsx', 'scripts/build.ts']);
  await node('examples', testFiles('test/examples'));
}

console.log();
const failures = results.flatMap(({ name, failures }) => failures.map((line) => `${name}: ${line}`));
// Who asks for the totals says them, and the names, after all that is still to come.
if (!process.env.TOTALS) for (const line of failures) console.log(line);
for (const { name, passed, failed } of results)
  console.log(`${name.padEnd(9)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed`);
if (wants('browser')) {
  console.log(`engines: ${engines.join(', ')}`);
  for (const [name, { found, get }] of Object.entries(findEngines()))
    if (!found) console.log(`lacking: ${name} (${get})`);
}

const sum = (what) => results.reduce((total, result) => total + result[what], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
if (process.env.TOTALS) writeFileSync(process.env.TOTALS, JSON.stringify({ passed, failed, failures }));
else console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
