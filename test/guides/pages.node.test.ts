// Knows that the guides name nothing that does not exist, and that each example is shown. Knows no words of theirs but names.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validate } from '../../src/model/validate.js';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(folder(path), 'utf8');
const GUIDES = 'stories/guides/';
const EXAMPLES = `${GUIDES}examples/`;

const pages = ['', 'parts/'].flatMap((below) =>
  readdirSync(folder(GUIDES + below))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => [name, read(GUIDES + below + name)] as const),
);
const examples = readdirSync(folder(EXAMPLES)).map((name) => [name, read(EXAMPLES + name)] as const);
const all = [...pages, ...examples];
/** Pages that Storybook makes of stories. */
const stories = readdirSync(folder('stories'))
  .filter((name) => name.endsWith('.stories.ts'))
  .map((name) => [name, read(`stories/${name}`)] as const);

/** What stands between backticks, or in <code>, in a page's text. */
const inlineCode = (text: string) =>
  [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)|<code>([^<]+)<\/code>/g)].map(([, a, b]) => (a ?? b)!);

/** Every place where a text names what the pattern finds, as `page: name`. */
const named = (texts: (readonly [string, string])[], pattern: RegExp) =>
  texts.flatMap(([page, text]) => [...text.matchAll(pattern)].map((found) => [page, found] as const));

// ---- what there is ----

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
  events?: { name: string }[];
}
const manifest = JSON.parse(read('dist/custom-elements.json')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration) => declaration.tagName !== undefined);
const attributesOf = new Map(
  elements.map(({ tagName, attributes = [] }) => [tagName!, new Set(attributes.map(({ name }) => name))]),
);
const attributes = new Set([...attributesOf.values()].flatMap((names) => [...names]));
const ours = new Set([
  ...attributesOf.keys(),
  ...elements.flatMap(({ events = [] }) => events.map(({ name }) => name)),
  ...attributes,
  ...[...attributes].map((name) => `data-${name}`),
]);
const { exports: entries, version } = JSON.parse(read('package.json')) as {
  exports: Record<string, unknown>;
  version: string;
};

/** Classes within a summary, as the view writes them and the stylesheet dresses them. */
const classes = new Set(
  `${read('src/view/document-view.ts')} ${read('dist/three-points.css')}`.match(/\btp-[a-z]+/g),
);

/** Names with a hyphen that belong to others: to HTML, to a policy, to a system. */
const theirs = new Set([
  ...['script-src', 'style-src', 'connect-src', 'strict-dynamic', 'unsafe-inline', 'unsafe-eval'],
  ...['color-scheme', 'light-dark', 'unsafe-inline', 'stale-while-revalidate', 'pre-commit', 'data-tp'],
  ...['fn-second', 'fnref-second', 'mu-plugins', 'fn-1', 'jekyll-feed', 'markdown-it-footnote'],
]);

