// Knows what paragraph filters and Markdown tools leave around our elements, and clears it away. Takes no word away.
import { BLOCK, BLOCKS, isBlank, isEmpty, unwrap } from './tags.js';

/**
 * Frees our blocks, and the scripts that hold documents, of the paragraphs that were put around them, and takes away
 * empty paragraphs and stray line breaks beside them. Only inside a summary and right around it.
 */
export function clearNoise(root: ParentNode): void {
  const within = `:is(three-points,.three-points)`;
  for (const block of root.querySelectorAll(`p > ${BLOCK}`)) {
    const paragraph = block.parentElement!;
    if ([...paragraph.childNodes].every((node) => isOurs(node) || isBlank(node) || isBreak(node))) {
      for (const node of [...paragraph.childNodes]) if (isBreak(node)) node.remove();
      unwrap(paragraph);
    }
  }
  for (const script of root.querySelectorAll<HTMLScriptElement>(
    `${within} > p > script[type="application/json"]`,
  ))
    if (
      [...script.parentElement!.childNodes].every((node) => node === script || isBlank(node) || isBreak(node))
    )
      unwrap(script.parentElement!);
  for (const paragraph of root.querySelectorAll(`${within} p`))
    if (isEmpty(paragraph) && !paragraph.matches('[data-tp],[slot]')) paragraph.remove();
  for (const br of root.querySelectorAll(`${BLOCK} > br`)) {
    const parent = br.parentElement!;
    // In a quotation of bare words a break is a line of its own.
    if (parent.matches('pull-quote,points-series,points-source')) {
      if (!hasWords(br.previousSibling, 'previousSibling') || !hasWords(br.nextSibling, 'nextSibling'))
        br.remove();
    } else br.remove();
  }
}

const isOurs = (node: Node): boolean =>
  node instanceof Element && (BLOCKS as readonly string[]).includes(node.localName);

const isBreak = (node: Node): boolean => node instanceof HTMLBRElement;

function hasWords(node: ChildNode | null, next: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = node; at; at = at[next]) if (at.textContent?.trim()) return true;
  return false;
}
