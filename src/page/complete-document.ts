// Knows how to read a summary whose author wrote less than the full form, in document order, upgraded or not; and gives
// it the ids, the parts of headings and the end list that it lacks. Loaded with the first summary that lacks any.
import { listen, provide, type Listener } from '../context/publish.js';
import type { Reference, Snapshot } from '../context/summary-context.js';
import { digitsIn } from '../model/digits.js';
import { english, loadWords, type Words } from '../i18n/words.js';
import { parseHeading } from '../model/heading.js';
import { noteId, NoteNumbers, referenceId } from '../model/number-notes.js';
import { slug } from '../model/slug.js';
import { pointLevel, titleIn } from './heading-level.js';
import { claimId, giveId, uniqueId } from './ids.js';
import { attribute } from './nodes.js';
import { noteContent, OWN, writeNotes, type ReadNote } from './notes-list.js';
import type { SummaryHost } from './provider.js';
import { byId, HEADINGS, isSplit, ownElements, scopeOf, type IdScope } from './read-document.js';

const nop = () => {};

/** What gives the summary all that it lacks, in that language, and says what its parts need to know. */
export async function completerFor(host: SummaryHost, language: string | undefined) {
  // Before anything is waited for: of two summaries that want one id, the first in the page gets it, in any language.
  nameSummary(host, scopeOf(host));
  const words = await loadWords(language, host.labels);
  const digits = digitsIn(language);
  // Without its own rules a language is readable all the same.
  if (words !== english) await import('./language-sheet.js').then(({ dress }) => dress(host), nop);
  return (summary: SummaryHost): Omit<Snapshot, 'language' | 'labels'> => {
    const scope = scopeOf(summary);
    const prefix = nameSummary(summary, scope);
    // Print says where links lead, of these not a second time.
    for (const link of summary.querySelectorAll('a[href]'))
      if (link.textContent === link.getAttribute('href')) link.classList.add('tp-url');
    ownElements(summary, 'point-card').forEach((card, i) => completePoint(card, i, prefix, scope));
    const { references, dangling, ...reading } = readNotes(summary, prefix, scope, words, digits);
    const headingLevel = pointLevel(summary);
    writeNotes(summary, reading, words, digits, headingLevel);
    if (__DEV__) warnOfDangling(dangling);
    provide(summary);
    // A marker that an author wrote asks for nothing by itself, and yet may bear another number now.
    for (const element of references.keys()) if ('addController' in element) listen(element as Listener);
    return { headingLevel, references };
  };
}

/** Gives the summary its id, which is the prefix of all ids in it. */
function nameSummary(summary: Element, scope: IdScope): string {
  const before = summary.id;
  const prefix = claimId(summary, slug(titleIn(summary)?.textContent ?? '') || 'summary');
  if (before && before !== prefix) renameCopy(summary, before, prefix, scope);
  return prefix;
}

/** The same markup may stand twice in a page, as on the front page of a blog: the second gets ids of its own. */
function renameCopy(summary: Element, before: string, prefix: string, scope: IdScope): void {
  const renamed = new Map<string, string>();
  for (const element of summary.querySelectorAll('[id]')) {
    if (byId(scope, element.id) === element) continue;
    const id = uniqueId(scope, undefined, element.id.replace(before, prefix));
    renamed.set(`#${element.id}`, `#${id}`);
    element.id = id;
  }
  for (const link of summary.querySelectorAll('a[href^="#"]')) {
    const target = renamed.get(link.getAttribute('href')!);
    if (target) link.setAttribute('href', target);
  }
}

// An author may write white space into a name; an id may not hold it.
const idSafe = (key: string) => key.trim().replace(/\s+/g, '-');

const markerOf = (reference: Element) => reference.querySelector<HTMLAnchorElement>('a[role=doc-noteref]');

// A note that has only content needs a name that stays the same when others come before it.
const given = new WeakMap<Element, string>();

