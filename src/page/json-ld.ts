// Knows how a summary's JSON-LD comes into the page, once, and is kept in step with what the summary says. Loaded where it is
// asked for. A script of data never runs: no policy is concerned.
import type { ReactiveElement } from '@lit/reactive-element';
import type { ThreePointsDocument } from '../model/schema.js';
import { DocumentError } from '../outputs/document-error.js';
import { toJsonLd } from '../outputs/to-json-ld.js';
import { OWN } from './notes-list.js';

/** A summary that may be asked to say itself in JSON-LD. */
export interface JsonLdHost extends ReactiveElement {
  jsonLd: boolean;
  toJSON(): ThreePointsDocument | Promise<ThreePointsDocument>;
}

const SCRIPT = `script[type="application/ld+json"]${OWN}`;
const observers = new WeakMap<JsonLdHost, MutationObserver>();

/** Writes the summary's JSON-LD where it asks for it, and again when its words change; takes it away where it does not. */
export async function keepJsonLd(host: JsonLdHost): Promise<void> {
  const present = host.querySelector<HTMLScriptElement>(`:scope > ${SCRIPT}`);
  if (!host.jsonLd) {
    observers.get(host)?.disconnect();
    observers.delete(host);
    return present?.remove();
  }
  let observer = observers.get(host);
  if (!observer) {
    observer = new MutationObserver(() => void write(host));
    observers.set(host, observer);
  }
  await write(host);
}

async function write(host: JsonLdHost): Promise<void> {
  const document = await host.toJSON();
  const observer = observers.get(host);
  if (!observer || !host.jsonLd) return;
  // `</script` in a text would end nothing here, but would where the page is saved.
  const text = textOf(document)?.replaceAll('<', '\\u003c');
  observer.disconnect();
  let script = host.querySelector<HTMLScriptElement>(`:scope > ${SCRIPT}`);
  if (text === undefined) script?.remove();
  else if (script?.textContent !== text) {
    if (!script) {
      script = host.ownerDocument.createElement('script');
      script.type = 'application/ld+json';
      script.setAttribute('data-tp', '');
      host.append(script);
    }
    // As a node: Trusted Types guard a script's text, whatever its type.
    script.replaceChildren(host.ownerDocument.createTextNode(text));
  }
  observer.observe(host, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** What is half written is no document yet. */
function textOf(document: ThreePointsDocument): string | undefined {
  try {
    return JSON.stringify(toJsonLd(document));
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}
