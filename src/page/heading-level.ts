// Knows at which level a summary's title belongs in the page around it.
import type { SummaryHost } from './provider.js';
import { HEADINGS, ownElements } from './read-document.js';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Level of a heading, 1–6. */
const levelOf = (heading: Element): number =>
  Math.min(6, Number(heading.getAttribute('aria-level')) || Number(heading.localName.slice(1)) || 2);

/** Where a summary bears the level of its title. Not in this module, of which a page may have two copies. */
const LEVEL = Symbol.for('three-points level');
type Levelled = Element & { [LEVEL]?: number };

/** Level of the title where nothing in the markup says so: as the host has it set, else one below what is before it. */
export function titleLevel(host: SummaryHost): number {
  const set = host.headingLevel ?? 0;
  const level = set >= 1 && set <= 6 ? Math.floor(set) : Math.min(6, levelBefore(host) + 1);
  (host as Levelled)[LEVEL] = level;
  return level;
}

/** The summary's title: its first heading outside of the points. */
export const titleIn = (summary: Element): Element | undefined =>
  ownElements(summary, HEADINGS).find((heading) => !heading.closest('point-card,points-notes'));

/** Level of the points' headings: as the first one has it, else one below the title. */
export function pointLevel(summary: SummaryHost): number {
  const [heading] = ownElements(summary, `point-card ${HEADINGS}:not([data-tp])`);
  if (heading) return levelOf(heading);
  const title = titleIn(summary);
  return Math.min(6, (title ? levelOf(title) : titleLevel(summary)) + 1);
}

/** Level of the last heading before the element that is not in another summary; 1 where there is none. */
function levelBefore(element: Element): number {
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)
  ) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName === element.localName) {
        // A summary stands where the one before it does: on an index page the walk ends here.
        const level = (before as Levelled)[LEVEL];
        if (level) return level - 1;
        continue;
      }
      const last = [before, ...before.querySelectorAll(HEADING)].findLast(
        (heading) => heading.matches(HEADING) && !heading.closest(element.localName),
      );
      if (last) return levelOf(last);
    }
  }
  return 1;
}
