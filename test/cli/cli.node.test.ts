// The command, as it is built: what it says, what it writes, and how it ends.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { normalize } from '../../src/model/normalize.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toMarkdown } from '../../src/outputs/to-markdown.js';
import { toHtml } from '../../src/outputs/to-html.js';
import { validate } from '../../src/model/validate.js';

const bin = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}.json`, import.meta.url));
const load = (name: string) => JSON.parse(readFileSync(fixture(name), 'utf8')) as ThreePointsDocument;
const home = mkdtempSync(join(tmpdir(), 'three-points-cli-'));
after(() => rmSync(home, { recursive: true, force: true }));
let files = 0;
/** A file of that text; its folder is its own. */
function file(name: string, text: string): string {
  const path = join(home, `${++files}-${name}`);
  writeFileSync(path, text);
  return path;
}

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

function run(args: string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: home,
      env: { ...process.env, NO_COLOR: '1' },
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (error += data));
    child.once('close', (code) => resolve({ code, out, error }));
    child.stdin.end(input);
  });
}

const small = {
  version: 1,
  lang: 'en',
  title: 'T',
  points: [{ heading: 'A' }, { heading: 'B' }, { heading: 'C' }],
};
const json = JSON.stringify(small);

describe('three-points', () => {
  it('teaches by example', async () => {
    for (const args of [
      ['--help'],
      ['lint', '--help'],
      ['render', '--help'],
      ['convert', '--help'],
      ['new', '--help'],
      ['series', '--help'],
    ]) {
      const { code, out } = await run(args);
      assert.equal(code, 0);
      assert.match(out, /Examples:\n {2}\$ three-points /);
    }
    const { out } = await run(['--version']);
    assert.equal(
      out.trim(),
      (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    );
  });

  it('tells wrong use from problems in a file', async () => {
    const wrong = [
      ['lnt'],
      ['lint'],
      ['lint', '--fromat', 'json', 'a'],
      ['lint', '--format', 'xml', 'a'],
      ['render', '--width', 'wide', 'a'],
      ['series', 'nowhere'],
      ['render', '--page', '--to', 'text', fixture('rice')],
    ];
    for (const args of wrong) assert.equal((await run(args)).code, 2, args.join(' '));
    assert.match((await run(['lnt'])).error, /lint/, 'and names the near one');
    assert.equal((await run(['lint', 'nowhere.json'])).code, 1);
  });
});

describe('three-points lint', () => {
  it('is content with what is right', async () => {
    const { code, out } = await run(['lint', fixture('rice'), fixture('kant')]);
    assert.equal(code, 0);
    assert.equal(out, '2 files: 0 errors, 0 warnings\n');
  });

  it('shows the place, the line and what is meant', async () => {
    const name = file('a.json', '{\n\t"lang": "en",\n\t"title": "T",\n\t"points": [{ "heding": "A" }]\n}\n');
    const { code, out } = await run(['lint', name]);
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(`^${name}:4:13 error /points/0/heading: found nothing but the unknown field`),
    );
    assert.ok(out.includes('  4 | \t"points": [{ "heding": "A" }]\n    | \t           ^\n'), out);
    assert.match(out, /:4:15 warning \/points\/0: `heding`|:4:25 warning \/points\/0: `heding`/);
  });

  for (const [what, text, line, column] of [
    ['a line that ends as on Windows', '{\r\n "title": 5,\r\n "points": []\r\n}', 2, 11],
    ['a mark of byte order', '\uFEFF{\n"title": 5, "points": []}', 2, 10],
    ['characters of two units', '{"lang": "en", "summary": "😀😀", "title": 5, "points": []}', 1, 44],
    ['comments', '{ // why\n /* how */ "title": 5, "points": [] }', 2, 21],
    ['a comma that is lacking', '{\n "title": "T"\n "points": []\n}', 3, 2],
    ['a string that does not end', '{\n "title": "T,\n "points": []\n}', 2, 11],
  ] as const)
    it(`finds the place behind ${what}`, async () => {
      const { out } = await run(['lint', file('a.json', text), '--quiet']);
      assert.match(out, new RegExp(`:${line}:${column} error `), out);
    });

  it('finds the place in a fence, in a script, and of elements', async () => {
    const broken = '{\n  "lang": "en",\n  "title": 5,\n  "points": [{ "heading": "A" }]\n}';
    const cases: [string, string, number, number][] = [
      ['a.md', `# A post\n\nWords.\n\n\`\`\`three-points\n${broken}\n\`\`\`\n`, 8, 12],
      ['a.md', `\`\`\`html\n<three-points></three-points>\n\`\`\`\n\n~~~json\n${broken}\n~~~\n`, 8, 12],
      [
        'a.html',
        `<p>Words.</p>\n<three-points>\n<script type="application/json">${broken}</script></three-points>`,
        5,
        12,
      ],
      ['a.html', `<p>Words.</p>\n\n  <three-points><h2>T</h2></three-points>`, 3, 3],
    ];
    for (const [name, text, line, column] of cases) {
      const { code, out } = await run(['lint', file(name, text), '--quiet']);
      assert.equal(code, 1);
      assert.match(out, new RegExp(`:${line}:${column} error `), out);
    }
  });

  it('goes on after a bad file', async () => {
    const { code, out } = await run(['lint', 'nowhere.json', file('a.json', '{'), fixture('rice')]);
    assert.equal(code, 1);
    assert.match(out, /nowhere\.json.*no such file/);
    assert.match(out, /\n3 files: 2 errors, 0 warnings\n$/);
  });

  it('speaks to programs and to GitHub', async () => {
    const name = file('a.json', '{\n"title": 5, "points": []}');
    const read = JSON.parse((await run(['lint', name, '--format', 'json'])).out) as {
      file: string;
      problems: { line: number; pointer: string }[];
    }[];
    assert.equal(read[0]!.file, name);
    assert.deepEqual(read[0]!.problems[0] && [read[0]!.problems[0].line, read[0]!.problems[0].pointer], [
      2,
      '/title',
    ]);
    const { out, code } = await run(['lint', name, '--format', 'github']);
    assert.equal(code, 1);
    assert.match(out, new RegExp(`^::error file=${name},line=2,col=10::/title: `));
  });

  it('reads standard input', async () => {
    assert.equal((await run(['lint', '-'], json)).code, 0);
    assert.match((await run(['lint', '-'], '{}')).out, /^<stdin>:1:1 error \/title/);
  });
});

