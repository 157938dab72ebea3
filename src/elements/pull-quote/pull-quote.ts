// Knows one quotation: its words, who said them, whether it needs quotation marks. Knows nothing of the summary.
import { isParsed, whenParsed } from '../../context/when-parsed.js';
import { opensWithMark } from '../../model/quote-marks.js';
import { Part } from '../frame.js';

type Completer = typeof import('./complete-quote.js');
let completer: Completer | undefined;

/**
 * A quotation with its attribution. Quotation marks follow the language; words that begin with one get none added.
 *
 * @tag pull-quote
 * @slot - The words: bare text, paragraphs, or a `<blockquote>`. Line breaks of `<br>` are kept.
 * @slot by - Who said it. A `<cite>`, a `<figcaption>` or a last line that begins with a dash does as well.
 * @csspart words - The quotation around bare words; a `<blockquote>` of your own is styled as itself.
 * @example
 * ```html
 * <pull-quote>We choose to go to the Moon.<cite>John F. Kennedy</cite></pull-quote>
 * ```
 */
export class PullQuote extends Part {
  static override readonly tag = 'pull-quote';
  static override properties = { by: {}, href: {}, start: {}, end: {}, kind: {} };

  /** Who said it, where no child says so. */
  declare by?: string | null;
  /** Address of the page where the words stand: http, https or relative. Shown as a link after the attribution. */
  declare href?: string | null;
  /** Where in the recording the words begin: "m:ss", "h:mm:ss" or seconds. */
  declare start?: string | null;
  /** Where in the recording the words end. */
  declare end?: string | null;
  /**
   * "quotation" (default), or "pull" for words that repeat this very summary: those are for the eye, and hidden from
   * screen readers, which have read them in their place.
   * @default 'quotation'
   */
  declare kind?: 'quotation' | 'pull' | null;

  override connectedCallback(): void {
    super.connectedCallback();
    // A summary tells its quotes when their words have changed; a quote that stands alone may be met half parsed.
    whenParsed(() => this.mark() || this.requestUpdate());
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const { by, href, start, kind } = this;
    const quotation = this.mark();
    // The full form spells the rest out, and needs none of the code that makes it.
    const lacks =
      by || href || start || (kind === 'pull' && !this.ariaHidden) || (!quotation && this.textContent.trim());
    // In a quote with slots, words that the parser adds are seen only when they have got one: it waits for the last.
    if ((!lacks && !this.#completed) || !isParsed(this)) return;
    this.#completed = true;
    // At once where the code is there: words that the parser adds to a quote with slots are seen only in one of them.
    const complete = ({ completeQuote }: Completer) => completeQuote(this);
    this.later(
      completer
        ? complete(completer)
        : import('./complete-quote.js').then((module) => complete((completer = module))),
    );
  }
  #completed = false;

  /**
   * @internal Has the stylesheet set quotation marks around words that bring none: those of the quotation that is spelled out;
   * false where none is.
   */
  mark(words = this.querySelector('blockquote')?.textContent): boolean {
    if (words === undefined) return false;
    this.toggleAttribute('data-tp-marks', !!words.trim() && !opensWithMark(words));
    return true;
  }
}
