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

  constructor() {
    super();
    // A default that an author's `role` attribute overrides, and that needs no attribute in the author's markup.
    this.attachInternals().role = 'doc-endnotes';
  }
}
