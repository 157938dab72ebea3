// Knows how a reference gets the marker that its author did not write, and how any marker is kept in step with the
// numbers. Loaded with the first summary that is less than the full form.
import { listen } from '../../context/publish.js';
import type { Reference } from '../../context/summary-context.js';
import { own } from '../own.js';
import type { FootnoteRef } from './footnote-ref.js';

/** Brings the marker in step with the reading, makes it where there is none, and takes it away where there is no note. */
export function completeReference(element: FootnoteRef): void {
  listen(element);
  const reference = element.snapshot?.references.get(element);
  // A reading of the full form names no label: there is nothing to bring in step.
  if (reference && !reference.label) return;
  const authors = element.querySelector('a[role=doc-noteref]:not([data-tp])');
  const made = element.querySelector('sup[data-tp]');
  // An author's own marker may come, or come back, when one has been made.
  if (!reference || authors) made?.remove();
  if (!reference) return;
  writeMarker(authors ?? made?.firstElementChild ?? makeMarker(element), reference);
  if (!authors) showMarkerOnly(element);
}

/** Nothing is written where nothing has changed. */
function writeMarker(marker: Element, { number, id, noteId, label }: Reference): void {
  for (const [name, value] of Object.entries({ href: `#${noteId}`, id, 'aria-label': label }))
    if (value && marker.getAttribute(name) !== value) marker.setAttribute(name, value);
  if (marker.textContent === number) return;
  // A framework may hold on to the text that there is, and to comments beside it.
  const present = [...marker.childNodes].find(
    (node): node is Text => node instanceof Text && /^\p{Nd}+$/u.test(node.data),
  );
  if (present) present.data = number;
  else if (marker.textContent || !marker.firstChild) marker.textContent = number;
}

function makeMarker(element: Element): Element {
  const marker = own('a', { role: 'doc-noteref' });
  element.append(own('sup', {}, marker));
  return marker;
}

/** Words in a reference are the note. They stay where the author wrote them, and are shown in the list alone. */
function showMarkerOnly(element: Element): void {
  const sup = element.querySelector('sup[data-tp]')!;
  // (A note that is open beside the marker is no word of the author's.)
  const open = element.querySelector('[data-tp][popover]')?.textContent ?? '';
  if (!element.shadowRoot && element.textContent.replace(open, '').trim() !== sup.textContent) {
    const slot = document.createElement('slot');
    slot.name = 'marker';
    element.attachShadow({ mode: 'open' }).append(slot);
  }
  if (element.shadowRoot && sup.slot !== 'marker') sup.slot = 'marker';
}
