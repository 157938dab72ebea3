// Knows how reading a document back from the markup is put off until somebody asks for it: few pages do.
import type { ThreePointsDocument } from '../model/schema.js';

let read: ((summary: Element) => ThreePointsDocument) | undefined;

/** The document of a summary's markup: a promise at the first time, at once from then on. */
export const readLater = (summary: Element): ThreePointsDocument | Promise<ThreePointsDocument> =>
  read?.(summary) ?? import('./to-document.js').then(({ toDocument }) => (read = toDocument)(summary));
