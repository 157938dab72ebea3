// Knows when a page is parsed to its end, and whether a part of it is.

/** Calls back then, or at once where it is. */
export function whenParsed(callback: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', callback, { once: true });
  else callback();
}

/** Whether the parser has gone on past the node, so that all of it is there. */
export function isParsed(node: Node): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}
