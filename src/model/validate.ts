// Knows how a document is checked against the schema: everything that is wrong with it at once, each thing where it
// stands. It walks the schema itself, so that it can say of a union what is wrong in the branch that was meant, go on
// after an error, and stay within bounds on input that is made to do harm. Never throws.
import { LONGEST_MARKDOWN, noteKeys } from './inline.js';
import {
  documentSchema,
  inline,
  inlineNamed,
  LONGEST_TEXT,
  person,
  point,
  type ThreePointsDocument,
} from './schema.js';
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
  /** Errors first, each kind in the document's order. */
  issues: Issue[];
}

/** Of errors and of warnings, so many are listed; one more says how many are not. */
export const MOST_ISSUES = 100;

/** The largest document, in characters, where every value counts for `VALUE` beside the characters it has. */
export const LARGEST_DOCUMENT = 2_000_000;
const VALUE = 8;

/** What valibot runs: a schema, or a check in its pipe. */
interface Check {
  type: string;
  message?: unknown;
  '~run': (dataset: { typed: boolean; value: unknown }, config: object) => { issues?: { message: string }[] };
}

/** What the walk reads of a schema, whatever its kind. */
interface Schema extends Check {
  entries?: Record<string, Schema>;
  wrapped?: Schema;
  item?: Schema;
  key?: Schema;
  value?: Schema;
  options?: readonly (Schema | string)[];
  literal?: unknown;
  pipe?: readonly Check[];
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
};

/** The type of a value as JSON has it; of what JSON has not, a name that no schema knows. */
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

function describe(value: unknown): string {
  const type = typeOf(value);
  if (type === 'string') return `"${shorten(value as string)}"`;
  if (/^(?:n|N|boolean)/.test(type)) return `${value as number}`;
  return (
    { undefined: 'nothing', array: 'a list', object: 'an object', instance: 'an instance of a class' }[
      type
    ] ?? `a ${type}`
  );
}

const quoted = (names: Iterable<string>) => Array.from(names, (name) => `"${name}"`).join(', ');

/** What a schema expects: by the message of its last check, or by its type. */
function expectation(schema: Schema): string {
  const last = schema.pipe?.at(-1);
  if (typeof last?.message === 'string' && last.type !== 'max_length') return last.message.split('|')[1]!;
  if (schema.type === 'union')
    return [...new Set(schema.options!.map((option) => expectation(option as Schema)))].join(' or ');
  if (schema.type === 'picklist') return `one of ${quoted(schema.options as string[])}`;
  return schema.type === 'literal'
    ? `${schema.literal as string}`
    : (EXPECTED[schema.type] ?? 'a plain object');
}

/** The first check of a schema (or one check alone) that the value fails: its code and what it expects. */
function failed(check: Check, value: unknown): string[] | undefined {
  return check['~run']({ typed: true, value }, { abortPipeEarly: true }).issues?.[0]?.message.split('|');
}

