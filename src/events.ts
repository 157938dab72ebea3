// Knows the events that a summary fires. Types and constructors only. (The one that is rarely needed has a file of its own.)
import type { ThreePointsErrorEvent } from './error-event.js';

/** Fired on `<three-points>`, bubbling, each time a summary stands finished in the page: numbered, with its end list. */
export class ThreePointsReadyEvent extends Event {
  static readonly type = 'three-points-ready';
  constructor() {
    super(ThreePointsReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'three-points-ready': ThreePointsReadyEvent;
    'three-points-error': ThreePointsErrorEvent;
  }
}
