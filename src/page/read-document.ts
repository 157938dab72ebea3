// Knows how to read a summary in the full form, in document order, upgraded or not, and when it is not (or no longer) in
// that form, so that something is to be added. Writes nothing.
import type { Reference } from '../context/summary-context.js';

/** The document or shadow root in which an element's ids count. */
export type IdScope = Document | ShadowRoot | Element;

export const scopeOf = (element: Element): IdScope => element.getRootNode() as IdScope;

export const byId = (scope: IdScope, id: string): Element | null =>
  'getElementById' in scope ? scope.getElementById(id) : scope.querySelector(`#${CSS.escape(id)}`);

/** Marks the children that are set aside while a document from JSON is shown. */
export const FALLBACK = 'data-tp-fallback';
/** A note that a reader has open at its reference: it is there for a while, and changes nothing in what the summary says. */
export const OPEN_NOTE = '[data-tp][popover]';
export const HEADINGS = ':is(h1,h2,h3,h4,h5,h6)';

/** The elements of a summary that are not those of a summary within it, nor in a fallback that is not shown. */
export function ownElements(summary: Element, selector: string): HTMLElement[] {
  const elements = [...summary.querySelectorAll<HTMLElement>(selector)];
  const others = `${summary.localName},[${FALLBACK}]`;
  return summary.querySelector(others)
    ? elements.filter(
        (element) => !element.hasAttribute(FALLBACK) && element.parentElement!.closest(others) === summary,
      )
    : elements;
}

/** False for a heading of one plain text that begins with a label, such as "P1": its parts have no elements yet. */
export const isSplit = ({ childNodes: [text, more] }: Element): boolean =>
  !(text instanceof Text && (more ? isLabel(more) && text.data.trim() : /^\s*\p{Lu}\d/u.test(text.data)));

/** A text that stands before a label is one that was split, and has been written anew since. */
const isLabel = (node: Node) => (node as Element).className === 'tp-label';

/** The number that a marker shows, in Latin, Arabic or Persian digits, the codes of which all end in 0 to 9. */
const numberOf = (text: string): number =>
  Number(text.replace(/\p{Nd}/gu, (digit) => `${digit.charCodeAt(0) & 15}`));

/** The references of a summary that lacks nothing; undefined for one whose ids, numbers or end list are not in step. */
export function readDocument(summary: HTMLElement): Map<Element, Reference> | undefined {
  const scope = scopeOf(summary);
  const owns = (element: Element) => !!element.id && byId(scope, element.id) === element;
  const parts = ownElements(summary, 'point-card,points-notes,footnote-ref');
  const named = (name: string) => parts.filter(({ localName }) => localName === name);
  const [list] = named('points-notes');
  const elements = named('footnote-ref');
  const made =
    list?.matches('[data-tp]') || list?.querySelector(`[data-tp]:not(${OPEN_NOTE},${OPEN_NOTE} *)`);
  if (
    !owns(summary) ||
    made ||
    !named('point-card').every((card) => {
      const heading = card.querySelector(`${HEADINGS}:not([data-tp])`);
      return owns(card) && heading && isSplit(heading);
    })
  )
    return undefined;

  const items = [...(list?.querySelectorAll('li:not(li li)') ?? [])];
  const referrers = items.map((): string[] => []);
  const references = new Map<Element, Reference>();
  for (const element of elements) {
    const marker = element.querySelector('a[role=doc-noteref]');
    const number = numberOf(marker?.textContent ?? '');
    const item = items[number - 1];
    const name = element.getAttribute('for') ?? element.dataset['for'];
    const openNote = element.querySelector(OPEN_NOTE)?.textContent ?? '';
    // Numbers rise by one, at first references; each marker leads to the note that it names (by its bare id, or as
    // `noteId` makes it), and is all there is.
    if (
      !marker ||
      !item ||
      !owns(marker) ||
      !owns(item) ||
      (name && item.id !== name && item.id !== `fn-${summary.id}-${name}`) ||
      marker.getAttribute('href') !== `#${item.id}` ||
      marker.textContent !== element.textContent.replace(openNote, '').trim() ||
      (number > 1 && !referrers[number - 2]!.length)
    )
      return undefined;
    referrers[number - 1]!.push(marker.id);
    references.set(element, { number: marker.textContent, id: marker.id, noteId: item.id });
  }
  const inStep = items.every((item, i) => {
    const links = [...item.querySelectorAll('a[role=doc-backlink]:not([hidden])')];
    const ids = referrers[i]!;
    return (
      links.length === ids.length && links.every((link, n) => link.getAttribute('href') === `#${ids[n]}`)
    );
  });
  return inStep ? references : undefined;
}
