// Knows how a block of code that holds a document becomes a summary. The block stays in it: it is what is shown if the
// document does not hold.

const NAMED =
  'code.language-three-points,pre.three-points,.language-three-points pre,pre.language-three-points';

/** Makes a summary of each block of code that is named so, or that holds a document and no other name. */
export function adoptCode(root: ParentNode): void {
  const named = new Set([...root.querySelectorAll(NAMED)].map((element) => element.closest('pre')));
  for (const pre of root.querySelectorAll('pre')) {
    if (pre.closest('three-points') || pre.parentElement?.closest('pre')) continue;
    const code = pre.querySelector(':scope > code');
    if (!named.has(pre) && !(code && isDocument(code))) continue;
    // Highlighters put the block into one of their own, with a button to copy it.
    let block: Element = pre.closest('.language-three-points') ?? pre;
    while (
      block.parentElement?.matches('figure,.highlight,.highlighter-rouge,[class*=language-]') &&
      isAlone(block)
    )
      block = block.parentElement;
    const summary = document.createElement('three-points');
    block.replaceWith(summary);
    summary.append(pre);
  }
}

const isAlone = (element: Element): boolean =>
  [...element.parentElement!.children].every((other) => other === element || other.matches('button,.lang'));

/** Whether a block of code holds JSON with a title and points. */
function isDocument(code: Element): boolean {
  const text = code.textContent.trim();
  if (!text.startsWith('{') || !/["“”″]title["“”″]/.test(text)) return false;
  return /["“”″]points["“”″]\s*:\s*\[/.test(text);
}
