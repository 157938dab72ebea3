// Knows its role; the list in it is written by the summary's provider, which sees all notes.
import { Frame } from '../frame.js';

/**
 * The list of notes at the end. `<three-points>` makes one where you wrote none. Give each note an id and refer to it
 * with `<footnote-ref for="id">`; the links back are added.
 *
 * @tag points-notes
 * @slot - A heading, if you want your own, and an `<ol>` with one `<li id>` a note.
 * @example
 * ```html
 * <points-notes><ol><li id="apollo">The sum is in 1962 dollars.</li></ol></points-notes>
 * ```
 */
export class PointsNotes extends Frame {
  static override readonly tag = 'points-notes';

  // Defaults that an author's `role` and `aria-label` overrule, and that need no attribute in the author's markup.
  readonly #internals = this.attachInternals();

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    this.#internals.role = 'doc-endnotes';
    // A part of the page that one can jump to has a name, in every engine: that of its heading.
    this.#internals.ariaLabel = this.querySelector(':is(h1,h2,h3,h4,h5,h6)')?.textContent ?? null;
  }
}
