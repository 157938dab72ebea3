// Knows how the end list is written from a reading: items for notes that stand in the text, and links back.
// Every node that it makes carries data-tp; an author's item keeps its words and gets links behind them.
import type { ReactiveElement } from '@lit/reactive-element';
import type { Words } from '../i18n/words.js';
import { BACK_ARROW, backlinkLabel } from '../model/number-notes.js';

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

/** What a reading has found. */
export interface NotesReading {
  readonly notes: readonly ReadNote[];
  /** The end list, if the markup has one. */
  readonly list: HTMLElement | undefined;
}

const MARK = 'data-tp';
/** The library's own nodes, which are not the author's words. */
export const OWN = `[${MARK}]`;

/** Nodes that are the note in a `<footnote-ref>`: all but the marker, and the comments that frameworks leave. */
export const noteContent = (reference: Element): ChildNode[] =>
  [...reference.childNodes].filter(
    (node) =>
      node instanceof Text ||
      (node instanceof Element &&
        !node.matches(`${OWN},[role=doc-noteref]`) &&
        !node.querySelector('[role=doc-noteref]')),
  );

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, mark = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.setAttribute(MARK, mark);
  return element;
}

/** Brings the end list in step with the reading; writes nothing where nothing has changed. */
export function writeNotes(
  summary: HTMLElement,
  { notes, list }: NotesReading,
  words: Words,
  digits: (text: string) => string,
  level: number,
): void {
  if (!notes.length) {
    if (list?.hasAttribute(MARK)) list.remove();
    else for (const item of list?.querySelectorAll(`li${OWN}`) ?? []) item.remove();
    return;
  }
  if (!list) {
    list = make('points-notes' as 'div');
    summary.append(list);
  }
  writeHeading(list, words, level);
  let items = list.querySelector<HTMLElement>('ol,ul');
  if (!items) list.append((items = make('ol')));

  const made = new Map(
    [...items.querySelectorAll<HTMLLIElement>(`li${OWN}`)].map((item) => [item.getAttribute(MARK)!, item]),
  );
  let before: Element | null = null;
  notes.forEach((note, i) => {
    const item = note.item ?? madeItem(note, made, items, before);
    made.delete(note.key);
    writeBacklinks(item, note, words, digits);
    // Authors list notes in an order of their own, which stays; the numbers are those of the references.
    if (item instanceof HTMLLIElement && item.parentElement === items && items.localName === 'ol')
      writeNumber(item, note.number, items.children[i] === item);
    before = item;
  });
  for (const item of made.values()) item.remove();
}

function writeHeading(list: HTMLElement, words: Words, level: number): void {
  let heading = list.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]');
  if (heading && !heading.hasAttribute(MARK)) return;
  if (heading?.localName !== `h${level}`) {
    heading?.remove();
    heading = make(`h${level}` as 'h3');
    list.prepend(heading);
  }
  if (heading.textContent === words.notes) return;
  heading.textContent = words.notes;
  // The list is named by its heading.
  (list as Partial<ReactiveElement>).requestUpdate?.();
}

function madeItem(
  note: ReadNote,
  made: Map<string, HTMLLIElement>,
  items: Element,
  before: Element | null,
): HTMLLIElement {
  const item = made.get(note.key) ?? make('li', note.key);
  if (item.id !== note.id) item.id = note.id;
  const place = before?.parentElement === items ? before.nextElementSibling : items.firstElementChild;
  if (place !== item) items.insertBefore(item, place);

  const words = linked(noteContent(note.content!)).map((node) => {
    const copy = node.cloneNode(true);
    // The original keeps its ids; a page has each once.
    if (copy instanceof Element)
      for (const bearer of [copy, ...copy.querySelectorAll('[id]')]) bearer.removeAttribute('id');
    return copy;
  });
  const present = [...item.childNodes].filter((node) => !isLinks(node));
  if (present.length !== words.length || words.some((node, i) => !node.isEqualNode(present[i]!))) {
    for (const node of present) node.remove();
    item.prepend(...words);
  }
  return item;
}

/** A note that is only a URL becomes a link. */
function linked(nodes: ChildNode[]): Node[] {
  const text =
    nodes.every((node) => node instanceof Text) &&
    nodes
      .map((node) => node.data)
      .join('')
      .trim();
  if (!text || !/^https?:\/\/\S+$/i.test(text)) return nodes;
  const link = document.createElement('a');
  link.className = 'tp-url';
  link.href = text;
  link.textContent = text;
  return [link];
}

function writeNumber(item: HTMLLIElement, number: number, inPlace: boolean): void {
  if (inPlace ? item.hasAttribute('value') && item.value !== number : item.value !== number)
    item.value = number;
}

/** Writes into the text that there is: a framework may hold on to it, and to comments beside it. */
function writeText(link: Element, text: string): void {
  if (link.textContent === text) return;
  const [only, more] = [...link.childNodes].filter((node) => node instanceof Text);
  if (only && !more) only.data = text;
  else if (only || link.firstElementChild || !link.firstChild) link.textContent = text;
}

/** Links back, and the one that copies the note's address. */
const isLinks = (node: Node): boolean => node instanceof Element && node.matches(`span${OWN},[data-tp-link]`);

/** Links back: those that the markup has are kept in step, those that it lacks are made, in one span at the end. */
function writeBacklinks(
  item: HTMLElement,
  { number, references }: ReadNote,
  words: Words,
  digits: (text: string) => string,
): void {
  const all = [...item.querySelectorAll<HTMLAnchorElement>('a[role=doc-backlink]')];
  const authored = all.filter((link) => !link.closest(`span${OWN}`));
  const made = all.filter((link) => !authored.includes(link));
  const lacking = Math.max(0, references.length - authored.length);
  let span = item.querySelector(`span${OWN}`);
  if (lacking && !span) {
    span = make('span');
    const last = item.lastElementChild;
    (last?.localName === 'p' ? last : item).append(span);
  }
  for (const link of made.splice(lacking)) {
    link.previousSibling?.remove();
    link.remove();
  }
  if (!lacking) span?.remove();
  const links = [...authored, ...made];
  authored.forEach((link, i) => (link.hidden = i >= references.length));

  references.forEach((reference, i) => {
    let link = links[i];
    if (!link) {
      link = document.createElement('a');
      link.setAttribute('role', 'doc-backlink');
      span!.append(' ', link);
    }
    const label = digits(backlinkLabel(number, i + 1, references.length));
    const href = `#${reference}`;
    const name = words.back(label);
    if (link.getAttribute('href') !== href) link.setAttribute('href', href);
    if (link.getAttribute('aria-label') !== name) link.setAttribute('aria-label', name);
    const text = `${BACK_ARROW} ${label}`;
    writeText(link, text);
  });
}
