// Knows how a summary is read by its outline: ordinary headings open the points. The nodes are moved into the points, in
// their order; what stands before the first point is the introduction, and stays where it is.
import { parseHeading } from '../model/heading.js';
import { isBlank, isElement } from '../page/nodes.js';
import { make, retag } from './tags.js';

const HEADING = 'h1,h2,h3,h4,h5,h6';
/** Where a heading is no part of the outline. */
const ASIDE =
  'blockquote,figure,table,details,points-notes,[role=doc-endnotes],[data-footnotes],.footnotes,div.footnote,nav,pre';
/** What ends the last point: the notes, however they are called. */
export const NOTES =
  'points-notes,[role=doc-endnotes],[data-footnotes],.footnotes,div.footnote,.wp-block-footnotes,hr.footnotes-sep';

/** `Node.DOCUMENT_POSITION_FOLLOWING`, where there is no `Node`. */
const FOLLOWING = 4;

const levelOf = (heading: Element): number => Number(heading.localName.slice(1));

/** Makes points of a summary that has headings and none. */
export function adoptOutline(summary: Element): void {
  if (summary.querySelector('point-card')) return;
  const headings = [...summary.querySelectorAll(HEADING)].filter((heading) => !heading.closest(ASIDE));
  const [first, ...rest] = headings;
  if (!first) return;
  // Labels tell points; else the highest headings after the title are.
  const labelled = headings.filter((heading) => parseHeading(heading.textContent));
  const level = labelled.length
    ? levelOf(labelled[0]!)
    : Math.min(...(rest.length ? rest : headings).map(levelOf));
  const [begin] = labelled;
  const points = new Set(
    headings.filter(
      (heading) =>
        levelOf(heading) === level && !(begin && heading.compareDocumentPosition(begin) & FOLLOWING),
    ),
  );
  gather(summary, points, level);
}

/** Makes points of the headings in a container: a part of it that is one point becomes it, others are walked into. */
function gather(container: Element, points: ReadonlySet<Element>, level: number): void {
  let card: Element | undefined;
  for (const node of [...container.childNodes]) {
    if (isElement(node)) {
      // A heading above the points' own ends the last of them, as notes do.
      if (node.matches(NOTES) || (node.matches(HEADING) && levelOf(node) < level)) {
        card = undefined;
        continue;
      }
      if (points.has(node)) {
        card = make(container, 'point-card');
        node.before(card);
      } else {
        const inner = [...node.querySelectorAll(HEADING)].filter((heading) => points.has(heading));
        if (inner.length) {
          card = undefined;
          if (inner.length === 1 && startsWith(node, inner[0]!)) retagAsCard(node);
          else gather(node, points, level);
          continue;
        }
      }
    }
    card?.append(node);
  }
}

/** Whether nothing to read stands before the heading in that part. */
function startsWith(part: Element, heading: Element): boolean {
  for (let at: Node = heading; at !== part; at = at.parentNode!)
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (!isBlank(before) && before.textContent?.trim()) return false;
  return !part.querySelector(NOTES);
}

function retagAsCard(part: Element): void {
  if (part.matches('div,section,article')) retag(part as HTMLElement, 'point-card');
}
