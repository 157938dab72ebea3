// Knows how the texts of a document are read, all at once, for whoever writes it in another form; and how it is brought into its
// canonical form, so that two can be compared. Brings the Markdown parser.
import { canonical, type ReadBlock, type ReadDocument, type ReadItem, type ReadNote } from './canonical.js';
import { documentId, idsOfPoints, uniqueIn } from './document-ids.js';
import { parseInline, type Inline } from './inline.js';
import { parseMarkdown } from './markdown.js';
import type { Block, ListItem, Note, ThreePointsDocument } from './schema.js';
import { parseTime } from './time.js';
import { loneUrl } from './url.js';
import { joinLines } from './write-inline.js';

const inline = (text: string | undefined): Inline[] => (text ? parseInline(text, parseMarkdown) : []);
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The document in its canonical form: ids and the version are spelled out, what is a default or empty is left out, texts and
 * times are written in one way. Two documents that show the same summary are deeply equal then; `element.toJSON()` and
 * `fromHtml` give this form. The document given has to be valid, and stays as it is.
 */
export const normalize = (document: ThreePointsDocument): ThreePointsDocument =>
  canonical(readTexts(document));

/** The document with its texts read and its times in seconds. */
export function readTexts(document: ThreePointsDocument): ReadDocument {
  const id = documentId(document);
  const ids = idsOfPoints(document.points, id, uniqueIn([id]));
  const { lang, url, title, summary, series, published, updated, source, people = [], notes = {} } = document;
  const named = new Map(people.flatMap(({ id, name }) => (id ? [[id, name] as const] : [])));
  return {
    ...{ id, lang, url, published, updated },
    title: inline(title),
    summary: inline(summary),
    categories: (document.categories ?? []).map((entry) =>
      typeof entry === 'string' ? { name: words(entry) } : { ...entry, name: words(entry.name) },
    ),
    series: series && {
      ...series,
      title: words(series.title),
      ...(series.description !== undefined && { description: words(series.description) }),
    },
    authors: (document.authors ?? []).map((author) => ({ ...author, name: words(author.name) })),
    source: source && { ...source, duration: parseTime(source.duration) },
    people: people.map((person) => ({ ...person, name: words(person.name) })),
    points: document.points.map((point, i) => ({
      id: ids[i]!.slice(id.length + 1),
      label: point.label === undefined ? undefined : words(point.label),
      kicker: words(point.kicker ?? ''),
      heading: inline(point.heading),
      start: parseTime(point.start),
      end: parseTime(point.end),
      body: (point.body ?? []).map((block) => readBlock(block, named)),
    })),
    notes: new Map(Object.entries(notes).map(([key, note]) => [key, readNote(note)])),
  };
}

function readBlock(block: Block, names: ReadonlyMap<string, string>): ReadBlock {
  if (typeof block === 'string') return { type: 'paragraph', text: inline(block) };
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', text: inline(block.text) };
    case 'list':
      return {
        type: 'list',
        marker: block.marker ?? 'lower-alpha',
        items: block.items.map(readItem),
        source: inline(block.source),
      };
    case 'quote': {
      const { text, by = '', source, url, start, end, pull = false } = block;
      const name = names.get(by);
      return {
        type: 'quote',
        text: joinLines([text].flat().map(inline)),
        by: name === undefined ? inline(by) : [{ type: 'text', text: name }],
        source: inline(source),
        ...{ url, start: parseTime(start), end: parseTime(end), pull },
      };
    }
    case 'image': {
      const { type, src, alt, caption, width, height } = block;
      return { type, src, alt: words(alt), caption: inline(caption), width, height };
    }
  }
}

const readItem = (item: ListItem): ReadItem =>
  typeof item === 'string'
    ? { term: [], text: inline(item) }
    : { term: inline(item.term), text: inline(item.text) };

/** In a note, a reference is shown as it was typed. */
const asTyped = (nodes: readonly Inline[]): Inline[] =>
  nodes.map((node): Inline =>
    node.type === 'note'
      ? { type: 'text', text: `[^${node.key}]` }
      : 'children' in node
        ? { ...node, children: asTyped(node.children) }
        : node,
  );

function readNote(note: Note): ReadNote {
  if (typeof note !== 'string') return { ...note, text: asTyped(inline(note.text)) };
  const url = loneUrl(note);
  return url ? { text: [], url } : { text: asTyped(inline(note)) };
}
