// Knows which ids are taken in a page. An id that an author wrote is kept; only its second bearer gets another.

import { byId, scopeOf, type IdScope } from './read-document.js';

/** The element's own id where it is the first to bear it, else the id wanted, numbered if that is taken. */
export function uniqueId(scope: IdScope, element: Element | undefined, wanted: string): string {
  if (element?.id && byId(scope, element.id) === element) return element.id;
  let id = wanted;
  for (let n = 2, bearer; (bearer = byId(scope, id)) && bearer !== element; n++) id = `${wanted}-${n}`;
  return id;
}

/** Gives the element a unique id, and tells it. */
export function giveId(scope: IdScope, element: Element, wanted: string): string {
  const id = uniqueId(scope, element, wanted);
  if (element.id !== id) element.id = id;
  return id;
}

/** Where a summary bears what was made its id, and for which wanted. Not in this module, of which a page may have two copies. */
const MADE = Symbol.for('three-points id');
type Named = Element & { [MADE]?: { id: string; wanted: string } };

/**
 * The id of a summary, which is the prefix of all ids generated in it: its author's, else the one wanted, with a number
 * where another element has that. An id that was given before makes way when another one is wanted.
 */
export function claimId(summary: Named, wanted: string): string {
  const scope = scopeOf(summary);
  const before = summary.id;
  const last = summary[MADE];
  const given = last && last.id === before;
  if (given && last.wanted !== wanted) summary.removeAttribute('id');
  const id = giveId(scope, summary, wanted);
  if (given || id !== before) summary[MADE] = { id, wanted };
  return id;
}
