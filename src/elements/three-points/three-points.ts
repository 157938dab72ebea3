// Knows the summary as a whole: it joins the document's source, the reading of the markup and the errors.
import { ThreePointsErrorEvent, ThreePointsReadyEvent } from '../../events.js';
import { english } from '../../i18n/words.js';
import type { ThreePointsDocument } from '../../model/schema.js';
import type { Issue } from '../../model/validate.js';
import type { MarkdownParser } from '../../model/inline.js';
import { findSource, request, type Source } from '../../page/json-source.js';
import { languageOf } from '../../page/locale.js';
import type { RenderedDocument } from '../../page/json-view.js';
import { SummaryProvider } from '../../page/provider.js';
import { Frame } from '../frame.js';

/**
 * A structured summary: series, title, source, points, notes. Compose it from elements, or give it a document as JSON:
 * by the property `data`, by `src`, by `data-json`, or in a child `<script type="application/json">`, `<template>` or
 * `<pre>`. What else it holds stays on show while the JSON loads and if it fails.
 *
 * @tag three-points
 * @slot - The summary's elements, or the fallback for a document from JSON.
 * @csspart error - The panel that tells the page's author why a document could not be shown.
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
  };
  /** How long a document named by `src` may take, in milliseconds. Default: 20 000. */
  static timeout = 20_000;

  /** The document, or undefined for what the markup says. Overrules every other source. */
  declare data?: ThreePointsDocument | undefined;
  /** Address of a document: http, https or relative to the page. */
  declare src?: string | null;
  /** A document as JSON text; as an attribute, write `data-json`. */
  declare json?: string | null;
  /** Level of the title's heading, 1–6. Default: one below the nearest heading before the element. */
  declare headingLevel?: number | null;
  /** How notes are read: "popover" (default) in place as well as in the end list, or "end" in the list alone. */
  declare notes?: 'popover' | 'end' | null;
  /** Name of the theme. */
  declare theme?: string | null;

  readonly #provider = new SummaryProvider(this);
  #source: Source | undefined;
  #current: { document: ThreePointsDocument; markdown: MarkdownParser | undefined; id: string } | undefined;
  #rendered: RenderedDocument | undefined;
  #abort: AbortController | undefined;
  #work: Promise<void> | undefined;
  #finished = false;

  /** Level of the title, for a summary that follows this one. */
  get titleLevel(): number {
    return this.#provider.titleLevel;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#work) this.#source = undefined;
    this.#abort?.abort();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (!this.isConnected) return;
    const source = findSource(this);
    if (source?.kind !== this.#source?.kind || source?.value !== this.#source?.value) this.#follow(source);
    const shown = !this.#current || this.#render();
    // A fallback of whole points is a summary in its own right while the document is under way.
    if (!shown || (this.#work && !this.querySelector('point-card'))) return;
    const complete = this.#provider.read(this.#current?.id);
    if (!complete || this.#work || this.#finished || !this.querySelector('point-card')) return;
    this.#finished = true;
    this.dispatchEvent(new ThreePointsReadyEvent());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const result = await super.getUpdateComplete();
    for (let work; (work = this.#work ?? this.#provider.settled); await super.getUpdateComplete()) await work;
    return result;
  }

  #follow(source: Source | undefined): void {
    this.#source = source;
    this.#finished = false;
    this.#abort?.abort();
    this.#work = undefined;
    if (!source) {
      this.#current = undefined;
      this.#rendered?.clear();
      void this.#tell([]);
      return;
    }
    const { signal } = (this.#abort = new AbortController());
    const work = this.#load(source, signal).finally(() => {
      if (this.#work !== work) return;
      this.#work = undefined;
      this.requestUpdate();
    });
    this.#work = work;
  }

  async #load(source: Source, signal: AbortSignal): Promise<void> {
    const late = AbortSignal.timeout(ThreePoints.timeout);
    const response = request(source, AbortSignal.any([signal, late]));
    let issues: readonly Issue[];
    try {
      const view = await import('../../page/json-view.js');
      const checked = view.validate(await view.readSource(source, response, late));
      issues = checked.issues;
      const { document } = checked;
      const markdown = document && (await view.markdownFor(document));
      if (signal.aborted) return;
      if (document) {
        this.#rendered ??= new view.RenderedDocument(this);
        this.#rendered.setLanguage(document.lang);
        this.#current = { document, markdown, id: view.documentId(document) };
      }
    } catch (error) {
      if (signal.aborted) return;
      issues = [issueOf(error)];
    }
    await this.#tell(issues);
  }

  /** Shows the document; false while the words of its language are on their way. */
  #render(): boolean {
    const { document, markdown, id } = this.#current!;
    const words = this.#provider.words();
    if (!words) return false;
    const prefix = this.#provider.prefix(this.#provider.authorId ?? id);
    const tools = { words, lang: languageOf(this), level: this.#provider.titleLevel };
    this.#rendered!.show(document, prefix, tools, markdown);
    return true;
  }

  /** Tells the page's author of errors, and takes back what was told of an earlier source. */
  async #tell(issues: readonly Issue[]): Promise<void> {
    if (__DEV__ && issues.length) console.warn('[three-points]', this, ...issues.map(({ pointer, message }) => `\n${pointer} ${message}`));
    const failed = issues.some(({ severity }) => severity === 'error');
    if (failed) this.dispatchEvent(new ThreePointsErrorEvent(issues));
    if (!failed && !this.shadowRoot) return;
    const { showErrors } = await import('./error-panel.js');
    showErrors(this, failed ? issues : [], this.#provider.words() ?? english);
  }
}

/** An error that is no SourceError comes from a part of the script that did not arrive. */
function issueOf(error: unknown): Issue {
  if (error instanceof Error && 'issue' in error) return error.issue as Issue;
  const message = `The document could not be shown: ${error instanceof Error ? error.message : String(error)}.`;
  return { severity: 'error', code: 'script', pointer: '', found: String(error), expected: 'a document', message };
}
