// Knows when there is something to adopt in a page, and has it done: when the page is parsed, and when more comes. The
// work itself is loaded then.
import { whenParsed } from '../context/when-parsed.js';

/** Where markup to adopt may begin. (One plain selector at a time: those a browser finds fastest, and the page may be long.) */
const PLACES = ['three-points', '.three-points', 'pre'];

/**
 * Whether a summary has words beside a document, or is an opening tag that a paragraph has closed at once: most summaries
 * from JSON are neither, and need none of this.
 */
const isTorn = (summary: Element): boolean =>
  [...summary.childNodes].some((node) => node.nodeName !== 'SCRIPT' && node.textContent?.trim()) ||
  (summary.matches('p>:not([src],[data-src],[data-json])') && !summary.firstElementChild);

/** Whether there is something to adopt: a class-named summary, a block of code that speaks of points, an element that is torn. */
const carries = (element: Element): boolean =>
  element.localName === 'pre'
    ? element.textContent.includes('points')
    : element.localName !== 'three-points' ||
      ((element.matches('.three-points') || !element.querySelector('point-card')) && isTorn(element));

/** Adopts what is in the page, and what comes into it. */
export function watch(): void {
  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (
      PLACES.some(
        (place) => (node.matches(place) && carries(node)) || [...node.querySelectorAll(place)].some(carries),
      )
    )
      void import('./adopt.js').then(({ adopt }) => adopt(node));
  };
  whenParsed(() => {
    look(document.documentElement);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(look);
    }).observe(document, { childList: true, subtree: true });
  });
}
