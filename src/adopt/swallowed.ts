// Knows summaries that never ended: `<three-points src="…" />` is an opening tag to a parser, and the rest of the post has
// become its content. Gives that back.
import { bringBack } from '../page/fallback.js';
import { isBlank, isElement, isText } from '../page/nodes.js';
import { HEADING } from './tags.js';

/** Puts what a summary has swallowed behind it again. */
export function giveBack(host: HTMLElement): void {
  const source = host.querySelector(':scope > :is(script[type="application/json"],template,pre)');
  if (!source && !host.matches('[src],[data-src],[data-json]')) return;
  for (let at = host.nextSibling; at; at = at.nextSibling) if (!isBlank(at)) return;
  const rest = [...host.childNodes];
  const after = source ? rest.slice(rest.indexOf(source) + 1) : rest;
  const words = after.filter((node) => !isBlank(node));
  if (!words.length || (!source && isFallback(host, words))) return;
  // A document that was there first has set it aside.
  bringBack(host);
  host.after(...after);
}

/** Whether this is what an author puts into a summary for the time until its document comes. */
function isFallback(host: Element, nodes: readonly ChildNode[]): boolean {
  // What a framework or a script made has no ends of lines between its parts.
  if (![...host.childNodes].some((node) => isText(node) && node.data.includes('\n'))) return true;
  const speaks = (selector: string) =>
    nodes.some((node) => isElement(node) && (node.matches(selector) || node.querySelector(selector)));
  // An end tag that is lacking leaves nothing behind; a line's end after the summary says that it was there, or that a
  // sanitizer has written it. Then what leads somewhere, or has a heading, is an author's.
  return host.nextSibling
    ? speaks(`a,pre,${HEADING}`)
    : nodes.length === 1 && (!isElement(nodes[0]) || speaks('a,pre'));
}
