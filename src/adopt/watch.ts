// Knows when there is something to adopt in a page, and has it done: when the page is parsed, and when more comes. The
// work itself is loaded then.
import { whenParsed } from '../context/when-parsed.js';

const CARRIER = '.three-points,pre,three-points';

/**
 * Whether a summary that is named by its class or has no point has words beside a document, or is an opening tag that a paragraph
 * has closed at once: most summaries are neither, and need none of this.
 */
const isTorn = (summary: Element): boolean =>
  (summary.matches('.three-points') || !summary.querySelector('point-card')) &&
  ([...summary.childNodes].some((node) => node.nodeName !== 'SCRIPT' && node.textContent?.trim()) ||
    (summary.matches('p>:not([src],[data-src],[data-json])') && !summary.firstElementChild));

/** Adopts what is in the page, and what comes into it. */
export function watch(): void {
  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    // A block of code is a carrier if it speaks of points.
    const carries = (element: Element) =>
      element.matches(CARRIER) &&
      (element.localName === 'pre'
        ? element.textContent.includes('points')
        : element.localName !== 'three-points' || isTorn(element));
    if ([node, ...node.querySelectorAll(CARRIER)].some(carries))
      void import('./adopt.js').then(({ adopt }) => adopt(node));
  };
  whenParsed(() => {
    look(document.documentElement);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(look);
    }).observe(document, { childList: true, subtree: true });
  });
}
