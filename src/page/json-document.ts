// Knows how a summary shows a document from JSON: reads it, checks it, renders it into light DOM, tells what is wrong
// with it. Loaded only where there is such a document; brings the view and the validator.
import type { Labels } from '../i18n/labels.js';
import { english, loadWords, type Words } from '../i18n/words.js';
import { accepts, type Checked } from '../model/accept.js';
import { needsMarkdown } from '../model/inline.js';
import { parseJson } from '../model/parse-json.js';
import { directionOf, intlLanguage } from '../model/language.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { documentId } from '../model/document-ids.js';
import { documentView } from '../view/document-view.js';
import type { Markdown } from '../view/inline-view.js';
import { Memory } from '../view/memory.js';
import type { Failure } from './failures.js';
import { hideFallback, showFallback } from './fallback.js';
import { titleLevel } from './heading-level.js';
import { claimId } from './ids.js';
import { keepNodes, kept, writtenIn } from './keep-nodes.js';
import { languageOf } from './locale.js';
import type { Source } from './json-source.js';
import { html, nothing } from './node-html.js';
import type { SummaryHost } from './provider.js';
import { readSource } from './read-source.js';

const nop = () => {};
const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.every((value, i) => value === b[i]);

/** A document from JSON, and the place in its host where it stands. */
export class JsonDocument {
  readonly #host: SummaryHost;
  // The document stands between two comments of ours, so that a framework's children stay theirs.
  #start = document.createComment('');
  #end = document.createComment('');
  #document: ThreePointsDocument | undefined;
  /** The text that the document was parsed from, while that is in the page anyway: then the document itself is let go of. */
  #text: string | undefined;
  #wantedId = '';
  #markdown: Markdown | undefined;
  /** What was checked of a document that an application gave, and what was written of it: it may give one that is changed in part. */
  #checked: Checked = {};
  #memory = new Memory(kept);
  #count = 0;
  #remembered: unknown[] = [];
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
  async load(
    source: Source,
    stopped: () => boolean,
    response?: Promise<Response>,
    signal?: AbortSignal,
  ): Promise<void> {
    const { kind, value } = source;
    try {
      const document = await readSource(source, response, signal);
      await this.#take(document, stopped, kind === 'json' ? String(value) : undefined, kind === 'data');
    } catch (error) {
      const mended = (await import('./failures.js')).mend(this.#host, error);
      await (mended ? this.#take(mended, stopped) : this.#tell({ error }, stopped));
    }
  }

  async #take(document: unknown, stopped: () => boolean, text?: string, given?: boolean): Promise<void> {
    const texts: string[] = [];
    if (!accepts(document, texts, given ? this.#checked : undefined))
      return this.#tell({ document }, stopped);
    if (__DEV__) (await import('./failures.js')).warnOf(this.#host, document);
    const markdown = texts.some(needsMarkdown) ? await import('./markdown.js') : undefined;
    if (stopped()) return;
    this.#document = document;
    this.#text = text;
    this.#wantedId = documentId(document);
    this.#rendered = [];
    // (What was not looked at again may hold some as well.)
    if (markdown) this.#markdown = markdown.markdown;
    this.#setLanguage(document.lang);
    await this.#loadWords();
    await this.#tell();
  }

  get #shown(): ThreePointsDocument | undefined {
    return (
      this.#document ??
      (this.#text === undefined ? undefined : (parseJson(this.#text) as ThreePointsDocument))
    );
  }

  /** A copy of what is shown, for whoever may change it. (Vue and Svelte give proxies, which cannot be cloned otherwise.) */
  copy(): ThreePointsDocument | undefined {
    const document = this.#shown;
    return document && (JSON.parse(JSON.stringify(document)) as ThreePointsDocument);
  }

  /** Renders what has been loaded; where that has to wait for words, it gives the wait, at whose end it is asked for again. */
  render(): Promise<void> | undefined {
    const host = this.#host;
    if (!this.#document && this.#text === undefined) return;
    const lang = languageOf(host);
    if (lang !== this.#language || (host.labels || null) !== this.#labels)
      return this.#loadWords().then(() => host.requestUpdate());
    const given = [claimId(host, this.#wantedId), this.#words, lang, titleLevel(host)] as const;
    const placed = this.#end.parentNode === host && this.#start.parentNode === host;
    if (!placed || !isSame(given, this.#rendered)) {
      this.#rendered = [...given];
      if (!placed) this.#place();
      try {
        this.#write(...given);
      } catch (error) {
        // Data that reads otherwise than when it was checked: a getter, a proxy.
        this.#memory = new Memory(kept);
        void this.#tell({ error });
      }
    }
    // A page may still be parsed, a framework may render again: children come at any time.
    hideFallback(host, this.#start, this.#end);
  }

  #write(id: string, words: Words, lang: string | undefined, level: number): void {
    const document = this.#shown!;
    // What the parts say beside what is theirs.
    const around = [id, words, lang, level, this.#markdown, document.people, document.source];
    const present = this.#present();
    // A script may have put something between them, or taken something away.
    if (!isSame(around, this.#remembered) || present.length !== this.#count) this.#memory = new Memory(kept);
    this.#remembered = around;
    const tools = { html, nothing, words, lang: intlLanguage(lang), level };
    const view = [documentView(tools, document, id, this.#markdown, this.#memory)].flat(3);
    const nodes = view.filter((part) => part instanceof Node);
    this.#count = keepNodes(this.#host, present, nodes, this.#end);
    if (this.#text !== undefined) this.#document = undefined;
    if (!this.#document) this.#memory = new Memory(kept);
  }

  /** What is shown of the document. */
  #present(): ChildNode[] {
    const nodes: ChildNode[] = [];
    if (this.#end.parentNode !== this.#host) return nodes;
    for (let at = this.#start.nextSibling; at && at !== this.#end; at = at.nextSibling) nodes.push(at);
    return writtenIn(nodes);
  }

  /** Takes the document away; what stood there before is shown again. */
  clear(): void {
    this.#document = undefined;
    this.#text = undefined;
    this.#setLanguage(undefined);
    this.#sweep();
    showFallback(this.#host);
    void this.#tell();
  }

  #sweep(): void {
    for (const node of this.#present()) node.remove();
    this.#count = 0;
    this.#memory = new Memory(kept);
  }

  /** Makes a place for the document: the first, or another where somebody has swept the host, as frameworks do to write a text. */
  #place(): void {
    const host = this.#host;
    this.#sweep();
    this.#start.remove();
    this.#end.remove();
    this.#start = document.createComment('');
    this.#end = document.createComment('');
    host.prepend(this.#start, this.#end);
  }

  /** The language of a document is its host's, and so is its direction, unless an author gave the host one. */
  #setLanguage(lang: string | undefined): void {
    if (this.#made.lang === (lang ?? '')) return;
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
