// Knows one reference: its marker. Numbers, ids and the list come from the summary around it.
import { Part } from '../frame.js';
import { OWN, own } from '../own.js';

/**
 * A reference to a footnote, shown as its number and linked to the note in the end list. Its content is the note:
 * `<footnote-ref>Words of the note</footnote-ref>`; or `for` names a note of the `<points-notes>`. Several references
 * with the same `for` share one note.
 *
 * @tag footnote-ref
 * @slot - The words of the note, unless `for` names one.
 * @example
 * ```html
 * <p>The Moon is far<footnote-ref>About 384,400 km on average.</footnote-ref>.</p>
 * ```
 */
export class FootnoteRef extends Part {
  static override readonly tag = 'footnote-ref';
  static override properties = { for: { reflect: true } };

  /** Id of a note in `<points-notes>`, with or without its prefix `fn-{summary}-`. */
  declare for?: string | null;

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const { snapshot } = this;
    const reference = snapshot?.references.get(this);
    let marker = this.querySelector('a[role=doc-noteref]');
    if (!reference) {
      marker?.closest(`[${OWN}]`)?.remove();
      return;
    }
    marker ??= this.#makeMarker();
    const number = `${reference.number}`;
    // Nothing is written where nothing has changed.
    for (const [name, value] of [
      ['href', `#${reference.noteId}`],
      ['id', reference.id],
      ['aria-label', snapshot!.words.footnote(number)],
    ] as const)
      if (marker.getAttribute(name) !== value) marker.setAttribute(name, value);
    if (marker.textContent !== number) marker.textContent = number;
  }

  #makeMarker(): Element {
    const marker = own('a', { role: 'doc-noteref' });
    const sup = own('sup', {}, marker);
    if (this.textContent.trim() && !this.shadowRoot) {
      // The words are the note. They stay where the author wrote them, and are shown in the list alone.
      const slot = document.createElement('slot');
      slot.name = 'marker';
      this.attachShadow({ mode: 'open' }).append(slot);
    }
    if (this.shadowRoot) sup.slot = 'marker';
    this.append(sup);
    return marker;
  }
}
