// Knows that the demo changes as its sources are saved: a page open in Chromium, the dev server, and a copy of the sources.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { chromiumPath } from '../../scripts/browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run dev', () => {
  let copy: string;
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    copy = await mkdtemp(join(tmpdir(), 'three-points-dev-'));
    const isOther = /(^|\/)(node_modules|dist|_site|\.astro)$/;
    for (const name of ['src', 'demo', 'scripts', 'vite.config.ts', 'package.json', 'tsconfig.json'])
      await cp(join(root, name), join(copy, name), {
        recursive: true,
        filter: (path) => !isOther.test(relative(root, path).replaceAll('\\', '/')),
      });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    server = await createServer({
      root: copy,
      configFile: join(copy, 'vite.config.ts'),
      cacheDir: join(copy, '.vite'),
      logLevel: 'error',
      server: { port: 0, fs: { allow: [copy, root] } },
    });
    await server.listen();
    browser = await launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    page = await browser.newPage();
    await page.goto(new URL('elements.html', server.resolvedUrls!.local[0]).href, {
      waitUntil: 'networkidle0',
    });
    await page.waitForSelector('three-points:defined [role=doc-noteref]');
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(copy, { recursive: true, force: true });
  });

  async function save(path: string, from: string, to: string): Promise<void> {
    const file = join(copy, path);
    const text = await readFile(file, 'utf8');
    assert.ok(text.includes(from), `${path} holds no ${from}`);
    await writeFile(file, text.replace(from, to));
  }

  it('puts a changed stylesheet of ours into the page that is open, without loading that anew', async () => {
    await page.evaluate(() => (document.body.dataset['kept'] = ''));
    await save('src/styles/paint.css', '--_sheet: 1;', '--_sheet: 1; outline: 7px solid;');
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('three-points')!).outlineWidth === '7px',
    );
    assert.ok(await page.$('[data-kept]'));
  });

  it('does so with one of the demo’s', async () => {
    await save('demo/blog.css', 'body {', 'body { outline: 5px solid;');
    await page.waitForFunction(() => getComputedStyle(document.body).outlineWidth === '5px');
    assert.ok(await page.$('[data-kept]'));
  });

  it('loads the page anew when a script has changed', async () => {
    const line = `static override readonly tag = 'points-series';`;
    await save(
      'src/elements/points-series/points-series.ts',
      line,
      `${line} constructor() { super(); document.documentElement.dataset['changed'] = ''; }`,
    );
    await page.waitForSelector('html[data-changed]');
  });

  it('loads it anew when it has changed itself', async () => {
    await save('demo/elements.html', '<title>', '<title>Changed: ');
    await page.waitForFunction(() => document.title.startsWith('Changed: '));
  });

  it('loads it anew when a document has changed', async () => {
    await page.goto(new URL('json.html', server.resolvedUrls!.local[0]).href, { waitUntil: 'networkidle0' });
    await save('demo/documents/rice.json', '"title": "', '"title": "Changed: ');
    await page.waitForFunction(() =>
      document.querySelector('three-points')?.textContent.includes('Changed: '),
    );
  });
});
