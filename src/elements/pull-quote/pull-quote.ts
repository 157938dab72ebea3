// Knows one quotation: its words, who said them, whether it needs quotation marks. Knows nothing of the summary.
import { isAttribution, opensWithMark } from '../../model/quote-marks.js';
import { safeUrl } from '../../model/url.js';
import { cueElement } from '../cue.js';
import { own, OWN, Part } from '../frame.js';
import { quoteSheet } from './pull-quote.styles.js';

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
   */
  declare kind?: 'quotation' | 'pull' | null;

  override connectedCallback(): void {
    super.connectedCallback();
    // A summary tells its quotes when their words have changed; a quote that stands alone may be met half parsed.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    const attributed = !!this.querySelector(
      `:scope > :is([slot=by],figcaption):not([${OWN}]),figcaption,blockquote > cite:last-child,:scope > cite`,
    );
    this.#attribute(attributed);
    const quotation = this.querySelector('blockquote');
    const [words, rest] = quotation ? [[], [...this.childNodes]] : this.#split(attributed);
    if (this.shadowRoot || words.some((node) => node.textContent?.trim())) this.#enclose(words, rest);
    const text = quotation?.textContent ?? words.map((node) => node.textContent).join('');
    this.toggleAttribute('data-tp-marks', !!text.trim() && !opensWithMark(text));
    this.#hush();
  }

  /** The words, and what stands under them. */
  #split(attributed: boolean): [ChildNode[], ChildNode[]] {
    const nodes = [...this.childNodes];
    const after = (node: ChildNode) => nodes.slice(nodes.indexOf(node) + 1);
    // A <cite> in the midst of the words is the name of a work; after them it is who said them.
    const under = (node: ChildNode) =>
      node instanceof Element &&
      (node.matches(`[slot=by],figcaption,[${OWN}]`) ||
        (node.matches('cite') && !after(node).some((next) => next instanceof Text && next.data.trim())));
    const rest = nodes.filter(under);
    const words = nodes.filter((node) => !under(node));
    if (!attributed) {
      const line = words.findLastIndex((node) => node instanceof HTMLBRElement || node instanceof HTMLParagraphElement);
      const from = words[line] instanceof HTMLBRElement ? line + 1 : line;
      const last = words.slice(from);
      if (from > 0 && isAttribution(last.map((node) => node.textContent).join(''))) rest.unshift(...words.splice(from));
    }
    return [words, rest];
  }

  /** Bare words get the `<blockquote>` that they lack, in a shadow root, so that no node of the author's moves. */
  #enclose(words: ChildNode[], rest: ChildNode[]): void {
    let root = this.shadowRoot;
    if (!root) {
      root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
      root.adoptedStyleSheets = [quoteSheet()];
      const quotation = document.createElement('blockquote');
      quotation.part.add('words');
      const by = document.createElement('div');
      quotation.append(document.createElement('slot'));
      by.append(document.createElement('slot'));
      root.append(quotation, by);
    }
    const [quotation, by] = root.children as unknown as [HTMLElement, HTMLElement];
    quotation.hidden = !words.length;
    by.classList.toggle('line', rest.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
    const slottable = (node: ChildNode): node is Element | Text => node instanceof Element || node instanceof Text;
    quotation.querySelector('slot')!.assign(...words.filter(slottable));
    by.querySelector('slot')!.assign(...rest.filter(slottable));
  }

  /** What `by`, `href`, `start` and `end` say, as a line under the words. */
  #attribute(attributed: boolean): void {
    const parts: (Node | string)[] = this.by && !attributed ? [this.by] : [];
    const url = this.href && safeUrl(this.href);
    if (url) {
      const link = document.createElement('a');
      link.href = url;
      link.append(parts.pop() ?? this.snapshot?.words.source ?? link.hostname);
      parts.push(link);
    }
    const cue = cueElement(this.snapshot, this.start, this.end);
    if (cue) parts.push(...(parts.length ? [', '] : []), cue);
    const present = this.querySelector(`:scope > [${OWN}]`);
    const line = parts.length ? own('p', { slot: 'by' }, ...parts) : undefined;
    if (line && present?.isEqualNode(line)) return;
    present?.remove();
    if (line) this.append(line);
  }

  /** Repeated words are heard once, in their place; but what holds a link must stay in reach. */
  #hush(): void {
    const hushed = this.kind === 'pull' && !this.querySelector('a[href]');
    if (hushed) this.setAttribute('aria-hidden', 'true');
    else if (this.kind === 'pull' || this.#hushed) this.removeAttribute('aria-hidden');
    this.#hushed = hushed;
  }
  #hushed = false;
}
