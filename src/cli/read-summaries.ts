// Knows how the summaries in a file are found, whatever the file is, and where in it they stand. Of JSON, read-json.ts knows it.
import { Marked } from 'marked';
import footnotes from 'marked-footnote';
import { summariesIn, type FromHtmlOptions } from '../adopt/from-html.js';
import { fromText } from '../model/from-text.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { validate } from '../model/validate.js';
import type { Input } from './files.js';
import { problem, readJson, type Problem, type Summary } from './read-json.js';

/** What a file may hold. */
type Kind = 'json' | 'html' | 'markdown' | 'text';

const KINDS: Record<string, Kind> = {
  json: 'json',
  jsonc: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  txt: 'text',
  text: 'text',
};

/** By its extension, or else by its look. */
function kindOf({ extension, text }: Input): Kind {
  const known = KINDS[extension];
  if (known) return known;
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{') || start.startsWith('//') || start.startsWith('/*')) return 'json';
  if (/^<(?:!doctype|!--|\w)/i.test(start)) return 'html';
  return /^#{1,3} |^```/m.test(start) ? 'markdown' : 'text';
}

/** The summaries in a file, in order. A file without any gives one that says so. A page gives its own parser of HTML. */
export async function readSummaries(input: Input, options?: FromHtmlOptions): Promise<Summary[]> {
  switch (kindOf(input)) {
    case 'json':
      return [readJson(input.text)];
    case 'text':
      return [readDraft(input.text)];
    case 'html':
      return readMarkup(input.text, input.text, options);
    case 'markdown':
      return readMarkup(toHtml(withoutFrontMatter(input.text)), input.text, options);
  }
}

function readDraft(text: string): Summary {
  const { document, rest } = fromText(text);
  const { document: valid, issues } = validate(document);
  const problems = issues.map((issue): Problem => ({
    ...issue,
    ...lineOf(text, draftLine(document, issue.pointer)),
  }));
  for (const words of rest)
    problems.push({
      ...problem(
        'warning',
        'rest',
        `Left out, as it stands behind the notes: ${JSON.stringify(words.slice(0, 60))}.`,
        lineOf(text, words.split('\n')[0]!),
      ),
      found: words,
    });
  return { document: valid, problems };
}

/** The words by which the part of a draft is found that a pointer names. */
function draftLine(document: ThreePointsDocument, pointer: string): string {
  const point = document.points[Number(/^\/points\/(\d+)/.exec(pointer)?.[1] ?? NaN)];
  return point ? point.heading : document.title;
}

function lineOf(text: string, words: string): { start: number; end: number } {
  const at = words ? text.indexOf(words) : -1;
  return at < 0 ? { start: 0, end: 1 } : { start: at, end: at + words.length };
}

const markdown = new Marked({ gfm: true }).use(footnotes());

/** Markdown as engines render it; a fence stays the block of code that it is. */
const toHtml = (text: string): string => markdown.parse(text, { async: false });

const FRONT_MATTER = /^\uFEFF?---\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/;

const withoutFrontMatter = (text: string): string => text.replace(FRONT_MATTER, '');

// What may carry a summary in a source, as it is typed there. What stands in a fence of another kind is none.
const CARRIER =
  /^[ \t]*(?<fence>```+|~~~+)[ \t]*(?<name>[\w-]*)[^\n]*\n(?<code>[^]*?)\n[ \t]*\k<fence>|<script\b[^>]*type=["']?application\/json["']?[^>]*>(?<script>[^]*?)<\/script>|<(?:three-points|\w+[^>]*\bclass=["']?[^"'>]*\bthree-points\b)/gim;

/** JSON with a title and points is one without being called so. */
const isCarrier = ({ groups }: RegExpMatchArray): boolean =>
  groups!['code'] === undefined ||
  groups!['name'] === 'three-points' ||
  /^\s*\{(?=[^]*"title")[^]*"points"\s*:/.test(groups!['code']);

/** Summaries in HTML: what each says, and where in the source it begins. */
async function readMarkup(html: string, source: string, options?: FromHtmlOptions): Promise<Summary[]> {
  const found = await summariesIn(html, options);
  const places = [...source.matchAll(CARRIER)]
    .filter(isCarrier)
    // The element around a script is the summary; the script is where it stands.
    .filter((match, i, all) => match.groups!['script'] !== undefined || !isAround(match, all[i + 1], source));
  if (!found.length) {
    const message =
      'There is no summary here: no <three-points>, no class or code block of that name, no heading that opens a point.';
    const nothing = problem('error', 'none', message, { start: 0, end: 1 });
    return [{ document: undefined, problems: [{ ...nothing, found: 'nothing', expected: 'a summary' }] }];
  }
  return found.map(({ document, issues, repairs }, i): Summary => {
    const match = places[i];
    const json = match?.groups!['code'] ?? match?.groups!['script'];
    if (match && json !== undefined) {
      const from = match.index + match[0].indexOf(json);
      const read = readJson(source, from, from + json.length);
      // What publishing systems have damaged is mended in a page as well.
      if (read.document || !document) return read;
    }
    const start = match?.index ?? 0;
    const here = { start, end: start + (match ? match[0].length : 1) };
    const mended = repairs.map(({ code, message }) => problem('warning', code, message, here));
    return { document, problems: [...issues.map((issue) => ({ ...issue, ...here })), ...mended] };
  });
}

const isAround = (match: RegExpExecArray, next: RegExpExecArray | undefined, source: string): boolean =>
  next?.groups!['script'] !== undefined &&
  !/<\/three-points|<h[1-6]/i.test(source.slice(match.index, next.index));