describe('three-points render', () => {
  it('writes each form that the library has', async () => {
    const document = load('rice');
    for (const [to, text] of [
      ['html', `${toHtml(document).replace('>', '>\n')}\n`],
      ['native', `${toHtml(document, { target: 'native' })}\n`],
      ['feed', `${toHtml(document, { target: 'feed' })}\n`],
      ['markdown', toMarkdown(document)],
    ] as const)
      assert.equal((await run(['render', fixture('rice'), '--to', to])).out, text);
    assert.match((await run(['render', fixture('rice'), '--to', 'text', '--width', '40'])).out, /^.{1,40}\n/);
    assert.equal(
      (JSON.parse((await run(['render', fixture('rice'), '--to', 'json-ld'])).out) as { '@context': string })[
        '@context'
      ],
      'https://schema.org',
    );
  });

  it('writes elements that stay whole where they are pasted into Markdown', async () => {
    const { out } = await run(['render', fixture('rice')]);
    const html = micromark(`Before.\n\n${out}\nAfter.\n`, { allowDangerousHtml: true });
    const { document } = new JSDOM(html).window;
    const summary = document.querySelector('three-points')!;
    assert.equal(
      summary.querySelectorAll(':scope > h2, :scope > point-card, :scope > points-notes').length,
      5,
    );
    assert.deepEqual(
      [...document.querySelectorAll('body > p')].map(({ textContent }) => textContent),
      ['Before.', 'After.'],
    );
  });

  it('makes a page that needs no other file', async () => {
    const { out } = await run(['render', fixture('arabic'), '--page']);
    const { document } = new JSDOM(out).window;
    assert.equal(document.documentElement.lang, 'ar-EG');
    assert.equal(document.documentElement.dir, 'rtl');
    assert.equal(document.title, document.querySelector('h1')!.textContent!.replace(/\d/g, ''));
    assert.ok(document.querySelector('style')!.textContent!.includes('point-card'));
    assert.equal(document.querySelectorAll('link[rel=stylesheet],script[src],img[src^=http]').length, 0);
    assert.ok(JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!));
  });

  it('writes over nothing unless told to', async () => {
    const out = join(home, 'page.html');
    assert.equal((await run(['render', fixture('rice'), '--out', out])).code, 0);
    writeFileSync(out, 'mine');
    const again = await run(['render', fixture('rice'), '--out', out]);
    assert.equal(again.code, 2);
    assert.match(again.error, /--force/);
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal((await run(['render', fixture('rice'), '--out', out, '--force'])).code, 0);
    assert.notEqual(readFileSync(out, 'utf8'), 'mine');
  });

  it('writes a file each of several, and goes on after a bad one', async () => {
    const out = join(home, 'many');
    const { code, error } = await run([
      'render',
      fixture('rice'),
      file('bad.json', '{}'),
      fixture('kant'),
      '--to',
      'markdown',
      '--out',
      out,
    ]);
    assert.equal(code, 1);
    assert.match(error, /bad\.json:1:1 error/);
    assert.ok(existsSync(join(out, 'rice.md')) && existsSync(join(out, 'kant.md')));
    assert.equal(
      (await run(['render', fixture('rice'), fixture('kant')])).code,
      2,
      'it needs to know where to',
    );
  });

  it('takes a text apart from what it holds', async () => {
    assert.match((await run(['render', '-'], json)).out, /^<three-points id="t" lang="en"/);
  });
});

