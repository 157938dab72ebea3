// Knows one reference: its marker. Numbers, ids and the list come from the summary around it.
import { once } from '../../context/once.js';
import { Part } from '../frame.js';

const code = once(() => import('./complete-reference.js'));

/**
 * A reference to a footnote, shown as its number and linked to the note in the end list. Its content is the note:
 * `<footnote-ref>Words of the note</footnote-ref>`; or `for` names a note of the `<points-notes>`. Several references
 * with the same `for` share one note. A plain click on the number opens the note beside it; with `notes="end"` on the
 * summary, with a modifier key, and without the script, the number leads to the end list.
 *
 * @tag footnote-ref
 * @slot - The words of the note, unless `for` names one.
 * @slot marker - Filled by the library: the number, and the note while it is open.
 * @cssprop [--tp-surface] - Ground of an open note. Default: the colour that the summary stands on, else the browser's.
 * @cssprop [--tp-ink] - Colour of the text on that ground.
 * @example
 * ```html
 * <p>The Moon is far<footnote-ref>About 384,400 km on average.</footnote-ref>.</p>
 * ```
 */
export class FootnoteRef extends Part {
  static override readonly tag = 'footnote-ref';

  /**
   * Id of a note in `<points-notes>`, with or without its prefix `fn-{summary}-`.
   * @attr
   * @reflect
   */
  // (Nothing but the attribute, which the summary reads and watches: a reference has nothing to do when it changes.)
  get for(): string | null | undefined {
    return this.getAttribute('for') ?? this.dataset['for'];
  }
  set for(id: string | null | undefined) {
    if (id == null) this.removeAttribute('for');
    else this.setAttribute('for', id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In the full form the marker is as it has to be.
    if (!this.#isMarked) this.requestUpdate();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (!this.summary && this.#isMarked) return;
    this.later(code().then(({ completeReference }) => completeReference(this)));
  }

  get #isMarked(): boolean {
    return !!this.querySelector('a[role=doc-noteref]:not([data-tp])');
  }
}
