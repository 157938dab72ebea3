// Knows what each command does with its files. A bad file does not stop the others.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documentId } from '../model/document-ids.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { newestFirst, toFeed } from '../outputs/to-feed.js';
import { toHtml } from '../outputs/to-html.js';
import { toJsonLd } from '../outputs/to-json-ld.js';
import { toMarkdown } from '../outputs/to-markdown.js';
import { toText } from '../outputs/to-text.js';
import { output, readInput, write, type Input } from './files.js';
import { toIndexPage, toPage, type Entry } from './page.js';
import { progress } from './progress.js';
import type { Problem, Summary } from './read-json.js';
import { readSummaries } from './read-summaries.js';
import { asJson, report, type Format } from './report.js';
import { starter } from './starter.js';
import { UsageError } from './usage-error.js';

/** Exit codes: all is well; problems were found. (Wrong use is 2, and thrown.) */
const FINE = 0;
const PROBLEMS = 1;

interface Read {
  input: Input;
  summaries: Summary[];
  problems: Problem[];
}

/** Reads files one after the other; what cannot be read is a problem of that file. */
async function* readAll(files: readonly string[]): AsyncGenerator<Read> {
  const bar = progress(files.length);
  for (const file of files) {
    let read: Read;
    try {
      const input = await readInput(file);
      const summaries = await readSummaries(input);
      read = { input, summaries, problems: summaries.flatMap(({ problems }) => problems) };
    } catch (error) {
      const message = (error as Error).message;
      const problem: Problem = {
        severity: 'error',
        code: 'file',
        pointer: '',
        found: '',
        expected: '',
        message,
        start: 0,
        end: 0,
      };
      read = { input: { name: file, text: '', extension: '' }, summaries: [], problems: [problem] };
    }
    bar.step();
    yield read;
  }
  bar.end();
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

export interface LintOptions {
  format: Format;
  quiet: boolean;
}

export async function lint(files: readonly string[], { format, quiet }: LintOptions): Promise<number> {
  const all: Read[] = [];
  let [errors, warnings] = [0, 0];
  for await (const read of readAll(files)) {
    const problems = quiet ? read.problems.filter(isError) : read.problems;
    errors += problems.filter(isError).length;
    warnings += problems.length - problems.filter(isError).length;
    if (format === 'json') all.push({ ...read, problems });
    else process.stdout.write(report(read.input, problems, format));
  }
  if (format === 'json') process.stdout.write(`${asJson(all)}\n`);
  if (format === 'text') {
    const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
    process.stdout.write(
      `${count(files.length, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}\n`,
    );
  }
  return errors ? PROBLEMS : FINE;
}

export interface RenderOptions {
  to: 'html' | 'native' | 'feed' | 'markdown' | 'text' | 'json-ld';
  page: boolean;
  out?: string;
  width: number;
  headingLevel: number;
  force: boolean;
}

const EXTENSIONS = {
  html: 'html',
  native: 'html',
  feed: 'html',
  markdown: 'md',
  text: 'txt',
  'json-ld': 'jsonld',
};

// On a line of its own the tag opens a block in Markdown, where what is written is likely to be pasted.
const OPENING = /^<three-points[^>]*>/;

async function rendered(
  document: ThreePointsDocument,
  { to, page, width, headingLevel }: RenderOptions,
): Promise<string> {
  if (page) return toPage(document);
  switch (to) {
    case 'markdown':
      return toMarkdown(document);
    case 'text':
      return toText(document, { width });
    case 'json-ld':
      return `${JSON.stringify(toJsonLd(document), undefined, 2)}\n`;
    default:
      return `${toHtml(document, { target: to === 'html' ? 'elements' : to, headingLevel }).replace(OPENING, '$&\n')}\n`;
  }
}

export async function render(files: readonly string[], options: RenderOptions): Promise<number> {
  if (options.page && options.to !== 'html')
    throw new UsageError('--page makes a page of HTML: it goes with --to html alone.');
  return each(files, options, EXTENSIONS[options.to], (document) => rendered(document, options));
}

export interface ConvertOptions {
  out?: string;
  lang?: string;
  force: boolean;
}

export const convert = (files: readonly string[], options: ConvertOptions): Promise<number> =>
  each(files, options, 'json', (document) => {
    const { lang = options.lang, ...rest } = document;
    const { version = 1, ...others } = rest;
    return Promise.resolve(
      `${JSON.stringify({ version, ...(lang !== undefined && { lang }), ...others }, undefined, 2)}\n`,
    );
  });

/** Writes something of each summary; of several, into a folder, each into a file of its name. */
async function each(
  files: readonly string[],
  { out, force }: { out?: string; force: boolean },
  extension: string,
  make: (document: ThreePointsDocument) => Promise<string>,
): Promise<number> {
  let failed = false;
  if (files.length > 1 && out === undefined)
    throw new UsageError('Several files need --out FOLDER to go to.');
  for await (const { input, summaries, problems } of readAll(files)) {
    const errors = problems.filter(isError);
    const told = errors.length ? errors : problems.filter(({ code }) => code === 'rest');
    if (told.length) process.stderr.write(report(input, told, 'text'));
    failed ||= errors.length > 0;
    const documents = summaries.flatMap(({ document }) => document ?? []);
    for (const [i, document] of documents.entries()) {
      const text = await make(document);
      const isMany = files.length > 1 || documents.length > 1;
      if (isMany && out !== undefined)
        await save(join(out, `${nameOf(input, document, i)}.${extension}`), text);
      else await output(text, out, force);
    }
  }
  return failed ? PROBLEMS : FINE;

  /** A file that is there already is a problem of its own summary; the others go on. */
  async function save(file: string, text: string): Promise<void> {
    try {
      await write(file, text, force);
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`);
      failed = true;
    }
  }
}

const nameOf = ({ name }: Input, document: ThreePointsDocument, i: number): string => {
  const base = /([^/\\]+?)(?:\.[^./\\]+)?$/.exec(name)?.[1];
  return !base || name === '<stdin>' ? documentId(document) : i ? `${base}-${i + 1}` : base;
};

export async function create(file: string | undefined, { force }: { force: boolean }): Promise<number> {
  // A page reads plain JSON: comments are for a file that is worked on.
  await output(starter(!file?.toLowerCase().endsWith('.json')), file, force);
  return FINE;
}

export interface SeriesOptions {
  out: string;
  title?: string;
  url?: string;
  pages: boolean;
  force: boolean;
}

export async function series(
  folder: string,
  { out, title: given, url, pages, force }: SeriesOptions,
): Promise<number> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => /\.jsonc?$/i.test(name)).sort();
  } catch {
    throw new UsageError(`${folder} is no folder that can be read.`);
  }
  if (!names.length) throw new UsageError(`${folder} holds no .json file.`);
  let failed = false;
  const found: ThreePointsDocument[] = [];
  for await (const { input, summaries, problems } of readAll(names.map((name) => join(folder, name)))) {
    const errors = problems.filter(isError);
    if (errors.length) process.stderr.write(report(input, errors, 'text'));
    failed ||= errors.length > 0;
    found.push(...summaries.flatMap(({ document }) => document ?? []));
  }
  if (!found.length) return PROBLEMS;
  const documents = newestFirst(found);
  const title = given ?? documents.find(({ series }) => series)?.series?.title ?? 'Three Points';
  const at = (path: string) =>
    url === undefined ? undefined : new URL(path, url.endsWith('/') ? url : `${url}/`).href;
  const placed = documents.map((document) => {
    const own = pages ? `${documentId(document)}.html` : undefined;
    const absolute = document.url ?? (own && at(own));
    return { document: absolute === undefined ? document : { ...document, url: absolute }, own };
  });
  const feed = (path: string) => ({
    title,
    ...(url !== undefined && { url, feedUrl: at(path)! }),
    ...(documents[0]!.lang !== undefined && { lang: documents[0]!.lang }),
  });
  const all = placed.map(({ document }) => document);
  const entries: Entry[] = placed.map(({ document, own }) => ({ document, url: own ?? document.url }));
  const files: [name: string, text: string][] = [
    ['feed.json', toFeed(all, feed('feed.json'), 'json')],
    ['feed.xml', toFeed(all, feed('feed.xml'), 'rss')],
    [
      'index.html',
      await toIndexPage(entries, title, {
        'application/feed+json': 'feed.json',
        'application/rss+xml': 'feed.xml',
      }),
    ],
  ];
  for (const { document, own } of placed) if (own !== undefined) files.push([own, await toPage(document)]);
  for (const [name, text] of files) await write(join(out, name), text, force);
  process.stdout.write(`${files.map(([name]) => join(out, name)).join('\n')}\n`);
  return failed ? PROBLEMS : FINE;
}
