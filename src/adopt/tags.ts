// Knows our elements by name, and how an element becomes another one in its place. Knows nothing of any system's markup.
import { isElement } from '../page/nodes.js';

/** The elements that stand as blocks. `footnote-ref` is not among them: as a class it is other people's. */
export const BLOCKS = [
  'three-points',
  'points-series',
  'points-source',
  'points-glance',
  'points-notes',
  'point-card',
  'pull-quote',
] as const;

export const BLOCK = `:is(${BLOCKS.join()})`;

/** The elements in a part of a page that a selector finds, the part itself among them. */
export const within = <E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] => [
  ...(isElement(root) && root.matches(selector) ? [root as unknown as E] : []),
  ...root.querySelectorAll<E>(selector),
];

/** A new element in the document that the node stands in, which may be another window's. */
export const make = (near: Node, tag: string): HTMLElement => near.ownerDocument!.createElement(tag);

/** Puts an element of that name in the place of another, with its attributes and children. The children are the same nodes. */
export function retag(element: HTMLElement, tag: string): HTMLElement {
  const made = make(element, tag);
  for (const { name, value } of element.attributes) {
    // A strict policy lets no text become a style or a handler; what has become one already may go on.
    if (name === 'style') made.style.cssText = element.style.cssText;
    else if (name in made && name.startsWith('on'))
      Object.assign(made, { [name]: element[name as 'onclick'] });
    else made.setAttribute(name, value);
  }
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Takes an element away and leaves its children where it stood. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

// What editors put around nothing. Anything else may be seen, or wait for its words.
const SHELL = 'br,span,b,strong,i,em,u';

/**
 * Whether an element is what filters and editors leave: nothing to see (an `&nbsp;` is nothing), nothing to link to, nothing
 * that a framework holds on to.
 */
export const isEmpty = (element: Element): boolean =>
  !element.textContent.trim() &&
  [element, ...element.querySelectorAll('*')].every(
    (one) =>
      (one === element || one.matches(SHELL)) &&
      [...one.attributes].every(({ name }) => /^(class|style|dir|lang)$/.test(name)) &&
      ![...one.childNodes].some(({ nodeName }) => nodeName === '#comment'),
  );

/** Whether a summary has a document of its own: what it holds beside that is an author's fallback. */
export const hasDocument = (summary: Element): boolean =>
  summary.matches('[src],[data-src],[data-json]') ||
  ('data' in summary && summary.data !== undefined) ||
  [...summary.children].some(
    (child) =>
      child.matches('script[type="application/json"]') ||
      (child.matches('template,pre') &&
        /^\s*\{/.test(((child as Partial<HTMLTemplateElement>).content ?? child).textContent ?? '')),
  );
