// Knows our elements by name, and how an element becomes another one in its place. Knows nothing of any system's markup.
import { isBlank, isElement } from '../page/nodes.js';

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

export const HEADING = 'h1,h2,h3,h4,h5,h6';

/** What holds a post or a part of it. */
export const HOLDS = `div,section,article,main,aside,figure,blockquote,header,footer,p,ul,ol,${HEADING}`;

/** The elements in a part of a page that a selector finds; the part itself among them, if something can stand in its place. */
export const within = <E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] => [
  ...(isElement(root) && root.parentNode && root.matches(selector) ? [root as unknown as E] : []),
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

/** Puts an element of that name around another. */
export function wrap(element: Element, tag: string): HTMLElement {
  const made = make(element, tag);
  element.before(made);
  made.append(element);
  return made;
}

/** Takes an element away and leaves its children where it stood. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** `NodeFilter.SHOW_TEXT`, where there is no `NodeFilter`. */
const SHOW_TEXT = 4;

/** The text in which the words of an element begin. */
export function firstText(element: Element): Text | null {
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let text: Text | null;
  do text = texts.nextNode() as Text | null;
  while (text && isBlank(text));
  return text;
}

/** Takes what its first words begin with out of them. */
export function strip(element: Element, beginning: RegExp): void {
  const text = firstText(element);
  if (text) text.data = text.data.replace(beginning, '');
}

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
