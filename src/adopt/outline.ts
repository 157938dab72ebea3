// Knows how a summary is read by its outline: ordinary headings open the points. The nodes are moved into the points, in
// their order; what stands before the first point is the introduction, and stays where it is.
import { parseHeading } from '../model/heading.js';
import { isBlank, isElement } from '../page/nodes.js';
import { firstText, HEADING, make, retag, wrap } from './tags.js';

/** What ends the last point: the notes, however they are called. */
export const NOTES =
  'points-notes,[role=doc-endnotes],[data-footnotes],.footnotes,div.footnote,.wp-block-footnotes,hr.footnotes-sep';
/** Where a heading is no part of the outline. */
const ASIDE = `blockquote,figure,table,details,nav,pre,${NOTES}`;

/** `Node.DOCUMENT_POSITION_FOLLOWING`, where there is no `Node`. */
const FOLLOWING = 4;

/** What a point says under its heading. */
const WORDS = 'p,ul,ol,blockquote,figure,pre,table';

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
  points.forEach(splitHeading);
}

/** Sets the label and the kicker apart where a heading holds more than one text, with which the elements let it be. */
function splitHeading(heading: Element): void {
  const text = firstText(heading);
  const parts = text && parseHeading(text.data);
  if (!parts || (text === heading.firstChild && text === heading.lastChild)) return;
  for (const name of ['label', 'kicker'] as const) {
    const span = make(heading, 'span');
    span.className = `tp-${name}`;
    span.textContent = parts[name];
    if (parts[name]) text.before(span, ' ');
  }
  text.data = text.data.slice(text.data.indexOf(parts.headline));
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
        card = wrap(node, 'point-card');
        continue;
      }
      const inner = [...node.querySelectorAll(HEADING)].filter((heading) => points.has(heading));
      const [only, more] = inner;
      if (only) {
        card = undefined;
        const begins = !more && startsWith(node, only);
        // Some systems give a heading a box of its own, with a link to it.
        if (begins && !node.querySelector(WORDS)) card = wrap(node, 'point-card');
        else if (begins && node.matches('div,section,article')) retag(node as HTMLElement, 'point-card');
        else gather(node, points, level);
        continue;
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