describe('three-points convert', () => {
  const read = async (args: string[], input?: string) => {
    const { out, code, error } = await run(['convert', ...args], input);
    assert.equal(code, 0, error);
    return JSON.parse(out) as ThreePointsDocument;
  };

  it('makes a document of a draft', async () => {
    const name = fileURLToPath(new URL('draft.txt', import.meta.url));
    const { out, error } = await run(['convert', name, '--lang', 'en']);
    const document = JSON.parse(out) as ThreePointsDocument;
    assert.deepEqual(document, {
      version: 1,
      lang: 'en',
      id: 'keep-the-key-under-the-mat',
      title: 'Keep the key under the mat',
      summary: 'Based on A Modest Lecture on Locks',
      series: { title: 'Read Again', number: 9 },
      source: { title: 'A Modest Lecture on Locks' },
      points: [
        {
          id: 'problem',
          kicker: 'Problem',
          heading: 'A lock keeps out whoever has no time',
          body: [
            {
              type: 'list',
              items: [
                { term: 'Time', text: 'a thief counts in minutes.' },
                { term: 'Noise', text: 'and in neighbours.' },
              ],
              source: 'Notes from the workshop',
            },
            'Most doors are opened by whoever lives there.[^1]',
          ],
        },
        {
          id: 'answer',
          kicker: 'Answer',
          heading: 'Two keys are worse than one',
          body: [
            {
              type: 'quote',
              text: ['Three may keep a secret,', 'if two of them are dead.'],
              by: 'Benjamin Franklin',
            },
          ],
        },
        {
          id: 'use',
          kicker: 'Use',
          heading: 'Tell one person',
          body: [{ type: 'list', marker: 'disc', items: ['the neighbour', 'nobody else'] }],
        },
      ],
      notes: { 1: 'https://example.org/locks' },
    });
    assert.match(error, /Left out.*Leave a Reply/);
    assert.deepEqual(validate(document).issues, []);
  });

  it('makes a document of HTML, of Markdown, and of JSON with comments', async () => {
    const document = load('rice');
    assert.deepEqual(await read([file('a.html', `<main>${toHtml(document)}</main>`)]), normalize(document));
    const markdown = file('a.md', `---\ntitle: Front matter\n---\n\n${toMarkdown(document)}`);
    const { title, points } = await read([markdown]);
    assert.equal(title, document.title);
    assert.deepEqual(
      points.map(({ heading }) => heading),
      document.points.map(({ heading }) => heading),
    );
    assert.deepEqual(await read(['-'], `// mine\n${json}`), small);
  });

  const corpus = process.env['CORPUS'];
  if (corpus && existsSync(`${corpus}/three-points-series-1.txt`))
    it('makes of the real post’s text its document, with all its words', async () => {
      const document = await read([`${corpus}/three-points-series-1.txt`]);
      const known = normalize(
        JSON.parse(readFileSync(`${corpus}/three-points-series-1.json`, 'utf8')) as ThreePointsDocument,
      );
      const letters = (value: unknown) =>
        JSON.stringify(value)
          .replace(/\[\^\w+\]|[^\p{L}\p{N}]+/gu, '')
          .toLowerCase();
      const body = (one: ThreePointsDocument) =>
        one.points.map(({ kicker, heading, body }) => [kicker, heading, body]);
      const bare = (one: ThreePointsDocument) => letters(body(one)).replaceAll('byfalcon', 'bywilliamfalcon');
      assert.equal(bare(document), bare(known));
      assert.deepEqual(
        document.points.map(({ body }) =>
          body!.map((block) => (typeof block === 'string' ? 'paragraph' : block.type)),
        ),
        known.points.map(({ body }) =>
          body!.map((block) => (typeof block === 'string' ? 'paragraph' : block.type)),
        ),
      );
      assert.deepEqual(Object.values(document.notes!), Object.values(known.notes!));
    });
});

