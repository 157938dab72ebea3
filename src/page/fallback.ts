// Knows how to set an author's fallback aside while a document from JSON is shown, and to bring it back. Its nodes stay
// where they are: they may belong to a framework.
import { isElement, isText } from './nodes.js';
import { FALLBACK } from './read-document.js';

/** Where a text that is set aside keeps its words. Not in this module, of which a page may have two copies. */
const WORDS = Symbol.for('three-points words');
type Aside = Text & { [WORDS]?: string };

/** Where a host that has set its fallback aside keeps how to bring it back: whoever needs that has not loaded this module. */
const BACK = Symbol.for('three-points fallback');

/** Shows again what a host has set aside, if it has. */
export const bringBack = (host: Element & { [BACK]?: () => void }): void => host[BACK]?.();

const ID = `${FALLBACK}-id`;

const isHtml = (node: Node): node is HTMLElement => isElement(node) && 'hidden' in node;

/** Takes every child but those from `start` to `end` out of sight, of readers and of assistive technology. */
export function hideFallback(host: Element & { [BACK]?: () => void }, start: Node, end: Node): void {
  host[BACK] = () => showFallback(host);
  let shown = false;
  for (const node of host.childNodes) {
    if (node === start || node === end) shown = node === start;
    else if (shown) continue;
    else if (isText(node) && node.data.trim()) {
      (node as Aside)[WORDS] = node.data;
      node.data = '';
    } else if (isHtml(node) && !node.matches('script,template')) {
      if (!node.hidden) {
        node.hidden = true;
        node.setAttribute(FALLBACK, '');
      }
      // What is shown may bear the same ids; links have to find it.
      for (const bearer of [node, ...node.querySelectorAll('[id]')]) {
        if (!bearer.id) continue;
        bearer.setAttribute(ID, bearer.id);
        bearer.removeAttribute('id');
      }
    }
  }
}

/** Shows again what `hideFallback` has hidden. */
export function showFallback(host: Element): void {
  for (const node of host.childNodes) {
    if (isText(node) && WORDS in node) {
      node.data ||= (node as Aside)[WORDS]!;
      delete (node as Aside)[WORDS];
    } else if (isHtml(node) && node.hasAttribute(FALLBACK)) {
      node.hidden = false;
      node.removeAttribute(FALLBACK);
      for (const bearer of [node, ...node.querySelectorAll(`[${ID}]`)]) {
        const id = bearer.getAttribute(ID);
        if (id) bearer.id ||= id;
        bearer.removeAttribute(ID);
      }
    }
  }
}
