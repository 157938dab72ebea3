// Knows the examples that need nothing but the package, and runs them from the built files: the script for Node, and the worker
// among nothing but what the Web's standards give. What the others need is installed by `npm run test:examples`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import { build, type Rolldown } from 'vite';
import { examples } from '../../scripts/examples.mjs';
import { listen, staticFiles } from '../../scripts/static-files.mjs';
import { checks, type Ask } from './worker-requests.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

let home: string; // a folder in which the package is installed as a link
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'three-points-examples-'));
  await mkdir(join(home, 'node_modules'));
  await symlink(root, join(home, 'node_modules/three-points'), 'junction');
});
after(() => rm(home, { recursive: true, force: true }));

describe('the example for Node', () => {
  let folder: string;
  const page = (...args: string[]) => run(process.execPath, ['page.mjs', ...args], { cwd: folder });
  before(async () => {
    folder = join(home, 'node');
    await cp(join(root, 'demo/node'), folder, {
      recursive: true,
      filter: (path) => !/node_modules|_site/.test(path.slice(root.length)),
    });
  });

  it('writes a page that holds the summary, and everything that it loads', async () => {
    await page('gettysburg.json', '_site');
    const { document } = new JSDOM(await readFile(join(folder, '_site/index.html'), 'utf8')).window;
    assert.equal(document.title, 'Two minutes at Gettysburg');
    assert.equal(document.querySelector('h1')!.textContent, 'Two minutes at Gettysburg');
    assert.equal(document.querySelectorAll('three-points > point-card').length, 3);
    for (const link of document.querySelectorAll('[role="doc-noteref"], [role="doc-backlink"]'))
      assert.ok(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML);
    const loaded = [...document.querySelectorAll('link[rel="stylesheet"], script[src]')].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src')!,
    );
    assert.equal(loaded.length, 3);
    for (const file of loaded) assert.ok(existsSync(join(folder, '_site', file)), file);
    const data = JSON.parse(document.querySelector('[type="application/ld+json"]')!.textContent) as object;
    assert.ok('@graph' in data);
  });

  it('writes markup in a title as the text that it is', async () => {
    const point = { heading: 'A point' };
    const title = 'Tags such as `</script><b>` & "quotes"';
    await writeFile(
      join(folder, 'tags.json'),
      JSON.stringify({ lang: 'en', title, points: [point, point, point] }),
    );
    await page('tags.json', 'tags');
    const { document } = new JSDOM(await readFile(join(folder, 'tags/index.html'), 'utf8')).window;
    assert.equal(document.title, 'Tags such as </script><b> & "quotes"');
    assert.equal(document.querySelector('b'), null);
    assert.match(document.querySelector('[type="application/ld+json"]')!.textContent, /quotes/);
  });

  it('says what is wrong with a document, and writes no page', async () => {
    await writeFile(join(folder, 'broken.json'), JSON.stringify({ title: 'No points' }));
    await writeFile(join(folder, 'cut.json'), '{"title": "Cut');
    for (const [file, says] of [
      ['broken.json', /points/],
      ['cut.json', /JSON/],
    ] as const) {
      await assert.rejects(page(file, 'none'), (error: Error & { code: number; stderr: string }) => {
        assert.equal(error.code, 1);
        assert.ok(error.stderr.startsWith(`${file}: `), error.stderr);
        assert.match(error.stderr, says);
        assert.doesNotMatch(error.stderr, /at file:/);
        return true;
      });
      assert.equal(existsSync(join(folder, 'none')), false);
    }
    await assert.rejects(page(), (error: Error & { code: number }) => error.code === 2);
  });
});

describe('the example of a worker', () => {
  let ask: Ask;
  before(async () => {
    const text: Rolldown.Plugin = {
      name: 'css-as-text',
      resolveId: {
        order: 'pre',
        handler: (id) => (id.endsWith('.css') ? `\0${id.replace('.css', '')}` : null),
      },
      load: (id) =>
        id === '\0three-points/three-points'
          ? `export default ${JSON.stringify(readFileSync(join(root, 'dist/three-points.css'), 'utf8'))}`
          : null,
    };
    const output = (await build({
      root: home,
      configFile: false,
      logLevel: 'silent',
      plugins: [text],
      resolve: { alias: { 'three-points/html': join(root, 'dist/html.js') } },
      build: {
        write: false,
        lib: { entry: join(root, 'demo/worker/worker.js'), formats: ['iife'], name: 'worker' },
        rolldownOptions: { external: ['jsdom'], output: { exports: 'named' } },
      },
    })) as Rolldown.RolldownOutput[];
    const context = createContext({ URL, URLSearchParams, Request, Response, Headers, TextEncoder });
    new Script(output[0]!.output[0].code).runInContext(context);
    const { worker } = context as { worker: { default: { fetch(request: Request): Response } } };
    ask = async (path, init) =>
      worker.default.fetch(new Request(new URL(path, 'https://notes.example'), init));
  });

  for (const [name, check] of Object.entries(checks)) it(name, () => check(ask));
});

describe('the folders of the examples', () => {
  const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as never;

  for (const example of examples) {
    it(`${example}: its lockfile has the package as it is now`, () => {
      interface Lock {
        packages: Record<string, Record<string, unknown>>;
      }
      const locked = (json(`demo/${example}/package-lock.json`) as Lock).packages[
        'node_modules/three-points'
      ]!;
      const now = json('package.json') as Record<string, unknown>;
      for (const field of ['dependencies', 'peerDependencies'])
        assert.deepEqual(locked[field], now[field], `${field}: mend it with "npm run lock:examples"`);
    });

    it(`${example}: the versions of what it needs are exact`, () => {
      const { dependencies, devDependencies } = json(`demo/${example}/package.json`) as Record<
        string,
        Record<string, string>
      >;
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
        assert.match(version, name === 'three-points' ? /^file:\.\.\/\.\.$/ : /^\d+\.\d+\.\d+$/, name);
    });
  }

  it('are not served with what is installed in them, nor with hidden files', async () => {
    await mkdir(join(home, 'site/example/node_modules/lit'), { recursive: true });
    for (const file of ['node_modules/lit/index.js', '.npmrc', 'package.json'])
      await writeFile(join(home, 'site/example', file), '{}');
    const { server, port } = await listen(staticFiles([['/', join(home, 'site')]]));
    const status = async (path: string) => (await fetch(`http://localhost:${port}/example/${path}`)).status;
    try {
      assert.equal(await status('package.json'), 200);
      assert.equal(await status('node_modules/lit/index.js'), 404);
      assert.equal(await status('%6eode_modules/lit/index.js'), 404);
      assert.equal(await status('.npmrc'), 404);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('hold copies of the demo’s documents', () => {
    const copies = examples.flatMap((example) =>
      (readdirSync(join(root, 'demo', example), { recursive: true }) as string[])
        .filter((file) => /^[^_.]/.test(file) && !/node_modules|_site|\bdist\b/.test(file))
        .filter((file) => /(^|summaries[\\/])(?!package|tsconfig)[\w-]+\.json$/.test(file))
        .map((file) => join('demo', example, file)),
    );
    assert.equal(copies.length, 8, copies.join(', '));
    for (const copy of copies)
      assert.deepEqual(json(copy), json(join('demo/documents', copy.split(/[\\/]/).at(-1)!)), copy);
  });
});
