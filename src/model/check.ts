// Knows how a document is checked against its shape: one walk that finds everything that is wrong, each thing where it
// stands. Never throws, and takes bounded time on input that is made to do harm. What it finds is put into words by
// explain.ts. A page loads both only when there is something to say: whether there is, accept.ts tells it.
import { LARGEST_DOCUMENT, PERSON_ID, typeOf, VALUE } from './accept.js';
import { LONGEST_MARKDOWN, noteKeys } from './inline.js';
import { codeOf } from './kinds.js';
import { documentSchema, LONGEST_TEXT } from './schema.js';
import type { Shape } from './shape.js';
import { parseTime } from './time.js';

/** What a walk has found wrong, not yet in words. */
export interface Problem {
  code: string;
  /** Where: a JSON Pointer (RFC 6901). */
  pointer: string;
  /** What stands there, or what of it is wrong. */
  value: unknown;
  /** The shape that was expected there. */
  shape?: Shape | undefined;
  /** What may stand there, one of which may be meant. */
  names?: Iterable<string> | undefined;
}

/** Problems of a document, and how many there are: no more than `MOST_ISSUES` of each are kept. */
export interface Problems {
  errors: Problem[];
  warnings: Problem[];
  counts: { errors: number; warnings: number };
}

/** Of errors and of warnings, so many are listed; one more issue says how many are not. */
export const MOST_ISSUES = 100;

const seconds = (time: unknown) =>
  typeof time === 'string' || typeof time === 'number' ? parseTime(time) : undefined;

function isValid({ valid }: Shape, value: string): boolean {
  try {
    return !valid || !!valid(value);
  } catch {
    return false;
  }
}

const below = (pointer: string, key: string | number) =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Checks anything as a document of the format. */
export function check(input: unknown): Problems {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const counts = { errors: 0, warnings: 0 };
  const references: [key: string, pointer: string][] = [];
  const speakers: [by: string, pointer: string][] = [];
  const ids = new Map<Shape, Set<string>>();
  let people = new Set<string>();
  let notes = new Set<string>();
  let left = LARGEST_DOCUMENT;

  walk(documentSchema, { '': input }, '', '');

  for (const [key, pointer] of references)
    if (!notes.has(key)) error('dangling-note', pointer, key, undefined, notes);
  for (const [by, pointer] of speakers)
    if (!people.has(by) && PERSON_ID.test(by)) error('dangling-by', pointer, by, undefined, people);
  const used = new Set(references.map(([key]) => key));
  for (const key of notes) if (!used.has(key)) warn('unused-note', below('/notes', key), key);
  return { errors, warnings, counts };

  function error(
    code: string,
    pointer: string,
    value?: unknown,
    shape?: Shape,
    names?: Iterable<string>,
  ): void {
    if (++counts.errors <= MOST_ISSUES) errors.push({ code, pointer, value, shape, names });
  }

  function warn(code: string, pointer: string, value?: unknown, names?: Iterable<string>): void {
    if (++counts.warnings <= MOST_ISSUES) warnings.push({ code, pointer, value, names });
  }

  /** Takes the cost of something of this length; whether that could be paid. */
  function pay(length: number): boolean {
    if (left < 0) return false;
    left -= VALUE + length;
    if (left < 0) error('too-large', '');
    return left >= 0;
  }

  // The value is read here and not by the caller, so that a getter or a proxy that throws is an issue in its own place.
  function walk(
    shape: Shape,
    holder: object,
    key: string | number,
    pointer: string,
    unknown?: Iterable<string>,
  ): void {
    if (!pay(0)) return;
    try {
      const value = (holder as Record<string, unknown>)[key];
      if (value !== undefined) check(shape, value, pointer);
      else if (!shape.optional) error('missing', pointer, key, shape, unknown);
    } catch {
      error('unreadable', pointer);
    }
  }

  function check(shape: Shape, value: unknown, pointer: string): void {
    const code = codeOf(shape);
    const type = typeOf(value);
    const wrong = (kind: string, names?: Iterable<string>) => error(kind, pointer, value, shape, names);

    if (shape.type === 'union') {
      const branches = shape.branches!.filter((branch) => branch.type === type);
      if (branches.length < 2) return branches[0] ? check(branches[0], value, pointer) : wrong('type');
      const kinds = new Map(branches.map((branch) => [branch.fields!['type']!.values![0], branch]));
      const kind = (value as Record<string, unknown>)['type'];
      const branch = kinds.get(kind);
      if (branch) return fields(branch, value as object, pointer);
      return error('unknown-block', below(pointer, 'type'), kind, undefined, [...kinds.keys()] as string[]);
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
    if (length > LONGEST_TEXT) return error('too-long', pointer, length);
    if (shape.pattern?.test(value) === false || !isValid(shape, value)) return wrong(codeOf(shape));
    if (!shape.inline) return;
    for (const key of new Set(noteKeys(value))) references.push([key, pointer]);
    if (length > LONGEST_MARKDOWN) warn('long-text', pointer, length);
  }

  // The notes are the only record of the format.
  function entries({ key: id, item }: Shape, value: object, pointer: string): void {
    const keys = Object.keys(value);
    notes = new Set(keys);
    for (const key of keys) {
      const place = below(pointer, key);
      if (!pay(key.length)) return;
      if (!id!.pattern!.test(key)) error(codeOf(id!), place, key, id);
      walk(item!, value, key, place);
    }
  }

  function fields(shape: Shape, value: object, pointer: string): void {
    const known = shape.fields!;
    const names = Object.keys(known);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
    for (const key of names) {
      const missing = !known[key]!.optional && !Object.hasOwn(value, key);
      walk(known[key]!, value, key, below(pointer, key), missing ? unknown : undefined);
    }
    for (const key of unknown) {
      if (!pay(key.length)) return;
      warn('unknown-field', below(pointer, key), key, names);
    }

    // What no single field tells. Fields name the kind of object: only a quote has `by`, only a person has `bio`.
    const { id, by, start, end, lang, points } = value as Record<string, unknown>;
    if (shape.some?.every((key) => (value as Record<string, unknown>)[key] === undefined))
      error(codeOf(shape), pointer, value, shape);
    if (known['by'] && typeof by === 'string') speakers.push([by, below(pointer, 'by')]);
    if (known['start'] && seconds(end)! < seconds(start)!)
      error('end-before-start', below(pointer, 'end'), [end, start]);
    if (known['heading'] || known['bio']) {
      const taken = ids.get(shape) ?? new Set();
      ids.set(shape, taken);
      if (known['bio']) people = taken;
      if (typeof id === 'string') {
        if (taken.has(id)) error('duplicate-id', below(pointer, 'id'), id);
        taken.add(id);
      }
    }
    if (known['lang'] && lang === undefined) warn('no-lang', '/lang');
    if (known['points'] && Array.isArray(points) && points.length && points.length !== 3)
      warn('points-count', '/points', points.length);
  }
}
