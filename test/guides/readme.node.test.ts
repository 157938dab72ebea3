// Knows what the README says beside its markup, and asks it of the package: commands are run, code is run, tables and links are
// compared with what there is. What its markup becomes in a page is in readme.test.ts.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { codeBlocks, fromHere } from '../../scripts/code-blocks.js';
import { withIntegrity } from '../../scripts/integrity.mjs';
import { validate } from '../../src/model/validate.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const pkg = JSON.parse(read('package.json')) as {
  exports: Record<string, unknown>;
  scripts: Record<string, string>;
};
const blocks = codeBlocks(readme).filter(({ section }) => section !== 'In a framework');
const inLanguage = (name: string) => blocks.filter(({ language }) => language === name);

/** The rows of the table that stands below a heading, cell by cell. */
function table(heading: string): string[][] {
  const below = readme.slice(readme.indexOf(`\n${heading}\n`));
  const lines = /\n\|.*\n\|[ |:-]+\n((?:\|.*\n)+)/.exec(below)![1]!.trim().split('\n');
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const code = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

interface Element {
  tagName?: string;
  attributes?: { name: string }[];
  events?: { name: string }[];
  cssProperties?: { name: string; default?: string }[];
}
const elements = (
  JSON.parse(read('dist/custom-elements.json')) as { modules: { declarations?: Element[] }[] }
).modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

let home: string; // a project that the package is installed in
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'three-points-readme-'));
  mkdirSync(join(home, 'node_modules'));
  await symlink(root, join(home, 'node_modules/three-points'), 'junction');
});
after(() => rm(home, { recursive: true, force: true }));