describe('the pages of the guides', () => {
  it('are there, one for each system', () => {
    assert.ok(pages.length > 15, `${pages.length} pages`);
    assert.ok(elements.length >= 8, 'the manifest of elements is built');
  });

  it('name no element that does not exist', () => {
    const tags = named(all, /<\/?([a-z]+(?:-[a-z]+)+)\b/g);
    assert.ok(tags.length > 100);
    for (const [page, [, tag]] of tags) assert.ok(attributesOf.has(tag!), `${page}: <${tag}>`);
  });

  it('give no element an attribute that it has not', () => {
    // (The library's own marks, in what the command writes, are nobody's to type.)
    const everywhere = /^(?:id|class|lang|dir|role|slot|data-\*|data-tp-.*)$/;
    const tags = named(all, /<([a-z]+(?:-[a-z]+)+)((?:\s+[\w*-]+(?:=(?:"[^"]*"|\{[^}]*\}+))?)+)\s*\/?>/g);
    assert.ok(tags.length > 10);
    for (const [page, [, tag, written]] of tags)
      for (const [, name] of written!.replace(/"[^"]*"|\{[^}]*\}+/g, '').matchAll(/([\w*-]+)/g))
        if (!everywhere.test(name!))
          assert.ok(
            [name!, name!.replace(/^data-/, '')].some((one) => attributesOf.get(tag!)?.has(one)),
            `${page}: <${tag} ${name}>`,
          );
  });

  it('name no attribute or class that does not exist', () => {
    const words = pages.flatMap(([page, text]) =>
      inlineCode(text).flatMap((code) =>
        // `data-src`, `three-points`, `heading="Situation: …"`, `<div class="point-card">`
        [...code.matchAll(/(?:^|class="|\s)([a-z]+(?:-[a-z0-9]+)+|[a-z]+(?==))(?=$|["\s=])/g)].map(
          ([, name]) => [page, name!] as const,
        ),
      ),
    );
    assert.ok(words.length > 30);
    const html = new Set(['class', 'href', 'type', 'integrity', 'markdown', 'id', 'slot', 'role', 'rel']);
    const known = [ours, classes, theirs, html];
    assert.deepEqual(words.filter(([, name]) => !known.some((names) => names.has(name))).map(String), []);
  });

  it('use classes of ours in examples only as there are', () => {
    for (const [page, [, list]] of named(examples, /class="([^"]*)"/g))
      for (const name of list!.split(/\s+/).filter((one) => /^(?:three-points|points?-|pull-)/.test(one)))
        assert.ok(attributesOf.has(name), `${page}: class ${name}`);
  });

  it('load and name only files that are built', () => {
    const urls = named(all, /(?:three-points@[\w.]+\/|(?<=[\s`"(]))(dist\/[\w./-]*[\w/])/g);
    assert.ok(urls.length > 10);
    for (const [page, [, file]] of urls) assert.ok(existsSync(folder(file!)), `${page}: ${file}`);
    // A host of one's own has what lies in dist/, under a name of one's own.
    for (const [page, [, file]] of named(all, /"\/three-points\/([\w./-]+)"/g))
      assert.ok(existsSync(folder(`dist/${file}`)), `${page}: ${file}`);
    for (const [page, [, file]] of named(examples, /\$three_points\/([\w./-]+)"/g))
      assert.ok(existsSync(folder(`dist/${file}`)), `${page}: ${file}`);
    for (const [page, [, file]] of named(pages, /`((?:three-points|autoload)[\w.-]*\.(?:js|css))`/g))
      assert.ok(
        [`dist/${file}`, `dist/cdn/${file}`].some((path) => existsSync(folder(path))),
        `${page}: ${file}`,
      );
  });

  it('import only what the package exports', () => {
    const imports = named(all, /(?:from|import) '(three-points[^']*)'/g);
    assert.ok(imports.length >= 4);
    for (const [page, [, name]] of imports)
      assert.ok(name!.replace('three-points', '.') in entries, `${page}: ${name}`);
  });

  it('name this version of the package', () => {
    for (const [page, [, found]] of named(all, /three-points[@-](\d[\w.]*\d)/g))
      assert.equal(found, version, page);
  });

  it('show every example, and none that is missing', () => {
    const shown = named(pages, /<(?:Code|Live|Output) file="([^"]+)"/g);
    const names = new Set(shown.map(([, [, name]]) => name!));
    for (const [page, [, name]] of shown)
      assert.ok(
        existsSync(folder(EXAMPLES + name)) || existsSync(folder(`extras/wordpress/${name}`)),
        `${page}: ${name}`,
      );
    for (const [name] of examples) assert.ok(names.has(name), `${name} is on no page`);
  });

  it('hold no code of their own: it would be on no page of the tests', () => {
    for (const [page, text] of pages) assert.doesNotMatch(text, /^\s*(?:```|~~~)/m, page);
  });

  it('lead only to pages that there are', () => {
    const ids = new Set(
      named([...pages, ...stories], /(?:<Meta title=|\btitle: )["']([^"']+)["']/g).map(
        ([, [, title]]) => `${title!.toLowerCase().replace(/[^a-z0-9]+/g, '-')}--docs`,
      ),
    );
    const links = named(pages, /\?path=\/docs\/([\w-]+)/g);
    assert.ok(links.length > 20);
    for (const [page, [, id]] of links) assert.ok(ids.has(id!), `${page}: ${id}`);
    for (const [page, text] of pages)
      for (const [, id] of text.matchAll(/\]\(#([\w-]+)\)/g))
        assert.match(text, new RegExp(`id="${id}"`), `${page}: #${id}`);
  });

  it('are in the order of the sidebar, each of them', () => {
    const order = read('.storybook/preview.ts');
    for (const [page, [, title]] of named(pages, /<Meta title="([^"]+)"/g))
      for (const part of title!.split('/')) assert.ok(order.includes(`'${part}'`), `${page}: ${part}`);
  });
});

describe('what makes plain HTML of a document', () => {
  const node = promisify(execFile);
  const cli = folder('dist/cli/main.js');
  const ways: Record<string, string[]> = {
    'feed.mjs': [folder(`${EXAMPLES}feed.mjs`)],
    // `npx three-points@1.2.3 render …` is this file with these arguments.
    ...Object.fromEntries(
      ['feed.sh', 'native.sh'].map((name) => [
        name,
        [
          cli,
          ...read(EXAMPLES + name)
            .trim()
            .split(' ')
            .slice(2),
        ],
      ]),
    ),
  };
  for (const [name, args] of Object.entries(ways))
    it(`writes every word, and no element, script or style: ${name}`, async () => {
      const place = await mkdtemp(join(tmpdir(), 'three-points-feed-'));
      try {
        await cp(folder(`${EXAMPLES}stethoscope.json`), join(place, 'stethoscope.json'));
        await node(process.execPath, args, { cwd: place });
        const html = await readFile(join(place, 'stethoscope.html'), 'utf8');
        assert.doesNotMatch(html, /style=|<script|<(?:three|point|pull|footnote)/);
        if (name !== 'native.sh') assert.doesNotMatch(html, /class=/);
        const { document } = validate(JSON.parse(read(`${EXAMPLES}stethoscope.json`)));
        for (const { heading } of document!.points) assert.ok(html.includes(heading), heading);
        assert.ok(html.includes(document!.title));
        assert.match(html, /I rolled a quire of paper/);
        assert.match(html, /<li id="[^"]+">The quotation is from John Forbes’s translation/);
      } finally {
        await rm(place, { recursive: true });
      }
    });
});