/** Checks anything as a document of the format. */
export function validate(input: unknown): Validation {
  const lists = { error: [] as Issue[], warning: [] as Issue[] };
  const counts = { error: 0, warning: 0 };
  const references: [key: string, pointer: string][] = [];
  const speakers: [id: string, pointer: string][] = [];
  const ids = new Map<Schema, Set<string>>([
    [point as unknown as Schema, new Set()],
    [person as unknown as Schema, new Set()],
  ]);
  let notes: string[] = [];
  let left = LARGEST_DOCUMENT;

  const report = (
    severity: Issue['severity'],
    code: string,
    pointer: string,
    found: string,
    expected: string,
    name?: string,
    names: Iterable<string> = [],
    text = `${shorten(pointer, 200) || 'The document'}: found ${found}, expected ${expected}`,
  ) => {
    if (++counts[severity] > MOST_ISSUES) return;
    const suggestion = name === undefined ? undefined : suggest(name, names);
    const message = suggestion === undefined ? `${text}.` : `${text}, did you mean \`${suggestion}\`?`;
    lists[severity].push({
      severity,
      code,
      pointer,
      found,
      expected,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };

  /** Whether there is work left for something of this length. */
  const spend = (length: number) => {
    if (left < 0) return false;
    left -= VALUE + length;
    if (left < 0)
      report('error', 'too-large', '', 'more than this', `at most ${LARGEST_DOCUMENT} characters in all`);
    return left >= 0;
  };

  const below = (pointer: string, key: string | number) =>
    `${pointer}/${`${key}`.replaceAll('~', '~0').replaceAll('/', '~1')}`;

  // The value is read here and not by the caller, so that a getter or proxy that throws is an issue of its own place.
  function walk(schema: Schema, holder: object, key: string | number, pointer: string, near?: string): void {
    if (!spend(0)) return;
    try {
      check(schema, (holder as Record<string, unknown>)[key], pointer, near);
    } catch {
      report('error', 'unreadable', pointer, 'a value that cannot be read', 'plain data');
    }
  }

  function check(schema: Schema, value: unknown, pointer: string, near?: string): void {
    if (schema.type === 'optional') {
      if (value === undefined) return;
      schema = schema.wrapped!;
    }
    const type = typeOf(value);
    if (value === undefined) {
      const found = near === undefined ? 'nothing' : `nothing but the unknown field \`${near}\``;
      return report('error', 'missing', pointer, found, expectation(schema), near, [
        pointer.split('/').at(-1)!,
      ]);
    }
    const wrong = (code = 'type', expected = expectation(schema), names?: Iterable<string>) =>
      report(
        'error',
        code,
        pointer,
        describe(value),
        expected,
        type === 'string' ? (value as string) : undefined,
        names,
      );

    switch (schema.type) {
      case 'literal':
        if (value !== schema.literal)
          wrong('version', '1, the version of the format that this release of three-points reads');
        return;
      case 'picklist': {
        const options = schema.options as string[];
        if (!options.includes(value as string)) wrong('option', undefined, options);
        return;
      }
      case 'union': {
        const options = (schema.options as Schema[]).filter((option) => option.type === type);
        if (options.length < 2) return options[0] ? check(options[0], value, pointer) : wrong();
        const kinds = new Map(options.map((option) => [option.entries!['type']!.literal as string, option]));
        const kind = (value as { type?: unknown }).type;
        const option = kinds.get(kind as string);
        if (option) return object(option, value as object, pointer);
        const name = typeof kind === 'string' ? kind : undefined;
        const expected = `one of ${quoted(kinds.keys())}`;
        return report(
          'error',
          'unknown-block',
          below(pointer, 'type'),
          describe(kind),
          expected,
          name,
          kinds.keys(),
        );
      }
    }
    if (type !== (schema.type === 'record' ? 'object' : schema.type)) return wrong();

    if (type === 'object') return object(schema, value as object, pointer);
    if (type === 'array') {
      const list = value as unknown[];
      for (let i = 0; i < list.length && left >= 0; i++) walk(schema.item!, list, i, below(pointer, i));
      return whole(schema, list, pointer);
    }
    if (type === 'string' && !spend(Math.min((value as string).length, LONGEST_TEXT))) return;
    const failure = failed(schema, value);
    if (failure) return wrong(...(failure as [string, string]));
    if (schema === (inline as unknown) || schema === (inlineNamed as unknown))
      words(value as string, pointer);
  }

  function words(text: string, pointer: string): void {
    for (const key of new Set(noteKeys(text))) references.push([key, pointer]);
    if (text.length > LONGEST_MARKDOWN)
      report(
        'warning',
        'long-text',
        pointer,
        `${text.length} characters`,
        `at most ${LONGEST_MARKDOWN} to read Markdown in`,
      );
  }

  function object(schema: Schema, value: object, pointer: string): void {
    const keys = Object.keys(value);
    if (schema.type === 'record') {
      notes = keys;
      for (const key of keys) {
        const place = below(pointer, key);
        if (!spend(key.length)) return;
        const failure = failed(schema.key!, key);
        if (failure) report('error', failure[0]!, place, describe(key), failure[1]!);
        walk(schema.value!, value, key, place);
      }
      return;
    }
    const known = schema.entries!;
    const unknown = keys.filter((key) => !Object.hasOwn(known, key));
    for (const key of Object.keys(known)) {
      const missing = known[key]!.type !== 'optional' && !Object.hasOwn(value, key);
      walk(known[key]!, value, key, below(pointer, key), missing ? suggest(key, unknown) : undefined);
    }
    for (const key of unknown) {
      if (!spend(key.length)) return;
      const name = `\`${shorten(key)}\``;
      const text = `${pointer && `${shorten(pointer, 200)}: `}${name}: unknown field`;
      report(
        'warning',
        'unknown-field',
        below(pointer, key),
        name,
        `one of ${quoted(Object.keys(known))}`,
        key,
        Object.keys(known),
        text,
      );
    }
    whole(schema, value, pointer);
    // What no single field tells. The fields name the kind of object: only a quote has a `by`, only the document `lang`.
    const { id, by, start, end, lang, points } = value as Record<string, unknown>;
    if (known['by'] && typeof by === 'string') speakers.push([by, below(pointer, 'by')]);
    const [from, to] = [start, end].map((time) => (known['start'] ? parseTime(time as string) : undefined));
    if (to! < from!)
      report(
        'error',
        'end-before-start',
        below(pointer, 'end'),
        describe(end),
        `a time after ${describe(start)}`,
      );
    const taken = ids.get(schema);
    if (taken && typeof id === 'string') {
      if (taken.has(id))
        report('error', 'duplicate-id', below(pointer, 'id'), describe(id), 'an id of its own');
      taken.add(id);
    }
    if (known['lang'] && lang === undefined)
      report('warning', 'no-lang', '/lang', 'nothing', 'the language of the words, such as "en"');
    if (known['points'] && Array.isArray(points) && points.length && points.length !== 3)
      report('warning', 'points-count', '/points', `${points.length}`, 'three points');
  }

  /** The checks of a list or an object as a whole. */
  function whole(schema: Schema, value: object, pointer: string): void {
    const failure = schema.pipe && failed(schema.pipe.at(-1)!, value);
    if (failure) report('error', failure[0]!, pointer, describe(value), failure[1]!);
  }

  walk(documentSchema as unknown as Schema, { '': input }, '', '');

  const known = new Set(notes);
  for (const [key, pointer] of references) {
    const found = `\`[^${shorten(key)}]\``;
    if (!known.has(key))
      report('error', 'dangling-note', pointer, found, 'the id of a note in `notes`', key, known);
  }
  const people = ids.get(person as unknown as Schema)!;
  for (const [by, pointer] of speakers)
    // A name may stand there too; one lower-case word is meant as an id.
    if (!people.has(by) && /^[a-z][a-z\d]*(?:[-_.][a-z\d]+)*$/.test(by))
      report(
        'error',
        'dangling-by',
        pointer,
        describe(by),
        'the id of a person in `people`, or a name',
        by,
        people,
      );
  const used = new Set(references.map(([key]) => key));
  for (const key of notes)
    if (!used.has(key))
      report(
        'warning',
        'unused-note',
        below('/notes', key),
        `a note without a reference`,
        `\`[^${shorten(key)}]\` in a text`,
      );

  for (const severity of ['error', 'warning'] as const) {
    const more = counts[severity] - MOST_ISSUES;
    if (more > 0) {
      const found = `${more} more ${severity}${more > 1 ? 's' : ''}`;
      const message = `And ${found}.`;
      lists[severity].push({ severity, code: 'more', pointer: '', found, expected: 'none', message });
    }
  }
  return {
    document: counts.error ? undefined : (input as ThreePointsDocument),
    issues: [...lists.error, ...lists.warning],
  };
}
