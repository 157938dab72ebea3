// Knows how a summary shows a document from JSON: reads it, checks it, renders it into light DOM, tells what is wrong
// with it. Loaded only where there is such a document; brings lit-html, the view and the validator.
import { html, nothing, render } from 'lit/html.js';
import { ThreePointsErrorEvent } from '../events.js';
import { english, type Words } from '../i18n/words.js';
import { compile, documentId } from '../model/compile.js';
import { needsMarkdown, type MarkdownParser } from '../model/inline.js';
import { directionOf } from '../model/language.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { validate, type Issue } from '../model/validate.js';
import { documentView } from '../view/document-view.js';
import type { Html } from '../view/tools.js';
import { hideFallback, showFallback } from './fallback.js';
import { claimId } from './ids.js';
import type { Source } from './json-source.js';
import { languageOf } from './locale.js';
import { readSource, SourceError } from './read-source.js';

/** What a document asks of the element that shows it. */
export interface DocumentHost extends HTMLElement {
  readonly words: Words | undefined;
  readonly titleLevel: number;
}

export class JsonDocument {
  readonly #host: DocumentHost;
  // The document stands between two comments of ours, so that a framework's children stay theirs.
  readonly #start = document.createComment('');
  readonly #end = document.createComment('');
  #document: ThreePointsDocument | undefined;
  #markdown: MarkdownParser | undefined;
  #rendered: unknown[] = [];
  #madeLang = '';

  constructor(host: DocumentHost) {
    this.#host = host;
  }

  /** Takes the document that a source gives. Where it gives none, what is on show stays, and the page's author is told. */
  async load(
    source: Source,
    response: Promise<Response> | undefined,
    stop: AbortSignal,
    late: AbortSignal,
  ): Promise<void> {
    let issues: Issue[];
    try {
      const checked = validate(await readSource(source, response, late));
      issues = checked.issues;
      const { document } = checked;
      const markdown =
        document && someText(document, needsMarkdown) ? await import('../model/markdown.js') : undefined;
      if (stop.aborted) return;
      if (document) {
        this.#document = document;
        this.#markdown = markdown?.parseMarkdown;
        this.#setLanguage(document.lang);
      }
    } catch (error) {
      if (stop.aborted) return;
      issues = [issueOf(error)];
    }
    await this.#tell(issues);
  }

  /** Renders what has been loaded; false where that has to wait for words. */
  render(): boolean {
    const host = this.#host;
    const { words, titleLevel: level } = host;
    const source = this.#document;
    if (!source) return true;
    if (!words) return false;
    const id = claimId(host, documentId(source));
    const lang = languageOf(host);
    const placed = this.#end.parentNode === host && this.#start.parentNode === host;
    const given = [source, id, words, lang, level];
    if (!placed || given.some((value, i) => value !== this.#rendered[i])) {
      this.#rendered = given;
      if (!placed) host.prepend(this.#start, this.#end);
      const view = documentView(
        { html: html as Html, nothing, words, lang, level },
        compile(source, { id, markdown: this.#markdown }),
      );
      render(view, host, { renderBefore: this.#end });
    }
    // A page may still be parsed, a framework may render again: children come at any time.
    const shown = new Set<Node>();
    for (let node: Node | null = this.#start; node; node = node === this.#end ? null : node.nextSibling)
      shown.add(node);
    hideFallback(host, shown);
    return true;
  }

  /** Takes the document away; what stood there before is shown again. */
  clear(): void {
    this.#document = undefined;
    this.#rendered = [];
    this.#setLanguage(undefined);
    if (this.#end.parentNode === this.#host) render(nothing, this.#host, { renderBefore: this.#end });
    showFallback(this.#host);
    void this.#tell([]);
  }

  /** The language of a document is its host's, unless an author gave the host one. */
  #setLanguage(lang: string | undefined): void {
    const host = this.#host;
    if (host.lang && host.lang !== this.#madeLang) return;
    this.#madeLang = lang ?? '';
    if (lang) {
      host.lang = lang;
      host.dir = directionOf(lang);
    } else if (host.lang) {
      host.removeAttribute('lang');
      host.removeAttribute('dir');
    }
  }

  async #tell(issues: readonly Issue[]): Promise<void> {
    const host = this.#host;
    if (__DEV__ && issues.length)
      console.warn(
        `[three-points] <${host.localName}${host.id && ` id="${host.id}"`}>:${issues.map(({ message }) => `\n${message}`).join('')}`,
      );
    const failed = issues.some(({ severity }) => severity === 'error');
    if (failed) host.dispatchEvent(new ThreePointsErrorEvent(issues));
    if (!failed && !host.shadowRoot) return;
    const { showErrors } = await import('./error-panel.js');
    showErrors(host, failed ? issues : [], host.words ?? english);
  }
}

function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((part) => someText(part, test))
  );
}

/** An error that is no SourceError comes from a part of the script that did not arrive. */
function issueOf(error: unknown): Issue {
  if (error instanceof SourceError) return error.issue;
  const found = error instanceof Error ? error.message : String(error);
  const message = `The document could not be shown: ${found}.`;
  return { severity: 'error', code: 'script', pointer: '', found, expected: 'a document', message };
}
