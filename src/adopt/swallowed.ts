// Knows summaries that never ended: `<three-points src="…" />` is an opening tag to a parser, and the rest of the post has
// become its content. Gives that back.
import { isBlank } from './tags.js';

/** Puts what a summary has swallowed behind it again. */
export function giveBack(root: ParentNode): void {
  for (const host of root.querySelectorAll<HTMLElement>('three-points')) {
    if (host.querySelector('point-card') || !endsWithItsParent(host)) continue;
    const source = host.querySelector(':scope > :is(script[type="application/json"],template,pre)');
    if (!source && !host.matches('[src],[data-src],[data-json]')) continue;
    const rest = [...host.childNodes];
    const after = source ? rest.slice(rest.indexOf(source) + 1) : rest;
    const words = after.filter((node) => !isBlank(node));
    if (!words.length || (!source && isFallback(words))) continue;
    host.after(...after);
  }
}

const endsWithItsParent = (host: Element): boolean => {
  for (let at = host.nextSibling; at; at = at.nextSibling) if (!isBlank(at)) return false;
  return true;
};

/** What an author puts into a summary for the time until its document comes is one thing, and leads somewhere or is short of words. */
const isFallback = (nodes: readonly ChildNode[]): boolean =>
  nodes.length === 1 && (!(nodes[0] instanceof Element) || nodes[0].matches('a,:has(a)'));