describe('three-points new', () => {
  it('writes a document that is right, with comments or without', async () => {
    const { out } = await run(['new']);
    assert.match(out, /\/\/ /);
    assert.equal((await run(['lint', '-'], out)).out, '1 file: 0 errors, 0 warnings\n');
    const name = join(home, 'new.json');
    assert.equal((await run(['new', name])).code, 0);
    assert.deepEqual(validate(JSON.parse(readFileSync(name, 'utf8'))).issues, []);
    assert.equal((await run(['new', name])).code, 2);
  });
});

describe('three-points series', () => {
  it('makes feeds, an index and pages of a folder', async () => {
    const folder = mkdtempSync(join(home, 'talks-'));
    for (const name of ['rice', 'kant'])
      writeFileSync(join(folder, `${name}.json`), readFileSync(fixture(name)));
    writeFileSync(join(folder, 'bad.json'), '{}');
    const out = join(home, 'public');
    const {
      code,
      error,
      out: said,
    } = await run(['series', folder, '--out', out, '--url', 'https://example.org/talks', '--pages']);
    assert.equal(code, 1, 'a bad file is told');
    assert.match(error, /bad\.json:1:1 error/);
    assert.deepEqual(said.trim().split('\n').length, 5);
    const feed = JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')) as {
      items: { url: string }[];
      feed_url: string;
    };
    assert.equal(feed.feed_url, 'https://example.org/talks/feed.json');
    assert.equal(feed.items.length, 2);
    assert.match(readFileSync(join(out, 'feed.xml'), 'utf8'), /<rss version="2.0"/);
    const { document } = new JSDOM(readFileSync(join(out, 'index.html'), 'utf8')).window;
    for (const link of document.querySelectorAll('h2 a'))
      assert.ok(existsSync(join(out, link.getAttribute('href')!)), link.outerHTML);
    assert.equal(document.querySelectorAll('article li').length, 6);
  });
});
