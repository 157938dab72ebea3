// Knows where a summary's document comes from, and asks for it. What comes is read by read-source.ts.
import { isParsed } from '../context/when-parsed.js';

/** A document that an author named, before it is read. Two of the same kind and value are the same source. */
export interface Source {
  readonly kind: 'data' | 'src' | 'json';
  readonly value: unknown;
}

/** The ways in which a host can name its document. */
export interface SourceHost extends HTMLElement {
  data?: unknown;
  src?: string | null;
  json?: string | null;
}

/**
 * Looks for a document, in the order in which one overrules the other: the property, `src`, `data-json`, a child that
 * holds JSON. Undefined where there is none, or none that is parsed to its end.
 */
export function findSource(host: SourceHost): Source | undefined {
  // Preact says '' for a property that it takes back, and an application null for what it has not got yet.
  if (host.data != null && host.data !== '') return { kind: 'data', value: host.data };
  const src = host.src?.trim();
  if (src) return { kind: 'src', value: src };
  const json = host.json?.trim();
  if (json) return { kind: 'json', value: json };
  const child = jsonIn(host);
  return child && isParsed(child.element) ? { kind: 'json', value: child.text } : undefined;
}

/** The child that holds a document, and its text. */
export function jsonIn(host: Element): { element: Element; text: string } | undefined {
  for (let element = host.firstElementChild; element; element = element.nextElementSibling) {
    const text = jsonOf(element);
    if (text !== undefined) return { element, text };
  }
  return undefined;
}

/** A script of JSON is meant as a document whatever it holds; a template or a `<pre>` only where it looks like one. */
function jsonOf(child: Element): string | undefined {
  if (!child.matches('script[type="application/json"],template,pre')) return undefined;
  if (child.localName === 'script') return child.textContent;
  const text = ((child as Partial<HTMLTemplateElement>).content ?? child).textContent?.trim();
  return text && /^\{\s*["“”„″&}]/.test(text) ? text : undefined;
}

/** Why a request ends that has taken too long. */
export const LATE = 'late';

/** Asks for the document that `src` names at once, while the code that shows it is still under way. */
export function request({ value }: Source, signal: AbortSignal): Promise<Response> | undefined {
  const address = String(value);
  const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return fetch(url, { signal, headers: { accept: 'application/json' } });
}
