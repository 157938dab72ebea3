// Knows the one form in which a document is handed out, however it was typed: what is a default or empty is left out, one
// thing is written in one way. Two documents that show the same are the same here. Knows nothing of where they come from.
import type { Inline } from './inline.js';
import type { Block, ListItem, Note, Person, Point, Series, Source, ThreePointsDocument } from './schema.js';
import { formatTime } from './time.js';
import { linesOf, plainText, tidyInline, writeInline } from './write-inline.js';

/** A document with its texts read and its times in seconds. */
export interface ReadDocument {
  id: string;
  lang?: string | undefined;
  url?: string | undefined;
  title: Inline[];
  summary: Inline[];
  categories: { name: string; url?: string | undefined }[];
  series?: Series | undefined;
  authors: { name: string; url?: string | undefined }[];
  published?: string | undefined;
  updated?: string | undefined;
  source?: (Omit<Source, 'duration'> & { duration?: number | undefined }) | undefined;
  people: Person[];
  points: ReadPoint[];
  notes: Map<string, ReadNote>;
}

export interface ReadPoint {
  id: string;
  label: string | undefined;
  kicker: string;
  heading: Inline[];
  start: number | undefined;
  end: number | undefined;
  body: ReadBlock[];
}

export interface ReadItem {
  term: Inline[];
  text: Inline[];
}

export type ReadBlock =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'list'; marker: string; items: ReadItem[]; source: Inline[] }
  | {
      type: 'quote';
      text: Inline[];
      by: Inline[];
      source: Inline[];
      url: string | undefined;
      start: number | undefined;
      end: number | undefined;
      pull: boolean;
    }
  | {
      type: 'image';
      src: string;
      alt: string;
      caption: Inline[];
      width: number | undefined;
      height: number | undefined;
    };

export interface ReadNote {
  text: Inline[];
  url?: string | undefined;
  accessed?: string | undefined;
  archived?: string | undefined;
}

/** The document in its canonical form. */
export function canonical(read: ReadDocument): ThreePointsDocument {
  const { people, points } = read;
  return compact({
    version: 1,
    id: read.id,
    lang: read.lang,
    url: read.url,
    title: inline(read.title),
    summary: inline(read.summary),
    categories: read.categories.map((entry) => (entry.url ? compact(entry) : entry.name)),
    series: read.series && compact(read.series),
    authors: read.authors.map(compact),
    published: read.published,
    updated: read.updated,
    source: read.source && sourceOf(read.source),
    people: people.map(compact),
    points: points.map((point, i) => pointOf(point, i, people)),
    notes: compact(Object.fromEntries([...read.notes].map(([key, note]) => [key, noteOf(note)]))),
  });
}

/** An object without what is not there. */
const compact = <T extends object>(object: T): T =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(typeof value === 'object' && value && !Object.keys(value as object).length),
    ),
  ) as T;

const inline = (nodes: readonly Inline[]): string => writeInline(tidyInline(nodes));

/** As readers see it; exact to the thousandth of a second where there is one. */
const clock = (seconds: number | undefined): string | undefined =>
  seconds === undefined
    ? undefined
    : formatTime(seconds) + (seconds % 1 ? `${+(seconds % 1).toFixed(3)}`.replace('0', '') : '');

const sourceOf = ({ duration, show, media, ...rest }: NonNullable<ReadDocument['source']>): object =>
  compact({
    ...rest,
    duration: clock(duration),
    show: show && compact(show),
    media: media && compact(media),
  });

function pointOf(point: ReadPoint, i: number, people: readonly Person[]): Point {
  const { id, label, kicker, heading, start, end, body } = point;
  return {
    ...compact({
      id,
      kicker,
      heading: inline(heading),
      start: clock(start),
      end: clock(end),
      body: body.map((block) => blockOf(block, people)).filter((block) => block !== ''),
    }),
    // A label that is empty is none, which is not what a point gets without one.
    ...(label === undefined || label === `P${i + 1}` ? {} : { label }),
  };
}

function blockOf(block: ReadBlock, people: readonly Person[]): Block {
  switch (block.type) {
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return listOf(block);
    case 'quote':
      return quoteOf(block, people);
    case 'image': {
      const { type, src, alt, caption, width, height } = block;
      return { ...compact({ type, src, caption: inline(caption), width, height }), alt };
    }
  }
}

const listOf = ({ marker, items, source }: ReadBlock & { type: 'list' }): Block =>
  compact({
    type: 'list',
    marker: marker === 'lower-alpha' ? undefined : marker,
    items: items.map((item): ListItem => {
      const { term, text } = item.term.length ? item : definition(tidyInline(item.text));
      return term.length ? { term: inline(term), text: inline(text) } : inline(text);
    }),
    source: inline(source),
  }) as Block;

/** Strong words with a colon behind them are a term: Markdown has no other way to write one. */
function definition(text: Inline[]): ReadItem {
  const [first, next, ...rest] = text;
  if (first?.type !== 'strong' || next?.type !== 'text' || !/^\s?[:：]/.test(next.text))
    return { term: [], text };
  return { term: first.children, text: [{ ...next, text: next.text.replace(/^\s?[:：]\s?/, '') }, ...rest] };
}

function quoteOf(quote: ReadBlock & { type: 'quote' }, people: readonly Person[]): Block {
  const { pull } = quote;
  const kept = (nodes: readonly Inline[]) => (pull ? withoutLinks(nodes) : nodes);
  const lines = linesOf(tidyInline(kept(quote.text))).map(inline);
  // The stylesheet sets the dash before a name.
  const by = inline(kept(quote.by)).replace(/^[—–―-]+ */, '');
  const speaker = people.find(({ id, name }) => id && name === by);
  return compact({
    type: 'quote',
    text: lines.length > 1 ? lines : (lines[0] ?? ''),
    by: speaker?.id ?? by,
    source: inline(kept(quote.source)),
    // Words that repeat others lead nowhere.
    ...(pull ? { pull } : { url: quote.url, start: clock(quote.start), end: clock(quote.end) }),
  }) as Block;
}

const withoutLinks = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node) =>
    node.type === 'note'
      ? []
      : node.type === 'link'
        ? withoutLinks(node.children)
        : 'children' in node
          ? [{ ...node, children: withoutLinks(node.children) }]
          : [node],
  );

function noteOf({ text, url, accessed, archived }: ReadNote): Note {
  let words = tidyInline(text);
  const last = words.at(-1);
  // A link at the end that shows its own address is what the note refers to.
  if (
    !url &&
    last?.type === 'link' &&
    !last.title &&
    plainText(last.children) === last.url &&
    /^https?:/.test(last.url)
  ) {
    url = last.url;
    words = words.slice(0, -1);
  }
  const note = compact({ text: inline(words), url, accessed, archived });
  const [only, more] = Object.values(note);
  return more || accessed || archived ? note : (only ?? '');
}
