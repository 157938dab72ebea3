// Knows how the kinds of values that the schema names are called in messages: by a code that stays, and in words.
import type { Shape } from './shape.js';

const atLeast = (one: string) => ['empty', `a list of at least one ${one}`] as const;

/** The code of an issue with a value that is not of the kind, and the words that go after "expected". */
const KINDS: Record<string, readonly [code: string, expected: string]> = {
  time: ['time', 'a time such as "12:34" or "1:02:30"'],
  seconds: ['time', 'seconds, 0 or more'],
  filled: ['empty', 'text that is not empty'],
  id: ['id', 'an id of letters, digits, "-", "_" and "."'],
  note: ['id', 'an id without spaces, brackets and "^"'],
  link: ['url', 'a URL: https:, http:, mailto:, tel: or relative, without spaces'],
  media: ['url', 'a URL: https:, http: or relative, without spaces'],
  date: ['date', 'a date such as "2021-05-25"'],
  language: ['lang', 'a BCP 47 language tag such as "en" or "pt-BR"'],
  pixels: ['size', 'pixels, 1 or more'],
  version: ['version', '1, the version of the format that this release of three-points reads'],
  items: atLeast('item'),
  lines: atLeast('line'),
  points: atLeast('point'),
};

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a plain object',
  record: 'a plain object',
};

const quoted = (names: readonly unknown[]) => names.map((name) => `"${name as string}"`);

/** The code of an issue with a value that has the right type and is not allowed. */
export function codeOf({ kind, values, some }: Shape): string {
  if (kind) return KINDS[kind]![0];
  return values ? 'option' : some ? 'empty' : 'type';
}

/** What stands there, in words that go after "expected". */
export function expectedOf({ type, kind, values, some, branches }: Shape): string {
  if (kind) return KINDS[kind]![1];
  if (values) return `one of ${quoted(values).join(', ')}`;
  if (some) return `an object with a ${quoted(some).join(' or a ')}`;
  return branches ? [...new Set(branches.map(expectedOf))].join(' or ') : TYPES[type]!;
}
