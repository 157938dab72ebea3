// Knows how the examples in demo/ are installed with the packed package, built, and read, with scripts blocked and allowed.
// Run by hand and by CI (npm run test:examples): it takes Eleventy, Astro, esbuild and workerd from npm.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { listen, staticFiles } from '../../scripts/static-files.mjs';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { checks } from '../demo/worker-requests.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const WIDTHS = [320, 768, 1280];

let home: string; // holds the files of the packed package, and demo/ in it, as the repository does
let browser: Browser;

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'three-points-examples-'));
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json'], { cwd: root, maxBuffer: 2 ** 24 });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  for (const { path } of files) await cp(join(root, path), join(home, path));
  browser = await launch({
    executablePath: await chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
after(async () => {
  await browser?.close();
  await rm(home, { recursive: true, force: true });
});

/** Installs an example by its lockfile and builds it; gives its folder. */
async function built(name: string): Promise<string> {
  const folder = join(home, 'demo', name);
  const outside = join(root, 'demo', name);
  await cp(outside, folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|_site|dist|\.astro)([\\/]|$)/.test(path.slice(outside.length)),
  });
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  await run('npm', ['ci'], { cwd: folder, env });
  await run('npm', ['run', 'build'], { cwd: folder, env });
  return folder;
}

async function document(name: string): Promise<ThreePointsDocument> {
  return JSON.parse(await readFile(join(root, `demo/documents/${name}.json`), 'utf8')) as ThreePointsDocument;
}

/** The fields whose words a page shows. */
const READ = [
  ...['title', 'summary', 'description', 'kicker', 'heading', 'body', 'text', 'term', 'items', 'caption'],
  ...['note', 'name', 'bio'],
];

