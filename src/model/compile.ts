// Knows how a document becomes what a page shows: inline text parsed, notes numbered, ids given, defaults filled in.
// Knows neither markup nor language: the view writes both.
import { parseInline, type Inline, type MarkdownParser } from './inline.js';
import { noteId, NoteNumbers, referenceId } from './number-notes.js';
import type { Block, ListItem, Note, Person, Point, ThreePointsDocument } from './schema.js';
import { slug } from './slug.js';
import { parseTime } from './time.js';
import { safeUrl } from './url.js';

/** Inline text, ready to be written: links hold allowed URLs, references know their number and ids. */
export type Text = readonly TextNode[];
export type TextNode =
  | { type: 'text' | 'code'; text: string }
  | { type: 'emphasis' | 'strong'; children: Text }
  | { type: 'link'; url: string; title: string | undefined; children: Text }
  | { type: 'break' }
  | { type: 'note'; key: string; number: number; id: string; noteId: string };

/** A stretch of the recording, in seconds. */
export interface Cue {
  start: number;
  end: number | undefined;
}

export interface CompiledQuote {
  type: 'quote';
  lines: Text[];
  by: Text;
  source: Text;
  url: string | undefined;
  cue: Cue | undefined;
  pull: boolean;
}
export interface CompiledList {
  type: 'list';
  marker: string;
  items: { id: string | undefined; term: Text; text: Text }[];
  source: Text;
}
export type CompiledBlock =
  | { type: 'paragraph'; text: Text }
  | CompiledList
  | CompiledQuote
  | { type: 'image'; src: string | undefined; alt: string; caption: Text; width?: number; height?: number };

export interface CompiledPoint {
  id: string;
  label: string;
  kicker: string;
  heading: Text;
  cue: Cue | undefined;
  body: CompiledBlock[];
}
export interface CompiledNote {
  id: string;
  number: number;
  text: Text;
  url: string | undefined;
  accessed: string | undefined;
  archived: string | undefined;
  /** Ids of the references to it, in document order; none for a note that nobody refers to. */
  references: string[];
}
export interface CompiledDocument {
  /** Prefix of every generated id, and the root's own. */
  id: string;
  document: ThreePointsDocument;
  title: Text;
  summary: Text;
  people: Person[];
  points: CompiledPoint[];
  notes: CompiledNote[];
  /** The recording that cues point into. */
  media: string | undefined;
}

export interface CompileOptions {
  /** Replaces the document's own id as the prefix of all ids: for a page that shows one document twice. */
  id?: string | undefined;
  /** Needed where `needsMarkdown` says so of any of the document's inline texts. */
  markdown?: MarkdownParser | undefined;
}

/** The id that a document has by itself. */
export const documentId = (document: ThreePointsDocument): string =>
  document.id ?? (slug(document.title) || 'summary');

const plain = (text: string): Text => (text ? [{ type: 'text', text }] : []);

/** Words of a text without its formatting. */
export const wordsOf = (text: Text): string =>
  text
    .map((node) => ('children' in node ? wordsOf(node.children) : 'text' in node ? node.text : ' '))
    .join('');

