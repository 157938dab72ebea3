// Knows how anything is validated as a document: checked, and what is wrong with it put into words.
import { check } from './check.js';
import { explain, type Issue } from './explain.js';
import type { ThreePointsDocument } from './schema.js';

export { MOST_ISSUES } from './check.js';
export type { Issue } from './explain.js';

export interface Validation {
  /** The input itself, unless an issue is an error. */
  document: ThreePointsDocument | undefined;
  /** Errors first. */
  issues: Issue[];
}

/**
 * Validates anything as a document of the format. Never throws: input that cannot be read is an issue like any other.
 *
 * @example
 * const { document, issues } = validate(JSON.parse(text));
 * for (const { severity, message } of issues) console.log(severity, message);
 */
export function validate(input: unknown): Validation {
  const problems = check(input);
  return {
    document: problems.counts.errors ? undefined : (input as ThreePointsDocument),
    issues: explain(problems),
  };
}
