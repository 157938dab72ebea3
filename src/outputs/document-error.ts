// Knows how an output says that what it was given is no document. No output is made of half a document.
import { validate, type Issue } from '../model/validate.js';
import type { ThreePointsDocument } from '../model/schema.js';

/** Thrown for a document that does not hold: `issues` lists every problem with its place. */
export class DocumentError extends TypeError {
  /** Every problem that was found, errors first. */
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    super(`This is no document of Three Points:\n${errors.map(({ message }) => message).join('\n')}`);
    this.name = 'DocumentError';
    this.issues = issues;
  }
}

/** The document, if it is one; throws a `DocumentError` otherwise. */
export function checked(document: ThreePointsDocument): ThreePointsDocument {
  const { document: valid, issues } = validate(document);
  if (!valid) throw new DocumentError(issues);
  return valid;
}