/** Turns a valid document into what a view writes. */
export function compile(
  document: ThreePointsDocument,
  { id = documentId(document), markdown }: CompileOptions = {},
) {
  const numbers = new NoteNumbers();
  const references = new Map<string, string[]>();
  const used = new Set<string>([id]);

  const unique = (wanted: string) => {
    let result = wanted;
    for (let n = 2; used.has(result); n++) result = `${wanted}-${n}`;
    used.add(result);
    return result;
  };

  // A pull quote repeats words for the eye alone: it holds no links and no references. A note refers to no other note.
  const resolve = (nodes: readonly Inline[], links: boolean, notes: boolean): Text =>
    nodes.flatMap((node): Text => {
      if (node.type === 'note') {
        if (!notes) return links ? plain(`[^${node.key}]`) : [];
        const note = numbers.refer(node.key);
        const referrer = referenceId(id, node.key, note.references);
        references.set(node.key, [...(references.get(node.key) ?? []), referrer]);
        return [
          { type: 'note', key: node.key, number: note.number, id: referrer, noteId: noteId(id, node.key) },
        ];
      }
      if (!('children' in node)) return [node];
      const children = resolve(node.children, links && node.type !== 'link', notes);
      if (node.type !== 'link') return [{ type: node.type, children }];
      const url = links ? safeUrl(node.url) : undefined;
      return url === undefined ? children : [{ type: 'link', url, title: node.title, children }];
    });
  const inline = (text: string | undefined, links = true, notes = true): Text =>
    text ? resolve(parseInline(text, markdown), links, notes && links) : [];

  const cue = (start: string | number | undefined, end: string | number | undefined): Cue | undefined => {
    const from = start === undefined ? undefined : parseTime(start);
    return from === undefined
      ? undefined
      : { start: from, end: end === undefined ? undefined : parseTime(end) };
  };

  const person = new Map((document.people ?? []).flatMap((p) => (p.id ? [[p.id, p]] : [])));

  const item = (value: ListItem, itemId: string | undefined) =>
    typeof value === 'string'
      ? { id: itemId, term: [], text: inline(value) }
      : { id: itemId, term: inline(value.term), text: inline(value.text) };

  const block = (value: Block, pointId: string): CompiledBlock => {
    if (typeof value === 'string') return { type: 'paragraph', text: inline(value) };
    switch (value.type) {
      case 'paragraph':
        return { type: 'paragraph', text: inline(value.text) };
      case 'list': {
        const marker = value.marker ?? 'lower-alpha';
        const items = value.items.map((entry, i) =>
          item(entry, marker === 'disc' ? undefined : unique(`${pointId}-${ordinal(marker, i + 1)}`)),
        );
        return { type: 'list', marker, items, source: inline(value.source) };
      }
      case 'quote': {
        const pull = value.pull ?? false;
        const lines = (Array.isArray(value.text) ? value.text : [value.text]).map((line) =>
          inline(line, !pull),
        );
        const speaker = value.by === undefined ? undefined : person.get(value.by);
        return {
          type: 'quote',
          pull,
          lines,
          by: speaker ? plain(speaker.name) : inline(value.by, !pull),
          source: inline(value.source, !pull),
          url: pull || value.url === undefined ? undefined : safeUrl(value.url),
          cue: pull ? undefined : cue(value.start, value.end),
        };
      }
      case 'image':
        return {
          type: 'image',
          src: safeUrl(value.src, 'media'),
          alt: value.alt,
          caption: inline(value.caption),
          ...(value.width === undefined ? {} : { width: value.width }),
          ...(value.height === undefined ? {} : { height: value.height }),
        };
    }
  };

  // A point's ids are taken before any list item's, so that an item never pushes a point from the id its author gave.
  const pointIds = document.points.map((point, i) =>
    unique(`${id}-${point.id ?? (slug(point.kicker ?? '') || `p${i + 1}`)}`),
  );
  const point = (value: Point, i: number): CompiledPoint => ({
    id: pointIds[i] ?? '',
    label: value.label ?? `P${i + 1}`,
    kicker: value.kicker ?? '',
    heading: inline(value.heading),
    cue: cue(value.start, value.end),
    body: (value.body ?? []).map((entry) => block(entry, pointIds[i] ?? '')),
  });

  const title = inline(document.title);
  const summary = inline(document.summary);
  const points = document.points.map(point);

  const entries = new Map(Object.entries(document.notes ?? {}));
  for (const key of entries.keys()) numbers.add(key);
  const note = (value: Note | undefined) => {
    if (typeof value !== 'string')
      return { text: inline(value?.text, true, false), url: value?.url && safeUrl(value.url) };
    // A note that is only a URL becomes a link, in Markdown's angle brackets or bare.
    const bare = /^\s*<?(https?:\/\/[^\s<>]+?)>?\s*$/i.exec(value)?.[1];
    const url = bare && safeUrl(bare);
    return url ? { text: [], url } : { text: inline(value, true, false), url: undefined };
  };

  const said = wordsOf(summary);
  return {
    id,
    document,
    title,
    summary,
    // What the standfirst has said of a person is not said again under it.
    people: (document.people ?? []).map(({ bio, ...rest }) =>
      bio && !said.includes(bio) ? { ...rest, bio } : rest,
    ),
    points,
    notes: [...numbers.notes.values()].map(({ key, number }): CompiledNote => {
      const value = entries.get(key);
      const rest = typeof value === 'object' ? value : undefined;
      return {
        id: noteId(id, key),
        number,
        ...note(value),
        accessed: rest?.accessed,
        archived: rest?.archived && safeUrl(rest.archived),
        references: references.get(key) ?? [],
      };
    }),
    media: document.source?.media && safeUrl(document.source.media.url, 'media'),
  } satisfies CompiledDocument;
}

/** How the nth item of a list is called in its id: by its letter in a lettered list, else by its number. */
const ordinal = (marker: string, n: number) =>
  marker.endsWith('alpha') && n <= 26 ? String.fromCharCode(96 + n) : `${n}`;
