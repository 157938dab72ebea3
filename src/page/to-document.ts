// Knows how the document is read back that a summary's markup says: in the full form, in the short form, adopted from other
// markup; upgraded or not, in a page or on a server. Writes nothing. What is in the markup and no reader sees, such as the
// kind of the source, is where view/document-view.ts writes it.
import { canonical, type ReadBlock, type ReadDocument, type ReadPoint } from '../model/canonical.js';
import { uniqueIn } from '../model/document-ids.js';
import { parseHeading, withoutColon } from '../model/heading.js';
import type { Inline } from '../model/inline.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { slug } from '../model/slug.js';
import { CUE, parseTime } from '../model/time.js';
import { safeUrl } from '../model/url.js';
import { joinLines, plainText, tidyInline } from '../model/write-inline.js';
import { titleIn } from './heading-level.js';
import { attribute, isElement } from './nodes.js';
import { readBlocks } from './read-blocks.js';
import { readCredits, readPeople, readSeries, readSource } from './read-credits.js';
import { TIMES } from './read-quote.js';
import { FALLBACK, HEADINGS, ownElements } from './read-document.js';
import { CHROME, readInline, type KeyOf } from './read-inline.js';
import { readNotes } from './read-notes.js';

/** The document that the markup of a summary says, in canonical form. */
export function toDocument(summary: Element): ThreePointsDocument {
  const title = titleIn(summary);
  const id = summary.id || slug(title?.textContent ?? '') || 'summary';
  const { notes, keyOf } = readNotes(summary, id);
  const inline = (nodes: Iterable<Node>) => tidyInline(readInline(nodes, keyOf));
  const [series] = ownElements(summary, 'points-series');
  const [source] = ownElements(summary, 'points-source');
  const [credits] = ownElements(summary, 'p.tp-credits');
  const { intro, points } = split(summary, title, keyOf);
  const { source: summarised, sentence } = source ? readSource(source) : {};
  if (sentence) intro.push({ type: 'paragraph', text: inline(sentence.childNodes) });
  const unique = uniqueIn([]);
  const read: ReadDocument = {
    id,
    lang: summary.getAttribute('lang') ?? undefined,
    url: safeUrl(attribute(summary, 'url') ?? ''),
    title: inline(title?.childNodes ?? []),
    summary: inOneText(intro),
    ...(series ? readSeries(series) : { categories: [] }),
    ...(credits ? readCredits(credits) : { authors: [] }),
    source: summarised,
    people: source ? readPeople(source) : [],
    points: points.map(({ card, body }, i) => readPoint(card, body, i, id, unique, inline)),
    notes,
  };
  return canonical(read);
}

interface Found {
  card: Element;
  body: ReadBlock[];
}

/** What stands before the first point, and the points, each with what follows it up to the next. */
function split(
  summary: Element,
  title: Element | undefined,
  keyOf: KeyOf,
): { intro: ReadBlock[]; points: Found[] } {
  const intro: ReadBlock[] = [];
  const points: Found[] = [];
  const around = new Set<Element>();
  for (const card of ownElements(summary, 'point-card'))
    for (let at = card.parentElement; at && at !== summary; at = at.parentElement) around.add(at);

  const walk = (container: Element): void => {
    let loose: Node[] = [];
    const flush = () => {
      (points.at(-1)?.body ?? intro).push(...readBlocks(loose, keyOf));
      loose = [];
    };
    for (const node of container.childNodes) {
      if (!isElement(node)) loose.push(node);
      else if (node === title || node.matches('p.tp-credits') || node.hasAttribute(FALLBACK)) continue;
      else if (node.localName === 'point-card') {
        flush();
        points.push({ card: node, body: bodyOf(node, keyOf) });
      } else if (around.has(node) || (title && node.contains(title))) {
        flush();
        walk(node);
      } else loose.push(node);
    }
    flush();
  };
  walk(summary);
  return { intro, points };
}

