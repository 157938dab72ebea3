// Knows how a document becomes light DOM. Loaded only where a summary comes from JSON: it brings lit-html, the view and
// the validator; the Markdown parser only where a text holds Markdown.
import { html, nothing, render } from 'lit/html.js';
import { compile, documentId } from '../model/compile.js';
import { needsMarkdown, type MarkdownParser } from '../model/inline.js';
import { directionOf } from '../model/language.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { documentView } from '../view/document-view.js';
import type { Html, ViewTools } from '../view/tools.js';
import { hideFallback, showFallback } from './fallback.js';

export { validate } from '../model/validate.js';
export { readSource, SourceError } from './read-source.js';
export { documentId };

/** The Markdown parser, if any text of the document needs it. */
export async function markdownFor(document: ThreePointsDocument): Promise<MarkdownParser | undefined> {
  return someText(document, needsMarkdown) ? (await import('../model/markdown.js')).parseMarkdown : undefined;
}

function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => someText(part, test));
}

/** Where in its host a document is rendered: between two comments of ours, so that a framework's children stay theirs. */
export class RenderedDocument {
  readonly #host: HTMLElement;
  readonly #start = document.createComment('');
  readonly #end = document.createComment('');
  #madeLang = '';
  #given: unknown[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows the document in place of whatever else the host holds; renders only where something is another than before. */
  show(source: ThreePointsDocument, id: string, tools: Omit<ViewTools, 'html' | 'nothing'>, markdown?: MarkdownParser): void {
    const host = this.#host;
    const placed = this.#end.parentNode === host && this.#start.parentNode === host;
    const given = [source, id, tools.words, tools.lang, tools.level];
    if (placed && given.every((value, i) => value === this.#given[i])) return this.#hideRest();
    this.#given = given;
    if (!placed) host.prepend(this.#start, this.#end);
    const view = documentView({ ...tools, html: html as Html, nothing }, compile(source, { id, markdown }));
    render(view, host, { renderBefore: this.#end });
    this.#hideRest();
  }

  /** Sets aside children that have come since: a page may still be parsed, a framework may render again. */
  #hideRest(): void {
    const shown = new Set<Node>();
    for (let node: Node | null = this.#start; node; node = node === this.#end ? null : node.nextSibling) shown.add(node);
    hideFallback(this.#host, shown);
  }

  /** The language of a document is the host's, unless the author gave the host one. */
  setLanguage(lang: string | undefined): void {
    const host = this.#host;
    if (host.lang && host.lang !== this.#madeLang) return;
    this.#madeLang = lang ?? '';
    if (lang) {
      if (host.lang !== lang) host.lang = lang;
      host.dir = directionOf(lang);
    } else if (host.lang) {
      host.removeAttribute('lang');
      host.removeAttribute('dir');
    }
  }

  /** Takes the document away; what stood there before is shown again. */
  clear(): void {
    this.#given = [];
    this.setLanguage(undefined);
    if (this.#end.parentNode === this.#host) render(nothing, this.#host, { renderBefore: this.#end });
    showFallback(this.#host);
  }
}
