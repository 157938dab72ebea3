// Knows how JSON with comments is read as a document, and where in the text each problem of it stands. No Node: the playground in
// Storybook reads by it as the command does.
import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { ThreePointsDocument } from '../model/schema.js';
import { validate, type Issue } from '../model/validate.js';

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

/** A problem of a file that is none of a field of a document. */
export const problem = (
  severity: Issue['severity'],
  code: Issue['code'],
  message: string,
  place: { start: number; end: number },
): Problem => ({ severity, code, pointer: '', found: '', expected: '', message, ...place });

/** JSON, perhaps with comments, between two places of a text. */
export function readJson(text: string, from = 0, to = text.length): Summary {
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
