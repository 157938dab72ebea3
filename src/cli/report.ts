// Knows how problems are shown: for people with the line that they are about, for programs, and for GitHub.
import { styleText } from 'node:util';
import type { Input } from './files.js';
import type { Problem } from './read-json.js';

export type Format = 'text' | 'json' | 'github';

/** A place as editors count: from 1, columns in characters (of UTF-16, as they do). */
interface Place {
  line: number;
  column: number;
  /** The line's text, and how much of it is meant. */
  text: string;
  length: number;
}

function placeOf(text: string, start: number, end: number): Place {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.split(/\r\n|\r|\n/).length;
  const rest = text.slice(from);
  const whole = /^[^\r\n]*/.exec(rest)![0];
  const column = start - from + 1;
  return { line, column, text: whole, length: Math.max(1, Math.min(end - start, whole.length - column + 1)) };
}

/** A longer stretch is marked at its beginning. */
const LONGEST_MARK = 60;

const colours = () => process.stdout.isTTY && !process.env['NO_COLOR'];
const paint = (style: Parameters<typeof styleText>[0], text: string) =>
  colours() ? styleText(style, text) : text;

/** The problems of a file, one after the other. */
export function report({ name, text }: Input, problems: readonly Problem[], format: Format): string {
  if (format === 'github') return problems.map((problem) => github(name, text, problem)).join('');
  return problems.map((problem) => forPeople(name, text, problem)).join('');
}

/** All problems, for programs. */
export const asJson = (files: readonly { input: Input; problems: readonly Problem[] }[]): string =>
  JSON.stringify(
    files.map(({ input: { name, text }, problems }) => ({
      file: name,
      problems: problems.map(({ start, end, ...issue }) => {
        const { line, column } = placeOf(text, start, end);
        return { ...issue, line, column };
      }),
    })),
    undefined,
    2,
  );

function forPeople(name: string, text: string, { severity, message, start, end }: Problem): string {
  const { line, column, text: whole, length } = placeOf(text, start, end);
  const kind = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const number = `${line}`;
  // A tab before the place is one before the mark as well, so that they stand below each other.
  const indent = whole.slice(0, column - 1).replace(/[^\t]/gu, ' ');
  const excerpt = `  ${number} | ${whole}\n  ${' '.repeat(number.length)} | ${indent}${paint('red', '^'.repeat(Math.min(length, LONGEST_MARK)))}\n`;
  return `${paint('bold', `${name}:${line}:${column}`)} ${kind} ${message}\n${whole.length > 500 ? '' : excerpt}`;
}

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function github(name: string, text: string, { severity, message, start, end }: Problem): string {
  const { line, column } = placeOf(text, start, end);
  const data = (value: string) =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${severity} file=${property(name)},line=${line},col=${column}::${data(message)}\n`;
}
