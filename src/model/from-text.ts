// Knows how a summary is drafted in plain text, and makes a document of it: `P1 Kicker: Headline`, `a) term: text`, quotations
// with a name below, `1 https://…` at the end. Every word is kept; what is no part of a summary is given back beside it.
import { canonical, type ReadBlock, type ReadDocument, type ReadItem, type ReadPoint } from './canonical.js';
import { uniqueIn } from './document-ids.js';
import { parseHeading, withoutColon } from './heading.js';
import type { Inline } from './inline.js';
import { isAttribution } from './quote-marks.js';
import type { ThreePointsDocument } from './schema.js';
import { slug } from './slug.js';
import { safeUrl } from './url.js';
import { joinLines } from './write-inline.js';

export interface FromText {
  /** The document. It may lack what the draft lacks: validate it. */
  document: ThreePointsDocument;
  /** What stands behind the notes and is no part of a summary, such as the comment form of a page that was copied whole. */
  rest: string[];
}

const LETTERED = /^\(?([a-z])\)\s+(?=\S)/;
const NUMBERED = /^(\d{1,2})[.)]\s+(?=\S)/;
const BULLET = /^[-*•]\s+(?=\S)/;
const NOTE = /^\[?\^?(\d{1,3})\]?[.:)]?\s+(?=https?:\/\/|\S)/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads a draft. It never throws. */
export function fromText(text: string): FromText {
  const paragraphs = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length);
  const isPoint = (lines: string[]) => lines.length === 1 && !!parseHeading(lines[0]!);
  const first = paragraphs.findIndex(isPoint);
  const front = first < 0 ? paragraphs : paragraphs.slice(0, first);
  const { body, notes, rest } = splitNotes(first < 0 ? [] : paragraphs.slice(first));

  const refer = referrer(notes);
  const points: ReadPoint[] = [];
  const unique = uniqueIn([]);
  for (let at = 0; at < body.length;) {
    const end = body.findIndex((lines, i) => i > at && isPoint(lines));
    const section = body.slice(at, end < 0 ? undefined : end);
    const { label, kicker, headline } = parseHeading(section[0]![0]!)!;
    const name = withoutColon(kicker);
    points.push({
      id: unique(slug(name) || `p${points.length + 1}`),
      label: label.replace(/[.:]$/, ''),
      kicker: name,
      heading: refer(headline),
      start: undefined,
      end: undefined,
      body: readBlocks(section.slice(1), refer),
    });
    at = end < 0 ? body.length : end;
  }
  return {
    document: canonical({
      ...readFront(front),
      points,
      notes: new Map(notes.map(([key, words]) => [key, { text: inline(words) }])),
    }),
    rest,
  };
}

/** What stands before the first point: the last paragraph is the title. */
function readFront(front: readonly string[][]): Omit<ReadDocument, 'points' | 'notes'> {
  const title = (front.at(-1) ?? []).join(' ');
  const categories: { name: string }[] = [];
  const summary: string[] = [];
  let series: ReadDocument['series'];
  let source: ReadDocument['source'];
  for (const lines of front.slice(0, -1)) {
    const line = lines.join(' ');
    const [, name, number] = /^(.+?)\s+#(\d+)$/.exec(line) ?? [];
    const listed = /^categories\b:?\s*(.*)$/i.exec(line);
    if (listed)
      categories.push(
        ...listed[1]!
          .split(/\s*[,·|]\s*/)
          .filter(Boolean)
          .map((name) => ({ name })),
      );
    else if (name && !series && lines.length === 1 && !/\bbased on\b/i.test(line))
      series = { title: name, number: Number(number) };
    else {
      summary.push(line);
      const [, work] = /\bbased on\s+(.+?)[.]?$/i.exec(line) ?? [];
      if (work) source ??= { title: work };
    }
  }
  return {
    id: slug(title) || 'summary',
    title: inline(title),
    summary: joinLines(summary.map(inline)),
    categories,
    series,
    authors: [],
    source,
    people: [],
  };
}

