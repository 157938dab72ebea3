// Knows one reference: its marker. Numbers, ids and the list come from the summary around it.
import type { Reference } from '../../context/summary-context.js';
import { Part } from '../frame.js';

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
    const reference = this.snapshot?.references.get(this);
    const authors = this.querySelector('a[role=doc-noteref]:not([data-tp])');
    const made = this.querySelector('sup[data-tp]');
    // An author's own marker may come, or come back, when one has been made.
    if (!reference || authors) made?.remove();
    const marker = authors ?? made?.firstElementChild;
    if (!reference) return;
    if (marker) writeMarker(marker, reference);
    else
      this.later(
        import('./make-marker.js').then(({ makeMarker }) => {
          // By now there may be another reading.
          if (this.snapshot?.references.get(this) === reference) writeMarker(makeMarker(this), reference);
        }),
      );
  }
}

/** Nothing is written where nothing has changed. */
function writeMarker(marker: Element, { number, id, noteId, label }: Reference): void {
  for (const [name, value] of Object.entries({ href: `#${noteId}`, id, 'aria-label': label }))
    if (value && marker.getAttribute(name) !== value) marker.setAttribute(name, value);
  if (marker.textContent === `${number}`) return;
  // A framework may hold on to the text that there is, and to comments beside it.
  const present = [...marker.childNodes].find((node): node is Text => node instanceof Text && +node.data > 0);
  if (present) present.data = `${number}`;
  else if (marker.textContent || !marker.firstChild) marker.textContent = `${number}`;
}
