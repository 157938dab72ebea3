// Knows which colour stands behind an element, as far as a page tells.

/** The next opaque colour behind the element; undefined where a picture comes first, null where there is only the canvas. */
export function backdrop(element: Element): string | null | undefined {
  for (let at: Element | null = element; at;) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    // Whatever has an alpha lets through what is behind: that colour is the one to have.
    if (!/^rgba|\/|^transparent/.test(backgroundColor)) return backgroundColor;
    if (backgroundImage !== 'none') return undefined;
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return null;
}
