// Knows our elements by name, and how an element becomes another one in its place. Knows nothing of any system's markup.

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

/** Puts an element of that name in the place of another, with its attributes and children. The children are the same nodes. */
export function retag(element: Element, tag: string): HTMLElement {
  const made = document.createElement(tag);
  for (const { name, value } of element.attributes) made.setAttribute(name, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Takes an element away and leaves its children where it stood. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Whether a node says nothing: white space, a comment. */
export const isBlank = (node: Node): boolean =>
  node instanceof Comment || (node instanceof Text && !node.data.trim());

/** Whether an element holds nothing to see. An `&nbsp;` is nothing. */
export const isEmpty = (element: Element): boolean =>
  !element.textContent.trim() &&
  !element.querySelector('img,picture,video,audio,iframe,svg,canvas,hr,input,button,script,template,[id]');
