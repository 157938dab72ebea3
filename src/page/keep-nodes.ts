// Knows how nodes that were written from a document are brought in step with new ones, so that what says the same stays the
// same node: a reader may be in it. What the library has added since is no part of the document, and is passed over.
import { isElement, isText } from './nodes.js';

/** Stands among new nodes for so many that are right as they are. */
class Kept extends Comment {
  constructor(readonly size: number) {
    super();
  }
}
export const kept = (size: number): Node => new Kept(size);

/** The nodes that were written, without what has been added since. */
export const writtenIn = (nodes: Iterable<ChildNode>): ChildNode[] =>
  [...nodes].filter((node) => !(isElement(node) && node.matches('[data-tp],[data-tp-link]')));

// What a library or a script sets on nodes that are there. Any other attribute is the document's to give and to take.
const ADDED = /^(data-tp-(?!marks)|hidden$|style$|tabindex$)/;

/** Brings nodes in step with those wanted, which are to stand before `end`; says how many those are. */
export function keepNodes(
  parent: Node,
  present: readonly ChildNode[],
  wanted: readonly Node[],
  end: Node | null = null,
): number {
  let count = 0;
  for (const node of wanted) {
    const old = present[count];
    if (node instanceof Kept) {
      count += node.size;
      continue;
    }
    count++;
    if (old) keepNode(old, node);
    else parent.insertBefore(node, end);
  }
  // (Behind what is right as it is stands nothing of ours.)
  if (!(wanted.at(-1) instanceof Kept)) for (const old of present.slice(count)) old.remove();
  return count;
}

function keepNode(old: ChildNode, wanted: Node): void {
  if (old.isEqualNode(wanted)) return;
  if (old.nodeName !== wanted.nodeName) old.replaceWith(wanted);
  else if (isText(old)) old.data = (wanted as Text).data;
  else if (isElement(old) && isElement(wanted)) {
    for (const { name, value } of wanted.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    for (const name of old.getAttributeNames())
      if (!wanted.hasAttribute(name) && !ADDED.test(name)) old.removeAttribute(name);
    keepNodes(old, writtenIn(old.childNodes), [...wanted.childNodes]);
  }
}
