// Knows how elements that bear our names as classes become our elements.
import { BLOCKS, make, retag, within } from './tags.js';

/** What holds a post or a part of it. An icon or a button that is called so is something else. */
const HOLDS = ':is(div,section,article,main,aside,figure,blockquote,header,footer,p,ul,ol,h1,h2,h3,h4,h5,h6)';

/** Makes summaries of what is named so, and says which. Their attributes are `data-…` already. */
export const adoptNamed = (root: ParentNode): HTMLElement[] =>
  within(root, `${HOLDS}.three-points`)
    .filter(
      (element) =>
        !element.closest('pre,code') && !element.querySelector(':scope > pre:only-child.three-points'),
    )
    .map((element) => retag(element, 'three-points'));

/** Makes parts of what is named so in a summary. */
export function adoptParts(summary: Element): void {
  for (const tag of BLOCKS.slice(1))
    for (const element of summary.querySelectorAll<HTMLElement>(`${HOLDS}.${tag}`))
      if (!element.closest('pre')) named(element, tag);
}

/** A quotation keeps its own element, which says that it is one. */
function named(element: HTMLElement, tag: string): void {
  if (!element.matches('blockquote,figure')) return void retag(element, tag);
  const made = make(element, tag);
  element.before(made);
  made.append(element);
}
