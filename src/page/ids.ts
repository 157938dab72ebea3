// Knows which ids are taken in a page. An id that an author wrote is kept; only its second bearer gets another.

/** The document or shadow root in which an element's ids count. */
export type IdScope = Document | ShadowRoot | Element;

export const scopeOf = (element: Element): IdScope => element.getRootNode() as IdScope;

export const byId = (scope: IdScope, id: string): Element | null =>
  'getElementById' in scope ? scope.getElementById(id) : scope.querySelector(`#${CSS.escape(id)}`);

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

interface Claim {
  scope: IdScope;
  wanted: string;
  prefix: string;
}
const claims = new WeakMap<IdScope, Map<string, Element>>();
const held = new WeakMap<Element, Claim>();

/** A prefix for generated ids that no other summary in the scope has, as near to the one wanted as can be. */
export function claimPrefix(scope: IdScope, wanted: string, summary: Element): string {
  const claim = held.get(summary);
  if (claim?.scope === scope && claim.wanted === wanted) return claim.prefix;
  if (claim) claims.get(claim.scope)?.delete(claim.prefix);
  let taken = claims.get(scope);
  if (!taken) claims.set(scope, (taken = new Map()));
  let prefix = wanted;
  for (let n = 2, holder; (holder = taken.get(prefix)) && holder.isConnected && scopeOf(holder) === scope; n++)
    prefix = `${wanted}-${n}`;
  taken.set(prefix, summary);
  held.set(summary, { scope, wanted, prefix });
  return prefix;
}