/** Every piece of text that an author wrote into a document, without Markdown's marks, cut where a note stands. */
function wordsOf(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key));
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([name, item]) => wordsOf(item, key === 'notes' ? 'note' : name));
  if (typeof value !== 'string' || !READ.includes(key)) return [];
  return value
    .split(/\[\^[\w-]+\]/)
    .map((piece) =>
      piece
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\\([*\n])|[*`]/g, (_, kept?: string) => kept ?? ''),
    );
}

const letters = (text: string) => text.replace(/\s+/g, '');

interface Visit {
  page: Page;
  /** What the console and the network complain of. */
  complaints: string[];
}

async function visit(
  url: string,
  { scripts, styles = true }: { scripts: boolean; styles?: boolean },
): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  if (!styles) {
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) =>
        void (/three-points[^/]*\.css$/.test(request.url()) ? request.abort() : request.continue()),
    );
  }
  await page.setJavaScriptEnabled(scripts);
  await page.goto(url, { waitUntil: 'networkidle0' });
  return { page, complaints };
}

/** Where everything in the page stands, at each width. */
async function boxes(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    all.push(
      ...(await page.evaluate(
        (width) =>
          [...globalThis.document.querySelectorAll('main, main *:not(style, link, script)')].map(
            (element) => {
              const { x, y, width: wide, height } = element.getBoundingClientRect();
              const place = [x, y + scrollY, wide, height].map((number) => number.toFixed(2)).join(' ');
              return `${width}: ${element.localName}${element.id && `#${element.id}`} ${place}`;
            },
          ),
        width,
      )),
    );
  }
  return all;
}

/** What a page has to be, whatever made it. */
function pageChecks(url: () => string, name: string, { script = true } = {}): void {
  it(`${name}: every word is there, and every note leads there and back, with scripts blocked`, async () => {
    const { page, complaints } = await visit(url(), { scripts: false });
    const seen = await page.evaluate(() => {
      const summary = globalThis.document.querySelector('three-points')!;
      const links = [...summary.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
      return {
        text: summary.textContent,
        ids: [...globalThis.document.querySelectorAll('[id]')].map(({ id }) => id),
        links: links.map((link) => [link.id, link.getAttribute('href')!.slice(1)] as const),
        pictures: [...globalThis.document.images].filter(
          (image) => image.loading !== 'lazy' && !image.naturalWidth,
        ).length,
      };
    });
    const text = letters(seen.text);
    for (const words of wordsOf(await document(name)))
      assert.ok(text.includes(letters(words)), `“${words}” is lacking`);
    assert.deepEqual(seen.ids, [...new Set(seen.ids)], 'ids are unique');
    const notes = Object.keys((await document(name)).notes ?? {});
    assert.ok(seen.links.length >= 2 * notes.length, 'each note has a link there and one back');
    for (const [, to] of seen.links) assert.ok(seen.ids.includes(to), `#${to} leads nowhere`);
    assert.equal(seen.pictures, 0);
    await page.setViewport({ width: 320, height: 900 });
    const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
    assert.equal(wide, 320, 'nothing runs out of a narrow page');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  if (script)
    it(`${name}: the script finds everything in its place, and moves nothing`, async () => {
      const without = await visit(url(), { scripts: false });
      const expected = await boxes(without.page);
      assert.ok(expected.length > 100);
      const { page, complaints } = await visit(url(), { scripts: true });
      await page.waitForFunction(() =>
        [...globalThis.document.querySelectorAll('three-points')].every(
          (summary) => summary.matches(':defined') && summary.ariaBusy !== 'true',
        ),
      );
      assert.deepEqual(await boxes(page), expected);
      assert.deepEqual(complaints, []);
      await without.page.close();
      await page.close();
    });
}

/** Serves a folder while the tests of a `describe` run; gives the address of a path in it. */
function served(name: string, output: string): (path: string) => string {
  let port: number;
  let server: Server;
  before(async () => {
    const folder = await built(name);
    ({ server, port } = await listen(staticFiles([['/', join(folder, output)]])));
  });
  after(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return (path) => `http://localhost:${port}${path}`;
}

describe('the page that the script for Node writes', () => {
  const at = served('node', '_site');
  pageChecks(() => at('/'), 'gettysburg');
});

describe('the blog made with Eleventy', () => {
  const at = served('eleventy', '_site');
  pageChecks(() => at('/posts/landing/'), 'landing');
  pageChecks(() => at('/posts/proposal/'), 'proposal');

  it('keeps what stands around a summary in a post as Markdown', async () => {
    const { page } = await visit(at('/posts/landing/'), { scripts: true });
    const around = await page.$$eval('main > p', (paragraphs) =>
      paragraphs.map(({ textContent }) => textContent),
    );
    assert.equal(around.length, 2);
    assert.equal(await page.$eval('main > p em', ({ textContent }) => textContent), 'eight minutes');
    assert.equal(
      await page.$eval('main > div > three-points', ({ children }) => children[0]!.localName),
      'h2',
    );
    await page.close();
  });

  it('has a feed in JSON and one in RSS, with the words of every summary and the addresses of the posts', async () => {
    const json = (await (await fetch(at('/feed.json'))).json()) as {
      version: string;
      items: { url: string; title: string; content_html: string }[];
    };
    assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
    const rss = new JSDOM(await (await fetch(at('/feed.xml'))).text(), { contentType: 'application/xml' })
      .window.document;
    const items = [...rss.querySelectorAll('item')];
    const posts = ['landing', 'proposal'];
    assert.deepEqual(
      json.items.map(({ url }) => url),
      posts.map((post) => `https://notes.example/posts/${post}/`),
    );
    for (const [i, post] of posts.entries()) {
      assert.equal(items[i]!.querySelector('link')!.textContent, json.items[i]!.url);
      assert.equal((await fetch(at(new URL(json.items[i]!.url).pathname))).status, 200);
      for (const html of [
        json.items[i]!.content_html,
        items[i]!.getElementsByTagName('content:encoded')[0]!.textContent,
      ]) {
        const fragment = JSDOM.fragment(html);
        assert.equal(fragment.querySelector('[class], [style], script, three-points'), null);
        const text = letters(fragment.textContent);
        for (const { heading } of (await document(post)).points)
          assert.ok(text.includes(letters(heading)), heading);
      }
    }
  });

  it('lists its posts, and names its feeds', async () => {
    const home = new JSDOM(await (await fetch(at('/'))).text(), { url: at('/') }).window.document;
    const links = [...home.querySelectorAll<HTMLAnchorElement>('main a, link[rel="alternate"]')];
    assert.equal(links.length, 4);
    for (const { href } of links) assert.equal((await fetch(href)).status, 200, href);
  });
});

describe('the site made with Astro', () => {
  const at = served('astro', 'dist');
  pageChecks(() => at('/rice.html'), 'rice');
  pageChecks(() => at('/kant.html'), 'kant');

  it('links the stylesheet before the words, or after them where the rules for sizes are in the page', async () => {
    const order = (html: string) =>
      [...html.matchAll(/<link rel="stylesheet"|<style>three-points|<three-points/g)].map(([start]) => start);
    const text = async (path: string) => order(await (await fetch(at(path))).text());
    assert.deepEqual(await text('/rice.html'), ['<link rel="stylesheet"', '<three-points']);
    assert.deepEqual(await text('/kant.html'), [
      '<style>three-points',
      '<three-points',
      '<link rel="stylesheet"',
    ]);
  });

  it('has everything in its place before the stylesheet comes, where the rules for sizes are in the page', async () => {
    const early = await visit(at('/kant.html'), { scripts: false, styles: false });
    const late = await visit(at('/kant.html'), { scripts: false });
    assert.ok(early.complaints.some((complaint) => /three-points.*\.css failed$/.test(complaint)));
    assert.deepEqual(late.complaints, []);
    assert.deepEqual(await boxes(early.page), await boxes(late.page));
    await early.page.close();
    await late.page.close();
  });

  it('says what the library says in the page’s language, and in the words that the page gives', async () => {
    const { page } = await visit(at('/kant.html'), { scripts: true });
    assert.equal(await page.$eval('points-notes > h2', ({ textContent }) => textContent), 'Belege');
    assert.match(await page.$eval('[role="doc-noteref"]', (link) => link.ariaLabel!), /Fußnote 1/);
    await page.close();
  });

  it('stops at a document that is none, and says where', async () => {
    const folder = join(home, 'demo/astro');
    const file = join(folder, 'src/summaries/kant.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"heading"', '"heding"'));
    try {
      await assert.rejects(
        run('npm', ['run', 'build'], { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }),
        (error: Error & { stderr: string; stdout: string }) => /heding/.test(error.stderr + error.stdout),
      );
    } finally {
      await writeFile(file, text);
    }
  });
});

describe('the worker, in workerd', () => {
  let port: number;
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const ended = new AbortController();
  before(async () => {
    const folder = await built('worker');
    const { default: program } = createRequire(join(folder, 'package.json'))('workerd') as {
      default: string;
    };
    const worker = spawn(
      program,
      ['serve', 'config.capnp', '--socket-addr=http=127.0.0.1:0', '--control-fd=3'],
      { cwd: folder, stdio: ['ignore', 'inherit', 'inherit', 'pipe'], signal: ended.signal },
    );
    worker.on('error', () => undefined); // it is told to end
    const lines = createInterface(worker.stdio[3] as Readable);
    const [line] = (await once(lines, 'line')) as [string];
    ({ port } = JSON.parse(line) as { port: number });
  });
  after(() => ended.abort());

  for (const [name, check] of Object.entries(checks))
    it(name, () => check((path, init) => fetch(at(path), init)));
  for (const name of ['landing', 'gettysburg', 'proposal'])
    pageChecks(() => at(`/${name}`), name, { script: false });
});
