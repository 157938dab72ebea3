// Knows when a reader reaches for what a page loads only then: a note in its place, a link to a point.
import type { SummaryHost } from './provider.js';

const APPROACH = ['pointerover', 'focusin'];

/** A click that means no new tab, no download and no menu, and that nobody has answered yet. */
const isPlain = ({ defaultPrevented, button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  !(defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey);

/** Listens to what readers do in a summary. Asked twice it listens once. */
export function follow(host: SummaryHost): void {
  for (const type of APPROACH) host.addEventListener(type, onApproach);
  host.addEventListener('click', onClick);
}

function onApproach(this: HTMLElement): void {
  for (const type of APPROACH) this.removeEventListener(type, onApproach);
  void import('./deep-links.js').then(({ offerLinks }) => offerLinks(this as SummaryHost));
}

function onClick(this: HTMLElement, event: MouseEvent): void {
  const host = this as SummaryHost;
  const marker = (event.target as Element).closest<HTMLAnchorElement>('a[role=doc-noteref]');
  // A summary within this one answers for its own.
  if (!marker || marker.closest(host.localName) !== host || host.notes === 'end') return;
  if (!('popover' in host) || !isPlain(event)) return;
  event.preventDefault();
  // Where the code cannot come, the link does what it always does.
  import('./note-popover.js')
    .then(({ showNote }) => showNote(host, marker))
    .catch(() => location.assign(marker.href));
}
