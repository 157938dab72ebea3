// Knows what in a summary has an address of its own, and gives an id to what lacks one, by the rule that documents from
// JSON follow. Asked when a reader reaches for an address, and when one arrives by it: the answer is the same.
import { claimId } from './ids.js';
import { ownElements } from './read-document.js';

/** Points, quotes, items of lists with letters or numbers, and notes. Other items have an address if their author gave one. */
const ANCHORS = 'point-card,pull-quote,point-card :is(ol > li,li[id]),points-notes > * > li';

/** All that has an address, in document order. An author's ids are kept. */
export function anchorsIn(summary: Element): HTMLElement[] {
  const counts = new Map<Element, number>();
  return ownElements(summary, ANCHORS).filter((element) => {
    const point = element.parentElement!.closest(`point-card,${summary.localName}`)!;
    const isQuote = element.localName === 'pull-quote';
    const list = isQuote ? point : element.parentElement!;
    const n = (counts.get(list) ?? 0) + 1;
    counts.set(list, n);
    // Points have theirs from the reading, or get it when they are read.
    if (point.id && !element.matches('point-card,ul > li')) {
      const sort = isQuote ? 'q' : point === summary ? 'n' : '';
      const lettered = n <= 26 && list.matches('ol[type=a i]');
      claimId(element, `${point.id}-${sort}${lettered ? (n + 9).toString(36) : n}`);
    }
    return element.id;
  });
}
