// Knows how elements that bear our names as classes become our elements.
import { BLOCKS, retag } from './tags.js';

/** Makes summaries of what is named so, and parts of what is named so in a summary. Their attributes are `data-…` already. */
export function adoptNamed(root: ParentNode): void {
  const parts = BLOCKS.slice(1);
  for (const element of root.querySelectorAll('.three-points:not(three-points,pre,code)'))
    if (!element.closest('pre,code') && !element.querySelector(':scope > pre:only-child.three-points'))
      retag(element, 'three-points');
  for (const tag of parts)
    for (const element of root.querySelectorAll(`three-points .${tag}:not(${tag},pre,code)`))
      retag(element, tag);
}
