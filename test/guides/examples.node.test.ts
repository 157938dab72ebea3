// Knows that what the guides say to type does what they say it does: commands are run as they are built, programs in Node,
// scripts are compiled, documents are checked, styles are parsed. What is shown as printed is what is printed now: after a
// change of what the command says, UPDATE=1 writes it anew.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform, type ReturnedDeclaration } from 'lightningcss';
import ts from 'typescript';
import { normalize } from '../../src/model/normalize.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { validate } from '../../src/model/validate.js';
import { kindOf, type Kind } from './examples.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLES = join(root, 'stories/guides/examples/');
const GUIDES = join(root, 'stories/guides/');
const names = readdirSync(EXAMPLES);
const read = (name: string) => readFileSync(EXAMPLES + name, 'utf8');
const ofKind = (...kinds: Kind[]) => names.filter((name) => kinds.includes(kindOf(name)!));
const parse = (name: string) => JSON.parse(read(name)) as unknown;
/** A file as it is shown: of a document in HTML or Markdown, what it says, by whichever names. */
const said = ({ id, lang, version, ...document }: ThreePointsDocument) => {
  void [id, lang, version];
  return document;
};

const made: string[] = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder as a reader of the guides has it: with the files that the page speaks of, and this package installed. */
function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'three-points-guide-'));
  made.push(folder);
  cpSync(EXAMPLES, folder, { recursive: true });
  mkdirSync(join(folder, 'summaries'));
  for (const name of ['stethoscope.json', 'rice.json'])
    cpSync(EXAMPLES + name, join(folder, 'summaries', name));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const tool = (name: string, text: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  // `npx three-points@1.2.3 …` runs what the package names as its command.
  tool('npx', `shift\nexec '${process.execPath}' '${root}dist/cli/main.js' "$@"`);
  // What `npm pack` would bring of this version, which no registry has yet.
  tool(
    'npm',
    `mkdir package && cp -r '${root}dist' package/ && tar -czf three-points-0.1.0.tgz package && rm -r package`,
  );
  // What is about to be committed.
  tool('git', 'echo summaries/stethoscope.json');
  return folder;
}

