// Knows every artefact of dist/, builds them all, and holds each to its size budget. Knows no source file but the lazy parts it measures.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { minifiedStyles, stylesheets, themes } from './styles.js';

type Chunk = Rolldown.OutputChunk;

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
process.env.NODE_ENV = 'production'; // decides which build of Lit is bundled

async function bundle(mode: string): Promise<Chunk[]> {
  const result = (await build({ mode, logLevel: 'warn' })) as
    Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return [result]
    .flat()
    .flatMap((one) => one.output)
    .filter((file): file is Chunk => file.type === 'chunk');
}

function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
      .once('error', reject)
      .once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${[command, ...args].join(' ')} ended with ${code}`));
      });
  });
}

/** Everything the browser fetches before `chunk` runs: itself and what it imports statically. */
function closure(chunk: Chunk, all: Chunk[], seen = new Set<Chunk>()): Set<Chunk> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const next = all.find((one) => one.fileName === name);
    if (next) closure(next, all, seen);
  }
  return seen;
}

interface Row {
  what: string;
  files: string[];
  budget?: number;
}

function measure(cdn: Chunk[]): Row[] {
  const path = (chunk: Chunk) => `dist/cdn/${chunk.fileName}`;
  const holding = (module: string) =>
    cdn.find((chunk) => chunk.moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(module)));
  const entry = cdn.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('the script-tag build has no entry');

  const first = closure(entry, cdn);
  const rows: Row[] = [{ what: 'full form', files: [...first].map(path), budget: 6000 }];
  const listed = new Set(first);
  /** What a part costs a page that has loaded `before` already: two parts may share a file, which each of them costs. */
  const lazy = (what: string, module: string, before: Set<Chunk>, budget?: number): Set<Chunk> => {
    const chunk = holding(module);
    if (!chunk) throw new Error(`no file of the script-tag build holds ${module}`);
    const parts = closure(chunk, cdn);
    const files = [...parts].filter((one) => !before.has(one));
    for (const one of files) listed.add(one);
    rows.push({ what, files: files.map(path), ...(budget === undefined ? {} : { budget }) });
    return new Set([...before, ...parts]);
  };
  lazy('+ short form', '/src/page/complete-document.ts', first, 6700);
  const json = lazy('+ a document in JSON', '/src/page/json-document.ts', first, 9000);
  lazy('+ Markdown in it', '/src/model/markdown.ts', json);
  lazy('+ links to copy', '/src/page/deep-links.ts', first, 3000);
  lazy('+ a note in its place', '/src/page/note-popover.ts', first, 3500);
  lazy('+ glance, folding', '/src/page/glance.ts', first, 3000);
  lazy('+ markup to adopt', '/src/adopt/adopt.ts', first, 4500);
  for (const chunk of cdn.filter((one) => one.isDynamicEntry && !listed.has(one))) {
    const files = [...closure(chunk, cdn)].filter((one) => !listed.has(one));
    for (const one of files) listed.add(one);
    rows.push({ what: `+ ${chunk.name}`, files: files.map(path) });
  }
  rows.push({ what: 'classic, all in one', files: ['dist/cdn/three-points.classic.js'] });
  rows.push({ what: 'autoload', files: ['dist/cdn/autoload.js'], budget: 1000 });
  rows.push({ what: 'stylesheet', files: ['dist/three-points.css'], budget: 3000 });
  rows.push({ what: 'styles by language', files: ['dist/languages.css'], budget: 800 });
  rows.push({ what: 'critical styles', files: ['dist/three-points.critical.css'], budget: 1000 });
  for (const theme of themes)
    rows.push({ what: `… of ${theme}`, files: [`dist/critical/${theme}.css`], budget: 1400 });
  if (existsSync('dist/schema.json')) rows.push({ what: 'JSON Schema', files: ['dist/schema.json'] });
  return rows;
}

/** With MODULES=1: what the script-tag files are made of, largest first (bytes before the minifier). */
function listModules(cdn: Chunk[]): void {
  for (const chunk of cdn) {
    console.log(`\n${chunk.fileName}`);
    const modules = Object.entries(chunk.modules).sort(([, a], [, b]) => b.renderedLength - a.renderedLength);
    for (const [id, { renderedLength }] of modules)
      if (renderedLength > 0) console.log(String(renderedLength).padStart(8), id.replace(root, ''));
  }
}

/** Prints the table; says whether everything is within its budget. */
async function report(rows: Row[]): Promise<boolean> {
  const cell = (value: string | number) => String(value).padStart(8);
  console.log(`\n${'bytes'.padEnd(26)}${['raw', 'gzip', 'brotli', 'budget'].map(cell).join('')}  files`);
  let good = true;
  for (const { what, files, budget } of rows) {
    let [raw, gzip, brotli] = [0, 0, 0];
    for (const file of files) {
      const bytes = await readFile(file);
      raw += bytes.length;
      gzip += gzipSync(bytes, { level: 9 }).length;
      brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    }
    const over = budget !== undefined && brotli > budget;
    if (over) good = false;
    const names = files.map((file) => file.replace('dist/', '')).join(' ');
    console.log(
      `${what.padEnd(26)}${[raw, gzip, brotli, budget ?? ''].map(cell).join('')}  ${names}${over ? '  OVER BUDGET' : ''}`,
    );
  }
  return good;
}

async function writeStyles(): Promise<void> {
  await mkdir('dist/critical');
  for (const [file, names] of Object.entries(stylesheets))
    await writeFile(`dist/${file}`, minifiedStyles(names, file));
}

async function writeSchema(): Promise<void> {
  Object.assign(globalThis, { __DEV__: false, __VERSION__: '' }); // the model is read from source here
  const { main } = (await import('./schema.js')) as { main: () => unknown };
  await main();
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
const types = run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
types.catch(() => {}); // awaited below; a failing bundle must not leave it unhandled
await bundle('npm');
await bundle('npm-development');
const cdn = await bundle('cdn');
await bundle('classic');
await bundle('autoload');
await writeStyles();
await types;
await run(process.execPath, 'node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
await writeSchema();
if (process.env.MODULES) listModules(cdn);
if (!(await report(measure(cdn)))) {
  console.error('\nOver budget: make it smaller, or load it later.');
  process.exitCode = 1;
}
