// Knows what every framework's app is asked to show, and what it tells the test: the events that it heard.
// Runs in the page. Knows no framework.
import type {
  ThreePoints,
  ThreePointsDocument,
  ThreePointsErrorEvent,
  ThreePointsReadyEvent,
} from 'three-points';
import { look as lookAt } from './look';

/** What an app is to show: all of it, anew with every rendering. What is lacking is undefined to the app. */
export interface Model {
  /** A document for the component of the README; without one, it is not shown. */
  readme?: ThreePointsDocument;
  /** Whether a summary stands in the page that takes all from properties. */
  given?: Partial<Pick<ThreePoints, 'data' | 'theme' | 'density' | 'headingLevel' | 'glance' | 'labels'>>;
  /** The points of a summary that is written as children; without any, it is not shown. */
  cards?: readonly Card[];
}

export interface Card {
  readonly id: string;
  /** Without one, the heading says it. */
  readonly label?: string;
  readonly heading: string;
  readonly text: string;
  readonly note?: string;
  readonly quote: string;
  readonly by: string;
}

export interface App {
  render(model: Model): unknown;
  unmount(): unknown;
}

/** What an app heard, in order: each event's name, and where its issues lie. */
export interface Heard {
  readonly type: string;
  readonly pointers?: readonly string[];
}

declare global {
  var app: App;
  var heard: Heard[];
  var look: typeof lookAt;
}

globalThis.heard = [];
globalThis.look = lookAt;

/** The apps' handler of both events: it takes them by their own types. */
export function hear(event: ThreePointsReadyEvent | ThreePointsErrorEvent): void {
  const { type } = event;
  heard.push('issues' in event ? { type, pointers: event.issues.map((issue) => issue.pointer) } : { type });
}

/** An app is ready, and the test may say what it is to show. */
export const start = (app: App): void => void (globalThis.app = app);
