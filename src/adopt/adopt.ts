// Knows in which order other people's markup becomes ours: first what a parser or filter has torn is mended, then names are
// read, then code blocks, then outlines. Everything that is moved is the same node as before; done twice it changes nothing.
import { adoptCode } from './code-block.js';
import { adoptFootnotes } from './footnotes.js';
import { adoptLists } from './lists.js';
import { adoptNamed } from './named.js';
import { clearNoise } from './noise.js';
import { adoptOutline } from './outline.js';
import { adoptQuotes } from './quotes.js';
import { renest } from './renest.js';
import { giveBack } from './swallowed.js';

/**
 * Makes summaries of the class-named markup, code blocks and outlines in a part of a page, and mends what filters have done
 * to elements in it. The script tag does this by itself; whoever imports the package calls it when such markup has come.
 */
export function adopt(root: ParentNode = document): void {
  renest(root);
  adoptNamed(root);
  adoptCode(root);
  clearNoise(root);
  giveBack(root);
  const scope = root instanceof Element ? (root.closest('article,main') ?? root.ownerDocument) : root;
  for (const summary of root.querySelectorAll<HTMLElement>('three-points')) {
    adoptOutline(summary);
    adoptQuotes(summary);
    adoptLists(summary);
    adoptFootnotes(summary, summary.closest('article,main') ?? scope);
  }
}
