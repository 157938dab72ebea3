// Knows when a reader reaches for what a page loads only then: a note in its place, a link to a point.
import type { SummaryHost } from './provider.js';

/** A click that means no new tab, no download and no menu, and that nobody has answered yet. */
const isPlain = (event: MouseEvent): boolean =>
  !(
    event.defaultPrevented ||
    event.button ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  );

/** Listens to what readers do in a summary. Asked twice it listens once. */
export function follow(host: SummaryHost): void {
  for (const type of ['pointerover', 'focusin']) host.addEventListener(type, onApproach, { once: true });
  host.addEventListener('click', onClick);
}

function onApproach(this: HTMLElement): void {
  void import('./deep-links.js').then(({ offerLinks }) => offerLinks(this as SummaryHost));
}

function onClick(this: HTMLElement, event: MouseEvent): void {
  const host = this as SummaryHost;
  const marker = (event.target as Element).closest<HTMLAnchorElement>('a[role=doc-noteref]');
  // A summary within this one answers for its own.
  if (!marker || marker.closest(host.localName) !== host || host.notes === 'end') return;
  if (!isPlain(event)) return;
  event.preventDefault();
  // Where the code cannot come, or the browser cannot do it, the link does what it always does.
  import('./note-popover.js')
    .then(({ showNote }) => showNote(host, marker))
    .catch(() => location.assign(marker.href));
}