describe('the README', () => {
  it('is run, block by block: each is in a language of which the tests run every one', () => {
    assert.deepEqual([...new Set(blocks.map(({ language }) => language))].sort(), [
      'html',
      'js',
      'json',
      'sh',
    ]);
  });

  it('opens with the two commands, and names no other that does not exist', () => {
    assert.match(readme, /^# three-points\n\n```sh\nnpm ci && npm start .*\nnpm ci && npm test .*\n```\n/);
    const names = [...readme.matchAll(/\bnpm (?:run )?(start|test)\b|\bnpm run ([\w:-]+)/g)];
    assert.ok(names.length > 3);
    for (const [command, a, b] of names) assert.ok((a ?? b)! in pkg.scripts, command);
  });

  it('shows a document that holds, without a warning but for the points that it leaves out', () => {
    const { document, issues } = validate(JSON.parse(inLanguage('json')[0]!.text));
    assert.ok(document);
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/points'],
    );
  });

  it('shows commands that do what they say', async () => {
    const folder = join(home, 'commands');
    mkdirSync(join(folder, 'talks'), { recursive: true });
    await writeFile(join(folder, 'draft.txt'), 'A title\n\nP1 Topic: The first point\n\nWords.\n');
    await writeFile(join(folder, 'talks/rice.json'), read('test/fixtures/rice.json'));
    const lines = inLanguage('sh').flatMap(({ text }) =>
      text.split('\n').filter((line) => line.startsWith('npx ')),
    );
    assert.ok(lines.length >= 5);
    for (const line of lines) {
      const [, name, ...args] = line.replace(/\s*#.*/, '').split(' ');
      assert.equal(name, 'three-points');
      await run(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { cwd: folder });
    }
    for (const file of [
      'talk.jsonc',
      'talk.html',
      'talk.json',
      'public/feed.json',
      'public/feed.xml',
      'public/index.html',
    ])
      assert.ok(existsSync(join(folder, file)), file);
  });

  it('imports what defines every element, or one, in code that a bundler takes', async () => {
    const result = await Promise.all(
      inLanguage('js')
        .filter(({ section }) => section === 'Install')
        .map(async ({ text }, index) => {
          const input = join(home, `entry-${index}.js`);
          await writeFile(input, text);
          const { output } = (await build({
            ...{ root: home, configFile: false, logLevel: 'silent' },
            build: { write: false, minify: false, rolldownOptions: { input } },
          })) as Rolldown.RolldownOutput;
          return output;
        }),
    );
    const [all, one] = result.map((output) =>
      output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n'),
    );
    for (const { tagName } of elements) {
      assert.match(all!, new RegExp(`["'\`]${tagName}["'\`]`), tagName);
      if (tagName !== 'pull-quote')
        assert.doesNotMatch(one!, new RegExp(`define\\w*\\(["'\`]${tagName}`), tagName);
    }
    assert.match(one!, /["'`]pull-quote["'`]/);
    assert.ok(result[0]!.some((file) => file.type === 'asset' && file.fileName.endsWith('.css')));
  });

  /** Runs code as a module of a project that has the package, with what the README takes for granted. */
  async function output(given: string, text: string): Promise<string[]> {
    const file = join(home, 'code.mjs');
    const [imports, rest] = [true, false].map((wanted) =>
      text.split('\n').filter((line) => line.startsWith('import ') === wanted),
    );
    await writeFile(file, [...imports!, given, ...rest!].join('\n'));
    const { stdout } = await run(process.execPath, [file], { cwd: home });
    return stdout.trim().split('\n');
  }
  const codeBelow = (heading: string) => inLanguage('js').find((block) => block.heading === heading)!.text;

  it('shows code that names what is wrong with a document', async () => {
    const lines = await output(`const text = '{ "title": "T" }';`, codeBelow('A summary from JSON'));
    assert.match(lines[0]!, /^error \/points /);
  });

  it('shows code that writes every form of a document, and reads one back', async () => {
    const kept = codeBelow('On a server, in feeds, in a terminal')
      .split('\n')
      .map((line) =>
        line.replace(/^((?:await )?(?:to|from)\w+\(.*\));.*/, 'console.log(JSON.stringify($1));'),
      )
      .join('\n');
    const given = `
      const document = ${read('test/fixtures/plain.json')};
      const html = '<h1>T</h1><h2>P1 A: B</h2><p>C</p>';
    `;
    const written = (await output(given, kept)).map((line): unknown => JSON.parse(line));
    const expected = [
      /^<three-points id="gettysburg"/,
      /^<div class="three-points" id="gettysburg"/,
      /^<div (?!.*(?:class=|<three-points|style=)).*<h2>Two minutes at Gettysburg/,
      /^# Two minutes at Gettysburg$/m,
      /^Two minutes at Gettysburg\n=+\n(?!.*[^\n]{73})/ms,
      /"@type":"Article"/,
      /^<item>\n {2}<title>Two minutes at Gettysburg/,
      /"title":"T"/,
    ];
    assert.equal(written.length, expected.length);
    for (const [index, pattern] of expected.entries()) {
      const one = written[index];
      assert.match(typeof one === 'string' ? one : JSON.stringify(one), pattern);
    }
  });

  it('lists every element with its attributes, and no other', () => {
    const listed = table('## A summary in elements').map(([tag, , attributes]) => [
      code(tag!)[0],
      // An attribute may stand with `data-`, as any may be written.
      code(attributes!)
        .map((name) => name.replace('data-', ''))
        .sort(),
    ]);
    const documented = elements.map(({ tagName, attributes = [] }) => [
      `<${tagName}>`,
      attributes.map(({ name }) => name.replace('data-', '')).sort(),
    ]);
    assert.deepEqual(Object.fromEntries(listed), Object.fromEntries(documented));
  });

  it('lists the events of the summary', () => {
    const { events = [] } = elements.find(({ tagName }) => tagName === 'three-points')!;
    assert.deepEqual(
      table('### Events').map(([name]) => code(name!)[0]),
      events
        .map(({ name }) => name)
        .sort()
        .reverse(),
    );
  });

  it('lists custom properties that there are, with their defaults', () => {
    const all = elements.flatMap(({ cssProperties = [] }) => cssProperties);
    for (const [cell, , value] of table('## Styling')) {
      const property = all.find(({ name }) => name === code(cell!)[0]);
      assert.ok(property, cell);
      for (const one of code(value!)) assert.equal(property.default, one, cell);
    }
  });

  it('lists exports that there are, and leaves none out that is not for editors', () => {
    const listed = table('## Exports').map(([cell]) =>
      code(cell!)[0]!.replace('three-points', '.').replace('<tag>', 'pull-quote'),
    );
    for (const path of listed) assert.ok(path in pkg.exports, path);
    const others = Object.keys(pkg.exports).filter(
      (path) => !listed.includes(path) && !/^\.\/(elements|critical|jsx|vscode|web-types|package)/.test(path),
    );
    assert.deepEqual(others, []);
  });

  it('leads only to files and headings that there are', () => {
    const slug = (words: string) =>
      words
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-');
    const idsIn = (text: string) => [...text.matchAll(/^#+ (.*)/gm)].map(([, words]) => slug(words!));
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, a, b]) => (a ?? b)!,
    );
    assert.ok(links.length > 8);
    for (const link of links.filter((one) => !/^(https?:)?\/|^rice\.json$/.test(one))) {
      const [path, id] = link.split('#') as [string, string?];
      assert.ok(path === '' || existsSync(join(root, path)), link);
      if (id) assert.ok(idsIn(path ? read(path) : readme).includes(id), link);
    }
    for (const [, path] of readme.matchAll(/`((?:demo|extras|stories|scripts)\/[\w/.-]+)`/g))
      assert.ok(existsSync(join(root, path!)), path);
    for (const [, file] of readme.matchAll(/\b(dist\/[\w./-]*[\w/])/g))
      assert.ok(existsSync(join(root, file!)), file);
  });
});

describe('the README’s tags with a hash', () => {
  const block = inLanguage('html').find(({ text }) => text.includes('integrity='))!.text;
  const summary = '<three-points><h2>T</h2><p>Words<footnote-ref>A note.</footnote-ref></p></three-points>';
  let [page, spoilt] = ['', ''];
  let server: Server;
  let browser: Browser;
  before(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://localhost').pathname;
      const type = /\.css$/.test(path) ? 'text/css' : /\.js$/.test(path) ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      if (type === 'text/html')
        response.end(`<!doctype html><html lang="en"><title>T</title>${page}${summary}`);
      else response.end(read(path) + (path === spoilt ? '\n' : ''));
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    browser = await puppeteer.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  /** What a reader has, once all is loaded: whether there is a list of notes, and whether the stylesheet is there. */
  async function loaded() {
    const tab = await browser.newPage();
    try {
      await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/`, {
        waitUntil: 'networkidle0',
      });
      return await tab.evaluate(() => ({
        notes: document.querySelectorAll('points-notes li').length,
        styled: getComputedStyle(document.querySelector('three-points')!).display,
      }));
    } finally {
      await tab.close();
    }
  }

  it('hold hashes', () => {
    const hashes = [...block.matchAll(/integrity="([^"]*)"/g)].map(([, hash]) => hash!);
    assert.equal(hashes.length, 2);
    for (const hash of hashes) assert.match(hash, /^sha384-[\w+/]{64}$/);
  });

  it('load the files that they were made for, as a release writes them', async () => {
    page = fromHere(withIntegrity(block, (file: string) => readFileSync(join(root, file))));
    assert.deepEqual(await loaded(), { notes: 1, styled: 'block' });
  });

  it('load no file that is another by one character', async () => {
    page = fromHere(withIntegrity(block, (file: string) => readFileSync(join(root, file))));
    spoilt = '/dist/cdn/three-points.classic.js';
    assert.equal((await loaded()).notes, 0);
  });
});
