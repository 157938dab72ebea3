// Knows a point's heading, and its words without what is no part of them. Writes nothing.

/** The heading of a point; those of a summary within it are not. */
export const headingOf = (card: Element): HTMLElement | undefined =>
  [...card.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6,[role=heading]')].find(
    (heading) => heading.closest('point-card') === card,
  );

/** The words of a node as they are read, but for footnotes and what else is to be left out. */
export function wordsOf(node: Node | null, without = 'footnote-ref'): string {
  const collect = (at: Node): string =>
    at instanceof Text
      ? at.data
      : (at as Element).matches?.(`footnote-ref,[role=doc-noteref],${without}`)
        ? ''
        : at.nodeName === 'BR'
          ? ' '
          : [...at.childNodes].map(collect).join('');
  return node ? collect(node).replace(/\s+/g, ' ').trim() : '';
}

/** What a fragment names, as it stands in an `id`. */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Writes an attribute that says something else. */
export function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Makes an element of the library's own. */
export function own(tag: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('data-tp', '');
  return element;
}
