// Knows how a reference gets the marker that its author did not write. Loaded with the first one that lacks it.
import { own } from '../own.js';

/** The marker of a reference, made where it has none. */
export function makeMarker(reference: Element): Element {
  const present = reference.querySelector('a[role=doc-noteref]');
  if (present) return present;
  const marker = own('a', { role: 'doc-noteref' });
  const sup = own('sup', {}, marker);
  if (reference.textContent.trim() && !reference.shadowRoot) {
    // The words are the note. They stay where the author wrote them, and are shown in the list alone.
    const slot = document.createElement('slot');
    slot.name = 'marker';
    reference.attachShadow({ mode: 'open' }).append(slot);
  }
  if (reference.shadowRoot) sup.slot = 'marker';
  reference.append(sup);
  return marker;
}
