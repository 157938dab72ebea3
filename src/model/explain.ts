// Knows how to put into words what a check has found: for each problem what stands there, what should, and what was
// probably meant.
import { LARGEST_DOCUMENT, typeOf } from './accept.js';
import { MOST_ISSUES, type Problem, type Problems } from './check.js';
import { LONGEST_MARKDOWN } from './inline.js';
import { expectedOf } from './kinds.js';
import { LONGEST_TEXT } from './schema.js';
import { suggest } from './suggest.js';

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

const shorten = (text: string, length = 60) => (text.length > length ? `${text.slice(0, length)}…` : text);

const NAMES: Record<string, string> = {
  undefined: 'nothing',
  array: 'a list',
  object: 'an object',
  instance: 'an instance of a class',
};

const UNREADABLE = 'a value that cannot be read';

function describe(value: unknown): string {
  try {
    const type = typeOf(value);
    if (type === 'string') return `"${shorten(value as string)}"`;
    return /^(number|NaN|null|boolean)$/.test(type) ? String(value) : (NAMES[type] ?? `a ${type}`);
  } catch {
    return UNREADABLE; // a proxy that has been revoked, say
  }
}

const quoted = (names: Iterable<string>) => Array.from(names, (name) => `"${name}"`).join(', ');

/** What is found and expected where a shape does not say it all. */
const SPECIAL: Record<
  string,
  (problem: Problem, near: string | undefined) => { found?: string; expected?: string }
> = {
  'dangling-note': ({ value }) => ({
    found: `\`[^${shorten(String(value))}]\``,
    expected: 'the id of a note in `notes`',
  }),
  'dangling-by': () => ({ expected: 'the id of a person in `people`, or a name' }),
  'unused-note': ({ value }) => ({
    found: 'a note that nothing refers to',
    expected: `\`[^${shorten(String(value))}]\` in a text`,
  }),
  'too-large': () => ({
    found: 'a larger document',
    expected: `at most ${LARGEST_DOCUMENT} characters in all`,
  }),
  unreadable: () => ({ found: UNREADABLE, expected: 'plain data' }),
  missing: (_, near) => ({
    found: near === undefined ? 'nothing' : `nothing but the unknown field \`${near}\``,
  }),
  'unknown-block': ({ names }) => ({ expected: `one of ${quoted(names!)}` }),
  'unknown-field': ({ value, names }) => ({
    found: `\`${shorten(String(value))}\``,
    expected: `one of ${quoted(names!)}`,
  }),
  'too-long': ({ value }) => ({
    found: `${String(value)} characters`,
    expected: `text of at most ${LONGEST_TEXT} characters`,
  }),
  'long-text': ({ value }) => ({
    found: `${String(value)} characters`,
    expected: `at most ${LONGEST_MARKDOWN}, since Markdown is shown as typed in a longer text`,
  }),
  'end-before-start': ({ value }) => {
    const [end, start] = value as unknown[];
    return { found: describe(end), expected: `a time after ${describe(start)}` };
  },
  'duplicate-id': () => ({ expected: 'an id of its own' }),
  'no-lang': () => ({ expected: 'the language of the words, such as "en"' }),
  'points-count': () => ({ expected: 'three points' }),
};

function explainOne(severity: Issue['severity'], problem: Problem): Issue {
  const { code, pointer, value, shape, names } = problem;
  const missing = code === 'missing';
  const near = names && typeof value === 'string' ? suggest(value, names) : undefined;
  const { found = describe(value), expected = (shape && expectedOf(shape)) ?? '' } =
    SPECIAL[code]?.(problem, near) ?? {};
  const place = shorten(pointer, 200);
  const parent = shorten(pointer.slice(0, pointer.lastIndexOf('/')), 200);
  const text =
    code === 'unknown-field'
      ? `${parent && `${parent}: `}${found}: unknown field`
      : `${place || 'The document'}: found ${found}, expected ${expected}`;
  // Of a missing field its own name is what was meant.
  const suggestion = near && (missing ? String(value) : near);
  return {
    severity,
    code,
    pointer,
    found,
    expected,
    message: suggestion ? `${text}, did you mean \`${suggestion}\`?` : `${text}.`,
    ...(suggestion ? { suggestion } : {}),
  };
}

/** The issues that the problems are, errors first. */
export function explain({ errors, warnings, counts }: Problems): Issue[] {
  const list = (severity: Issue['severity'], problems: Problem[], count: number): Issue[] => {
    const issues = problems.map((problem) => explainOne(severity, problem));
    const found = `${count - MOST_ISSUES} more of severity ${severity}`;
    const more = { severity, code: 'more', pointer: '', found, expected: 'none', message: `And ${found}.` };
    return count > MOST_ISSUES ? [...issues, more] : issues;
  };
  return [...list('error', errors, counts.errors), ...list('warning', warnings, counts.warnings)];
}
