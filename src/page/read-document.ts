// Knows how to read a summary out of its markup, in document order, upgraded or not. Writes only ids, and splits a
// plain heading into its parts. Knows nothing of contexts, events and JSON.
import type { Reference } from '../context/summary-context.js';
import { parseHeading } from '../model/heading.js';
import { noteId, NoteNumbers, referenceId } from '../model/number-notes.js';
import { slug } from '../model/slug.js';
import { safeUrl } from '../model/url.js';
import { giveId, scopeOf, uniqueId, type IdScope } from './ids.js';

/** A note as the end list has to show it. */
export interface ReadNote {
  readonly key: string;
  readonly number: number;
  readonly id: string;
  /** The author's own list item. */
  readonly item: HTMLElement | undefined;
  /** The reference whose content is the note. */
  readonly content: Element | undefined;
  /** Ids of the references to it, in document order. */
  readonly references: string[];
}

export interface Reading {
  readonly references: Map<Element, Reference>;
  readonly notes: readonly ReadNote[];
  /** The end list, if the markup has one. */
  readonly list: HTMLElement | undefined;
  readonly media: string | undefined;
  /** References that name a note which is not there. */
  readonly dangling: readonly Element[];
}

/** The library's own nodes, which are not the author's words. */
const OWN = '[data-tp]';
export const FALLBACK = 'data-tp-fallback';
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** The elements of a summary that are not those of a summary within it, nor in a fallback that is not shown. */
export function ownElements<T extends HTMLElement>(summary: Element, selector: string): T[] {
  return [...summary.querySelectorAll<T>(selector)].filter(
    (element) => element.parentElement!.closest(`${summary.localName},[${FALLBACK}]`) === summary,
  );
}

export const attribute = (element: Element, name: string): string | null =>
  element.getAttribute(name) ?? element.getAttribute(`data-${name}`);

/** The summary's title: its first heading outside of the points. */
export const titleOf = (summary: Element): HTMLElement | undefined =>
  ownElements(summary, HEADINGS).find((heading) => !heading.closest('point-card,points-notes'));

/** The heading of the first point that has one. */
export const pointHeadingOf = (summary: Element): HTMLElement | undefined =>
  ownElements(summary, `point-card :is(${HEADINGS}):not(${OWN})`)[0];

/** Nodes that are the note in a `<footnote-ref>`: all but the marker. */
export const noteContent = (reference: Element): ChildNode[] =>
  [...reference.childNodes].filter(
    (node) =>
      !(node instanceof Element && (node.matches(`${OWN},[role=doc-noteref]`) || node.querySelector('[role=doc-noteref]'))),
  );

const markerOf = (reference: Element) => reference.querySelector<HTMLAnchorElement>('a[role=doc-noteref]');

// A note that has only content needs a name that stays the same when others come before it.
const given = new WeakMap<Element, string>();

/** Reads the notes and gives ids. `complete` is false while the page is still being parsed: missing notes may yet come. */
export function readDocument(summary: HTMLElement, prefix: string, complete: boolean): Reading {
  const scope = scopeOf(summary);
  ownElements(summary, 'point-card').forEach((card, i) => readPoint(card, i, prefix, scope));

  const list = ownElements(summary, 'points-notes')[0];
  const items = ownElements(summary, 'points-notes li').filter((item) => !item.parentElement!.closest('li'));
  const authored = items.filter((item) => !item.matches(OWN));
  const made = new Map(items.filter((item) => item.matches(OWN)).map((item) => [item.getAttribute('data-tp')!, item]));
  const byId = new Map(authored.filter((item) => item.id).map((item) => [item.id, item]));

  const elements = ownElements(summary, 'footnote-ref').filter((element) => !element.parentElement!.closest('footnote-ref'));
  const contents = new Map<string, Element>();
  const used = new Set(elements.map((element) => given.get(element)));
  const keys = elements.map((element, i) => {
    const hasContent = noteContent(element).some((node) => node.textContent?.trim() || node instanceof Element);
    const target = markerOf(element)?.getAttribute('href')?.slice(1);
    const key = attribute(element, 'for') ?? (!hasContent && target && byId.has(target) ? target : ownKey(element, i + 1, used));
    if (hasContent && !contents.has(key)) contents.set(key, element);
    return key;
  });

  const numbers = new NoteNumbers();
  const notes = new Map<string, ReadNote>();
  const references = new Map<Element, Reference>();
  const dangling: Element[] = [];
  const itemOf = (key: string) => byId.get(key) ?? byId.get(noteId(prefix, key)) ?? byId.get(noteId(summary.id, key));

  elements.forEach((element, i) => {
    const key = keys[i]!;
    const item = itemOf(key);
    const content = item ? undefined : contents.get(key);
    if (!item && !content) {
      dangling.push(element);
      if (complete) return;
    }
    const { number, references: nth } = numbers.refer(key);
    let note = notes.get(key);
    if (!note) {
      const wanted = noteId(prefix, key);
      const id = item ? giveId(scope, item, wanted) : uniqueId(scope, made.get(key), wanted);
      notes.set(key, (note = { key, number, id, item, content, references: [] }));
    }
    const id = uniqueId(scope, markerOf(element) ?? undefined, referenceId(prefix, key, nth));
    note.references.push(id);
    references.set(element, { number, id, noteId: note.id });
  });

  // A note that nobody refers to is shown all the same, after the others.
  const referred = new Set([...notes.values()].map((note) => note.item));
  for (const item of authored) {
    if (referred.has(item)) continue;
    const { key, number } = numbers.add(`\0${numbers.notes.size}`);
    notes.set(key, { key, number, id: item.id, item, content: undefined, references: [] });
  }

  const recording = ownElements(summary, 'points-source a:is([type^="audio/"],[type^="video/"])')[0];
  return {
    references,
    notes: [...notes.values()],
    list,
    media: recording && safeUrl(recording.getAttribute('href') ?? '', 'media'),
    dangling,
  };
}

function ownKey(element: Element, n: number, used: Set<string | undefined>): string {
  let key = element.id || given.get(element);
  if (!key) {
    while (used.has(`${n}`)) n++;
    given.set(element, (key = `${n}`));
    used.add(key);
  }
  return key;
}

function readPoint(card: HTMLElement, index: number, prefix: string, scope: IdScope): void {
  const heading = card.querySelector(HEADINGS);
  if (heading) splitHeading(heading);
  if (card.id && uniqueId(scope, card, card.id) === card.id) return;
  const kicker = attribute(card, 'kicker') ?? heading?.querySelector('.tp-kicker')?.textContent ?? '';
  giveId(scope, card, `${prefix}-${slug(kicker) || `p${index + 1}`}`);
}

/** The one node of an author's that is replaced: a framework that owns a lone text writes it anew, and holds no hand on it. */
function splitHeading(heading: Element): void {
  const only = heading.firstChild;
  if (!(only instanceof Text) || only.nextSibling) return;
  const parts = parseHeading(only.data);
  if (!parts) return;
  const span = (className: string, text: string) => {
    const element = document.createElement('span');
    element.className = className;
    element.textContent = text;
    return element;
  };
  const { label, kicker, headline } = parts;
  heading.replaceChildren(span('tp-label', label), ' ', ...(kicker ? [span('tp-kicker', kicker), ' '] : []), headline);
}
