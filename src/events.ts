// Knows the events that a summary fires. Types and constructors only.
import type { Issue } from './model/validate.js';

/** Fired on `<three-points>`, bubbling, each time a summary stands finished in the page: numbered, with its end list. */
export class ThreePointsReadyEvent extends Event {
  static readonly type = 'three-points-ready';
  constructor() {
    super(ThreePointsReadyEvent.type, { bubbles: true, composed: true });
  }
}

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

declare global {
  interface HTMLElementEventMap {
    'three-points-ready': ThreePointsReadyEvent;
    'three-points-error': ThreePointsErrorEvent;
  }
}
