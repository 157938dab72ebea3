// Knows how a block of code that holds a document becomes a summary. The block stays in it as it is, with what a highlighter
// has put around it: it is what is shown if the document does not hold.
import { within, wrap } from './tags.js';

const NAMED =
  'code.language-three-points,pre.three-points,.language-three-points pre,pre.language-three-points';
/** What a highlighter numbers lines in. */
const TABLE = 'table:is(.lntable,.rouge-table,.highlighttable)';

/** Makes a summary of each block of code that is named so, or that holds a document and no other name. */
export function adoptCode(root: ParentNode): void {
  for (const pre of within(root, 'pre')) {
    if (pre.closest('three-points') || pre.querySelector('pre')) continue;
    const code = pre.querySelector(':scope > code');
    if (!pre.matches(NAMED) && !pre.querySelector(NAMED) && !(code && isDocument(code))) continue;
    // Beside it, in the same table, may stand the numbers of its lines.
    if (!pre.textContent.trim().startsWith('{') && pre.closest(TABLE)) continue;
    let block: Element = pre.closest('.language-three-points') ?? pre.closest(TABLE) ?? pre;
    while (
      block.parentElement?.matches('figure,.highlight,.highlighter-rouge,.chroma,[class*=language-]') &&
      isAlone(block)
    )
      block = block.parentElement;
    const summary = wrap(block, 'three-points');
    if (block !== pre) summary.dataset['json'] = pre.textContent;
  }
}

const isAlone = (element: Element): boolean =>
  [...element.parentElement!.children].every((other) => other === element || other.matches('button,.lang'));

/** Whether a block of code holds JSON with a title and points. */
const isDocument = (code: Element): boolean =>
  /^\s*\{(?=[^]*["“”″]title["“”″])[^]*["“”″]points["“”″]\s*:\s*\[/.test(code.textContent);
