// Knows how the summaries in a file are found, whatever the file is, and where in it each of their parts stands.
import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { Marked } from 'marked';
import footnotes from 'marked-footnote';
import { summariesIn } from '../adopt/from-html.js';
import { fromText } from '../model/from-text.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { validate, type Issue } from '../model/validate.js';
import type { Input } from './files.js';

/** What a file may hold. */
type Kind = 'json' | 'html' | 'markdown' | 'text';

/** A summary in a file. */
export interface Summary {
  document: ThreePointsDocument | undefined;
  problems: Problem[];
}

/** An issue, and the stretch of the file that it is about. */
export interface Problem extends Issue {
  /** UTF-16 offsets in the file's text. */
  start: number;
  end: number;
}

/** One that is about the file, and not about a field of a document. */
const problem = (
  severity: Issue['severity'],
  code: Issue['code'],
  message: string,
  place: { start: number; end: number },
): Problem => ({ severity, code, pointer: '', found: '', expected: '', message, ...place });

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

/** The summaries in a file, in order. A file without any gives one that says so. */
export async function readSummaries(input: Input): Promise<Summary[]> {
  switch (kindOf(input)) {
    case 'json':
      return [readJson(input.text, 0, input.text.length)];
    case 'text':
      return [readDraft(input.text)];
    case 'html':
      return readMarkup(input.text, input.text);
    case 'markdown':
      return readMarkup(toHtml(withoutFrontMatter(input.text)), input.text);
  }
}

/** JSON, perhaps with comments, between two places of a text. */
function readJson(text: string, from: number, to: number): Summary {
  const json = text.slice(from, to).replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true, disallowComments: false };
  let value: unknown;
  try {
    // Without comments the plain parser reads it, which keeps names that the other does not (`__proto__`).
    value = JSON.parse(json);
  } catch {
    value = parse(json, errors, options);
  }
  if (errors.length) {
    const problems = errors.slice(0, 10).map(({ error, offset, length }): Problem => {
      const found = json.slice(offset, offset + Math.max(1, length)) || 'the end';
      const message = `JSON: ${SYNTAX[printParseErrorCode(error)] ?? printParseErrorCode(error)}; found ${JSON.stringify(found.slice(0, 40))}.`;
      const here = { start: from + offset, end: from + offset + Math.max(1, length) };
      return { ...problem('error', 'json', message, here), found, expected: 'JSON' };
    });
    return { document: undefined, problems };
  }
  const { document, issues } = validate(value);
  const tree = issues.length ? parseTree(json, [], options) : undefined;
  return {
    document,
    problems: issues.map((issue) => ({ ...issue, ...place(tree, issue.pointer, from, to) })),
  };
}

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'a word that JSON does not have',
  InvalidNumberFormat: 'a number that is none',
  PropertyNameExpected: 'expected a name in quotation marks',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a closing brace }',
  CloseBracketExpected: 'expected a closing bracket ]',
  EndOfFileExpected: 'expected the end',
  InvalidCommentToken: 'a comment that does not end',
  UnexpectedEndOfComment: 'a comment that does not end',
  UnexpectedEndOfString: 'a string that does not end',
  UnexpectedEndOfNumber: 'a number that does not end',
  InvalidUnicode: 'a \\u without four digits',
  InvalidEscapeCharacter: 'an escape that JSON does not have',
  InvalidCharacter: 'a character that must be escaped',
};

/** Where the part of a JSON Pointer stands; for one that is not there, where it should. */
function place(
  tree: Node | undefined,
  pointer: string,
  from: number,
  to: number,
): { start: number; end: number } {
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (!tree) return { start: from, end: to };
  for (let depth = path.length; depth >= 0; depth--) {
    const steps = path.slice(0, depth);
    const found = findNodeAtLocation(tree, typed(tree, steps));
    if (!found) continue;
    // Of an object or a list only its beginning is shown; of what has a name, with that.
    const name = found.parent?.type === 'property' ? found.parent.children?.[0] : undefined;
    const isWhole = depth === path.length && !found.children;
    const shown = isWhole ? found : (name ?? found);
    const end = isWhole || name ? shown.offset + shown.length : shown.offset + 1;
    return { start: from + shown.offset, end: from + end };
  }
  return { start: from, end: from + 1 };
}

/** The steps as the tree has them: numbers in lists. */
function typed(tree: Node, steps: readonly string[]): (string | number)[] {
  const result: (string | number)[] = [];
  let at: Node | undefined = tree;
  for (const step of steps) {
    const key: string | number = at?.type === 'array' ? Number(step) : step;
    result.push(key);
    at = at && findNodeAtLocation(at, [key]);
  }
  return result;
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
async function readMarkup(html: string, source: string): Promise<Summary[]> {
  const found = await summariesIn(html);
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