/** Reads references and notes, numbers them, and gives the notes of the author's own list their ids. */
function readNotes(
  summary: HTMLElement,
  prefix: string,
  scope: IdScope,
  words: Words,
  digits: (number: number) => string,
) {
  const list = ownElements(summary, 'points-notes')[0];
  const items = ownElements(summary, 'points-notes li').filter((item) => !item.parentElement!.closest('li'));
  const authored = items.filter((item) => !item.matches(OWN));
  const made = new Map(
    items.filter((item) => item.matches(OWN)).map((item) => [item.getAttribute('data-tp')!, item]),
  );
  const named = new Map(authored.filter((item) => item.id).map((item) => [item.id, item]));

  const elements = ownElements(summary, 'footnote-ref').filter(
    (element) => !element.parentElement!.closest('footnote-ref'),
  );
  const contents = new Map<string, Element>();
  const used = new Set<string>();
  const keys = elements.map((element, i) => {
    const hasContent = noteContent(element).some(
      (node) => node.textContent?.trim() || node instanceof Element,
    );
    const target = markerOf(element)?.getAttribute('href')?.slice(1);
    const key =
      attribute(element, 'for') ??
      (!hasContent && target && named.has(target) ? target : ownKey(element, i + 1, used));
    if (hasContent && !contents.has(key)) contents.set(key, element);
    return key;
  });

  const numbers = new NoteNumbers();
  const notes = new Map<string, ReadNote>();
  const references = new Map<Element, Reference>();
  const dangling: Element[] = [];
  const itemOf = (key: string) => named.get(key) ?? named.get(noteId(prefix, idSafe(key)));

  elements.forEach((element, i) => {
    const key = keys[i]!;
    const item = itemOf(key);
    const content = item ? undefined : contents.get(key);
    if (!item && !content) {
      dangling.push(element);
      return;
    }
    const { number, references: nth } = numbers.refer(key);
    let note = notes.get(key);
    if (!note) {
      const wanted = noteId(prefix, idSafe(key));
      const id = item ? giveId(scope, item, wanted) : uniqueId(scope, made.get(key), wanted);
      notes.set(key, (note = { key, number, id, item, content, references: [] }));
    }
    const id = uniqueId(scope, markerOf(element) ?? undefined, referenceId(prefix, idSafe(key), nth));
    note.references.push(id);
    const shown = digits(number);
    references.set(element, { number: shown, id, noteId: note.id, label: words.footnote(shown) });
  });

  // A note that nobody refers to is shown all the same, after the others.
  const referred = new Set([...notes.values()].map((note) => note.item));
  for (const item of authored) {
    if (referred.has(item)) continue;
    const { key, number } = numbers.add(`\0${numbers.notes.size}`);
    notes.set(key, { key, number, id: item.id, item, content: undefined, references: [] });
  }

  return { references, notes: [...notes.values()], list, dangling };
}

function ownKey(element: Element, n: number, used: Set<string>): string {
  let key = element.id || given.get(element);
  // A note that comes from another summary may bear a name that is taken here.
  if (!key || used.has(key)) {
    while (used.has(`${n}`)) n++;
    given.set(element, (key = `${n}`));
  }
  used.add(key);
  return key;
}

function completePoint(card: HTMLElement, index: number, prefix: string, scope: IdScope): void {
  const heading = card.querySelector(HEADINGS);
  if (heading && !isSplit(heading)) splitHeading(heading);
  const kicker = attribute(card, 'kicker') ?? heading?.querySelector('.tp-kicker')?.textContent ?? '';
  giveId(scope, card, `${prefix}-${slug(kicker) || `p${index + 1}`}`);
}

/**
 * The one text of an author's whose words are moved. It stays where it is and is empty: a framework may hold a hand on it, and
 * write it anew, which is seen and splits the heading again.
 */
function splitHeading(heading: Element): void {
  const text = heading.firstChild as Text;
  while (text.nextSibling) text.nextSibling.remove();
  const parts = parseHeading(text.data);
  if (!parts) return;
  const span = (className: string, text: string) => {
    const element = document.createElement('span');
    element.className = className;
    element.textContent = text;
    return element;
  };
  const { label, kicker, headline } = parts;
  text.data = '';
  heading.append(span('tp-label', label), ' ', ...(kicker ? [span('tp-kicker', kicker), ' '] : []), headline);
}

const warned = new WeakSet<Element>();

function warnOfDangling(dangling: readonly Element[]): void {
  for (const reference of dangling) {
    if (warned.has(reference)) continue;
    warned.add(reference);
    const name = attribute(reference, 'for');
    console.warn(
      `[three-points] <footnote-ref${name ? ` for="${name}"` : ''}>: ` +
        (name
          ? `no note with id "${name}". Add <li id="${name}"> to <points-notes>.`
          : 'it holds no note. Write the note into it, or name one with for="…".'),
      reference,
    );
  }
}
