// Knows which notes a summary has and by which names its references call them, in any form, upgraded or not. Writes nothing.
import type { ReadNote } from '../model/canonical.js';
import { uniqueIn } from '../model/document-ids.js';
import { noteId } from '../model/number-notes.js';
import { plainText, tidyInline } from '../model/write-inline.js';
import { attribute, isElement, isText } from './nodes.js';
import { ownElements } from './read-document.js';
import { readInline, type KeyOf } from './read-inline.js';

const MARKER = '[role=doc-noteref]';
const OWN = '[data-tp]';

interface FoundNotes {
  notes: Map<string, ReadNote>;
  keyOf: KeyOf;
}

const noKeys: KeyOf = () => undefined;

/** The notes of a summary of that id, in the order in which they are listed, and what names them. */
export function readNotes(summary: Element, id: string): FoundNotes {
  const notes = new Map<string, ReadNote>();
  const unused = uniqueIn([]);
  const keys = new Map<Element, string>();
  const byId = new Map<string, string>();
  const items = ownElements(summary, 'points-notes li').filter(
    (item) => !item.parentElement!.closest('li') && !item.matches(OWN),
  );
  for (const item of items) {
    const key = unused(nameOf(item.id, id) || `${notes.size + 1}`);
    if (item.id) byId.set(item.id, key);
    notes.set(key, readItem(item));
  }

  for (const reference of ownElements(summary, 'footnote-ref')) {
    if (reference.parentElement!.closest('footnote-ref')) continue;
    const name = attribute(reference, 'for')?.trim();
    const target = reference.querySelector(MARKER)?.getAttribute('href')?.slice(1);
    const words = contentOf(reference);
    const listed =
      (name !== undefined && (byId.get(name) ?? byId.get(noteId(id, name.replace(/\s+/g, '-'))))) ||
      // What a reference holds is its note, whatever its marker leads to.
      (words ? undefined : target && byId.get(target));
    let key = listed || undefined;
    if (!key && words) {
      const wanted = name?.replace(/[\s[\]^]+/g, '-') || reference.id || `${notes.size + 1}`;
      // The same name twice is one note; a note that has none has nobody to share it with.
      key = name && notes.has(wanted) ? wanted : unused(wanted);
      if (!notes.has(key)) notes.set(key, { text: readInline(words, noKeys) });
    } else if (!key && name && notes.has(name)) key = name;
    if (key) keys.set(reference, key);
  }
  return { notes, keyOf: (reference) => keys.get(reference) };
}

/** The name in a note's id: as it is made here, or as systems make it. One that is made by chance names nothing. */
function nameOf(noteIdOrOther: string, id: string): string {
  const prefix = noteId(id, '');
  const name = noteIdOrOther.startsWith(prefix)
    ? noteIdOrOther.slice(prefix.length)
    : noteIdOrOther.replace(/^(?:user-content-)?f(?:oot)?n(?:ote)?[-:]?(?=.)/, '');
  return /^[\da-f]{8}-[\da-f-]{27}$/i.test(name) ? '' : name.replace(/[\s[\]^]+/g, '-');
}

/** The nodes that are a reference's own note; undefined where there are none. */
function contentOf(reference: Element): ChildNode[] | undefined {
  const nodes = [...reference.childNodes].filter(
    (node) =>
      isText(node) || (isElement(node) && !node.matches(`${OWN},${MARKER}`) && !node.querySelector(MARKER)),
  );
  return nodes.some((node) => isElement(node) || node.textContent?.trim()) ? nodes : undefined;
}

/** A note's words, without what leads back, and what stands in brackets behind them: when it was read, a copy. */
function readItem(item: Element): ReadNote {
  const nodes = [...item.childNodes];
  const aside = nodes.findLast(
    (node): node is Element =>
      isElement(node) && node.localName === 'span' && /^\s*\([^]*\)\s*$/.test(node.textContent ?? ''),
  );
  const accessed = aside?.querySelector('time')?.getAttribute('datetime') ?? undefined;
  const archived = aside?.querySelector('a')?.getAttribute('href') ?? undefined;
  const isAside = !!(aside && (accessed ?? archived));
  const text = tidyInline(
    readInline(
      nodes.filter((node) => !(isAside && node === aside)),
      noKeys,
    ),
  );
  return plainText(text) || isAside ? { text, ...(isAside && { accessed, archived }) } : { text: [] };
}
