// Knows in which order other people's markup becomes ours: first what a parser or filter has torn is mended, then names are
// read, then code blocks, then outlines. Everything that is moved is the same node as before; done twice it changes nothing.
// What an author wrote in our elements, points and all, is not touched: it may belong to a framework.
import { adoptCode } from './code-block.js';
import { adoptFootnotes } from './footnotes.js';
import { adoptLists } from './lists.js';
import { adoptData, adoptNamed, adoptParts } from './named.js';
import { clearNoise } from './noise.js';
import { adoptOutline } from './outline.js';
import { adoptQuotes } from './quotes.js';
import { renest } from './renest.js';
import { giveBack } from './swallowed.js';
import { hasDocument, within } from './tags.js';

/**
 * Makes summaries of the class-named markup, code blocks and outlines in a part of a page (and of that part itself), and mends
 * what filters have done to elements in it. The script tag does this by itself; whoever imports the package calls it when
 * such markup has come.
 */
export function adopt(root: ParentNode = document): void {
  const foreign = within(root, 'three-points:is(.three-points,:not(:has(point-card)))');
  renest(root);
  adoptCode(root);
  foreign.push(...adoptNamed(root));
  for (const summary of foreign) {
    clearNoise(summary);
    giveBack(summary);
    if (hasDocument(summary)) continue;
    adoptParts(summary);
    adoptData(summary);
    clearNoise(summary); // in these parts
    adoptOutline(summary);
    adoptQuotes(summary);
    adoptLists(summary);
    adoptFootnotes(summary, summary.closest('article,main') ?? (summary.getRootNode() as ParentNode & Node));
  }
}
