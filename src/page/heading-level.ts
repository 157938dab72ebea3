// Knows at which level a summary's title belongs in the page around it.

const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Level of a heading, 1–6. */
export const levelOf = (heading: Element): number =>
  Math.min(
    6,
    Number(heading.getAttribute('aria-level')) || Number(/^h(\d)$/.exec(heading.localName)?.[1]) || 2,
  );

/** Level of the last heading before the element that is not in another summary; 1 where there is none. */
export function levelBefore(element: Element): number {
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)
  ) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName === element.localName) {
        // A summary stands where the one before it does: on an index page the walk ends here.
        const level = (before as { titleLevel?: number }).titleLevel;
        if (level) return level - 1;
        continue;
      }
      const headings = before.matches(HEADING) ? [before] : [...before.querySelectorAll(HEADING)];
      const last = headings.findLast((heading) => !heading.closest(element.localName));
      if (last) return levelOf(last);
    }
  }
  return 1;
}
