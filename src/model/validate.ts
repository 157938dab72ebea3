// Knows how a document is checked against its shape: everything that is wrong with it at once, each thing where it
// stands. Never throws, and takes bounded time on input that is made to do harm. (Longer than most files: it is one walk,
// and what that walk must remember.)
import { LONGEST_MARKDOWN, noteKeys } from './inline.js';
import { documentSchema, LONGEST_TEXT, type ThreePointsDocument } from './schema.js';
import type { Shape } from './shape.js';
import { suggest } from './suggest.js';
import { parseTime } from './time.js';

/** One problem of a document. */
export interface Issue {
  /** A document with an error is not shown; a warning is for its author alone. */
  severity: 'error' | 'warning';
  /** Stable name of the kind of problem: `missing`, `type`, `url`, `unknown-field`, … */
  code: string;
  /** Where: a JSON Pointer (RFC 6901); `""` is the whole document. */
  pointer: string;
  /** What stands there, shortened. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** All of it in a sentence. */
  message: string;
  /** What was probably meant. */
  suggestion?: string;
}

export interface Validation {
  /** The input itself, unless an issue is an error. */
  document: ThreePointsDocument | undefined;
  /** Errors first. */
  issues: Issue[];
}

/** Of errors and of warnings, so many are listed; one more issue says how many are not. */
export const MOST_ISSUES = 100;

/** The largest document, in characters. Every value counts for `VALUE` characters beside those that it has. */
export const LARGEST_DOCUMENT = 2_000_000;
const VALUE = 8;

/** The type of a value as shapes name it; of what JSON has not, a name that no shape has. */
function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : 'NaN';
  if (typeof value !== 'object') return typeof value;
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of this page, of another frame, or without a prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null ? 'object' : 'instance';
}

const shorten = (text: string, length = 60) => (text.length > length ? `${text.slice(0, length)}…` : text);

const NAMES: Record<string, string> = {
  undefined: 'nothing',
  array: 'a list',
  object: 'an object',
  instance: 'an instance of a class',
};

function describe(value: unknown): string {
  const type = typeOf(value);
  if (type === 'string') return `"${shorten(value as string)}"`;
  return /^(number|NaN|null|boolean)$/.test(type) ? String(value) : (NAMES[type] ?? `a ${type}`);
}

const seconds = (time: unknown) =>
  typeof time === 'string' || typeof time === 'number' ? parseTime(time) : undefined;

const quoted = (names: Iterable<string>) => Array.from(names, (name) => `"${name}"`).join(', ');