/** The notes at the end, each a number and its words, from what stands before and behind them. */
function splitNotes(paragraphs: readonly string[][]): {
  body: string[][];
  notes: [string, string][];
  rest: string[];
} {
  const isNotes = (lines: readonly string[]) =>
    lines.every((line) => NOTE.test(line)) && lines.some((line) => /https?:\/\/|^\[/.test(line));
  const last = paragraphs.findLastIndex(isNotes);
  if (last < 0) return { body: [...paragraphs], notes: [], rest: [] };
  let start = last;
  while (start > 0 && isNotes(paragraphs[start - 1]!)) start--;
  const notes = paragraphs
    .slice(start, last + 1)
    .flat()
    .map((line): [string, string] => [NOTE.exec(line)![1]!, line.replace(NOTE, '')]);
  const heading = /^(?:foot|end)?notes:?$/i.test(paragraphs[start - 1]?.join(' ') ?? '');
  return {
    body: paragraphs.slice(0, heading ? start - 1 : start),
    notes,
    rest: paragraphs.slice(last + 1).map((lines) => lines.join('\n')),
  };
}

type Refer = (text: string) => Inline[];

/** Reads words, in which the number of a note stands raised, in brackets, or right behind a word. */
function referrer(notes: readonly [string, string][]): Refer {
  const open = new Set(notes.map(([key]) => key));
  return (text) => {
    const raised = (key: string) => [...key].map((digit) => RAISED[Number(digit)]).join('');
    const nodes: Inline[] = [];
    let from = 0;
    const places = [...open]
      .flatMap((key) => {
        const found = new RegExp(
          `\\[\\^?${key}\\]|${raised(key)}|(?<=[\\p{L}.,;:!?”"’)])${key}(?=[\\s.,;:!?”"’)]|$)`,
          'u',
        ).exec(text);
        return found ? [{ key, index: found.index, length: found[0].length }] : [];
      })
      .sort((a, b) => a.index - b.index);
    for (const { key, index, length } of places) {
      if (index < from) continue;
      nodes.push(...inline(text.slice(from, index)), { type: 'note', key });
      open.delete(key);
      from = index + length;
    }
    return [...nodes, ...inline(text.slice(from))];
  };
}

/** Words as they were typed; addresses become links. */
function inline(text: string): Inline[] {
  return text.split(/(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/).flatMap((part, i): Inline[] => {
    const url = i % 2 ? safeUrl(part) : undefined;
    if (url) return [{ type: 'link', url, children: [{ type: 'text', text: part }] }];
    return part ? [{ type: 'text', text: part }] : [];
  });
}

/** Lines of one kind that follow each other. */
const KINDS: [marker: string, begins: RegExp, follows: (mark: string | undefined, i: number) => boolean][] = [
  ['lower-alpha', LETTERED, (mark, i) => mark === String.fromCharCode(97 + i)],
  ['decimal', NUMBERED, (mark, i) => mark === `${i + 1}`],
  ['disc', BULLET, () => true],
];

function readBlocks(paragraphs: readonly string[][], refer: Refer): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const lines = paragraphs[at]!;
    const list = listAt(paragraphs, at, refer);
    const last = blocks.at(-1);
    if (list) {
      blocks.push(list.block);
      at += list.length - 1;
    } else if (last?.type === 'list' && isAttribution(lines[0]!))
      last.source = refer(withoutDash(lines.join(' ')));
    else if (isQuote(lines)) {
      const [words, name] = attributed(lines);
      const next = paragraphs[at + 1];
      const by = name ?? (next && isName(next) ? withoutDash(next[0]!) : '');
      if (name === undefined && by) at++;
      blocks.push({
        type: 'quote',
        text: joinLines(withoutMarks(words).map(refer)),
        by: by ? inline(by) : [],
        source: [],
        url: undefined,
        start: undefined,
        end: undefined,
        pull: false,
      });
    } else blocks.push({ type: 'paragraph', text: refer(lines.join(' ')) });
  }
  return blocks;
}

/** A list of the lines that begin there, be each a paragraph or a line of one. */
function listAt(
  paragraphs: readonly string[][],
  at: number,
  refer: Refer,
): { block: ReadBlock; length: number } | undefined {
  for (const [marker, begins, follows] of KINDS) {
    const items: string[] = [];
    let length = 0;
    for (const lines of paragraphs.slice(at)) {
      const own: string[] = [];
      for (const line of lines) {
        const mark = begins.exec(line);
        if (mark && follows(mark[1], items.length + own.length)) own.push(line.replace(begins, ''));
        // A line that begins nothing goes on.
        else if (own.length) own[own.length - 1] += ` ${line}`;
        else break;
      }
      if (!own.length) break;
      items.push(...own);
      length++;
    }
    if (items.length > 1)
      return {
        block: { type: 'list', marker, items: items.map((item) => readItem(item, refer)), source: [] },
        length,
      };
  }
  return undefined;
}

function readItem(item: string, refer: Refer): ReadItem {
  const [, term, text] = /^([^:.!?]{1,80}):\s+(\S[^]*)$/.exec(item) ?? [];
  return term && text ? { term: refer(term), text: refer(text) } : { term: [], text: refer(item) };
}

const OPENS = /^(?:>\s*)?[“"„«‹「『]/;
const CLOSES = /[”"“»›」』](?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^?\d+\])?[.,]?$/;

/** Whether a paragraph is nothing but quoted words, perhaps with who said them on the last line. */
function isQuote(lines: readonly string[]): boolean {
  if (lines.every((line) => line.startsWith('>'))) return true;
  const [words] = attributed(lines);
  return OPENS.test(words[0] ?? '') && CLOSES.test(words.at(-1) ?? '');
}

const attributed = (lines: readonly string[]): [words: string[], name: string | undefined] => {
  const bare = lines.map((line) => line.replace(/^>\s*/, '')).filter(Boolean);
  const last = bare.at(-1)!;
  return bare.length > 1 && isAttribution(last) ? [bare.slice(0, -1), withoutDash(last)] : [bare, undefined];
};

/** Whether a paragraph is a name: a line that begins with a dash, or a few words that are no sentence. */
const isName = (lines: readonly string[]): boolean =>
  lines.length === 1 &&
  (isAttribution(lines[0]!) ||
    (lines[0]!.split(/\s+/).length <= 6 &&
      /^\p{Lu}[^.!?:“”"]*$/u.test(lines[0]!) &&
      !parseHeading(lines[0]!)));

const withoutDash = (line: string): string => line.replace(/^[—–―-]+\s*/, '');

/** The page sets the marks of its language around words that bring none. */
function withoutMarks(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const inner = /^[“"„«‹「『]\s?([^“”"„«»]*)\s?[”"“»›」』]$/.exec(text)?.[1];
  return (inner ?? text).split('\n');
}