/** What a program prints, on either stream, in a folder. */
const run = (command: string, args: string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`,
      NO_COLOR: '1',
      NO_WARNINGS: '1',
    };
    execFile('sh', ['-c', 'exec "$0" "$@" 2>&1', command, ...args], { cwd, env }, (_, out) => resolve(out));
  });

/** The file that shows what an example prints, where a page shows it. */
const printedBy = (name: string) => names.find((other) => other.startsWith(`${name}.`));

function assertPrints(name: string, printed: string): void {
  const shown = printedBy(name);
  if (process.env['UPDATE'] && shown !== undefined) return writeFileSync(EXAMPLES + shown, printed);
  assert.equal(printed, shown === undefined ? '' : read(shown), name);
}

describe('an example of the guides', () => {
  it('is of a kind that is tested', () => {
    assert.deepEqual(
      names.filter((name) => !kindOf(name)),
      [],
    );
    for (const name of ofKind('printed'))
      assert.ok(
        ['command', 'program'].includes(kindOf(name.replace(/\.\w+$/, ''))!),
        `${name}: printed by what?`,
      );
  });

  it('is given to a command, if it is there for that', () => {
    const commands = ofKind('command', 'program').map(read).join('\n');
    for (const name of ofKind('input')) assert.ok(commands.includes(name), name);
  });
});

describe('the commands on a page of the guides', () => {
  const pages = readdirSync(GUIDES)
    .filter((name) => name.endsWith('.mdx'))
    .map((page) => {
      const shown = [...readFileSync(GUIDES + page, 'utf8').matchAll(/<(?:Code|Output) file="([^"]+)"/g)];
      return [
        page,
        [...new Set(shown.map(([, name]) => name!))].filter((name) => kindOf(name) === 'command'),
      ] as const;
    })
    .filter(([, commands]) => commands.length);

  it('are all run', () => {
    assert.deepEqual(
      [...new Set(pages.flatMap(([, commands]) => commands))].sort(),
      ofKind('command').sort(),
    );
  });

  // As they are read: what one writes, the next may need.
  for (const [page, commands] of pages)
    it(`print what is shown, from the first to the last: ${page}`, async () => {
      const folder = readersFolder();
      for (const name of commands) assertPrints(name, await run('sh', [name], folder));
      if (!commands.includes('load-own-host.sh')) return;
      for (const [, file] of read('load-own-host.html').matchAll(/"(\/three-points\/[^"]+)"/g))
        assert.ok(existsSync(join(folder, 'public', file!)), file);
    });

  it('say that a page of a summary stands alone', async () => {
    const folder = readersFolder();
    await run('sh', ['cli-page.sh'], folder);
    const page = readFileSync(join(folder, 'stethoscope.html'), 'utf8');
    assert.match(page, /^<!doctype html>/i);
    assert.doesNotMatch(page, /<link[^>]+stylesheet|<script[^>]+src=/);
  });
});

describe('the programs of the guides', () => {
  for (const name of ofKind('program'))
    it(`print what is shown: ${name}`, async () => {
      assertPrints(name, await run(process.execPath, ['--no-warnings', EXAMPLES + name], readersFolder()));
    });

  it('write a page that is finished, with JSON-LD that holds', async () => {
    const folder = readersFolder();
    await run(process.execPath, [`${EXAMPLES}page.mjs`], folder);
    const page = readFileSync(join(folder, 'stethoscope.html'), 'utf8');
    assert.match(page, /<h1>How a roll of paper became the stethoscope<\/h1>/);
    const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)!;
    assert.equal((JSON.parse(data!) as { '@context': string })['@context'], 'https://schema.org');
  });

  it('write feeds with the summary in them', async () => {
    const folder = readersFolder();
    await run(process.execPath, [`${EXAMPLES}feeds.mjs`], folder);
    const feed = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')) as {
      items: { content_html: string }[];
    };
    assert.match(feed.items[0]!.content_html, /I rolled a quire of paper/);
    assert.match(
      readFileSync(join(folder, 'feed.xml'), 'utf8'),
      /<link>https:\/\/example.org\/stethoscope<\/link>/,
    );
  });

  it('answer a request at the edge, as HTML and as Markdown', async () => {
    const worker = (await import(`${EXAMPLES}edge.mjs`)) as {
      default: { fetch: (request: Request) => Response };
    };
    const ask = (accept: string) =>
      worker.default.fetch(new Request('https://example.org/stethoscope', { headers: { accept } }));
    const html = ask('text/html');
    assert.equal(html.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await html.text(), /^<three-points /);
    const markdown = ask('text/markdown');
    assert.equal(markdown.headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.match(await markdown.text(), /^# How a roll of paper/);
  });
});

describe('the scripts of the guides', () => {
  it('compile against the types of the package', () => {
    const files = ofKind('script').map((name) => EXAMPLES + name);
    assert.ok(files.length >= 4);
    const program = ts.createProgram(files, {
      allowJs: true,
      checkJs: true,
      strict: true,
      noImplicitAny: false,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node', 'vite/client'],
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${file?.fileName.split('/').at(-1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    assert.deepEqual(problems, []);
  });
});

describe('the documents of the guides', () => {
  for (const name of ofKind('document'))
    it(`hold, and nothing is to be said of them: ${name}`, () => {
      assert.deepEqual(validate(parse(name)).issues, []);
    });

  it('are shown in pieces that are in the whole', () => {
    const pieces = new Set<string>();
    const walk = (value: unknown): void => {
      pieces.add(JSON.stringify(value));
      if (value && typeof value === 'object') Object.values(value).forEach(walk);
    };
    walk(parse('rice.json'));
    const parts = ofKind('part');
    assert.ok(parts.length > 5);
    for (const name of parts) assert.ok(pieces.has(JSON.stringify(parse(name))), name);
  });

  it('are all one summary, where they are Markdown for a system', async () => {
    const folder = readersFolder();
    const expected = normalize(parse('stethoscope.json') as ThreePointsDocument);
    for (const name of ofKind('markdown')) {
      if (name.endsWith('.mdx')) {
        // What stands in braces is a program of MDX's, and names the document.
        const [, attribute] = /data-json=\{JSON\.stringify\((\w+)\)\}/.exec(read(name)) ?? [];
        assert.match(read(name), new RegExp(`import ${attribute} from '[^']*stethoscope\\.json'`), name);
        continue;
      }
      const text = await run('npx', ['three-points', 'convert', name, '--lang', 'en'], folder);
      const { title, points, notes } = said(JSON.parse(text) as ThreePointsDocument);
      assert.equal(title, expected.title, name);
      assert.deepEqual(
        points.map(({ kicker, heading }) => [kicker, heading]),
        expected.points.map(({ kicker, heading }) => [kicker, heading]),
        name,
      );
      assert.deepEqual(Object.values(notes!), Object.values(expected.notes!), name);
    }
  });

  it('are checked by editors with the schema that the package has', () => {
    const settings = parse('editor-settings.json') as { 'json.schemas': { url: string }[] };
    for (const { url } of settings['json.schemas'])
      assert.ok(existsSync(url.replace('./node_modules/three-points/', root)), url);
  });
});