const below = (pointer: string, key: string | number) =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Checks anything as a document of the format. */
export function validate(input: unknown): Validation {
  const lists = { error: [] as Issue[], warning: [] as Issue[] };
  const counts = { error: 0, warning: 0 };
  const references: [key: string, pointer: string][] = [];
  const speakers: [by: string, pointer: string][] = [];
  const ids = new Map<Shape, Set<string>>();
  let people = new Set<string>();
  let notes = new Set<string>();
  let left = LARGEST_DOCUMENT;

  walk(documentSchema, { '': input }, '', '');

  for (const [key, pointer] of references)
    if (!notes.has(key))
      error('dangling-note', pointer, `\`[^${shorten(key)}]\``, 'the id of a note in `notes`', key, notes);
  for (const [by, pointer] of speakers)
    // A name may stand there too; one word in lower case is meant as an id.
    if (!people.has(by) && /^[a-z][a-z\d]*([-_.][a-z\d]+)*$/.test(by))
      error('dangling-by', pointer, describe(by), 'the id of a person in `people`, or a name', by, people);
  const used = new Set(references.map(([key]) => key));
  for (const key of notes)
    if (!used.has(key)) {
      const expected = `\`[^${shorten(key)}]\` in a text`;
      report('warning', 'unused-note', below('/notes', key), 'a note that nothing refers to', expected);
    }

  for (const severity of ['error', 'warning'] as const) {
    const more = counts[severity] - MOST_ISSUES;
    const found = `${more} more of severity ${severity}`;
    if (more > 0)
      lists[severity].push({
        severity,
        code: 'more',
        pointer: '',
        found,
        expected: 'none',
        message: `And ${found}.`,
      });
  }
  return {
    document: counts.error ? undefined : (input as ThreePointsDocument),
    issues: [...lists.error, ...lists.warning],
  };

  function report(
    severity: Issue['severity'],
    code: string,
    pointer: string,
    found: string,
    expected: string,
    /** What may be a slip for one of `names`. */
    name?: unknown,
    names?: Iterable<string>,
    text = `${shorten(pointer, 200) || 'The document'}: found ${found}, expected ${expected}`,
  ): void {
    if (++counts[severity] > MOST_ISSUES) return;
    const issue: Issue = { severity, code, pointer, found, expected, message: `${text}.` };
    const suggestion = names && typeof name === 'string' ? suggest(name, names) : undefined;
    if (suggestion !== undefined) {
      issue.suggestion = suggestion;
      issue.message = `${text}, did you mean \`${suggestion}\`?`;
    }
    lists[severity].push(issue);
  }

  function error(
    code: string,
    pointer: string,
    found: string,
    expected: string,
    name?: unknown,
    names?: Iterable<string>,
  ): void {
    report('error', code, pointer, found, expected, name, names);
  }

  /** Takes the cost of something of this length; whether that could be paid. */
  function pay(length: number): boolean {
    if (left < 0) return false;
    left -= VALUE + length;
    if (left < 0)
      error('too-large', '', 'a larger document', `at most ${LARGEST_DOCUMENT} characters in all`);
    return left >= 0;
  }

  // The value is read here and not by the caller, so that a getter or a proxy that throws is an issue in its own place.
  function walk(shape: Shape, holder: object, key: string | number, pointer: string, near?: string): void {
    if (!pay(0)) return;
    try {
      const value = (holder as Record<string, unknown>)[key];
      if (value !== undefined) check(shape, value, pointer);
      else if (!shape.optional) {
        const found = near === undefined ? 'nothing' : `nothing but the unknown field \`${near}\``;
        error('missing', pointer, found, shape.expected, near, [String(key)]);
      }
    } catch {
      error('unreadable', pointer, 'a value that cannot be read', 'plain data');
    }
  }

  function check(shape: Shape, value: unknown, pointer: string): void {
    const { expected, code = 'type' } = shape;
    const type = typeOf(value);
    const wrong = (kind: string, names?: Iterable<string>) =>
      error(kind, pointer, describe(value), expected, value, names);

    if (shape.type === 'union') {
      const branches = shape.branches!.filter((branch) => branch.type === type);
      if (branches.length < 2) return branches[0] ? check(branches[0], value, pointer) : wrong('type');
      const kinds = new Map(branches.map((branch) => [branch.fields!['type']!.values![0], branch]));
      const kind = (value as Record<string, unknown>)['type'];
      const branch = kinds.get(kind);
      if (branch) return fields(branch, value as object, pointer);
      const names = [...kinds.keys()] as string[];
      return error(
        'unknown-block',
        below(pointer, 'type'),
        describe(kind),
        `one of ${quoted(names)}`,
        kind,
        names,
      );
    }
    if (type !== (shape.type === 'record' ? 'object' : shape.type)) return wrong('type');
    if (shape.type === 'object') return fields(shape, value as object, pointer);
    if (shape.type === 'record') return entries(shape, value as object, pointer);
    if (type === 'array') {
      const { length } = value as unknown[];
      if (length < shape.least!) wrong(code);
      for (let i = 0; i < length && left >= 0; i++) walk(shape.item!, value as object, i, below(pointer, i));
      return;
    }
    if (type === 'number' && (value as number) < shape.least!) return wrong(code);
    if (shape.values && !shape.values.includes(value)) return wrong(code, shape.values as string[]);
    if (type === 'string') text(shape, value as string, pointer, wrong);
  }

  function text(shape: Shape, value: string, pointer: string, wrong: (code: string) => void): void {
    const { length } = value;
    if (!pay(Math.min(length, LONGEST_TEXT))) return;
    if (length > LONGEST_TEXT)
      return error('too-long', pointer, `${length} characters`, `text of at most ${LONGEST_TEXT} characters`);
    if (shape.pattern?.test(value) === false || shape.valid?.(value) === false) return wrong(shape.code!);
    if (!shape.inline) return;
    for (const key of new Set(noteKeys(value))) references.push([key, pointer]);
    if (length > LONGEST_MARKDOWN) {
      const expected = `at most ${LONGEST_MARKDOWN}, since Markdown is shown as typed in a longer text`;
      report('warning', 'long-text', pointer, `${length} characters`, expected);
    }
  }

  // The notes are the only record of the format.
  function entries({ key: id, item }: Shape, value: object, pointer: string): void {
    const keys = Object.keys(value);
    notes = new Set(keys);
    for (const key of keys) {
      const place = below(pointer, key);
      if (!pay(key.length)) return;
      if (!id!.pattern!.test(key)) error(id!.code!, place, describe(key), id!.expected);
      walk(item!, value, key, place);
    }
  }

  function fields(shape: Shape, value: object, pointer: string): void {
    const known = shape.fields!;
    const names = Object.keys(known);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
    for (const key of names) {
      const missing = !known[key]!.optional && !Object.hasOwn(value, key);
      walk(known[key]!, value, key, below(pointer, key), missing ? suggest(key, unknown) : undefined);
    }
    for (const key of unknown) {
      if (!pay(key.length)) return;
      const name = `\`${shorten(key)}\``;
      const place = pointer && `${shorten(pointer, 200)}: `;
      report(
        'warning',
        'unknown-field',
        below(pointer, key),
        name,
        `one of ${quoted(names)}`,
        key,
        names,
        `${place}${name}: unknown field`,
      );
    }

    // What no single field tells. Fields name the kind of object: only a quote has `by`, only a person has `bio`.
    const { id, by, start, end, lang, points } = value as Record<string, unknown>;
    if (shape.some?.every((key) => (value as Record<string, unknown>)[key] === undefined))
      error(shape.code!, pointer, describe(value), shape.expected);
    if (known['by'] && typeof by === 'string') speakers.push([by, below(pointer, 'by')]);
    if (known['start'] && seconds(end)! < seconds(start)!)
      error('end-before-start', below(pointer, 'end'), describe(end), `a time after ${describe(start)}`);
    if (known['heading'] || known['bio']) {
      const taken = ids.get(shape) ?? new Set();
      ids.set(shape, taken);
      if (known['bio']) people = taken;
      if (typeof id === 'string') {
        if (taken.has(id)) error('duplicate-id', below(pointer, 'id'), describe(id), 'an id of its own');
        taken.add(id);
      }
    }
    if (known['lang'] && lang === undefined)
      report('warning', 'no-lang', '/lang', 'nothing', 'the language of the words, such as "en"');
    if (known['points'] && Array.isArray(points) && points.length && points.length !== 3)
      report('warning', 'points-count', '/points', String(points.length), 'three points');
  }
}
