// Knows the summary as a whole: it joins the document's source, the reading of the markup and the errors.
import { once } from '../../context/once.js';
import { SUMMARY } from '../../context/summary-context.js';
import { ThreePointsReadyEvent } from '../../events.js';
import type { Labels } from '../../i18n/labels.js';
import type { ThreePointsDocument } from '../../model/schema.js';
import type { JsonDocument } from '../../page/json-document.js';
import { findSource, LATE, request, type Source } from '../../page/json-source.js';
import { SummaryProvider } from '../../page/provider.js';
import { follow } from '../../page/reader.js';
import { readLater } from '../../page/read-later.js';
import { Frame } from '../frame.js';

const code = once(() => import('../../page/json-document.js'));

/**
 * A structured summary: series, title, source, points, notes. Compose it from elements, or give it a document as JSON:
 * by the property `data`, by `src`, by `data-json`, or in a child `<script type="application/json">`, `<template>` or
 * `<pre>`. What else it holds stays on show while the JSON loads and if it fails.
 *
 * @tag three-points
 * @slot - The summary's elements, or the fallback for a document from JSON.
 * @attr {string} url - Where the summary lives, as `url` in a document says it: what `toJSON()` and the page's JSON-LD name.
 * @csspart error - The panel that tells the page's author why a document could not be shown.
 * @cssprop [--tp-accent] - Colour of labels, topics, markers and the bar of quotes. Default: the theme's, mixed with the text's colour. In `contrast` choose one with 7:1.
 * @cssprop [--tp-quiet] - Colour of what only supports the text, such as sources, captions and notes. Default: four fifths of the text's colour.
 * @cssprop [--tp-rule] - Colour of thin rules and edges. Default: a quarter of the text's colour.
 * @cssprop [--tp-gutter=5.5em] - Width of the margin that holds the labels where there is room for one (`plain`, `editorial`: 20cqi, `contrast`).
 * @cssprop [--tp-surface] - Ground of the cards in `card`, of the whole in `contrast`. Default: white, or nearly black where `color-scheme` is dark.
 * @cssprop [--tp-ink] - Colour of the text on that ground.
 * @cssprop [--tp-font] - Typeface of every theme but `plain`, which takes the page's.
 * @cssprop [--tp-heading-font=inherit] - Typeface of their headings.
 * @cssprop [--tp-reserve=100vh] - Height that is held for a document that `src` names, until it has come.
 * @cssprop [--tp-scroll-margin=1.5em] - Distance to the window's edge at which a reader arrives who follows a link into the summary: more, where something sticks to the top of the page.
 * @fires {ThreePointsReadyEvent} three-points-ready - The summary stands finished in the page.
 * @fires {ThreePointsErrorEvent} three-points-error - The document could not be shown; `issues` says why.
 * @example
 * ```html
 * <three-points src="summary.json"><p><a href="summary.html">Read the summary</a></p></three-points>
 * ```
 */
export class ThreePoints extends Frame {
  static override readonly tag = 'three-points';
  static override properties = {
    data: { attribute: false },
    src: {},
    json: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    notes: {},
    theme: { reflect: true },
    glance: { type: Boolean },
    density: {},
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    labels: { type: Object },
  };
  /** How long a document named by `src` may take, in milliseconds. Default: 20 000. */
  static timeout = 20_000;

  /**
   * The document, or undefined or null for what the markup says. Overrules every other source. To change it give a new object, in
   * which what has changed is new as well: a point, a `body` or the `notes` that are the same object are taken to say the same.
   */
  declare data?: ThreePointsDocument | null | undefined;
  /** Address of a document: http, https or relative to the page. */
  declare src?: string | null;
  /** A document as JSON text; as an attribute, write `data-json`. */
  declare json?: string | null;
  /** Level of the title's heading, 1–6. Default: one below the nearest heading before the element. */
  declare headingLevel?: number | null;
  /**
   * How notes are read: "popover" (default) in place as well as in the end list, or "end" in the list alone.
   * @default 'popover'
   */
  declare notes?: 'popover' | 'end' | null;
  /**
   * Name of the theme: "plain" (default), "editorial", "broadsheet", "card" or "contrast".
   * @default 'plain'
   */
  declare theme?: string | null;
  /**
   * Whether a short linked list of the points stands before the first. A `<points-glance>` of your own does as well.
   * @default false
   */
  declare glance: boolean;
  /** Lets readers fold the points to their headlines: "full" begins with all open, "headlines" with all folded. */
  declare density?: 'full' | 'headlines' | null;
  /**
   * Whether the page holds the summary in JSON-LD as well, for search engines; kept in step with what the summary says.
   * @default false
   */
  declare jsonLd: boolean;
  /**
   * Words of your own for what the library says, by their names: `{ notes: 'Sources', footnote: 'Remark {}' }`; as an
   * attribute, in JSON. What is not named keeps the language's word. The names: `notes` (the heading of the end list), `by`,
   * `updated`, `basedOn`, `accessed` (they stand before names and dates), `listen`, `transcript`, `archived`, `source`
   * (links); with `{}` for the number or the time, `footnote`, `back`, `listenFrom`; `roles`, an object of words by the
   * roles in the document; for what readers do, `close`, `copyLink`, `linkCopied`, `copyQuote`, `quoteCopied`,
   * `notCopied`, `glance`, `showAll`, `headlinesOnly`, `loading`; and for the panel of errors, `failed`, `failedHint`.
   * Default: the words of the language.
   */
  declare labels?: Labels | null;