describe('the workflows of the guides', () => {
  it('run commands that end as they say', async () => {
    const folder = readersFolder();
    for (const name of ofKind('workflow')) {
      const commands = [...read(name).matchAll(/\b(?:run|entry): (npx .+)/g)].map(([, command]) => command!);
      assert.ok(commands.length, name);
      for (const command of commands) {
        const whole = command.endsWith('lint') ? `${command} summaries/rice.json` : command;
        const printed = await run('sh', ['-c', `${whole}; echo "ends with $?"`], folder);
        assert.match(printed, /^(?:1 file: 0 errors, 0 warnings\n)?ends with 0\n$/, name);
      }
    }
  });
});

describe('the styles of the guides', () => {
  const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
    modules: { declarations?: { cssProperties?: { name: string }[] }[] }[];
  };
  const properties = new Set(
    manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
  );
  const ours = readFileSync(`${root}dist/three-points.css`, 'utf8');

  for (const name of ofKind('style'))
    it(`are right, and name what there is: ${name}`, () => {
      const classes: string[] = [];
      const set: string[] = [];
      const { warnings } = transform({
        filename: name,
        code: Buffer.from(read(name)),
        visitor: {
          Selector: (selector) =>
            void classes.push(...selector.flatMap((part) => (part.type === 'class' ? part.name : []))),
          Declaration: (declaration: ReturnedDeclaration) =>
            void (declaration.property === 'custom' && set.push(declaration.value.name)),
        },
      });
      assert.deepEqual(warnings, []);
      for (const property of set.filter((one) => one.startsWith('--')))
        assert.ok(properties.has(property), property);
      const html = ofKind('markup', 'published').map(read).join('\n');
      for (const one of classes)
        assert.ok(one.startsWith('tp-') ? ours.includes(`.${one}`) : html.includes(`class="${one}"`), one);
    });

  it('are set nowhere else by a name that does not exist', () => {
    const pages = readdirSync(GUIDES).filter((name) => name.endsWith('.mdx'));
    for (const page of pages)
      for (const [property] of readFileSync(GUIDES + page, 'utf8').matchAll(/--tp-[\w-]+/g))
        assert.ok(properties.has(property), `${page}: ${property}`);
  });
});

before(() => assert.ok(existsSync(`${root}dist/cli/main.js`), 'the package is built'));
