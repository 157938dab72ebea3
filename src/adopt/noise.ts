// Knows what paragraph filters and Markdown tools leave around our elements, and clears it away. Takes no word away.
import { isBlank, isElement, isText } from '../page/nodes.js';
import { BLOCK, HOLDS, isEmpty, unwrap, within } from './tags.js';

/** WordPress puts one into each group of blocks where the theme is a classic one. */
const BOX = 'div.wp-block-group__inner-container';

/**
 * Frees our blocks, and the scripts that hold documents, of the paragraphs that were put around them, and takes away
 * empty paragraphs and stray line breaks beside them. Only inside a summary and right around it.
 */
export function clearNoise(summary: Element): void {
  for (const block of within(summary, `p > :is(${BLOCK},script[type="application/json"])`)) {
    const paragraph = block.parentElement!;
    if (
      ![...paragraph.childNodes].every(
        (node) => node === block || isOurs(node) || isBlank(node) || isBreak(node),
      )
    )
      continue;
    for (const node of [...paragraph.childNodes]) if (isBreak(node)) node.remove();
    unwrap(paragraph);
  }
  for (const paragraph of summary.querySelectorAll('p')) if (isEmpty(paragraph)) paragraph.remove();
  for (const box of summary.querySelectorAll(BOX)) unwrap(box);
  // Between words a break is a line of its own.
  for (const br of within(summary, BLOCK).flatMap((block) => [...block.children].filter(isBreak)))
    if (!hasWords(br, 'previousSibling') || !hasWords(br, 'nextSibling')) br.remove();
}

const isOurs = (node: Node): boolean => isElement(node) && node.matches(BLOCK);

const isBreak = (node: Node): boolean => node.nodeName === 'BR';

const BESIDE = `${BLOCK},${HOLDS},br,hr,pre,table,script,template`;

/** Whether words stand on the line before or after a node. */
function hasWords(from: ChildNode, next: 'previousSibling' | 'nextSibling'): boolean {
  let at = from[next];
  while (at && isBlank(at)) at = at[next];
  return isText(at) || (isElement(at) && !at.matches(BESIDE));
}