const headingOf = (card: Element): Element | undefined =>
  [...card.querySelectorAll(`${HEADINGS}:not([data-tp])`)].find((one) => one.closest('point-card') === card);

function bodyOf(card: Element, keyOf: KeyOf): ReadBlock[] {
  const heading = headingOf(card);
  const nodes = (container: Element): ChildNode[] =>
    [...container.childNodes].flatMap((node) =>
      node === heading ? [] : heading && isElement(node) && node.contains(heading) ? nodes(node) : [node],
    );
  return readBlocks(nodes(card), keyOf);
}

function readPoint(
  card: Element,
  body: ReadBlock[],
  i: number,
  id: string,
  unique: (wanted: string) => string,
  inline: (nodes: Iterable<Node>) => Inline[],
): ReadPoint {
  const heading = headingOf(card);
  const part = (name: string) => {
    const span = heading?.querySelector(`.tp-${name}`);
    return span ? span.textContent.replace(/\s+/g, ' ').trim() : attribute(card, name);
  };
  let label = part('label');
  let kicker = withoutColon(part('kicker'));
  const words = [...(heading?.childNodes ?? [])].filter(
    (node) => !(isElement(node) && node.matches(`.tp-label,.tp-kicker,${CHROME}`)),
  );
  let line = inline(words);
  if (label === undefined && kicker === undefined) {
    const parts = parseHeading(plainText(line));
    if (parts) {
      label = parts.label;
      kicker = withoutColon(parts.kicker);
      line = tidyInline(without(line, plainText(line).lastIndexOf(parts.headline)));
    }
  }
  if (!line.length) line = [{ type: 'text', text: attribute(card, 'heading') ?? '' }];
  const cue = body[0]?.type === 'paragraph' ? cueIn(body[0].text) : undefined;
  if (cue) body = body.slice(1);
  const prefix = `${id}-`;
  const name = card.id.startsWith(prefix) ? card.id.slice(prefix.length) : card.id;
  return {
    id: unique(name || slug(kicker ?? '') || `p${i + 1}`),
    // A point that shows no label has none, which is to be said: without a word it would get one.
    label: label ?? '',
    kicker: kicker ?? '',
    heading: line,
    start: parseTime(attribute(card, 'start') ?? cue?.[1]),
    end: parseTime(attribute(card, 'end') ?? cue?.[2]),
    body,
  };
}

/** A line that is nothing but a link into the recording, or a time. */
function cueIn([only, more]: readonly Inline[]): RegExpExecArray | undefined {
  if (more) return undefined;
  if (only?.type === 'link') return CUE.exec(only.url) ?? undefined;
  const times = only?.type === 'text' ? TIMES.exec(only.text) : null;
  return times?.index === 0 && times[0] === times.input ? times : undefined;
}

/** The text without so many of its first characters. */
function without(nodes: readonly Inline[], count: number): Inline[] {
  let left = count;
  return nodes.flatMap((node): Inline[] => {
    if (left <= 0) return [node];
    if (node.type !== 'text') {
      left -= plainText([node]).length;
      return [];
    }
    const text = node.text.slice(left);
    left -= node.text.length;
    return text ? [{ type: 'text', text }] : [];
  });
}

/** An introduction of several blocks, in the one text that a document has for it: a line each. */
function inOneText(blocks: readonly ReadBlock[]): Inline[] {
  const lines = blocks.flatMap((block): Inline[][] => {
    switch (block.type) {
      case 'paragraph':
        return [block.text];
      case 'quote':
        return [block.text, block.by].filter((line) => line.length);
      case 'image':
        return [block.caption.length ? block.caption : [{ type: 'text', text: block.alt }]];
      case 'list':
        return [
          ...block.items.map(({ term, text }) =>
            term.length ? [...term, { type: 'text' as const, text: ': ' }, ...text] : text,
          ),
          block.source,
        ].filter((line) => line.length);
    }
  });
  return joinLines(lines);
}
