// The package's entry: every class, function and type. Defines no element, touches no DOM: importing it has no effect.
export { FootnoteRef } from './elements/footnote-ref/footnote-ref.js';
export { PointCard } from './elements/point-card/point-card.js';
export { PointsGlance } from './elements/points-glance/points-glance.js';
export { PointsNotes } from './elements/points-notes/points-notes.js';
export { PointsSeries } from './elements/points-series/points-series.js';
export { PointsSource } from './elements/points-source/points-source.js';
export { PullQuote } from './elements/pull-quote/pull-quote.js';
export { ThreePoints } from './elements/three-points/three-points.js';
export { ThreePointsErrorEvent } from './error-event.js';
export { ThreePointsReadyEvent } from './events.js';
export { adopt } from './adopt/adopt.js';
export { toDocument } from './page/to-document.js';
export * from './html.js';
