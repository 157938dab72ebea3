// Knows what someone gets who installs the packed package; looks at nothing but that.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { freshProject, root, run } from './install.js';

const tags = [
  'three-points',
  'points-series',
  'points-source',
  'point-card',
  'pull-quote',
  'footnote-ref',
  'points-glance',
  'points-notes',
];
const className = (tag: string) => tag.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

interface Manifest {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  unpkg: string;
  jsdelivr: string;
  customElements: string;
  'web-types': string;
}

let home: string; // the fresh project that the package is installed in
let installed: string;
let manifest: Manifest;
let files: readonly string[];
let remove: (() => Promise<void>) | undefined;

before(async () => {
  ({ home, installed, files, remove } = await freshProject());
  manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
});

after(() => remove?.());

/** Runs a module in the fresh project, in plain Node. */
async function node(code: string, ...flags: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...flags, '--input-type=module', '-e', code], {
    cwd: home,
  });
  return stdout.trim();
}

/** Bundles a module of the fresh project for a page. */
async function bundle(code: string): Promise<string> {
  await writeFile(join(home, 'entry.js'), code);
  const result = (await build({
    root: home,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(home, 'entry.js'), preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

const subpaths = () => Object.keys(manifest.exports).map((path) => path.replace(/^\./, 'three-points'));
const isCode = (path: string) => !/\.(css|json)$/.test(path);
/** These add to a framework's own types, and need the framework: frameworks.test.ts has them. */
const isJsx = (path: string) => path.includes('/jsx/');

describe('the packed package', () => {
  it('holds what is needed to use it, and nothing else', () => {
    const outside = files.filter((file) => !file.startsWith('dist/'));
    assert.deepEqual(
      outside.filter((file) => !file.startsWith('README') && !file.startsWith('CHANGELOG')).sort(),
      ['LICENSE', 'package.json'],
    );
    for (const file of files)
      assert.match(file, /\.(js|js\.map|d\.ts|css|json|md)$|^LICENSE$/, `${file} is of no use to anyone`);
    for (const file of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/development/index.js',
      'dist/cdn/three-points.js',
      'dist/cdn/three-points.classic.js',
      'dist/cdn/licenses.md',
      'dist/three-points.css',
      'dist/three-points.critical.css',
      'dist/schema.json',
      'dist/custom-elements.json',
    ])
      assert.ok(files.includes(file), `${file} is lacking`);
  });

  it('names only files that exist', () => {
    const named = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const file of [
      ...named,
      manifest.unpkg,
      manifest.jsdelivr,
      manifest.customElements,
      manifest['web-types'],
    ])
      assert.ok(existsSync(join(installed, file)), `${file} does not exist`);
  });

  it('exports every element and each definition', () => {
    for (const tag of tags)
      for (const path of [`./elements/${tag}`, `./elements/${tag}/define`])
        assert.ok(path in manifest.exports, path);
  });

  it('resolves every export in Node', async () => {
    const out = await node(
      `for (const path of ${JSON.stringify(subpaths())}) console.log(import.meta.resolve(path));`,
    );
    const urls = out.split('\n');
    assert.equal(urls.length, subpaths().length);
    for (const url of urls) assert.ok(existsSync(fileURLToPath(url)), url);
  });

  for (const [build, flags] of [
    ['production', []],
    ['development', ['--conditions=development']],
  ] as const)
    it(`runs in Node (${build}) and defines nothing there`, async () => {
      const out = await node(
        `const exports = await import('three-points');
         // Lit brings a stand-in registry to Node
         const defined = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
         console.log(JSON.stringify({ names: Object.keys(exports), defined }));`,
        ...flags,
      );
      const { names, defined } = JSON.parse(out) as { names: string[]; defined: string[] };
      for (const tag of tags) assert.ok(names.includes(className(tag)), className(tag));
      assert.ok(names.includes('validate'));
      assert.deepEqual(defined, []);
    });

  it('defines nothing when only classes are imported, even where there is a registry', async () => {
    const out = await node(
      `const defined = [];
       globalThis.customElements = { define: (tag) => defined.push(tag), get() {} };
       await import('three-points');
       for (const tag of ${JSON.stringify(tags)}) await import('three-points/elements/' + tag);
       console.log(JSON.stringify(defined));`,
    );
    assert.deepEqual(JSON.parse(out), []);
  });

  it('defines all elements from ./define, and one from its own definition', async () => {
    const define = (path: string) =>
      node(
        `const defined = [];
         globalThis.customElements = { define: (tag) => defined.push(tag), get() {} };
         await import(${JSON.stringify(path)});
         console.log(JSON.stringify(defined));`,
      );
    assert.deepEqual((JSON.parse(await define('three-points/define')) as string[]).sort(), [...tags].sort());
    for (const tag of tags)
      assert.deepEqual(JSON.parse(await define(`three-points/elements/${tag}/define`)), [tag]);
  });

  it('writes a document from ./html, and says what reading one from HTML needs', async () => {
    const out = await node(
      `import { fromHtml, toHtml, toMarkdown } from 'three-points/html';
       const document = { title: 'T', points: [{ heading: 'H' }] };
       const error = await fromHtml('<h1>T</h1>').catch(({ message }) => message);
       console.log(JSON.stringify([toHtml(document), toMarkdown(document), error]));`,
    );
    const [html, markdown, error] = JSON.parse(out) as string[];
    assert.match(html!, /^<three-points id="t"><h2>T<\/h2><point-card/);
    assert.equal(markdown, '# T\n\n## P1 H\n');
    assert.match(error!, /npm install jsdom/);
  });

  it('brings its command', async () => {
    const command = join(home, 'node_modules/.bin/three-points');
    const { stdout } = await run(command, ['--version'], { cwd: home });
    assert.equal(
      stdout.trim(),
      (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest).version,
    );
    await run(command, ['new', 'talk.json'], { cwd: home });
    await run(command, ['lint', 'talk.json'], { cwd: home });
    await run(command, ['render', 'talk.json', '--page', '--out', 'talk.html'], { cwd: home });
    assert.match(await readFile(join(home, 'talk.html'), 'utf8'), /<style>[^]*point-card/);
    await writeFile(join(home, 'bad.json'), '{}');
    await assert.rejects(run(command, ['lint', 'bad.json'], { cwd: home }), { code: 1 });
  });

  it('leaves the command and what it needs out of a page', async () => {
    const code = await bundle(`import 'three-points/define';`);
    assert.doesNotMatch(code, /commander|jsonc-parser|parseTree/);
  });

  it('gives one element class a path, without the others', async () => {
    const code = await bundle(`export { PullQuote } from 'three-points/elements/pull-quote';`);
    assert.match(code, /PullQuote/);
    for (const tag of tags.filter((one) => one !== 'pull-quote'))
      assert.doesNotMatch(code, new RegExp(`\\b${className(tag)}\\b`), `${className(tag)} came along`);
    assert.doesNotMatch(code, /customElements\.define\(['"]/);
  });

  it('leaves out of a bundle what is not imported from the package’s front door', async () => {
    const code = await bundle(`export { PullQuote } from 'three-points';`);
    for (const tag of tags.filter((one) => one !== 'pull-quote'))
      assert.doesNotMatch(code, new RegExp(`class ${className(tag)}|${className(tag)} = class`), tag);
    assert.equal(
      (await bundle(`import 'three-points'; export const nothing = 0;`)).includes('ReactiveElement'),
      false,
    );
  });

  it('keeps the definitions in a bundle, though nothing is imported from them', async () => {
    const code = await bundle(`import 'three-points/define';`);
    for (const tag of tags) assert.match(code, new RegExp(`['"\`]${tag}['"\`]`), tag);
  });

  it('brings one copy of Lit', async () => {
    const copies = (await readdir(join(home, 'node_modules'), { recursive: true }))
      .map(String)
      .filter((path) => /(^|\/)node_modules\/lit$|^lit$|@lit\/reactive-element$|(^|\/)lit-html$/.test(path));
    assert.deepEqual(copies.sort(), ['@lit/reactive-element']);
  });

  it('puts one copy of Lit into a bundle, with an application that uses Lit as well', async () => {
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', 'lit@3'], { cwd: home });
    const code = await bundle(
      `import 'three-points/define'; import { html, LitElement } from 'lit'; import { ContextProvider } from '@lit/context';
       export { html, LitElement, ContextProvider };`,
    );
    // Each copy says its version in these, which is how Lit warns of a second one.
    for (const versions of ['reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'])
      assert.equal(code.match(new RegExp(`${versions} \\?\\?=`, 'g'))?.length, 1, versions);
  });

  it('has one copy of Lit in all the files of a script for pages', async () => {
    const cdn = join(installed, 'dist/cdn');
    const module = [
      join(cdn, 'three-points.js'),
      ...(await readdir(join(cdn, 'chunks'))).map((name) => join(cdn, 'chunks', name)),
    ];
    for (const files of [module, [join(cdn, 'three-points.classic.js')]]) {
      const code = await Promise.all(
        files.filter((file) => file.endsWith('.js')).map((file) => readFile(file, 'utf8')),
      );
      // Each copy says its version there; templates are the package's own, so that of lit-html there is none.
      assert.equal(code.join('\n').match(/reactiveElementVersions\s*\?\?=/g)?.length, 1);
      assert.doesNotMatch(code.join('\n'), /litHtmlVersions/);
    }
  });

  it('gives scripts for a page that carry everything themselves', async () => {
    const scripts = ['three-points.js', 'three-points.classic.js'].map((name) =>
      join(installed, 'dist/cdn', name),
    );
    const chunks = join(installed, 'dist/cdn/chunks');
    for (const chunk of existsSync(chunks) ? await readdir(chunks) : [])
      if (chunk.endsWith('.js')) scripts.push(join(chunks, chunk));
    for (const script of scripts) {
      const code = await readFile(script, 'utf8');
      for (const [, from = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`$]+)["'`]/g))
        assert.match(from, /^\.{1,2}\//, `${script} imports ${from}`);
      assert.doesNotMatch(code, /__DEV__|__VERSION__/);
    }
    const chunkCode = scripts.filter((script) => script.includes('chunks'));
    for (const script of chunkCode)
      assert.doesNotMatch(
        await readFile(script, 'utf8'),
        /from\s*["'`]\.\.\/three-points\.js/,
        'a chunk that imports the entry would run it twice where the page loads it by another URL',
      );
    const classic = await readFile(join(installed, 'dist/cdn/three-points.classic.js'), 'utf8');
    assert.doesNotMatch(classic, /^\s*(import|export)\b|\bimport\(/m);
  });

  it('says its version in the scripts', async () => {
    const code = await readFile(join(installed, 'dist/cdn/three-points.js'), 'utf8');
    assert.ok(code.includes(manifest.version));
  });

  for (const moduleResolution of ['nodenext', 'bundler'])
    it(`type-checks with moduleResolution ${moduleResolution}`, async () => {
      const folder = join(home, moduleResolution);
      await mkdir(folder, { recursive: true });
      const code = subpaths().filter((path) => isCode(path) && !isJsx(path));
      await writeFile(
        join(folder, 'use.ts'),
        [
          ...code.map((path, index) => `import * as m${index} from '${path}';`),
          `import { validate, type ThreePointsDocument } from 'three-points';`,
          `import 'three-points/define';`,
          ...tags.map((tag) => `import { ${className(tag)} } from 'three-points/elements/${tag}';`),
          ...tags.map(
            (tag, index) => `export const e${index}: ${className(tag)} = document.createElement('${tag}');`,
          ),
          `export const all = [${code.map((_, index) => `m${index}`).join(', ')}];`,
          `export const issues: number = validate({}).issues.length;`,
          `export const minimal: ThreePointsDocument = { title: 'x', points: [{ heading: 'y' }] };`,
          `// @ts-expect-error a title is required`,
          `export const wrong: ThreePointsDocument = { points: [{ heading: 'y' }] };`,
        ].join('\n'),
      );
      await writeFile(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
            moduleResolution,
            target: 'es2022',
            lib: ['es2022', 'dom', 'dom.iterable'],
            types: [],
            strict: true,
            noEmit: true,
            skipLibCheck: false,
          },
          files: ['use.ts'],
        }),
      );
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const result = await run(process.execPath, [tsc, '-p', folder], { cwd: home }).catch(
        (error: { stdout: string }) => error,
      );
      assert.equal(result.stdout, '');
    });

  it('publishes a JSON Schema of the draft that it names', async () => {
    const schema = JSON.parse(await readFile(join(installed, 'dist/schema.json'), 'utf8')) as {
      $schema: string;
    };
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });

  it('tells editors of every element and attribute, in the words of the sources', async () => {
    interface Entry {
      name: string;
      description: string;
      attributes?: Entry[];
    }
    const read = async (path: string) => JSON.parse(await readFile(join(installed, path), 'utf8')) as unknown;
    const { modules } = (await read(manifest.customElements)) as {
      modules: { declarations?: (Entry & { tagName?: string; cssProperties?: Entry[] })[] }[];
    };
    const elements = modules.flatMap(({ declarations = [] }) => declarations.filter((one) => one.tagName));
    const html = (await read('dist/vscode.html-custom-data.json')) as { tags: Entry[] };
    const css = (await read('dist/vscode.css-custom-data.json')) as { properties: Entry[] };
    const web = (await read(manifest['web-types'])) as {
      version: string;
      contributions: { html: { elements: Entry[] }; css: { properties: Entry[] } };
    };
    for (const list of [html.tags, web.contributions.html.elements])
      for (const { tagName, description, attributes = [] } of elements) {
        const entry = list.find(({ name }) => name === tagName);
        assert.ok(entry?.description.startsWith(description), tagName);
        assert.doesNotMatch(JSON.stringify(entry), /default: undefined|\[object/);
        for (const one of attributes)
          assert.equal(
            entry.attributes?.find(({ name }) => name === one.name)?.description,
            one.description,
            `${one.name} of ${tagName}`,
          );
      }
    const properties = [
      ...new Set(elements.flatMap((one) => one.cssProperties ?? []).map(({ name }) => name)),
    ];
    for (const list of [css.properties, web.contributions.css.properties])
      assert.deepEqual(list.map(({ name }) => name).sort(), properties.sort());
    assert.equal(web.version, manifest.version);
  });

  it('documents every element for editors, and only what is public', async () => {
    const { modules } = JSON.parse(await readFile(join(installed, manifest.customElements), 'utf8')) as {
      modules: {
        path: string;
        declarations?: { tagName?: string; members?: { name: string; privacy?: string }[] }[];
      }[];
    };
    const declared = modules.flatMap((module) => module.declarations ?? []);
    assert.deepEqual(declared.flatMap((one) => one.tagName ?? []).sort(), [...tags].sort());
    for (const { path } of modules) assert.ok(existsSync(join(installed, path)), path);
    for (const member of declared.flatMap((one) => one.members ?? []))
      assert.ok((member.privacy ?? 'public') === 'public' && !member.name.startsWith('#'), member.name);
  });
});