  readonly #provider = new SummaryProvider(this);
  #source: Source | undefined;
  #document: JsonDocument | undefined;
  #abort: AbortController | undefined;
  #loading = false;
  #finished = false;
  #hasOverview = false;
  #hasJsonLd = false;

  constructor() {
    super();
    // Vue takes a bare attribute for true only where the property says that it is a boolean.
    this.glance = this.jsonLd = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    follow(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Put back into the page, it asks again.
    if (this.#loading) this.#source = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (__DEV__ && changed.has('labels'))
      void import('../../i18n/check-labels.js').then(({ checkLabels }) => checkLabels(this));
    if (!this.isConnected) return;
    const source = findSource(this);
    if (source?.kind !== this.#source?.kind || source?.value !== this.#source?.value) this.#follow(source);
    const wait = this.#document?.render();
    if (wait) this.later(wait);
    // A fallback of whole points is a summary in its own right while the document is under way.
    const read = !wait && !!this.querySelector('point-card,footnote-ref') && this.#provider.read();
    if (this.#provider.loading) this.later(this.#provider.loading);
    if (!read) return;
    this.#keepExtras();
    if (this.#loading || this.#finished) return;
    this.#finished = true;
    // An address may name what has come only now, or what stands now for a fallback that is set aside.
    const { hash } = location;
    if (hash && (this.#document || SUMMARY in this || !document.getElementById(hash.slice(1))))
      this.later(import('../../page/arrive.js').then(({ arrive }) => arrive(this)));
    this.dispatchEvent(new ThreePointsReadyEvent());
  }

  /**
   * The document that the summary says: the one that it shows, or what its markup reads as. The code that reads markup comes
   * with the first call, which gives a promise then: `await` what you get. `toDocument(element)` of the package needs no wait.
   */
  toJSON(): ThreePointsDocument | Promise<ThreePointsDocument> {
    return this.#document?.copy() ?? readLater(this);
  }

  /** What was asked for is kept in step, and is taken away when it is asked for no more. */
  #keepExtras(): void {
    this.#hasOverview ||=
      this.glance || !!this.density || !!this.getElementsByTagName('points-glance').length;
    if (this.#hasOverview)
      this.later(import('../../page/overview.js').then(({ keepOverview }) => keepOverview(this)));
    if ((this.#hasJsonLd ||= this.jsonLd))
      this.later(import('../../page/json-ld.js').then(({ keepJsonLd }) => keepJsonLd(this)));
  }

  #follow(source: Source | undefined): void {
    this.#source = source;
    this.#finished = false;
    this.#abort?.abort();
    this.#abort = undefined;
    this.#loading = !!source;
    const isFar = source?.kind === 'src';
    this.#hold(isFar);
    if (!source) return this.#document?.clear();
    const abort = isFar ? (this.#abort = new AbortController()) : undefined;
    const timer = abort && setTimeout(() => abort.abort(LATE), ThreePoints.timeout);
    const stopped = () => this.#source !== source;
    const response = abort && request(source, abort.signal);
    // Whoever reads the document hears of a failure; until that code has come it is nobody's.
    response?.catch(() => undefined);
    const load = (document: JsonDocument) => document.load(source, stopped, response, abort?.signal);
    // At once where the code is there.
    const work = this.#document
      ? load(this.#document)
      : code().then(({ JsonDocument }) => load((this.#document ??= new JsonDocument(this))));
    if (isFar) this.later(import('../../page/waiting.js').then(({ wait }) => wait(this, work)));
    this.later(
      work.finally(() => {
        clearTimeout(timer);
        if (stopped()) return;
        this.#loading = false;
        this.#hold(false);
        this.requestUpdate();
      }),
    );
  }

  /** The stylesheet holds room for what is to come; where an address is written, until it is told that nothing does. */
  #hold(busy: boolean): void {
    this.ariaBusy = busy || this.hasAttribute('src') ? `${busy}` : null;
  }
}
