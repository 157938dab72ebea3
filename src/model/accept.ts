// Knows whether a document is right, and nothing of what is wrong with it: check.ts finds that and explain.ts tells it,
// loaded when the answer here is no. Both walk the same shapes and never disagree (test/model/accept.test.ts).
// Never throws, and takes bounded time on input that is made to do harm.
import { noteKeys } from './inline.js';
import { documentSchema, LONGEST_TEXT, type ThreePointsDocument } from './schema.js';
import type { Shape } from './shape.js';
import { parseTime } from './time.js';

/** The largest document, in characters. Every value counts for `VALUE` characters beside those that it has. */
export const LARGEST_DOCUMENT = 2_000_000;
export const VALUE = 8;

/** A `by` that is meant as the id of a person: one word in lower case. Any other words are a name. */
export const PERSON_ID = /^[a-z][a-z\d]*([-_.][a-z\d]+)*$/;

/** The type of a value as shapes name it; of what JSON has not, a name that no shape has. */
export function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : 'NaN';
  if (typeof value !== 'object') return typeof value;
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of this page, of another frame, or without a prototype.
  return prototype && Object.getPrototypeOf(prototype) ? 'instance' : 'object';
}

/** What was right in the last document: it is right in the next, if that has the same notes and people to refer to. */
export interface Checked {
  notes?: unknown;
  people?: unknown;
  /** As which shape, and how much it counted. */
  values?: WeakMap<object, readonly [Shape, number]> | undefined;
}

/** What counts for less is as soon looked at again. */
const WORTH = 256;

/**
 * Whether anything is a document of the format. The inline texts that stand in it go to `texts`. With `checked`, an object that
 * was right before is taken to be so, and its texts do not go there once more.
 */
export function accepts(
  input: unknown,
  texts: string[] = [],
  checked: Checked = {},
): input is ThreePointsDocument {
  let left = LARGEST_DOCUMENT;
  const speakers: string[] = [];
  try {
    const { notes, people } = Object(input) as ThreePointsDocument;
    if (checked.notes !== notes || checked.people !== people) checked.values = undefined;
    Object.assign(checked, { notes, people });
    checked.values ??= new WeakMap();
    if (fits(documentSchema, input) && left >= 0 && isCoherent(input as ThreePointsDocument)) return true;
  } catch {
    // a getter or a proxy that throws
  }
  checked.values = undefined;
  return false;

  function fits(shape: Shape, value: unknown): boolean {
    left -= VALUE;
    if (value === undefined) return !!shape.optional;
    const [as, cost] = checked.values!.get(value as object) ?? [];
    if (as === shape) return (left -= cost!) >= 0;
    const before = left;
    if (left < 0 || !isOf(shape, value)) return false;
    if (typeof value === 'object' && before - left > WORTH)
      checked.values!.set(value!, [shape, before - left]);
    return true;
  }

  function isOf(shape: Shape, value: unknown): boolean {
    const { type, branches, values, least, fields, key, item } = shape;
    const found = typeOf(value);
    if (branches) {
      const branch = branches.find(
        (one) =>
          one.type === found &&
          // Blocks are told apart by their field `type`.
          one.fields?.['type']?.values!.includes((value as Record<string, unknown>)['type']) !== false,
      );
      return !!branch && isOf(branch, value);
    }
    if (found !== (key ? 'object' : type) || values?.includes(value) === false) return false;
    if (found === 'string') return isText(shape, value as string);
    if (fields) return hasFields(shape, value as Record<string, unknown>);
    if (key)
      return Object.entries(value as object).every(([name, one]) => {
        left -= VALUE + name.length;
        return key.pattern!.test(name) && fits(item!, one);
      });
    if (item) {
      for (const one of value as unknown[]) if (!fits(item, one)) return false;
      value = (value as unknown[]).length;
    }
    return least === undefined || (value as number) >= least;
  }

  function isText({ pattern, valid, inline }: Shape, text: string): boolean {
    left -= VALUE + text.length;
    if (inline) texts.push(text);
    return text.length <= LONGEST_TEXT && pattern?.test(text) !== false && (!valid || !!valid(text));
  }

  function hasFields({ fields = {}, some }: Shape, value: Record<string, unknown>): boolean {
    for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) left -= VALUE + key.length;
    if (!Object.keys(fields).every((key) => fits(fields[key]!, value[key]))) return false;
    const { by, start, end } = value as Record<string, string | undefined>;
    if (fields['by'] && by) speakers.push(by);
    return (
      !some?.every((key) => value[key] === undefined) &&
      !(fields['start'] && parseTime(end)! < parseTime(start)!)
    );
  }

  /** What no single field tells: ids are borne once, and what is referred to is there. */
  function isCoherent({ points, people = [], notes = {} }: ThreePointsDocument): boolean {
    const ids = people.flatMap(({ id }) => id ?? []);
    const known = new Set(ids);
    const pointIds = points.flatMap(({ id }) => id ?? []);
    return (
      known.size === ids.length &&
      new Set(pointIds).size === pointIds.length &&
      texts.every((text) => noteKeys(text).every((key) => Object.hasOwn(notes, key))) &&
      speakers.every((by) => known.has(by) || !PERSON_ID.test(by))
    );
  }
}
