// Knows when a page is parsed to its end.

/** Calls back then, or at once where it is. */
export function whenParsed(callback: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', callback, { once: true });
  else callback();
}
