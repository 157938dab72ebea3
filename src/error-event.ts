// Knows the event of a summary that could not be shown. Loaded with the first failure.
import type { Issue } from './model/validate.js';

/** Fired on `<three-points>`, bubbling, when a document could not be shown. */
export class ThreePointsErrorEvent extends Event {
  static readonly type = 'three-points-error';
  /** Every problem that was found, each with its place in the document. */
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(ThreePointsErrorEvent.type, { bubbles: true, composed: true });
    this.issues = issues;
  }
}
