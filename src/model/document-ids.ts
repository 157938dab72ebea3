// Knows the ids that a document gives to itself and to its points; nothing of a page, where they may be taken.
import type { Point, ThreePointsDocument } from './schema.js';
import { slug } from './slug.js';

/** The id that a document has by itself. */
export const documentId = (document: ThreePointsDocument): string =>
  document.id ?? (slug(document.title) || 'summary');

/** Gives each id once: the one wanted, or that with a number behind it. */
export function uniqueIn(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    let result = wanted;
    for (let n = 2; used.has(result); n++) result = `${wanted}-${n}`;
    used.add(result);
    return result;
  };
}

/** The ids of the points in a document of that id. */
export const idsOfPoints = (
  points: readonly Point[],
  id: string,
  unique: (wanted: string) => string,
): string[] =>
  points.map((point, i) => unique(`${id}-${point.id ?? (slug(point.kicker ?? '') || `p${i + 1}`)}`));
