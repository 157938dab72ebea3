// Knows how the built script is held to pages that publishing systems have really written, where a folder of them is named by
// CORPUS: `$CORPUS/cms/check.mjs` opens each in Chromium and says what does not hold. Builds nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './browsers.mjs';

const corpus = process.env.CORPUS && resolve(process.env.CORPUS);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scripts = [
  ['the module', 'dist/cdn/three-points.js'],
  ['the classic script', 'dist/cdn/three-points.classic.js', '--classic'],
];

/** Checks every page with one script, and says how many held and how many did not. */
function check([name, script, ...options], browser, report) {
  console.log(`\n${name}`);
  const { status } = spawnSync(
    process.execPath,
    [
      ...[join(corpus, 'cms/check.mjs'), '--script', script, '--css', 'dist/three-points.css'],
      ...['--cases', join(corpus, 'cms'), '--puppeteer', '.', '--browser', browser, '--json', report],
      ...options,
    ],
    { stdio: 'inherit' },
  );
  // Who ended without a report has checked nothing.
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { held, total } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: held, failed: total - held || (status === 0 ? 0 : 1) };
}

if (!corpus)
  console.log(
    'Nothing checked: CORPUS is not set. It names a folder that holds cms/ with check.mjs and its pages.',
  );
else {
  for (const needed of [join(corpus, 'cms/check.mjs'), ...scripts.map(([, script]) => script)])
    if (!existsSync(needed))
      throw new Error(`${needed} is not there. CORPUS is ${corpus}; npm run build makes dist/.`);
  const scratch = mkdtempSync(join(tmpdir(), 'three-points-corpus-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const browser = await chromiumPath();
  const results = scripts.map((script, i) => check(script, browser, join(scratch, `${i}.json`)));
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  if (process.env.TOTALS) writeFileSync(process.env.TOTALS, JSON.stringify({ passed, failed }));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
