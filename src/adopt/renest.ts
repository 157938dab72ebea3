// Knows how elements that a parser has emptied get their content back. A tag in a paragraph of its own, `<p><point-card></p>`,
// ends with that paragraph: what it should hold stands beside it, and its end tag has become an empty paragraph.
import { isBlank, isElement } from '../page/nodes.js';
import { BLOCK, hasDocument, within } from './tags.js';

/** Fills the summaries that hold nothing with what stands after them, up to where their end tags stood. */
export function renest(root: ParentNode): void {
  for (const host of within(root, 'p > three-points')) {
    const paragraph = host.parentElement!;
    if (opened(paragraph) === host) fill(host, paragraph);
  }
}

/** The element that a paragraph holds alone, and that holds nothing: an opening tag. */
function opened(paragraph: Node): Element | undefined {
  if (paragraph.nodeName !== 'P') return undefined;
  const nodes = [...paragraph.childNodes].filter((node) => !isBlank(node));
  // Two opening tags on two lines stand in each other.
  const [only] = nodes;
  if (nodes.length !== 1 || !isElement(only) || !only.matches(BLOCK)) return undefined;
  return [...only.childNodes].every(isBlank) && !hasDocument(only) ? only : undefined;
}

/** An end tag that had lost its element: the parser has left an empty paragraph. An `&nbsp;` is not what it leaves. */
const isEnd = (node: Node): boolean =>
  node.nodeName === 'P' && !node.textContent && !(node as Element).firstElementChild;

const PART = `${BLOCK},script[type="application/json"]`;

function fill(host: Element, paragraph: Element): void {
  const following: ChildNode[] = [];
  for (let at = paragraph.nextSibling; at; at = at.nextSibling) following.push(at);
  // A summary that an author left empty, for a script to fill, is followed by nothing of ours.
  if (!following.some((node) => isEnd(node) || (isElement(node) && (node.matches(PART) || opened(node)))))
    return;
  // Where the ends do not match the openings, a paragraph filter has been at work: the empty ones say nothing.
  const openings = following.filter((node) => opened(node)).length + 1;
  const endsMatch = following.filter(isEnd).length >= openings;
  const stack: Element[] = [host];
  paragraph.replaceWith(host);
  for (const node of following) {
    const top = stack.at(-1);
    if (!top) return;
    const next = opened(node);
    if (next) {
      if (!endsMatch) closeBefore(stack, next);
      (stack.at(-1) ?? host).append(next);
      (node as Element).remove();
      stack.push(next);
    } else if (isEnd(node)) {
      (node as Element).remove();
      if (endsMatch) stack.pop();
    } else top.append(node);
  }
}

/** Without end tags: a point ends where the next begins, and nothing else holds a point. */
function closeBefore(stack: Element[], next: Element): void {
  const rank = (element: Element) => ['three-points', 'point-card'].indexOf(element.localName);
  const wanted = next.localName === 'pull-quote' ? 1 : 0;
  while (stack.length > 1 && (rank(stack.at(-1)!) < 0 || rank(stack.at(-1)!) > wanted)) stack.pop();
}
