// Knows how a summary shows a document from JSON: reads it, checks it, renders it into light DOM, tells what is wrong
// with it. Loaded only where there is such a document; brings lit-html, the view and the validator.
import { html, nothing, render } from 'lit/html.js';
import type { Labels } from '../i18n/labels.js';
import { english, loadWords, type Words } from '../i18n/words.js';
import { accepts } from '../model/accept.js';
import { needsMarkdown } from '../model/inline.js';
import { directionOf, intlLanguage } from '../model/language.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { documentId } from '../model/document-ids.js';
import { documentView } from '../view/document-view.js';
import type { Markdown } from '../view/inline-view.js';
import type { Failure } from './failures.js';
import { hideFallback, showFallback } from './fallback.js';
import { titleLevel } from './heading-level.js';
import { claimId } from './ids.js';
import { languageOf } from './locale.js';
import type { SummaryHost } from './provider.js';

const nop = () => {};

/** A document from JSON, and the place in its host where it stands. */
export class JsonDocument {
  readonly #host: SummaryHost;
  // The document stands between two comments of ours, so that a framework's children stay theirs.
  #start = document.createComment('');
  #end = document.createComment('');
  #document: ThreePointsDocument | undefined;
  #markdown: Markdown | undefined;
  #rendered: unknown[] = [];
  // What the document has told of the host.
  readonly #made = { lang: '', dir: '' };
  #language: string | undefined;
  #labels: Labels | null = null;
  #words: Words = english;

  constructor(host: SummaryHost) {
    this.#host = host;
  }

  /** Takes the document that a source gives. Where it gives none, what is on show stays, and the page's author is told. */
  async load(value: Promise<unknown>, stopped: () => boolean): Promise<void> {
    try {
      const document = await value;
      const texts: string[] = [];
      if (!accepts(document, texts)) return await this.#tell({ document }, stopped);
      if (__DEV__) (await import('./failures.js')).warnOf(this.#host, document);
      const markdown = texts.some(needsMarkdown) ? await import('./markdown.js') : undefined;
      if (stopped()) return;
      this.#document = document;
      this.#markdown = markdown?.markdown;
      this.#setLanguage(document.lang);
      await this.#loadWords();
      await this.#tell();
    } catch (error) {
      const value = (await import('./failures.js')).mend(this.#host, error);
      await (value ? this.load(Promise.resolve(value), stopped) : this.#tell({ error }, stopped));
    }
  }

  /** A copy of what is shown, for whoever may change it. (Vue and Svelte give proxies, which cannot be cloned otherwise.) */
  copy(): ThreePointsDocument | undefined {
    return this.#document && (JSON.parse(JSON.stringify(this.#document)) as ThreePointsDocument);
  }

  /** Renders what has been loaded; false where that has to wait for words. */
  render(): boolean {
    const host = this.#host;
    const source = this.#document;
    const lang = languageOf(host);
    if (!source) return true;
    if (lang !== this.#language || (host.labels || null) !== this.#labels) {
      void this.#loadWords().then(() => host.requestUpdate());
      return false;
    }
    const id = claimId(host, documentId(source));
    const level = titleLevel(host);
    const words = this.#words;
    const placed = this.#end.parentNode === host && this.#start.parentNode === host;
    const given = [source, id, words, lang, level];
    if (!placed || given.some((value, i) => value !== this.#rendered[i])) {
      this.#rendered = given;
      if (!placed) this.#place();
      try {
        const view = documentView(
          { html, nothing, words, lang: intlLanguage(lang), level },
          source,
          id,
          this.#markdown,
        );
        render(view, host, { renderBefore: this.#end });
      } catch (error) {
        // Data that reads otherwise than when it was checked: a getter, a proxy.
        void this.#tell({ error });
      }
    }
    // A page may still be parsed, a framework may render again: children come at any time.
    hideFallback(host, this.#start, this.#end);
    return true;
  }

  /** Takes the document away; what stood there before is shown again. */
  clear(): void {
    this.#document = undefined;
    this.#rendered = [];
    this.#setLanguage(undefined);
    if (this.#end.parentNode === this.#host) render(nothing, this.#host, { renderBefore: this.#end });
    showFallback(this.#host);
    void this.#tell();
  }

  /** Makes a place for the document: the first, or another where somebody has swept the host, as frameworks do to write a text. */
  #place(): void {
    const host = this.#host;
    if (this.#end.parentNode === host) render(nothing, host, { renderBefore: this.#end });
    this.#start.remove();
    this.#end.remove();
    this.#start = document.createComment('');
    this.#end = document.createComment('');
    host.prepend(this.#start, this.#end);
  }

  /** The language of a document is its host's, and so is its direction, unless an author gave the host one. */
  #setLanguage(lang: string | undefined): void {
    const wanted = { lang: lang ?? '', dir: lang ? directionOf(lang) : '' };
    for (const name of ['lang', 'dir'] as const) {
      // An author's. Where that is the language, the direction is the author's to say as well.
      if (this.#host[name] !== this.#made[name]) return;
      this.#host[name] = this.#made[name] = wanted[name];
      if (!lang) this.#host.removeAttribute(name);
    }
  }

  /** The host may be moved to where another language is written, or get other labels. */
  async #loadWords(): Promise<void> {
    const language = languageOf(this.#host);
    const labels = this.#host.labels || null;
    this.#words = await loadWords(language, labels);
    // Without its own rules a language is readable all the same.
    if (this.#words !== english)
      await import('./language-sheet.js').then(({ dress }) => dress(this.#host), nop);
    this.#language = language;
    this.#labels = labels;
  }

  /** Tells what went wrong, or takes back what was told of an earlier source. */
  async #tell(failure?: Failure, stopped?: () => boolean): Promise<void> {
    if (stopped?.() || !(failure ?? this.#host.shadowRoot)) return;
    if (failure) await this.#loadWords();
    (await import('./failures.js')).tell(this.#host, this.#words, failure);
  }
}
