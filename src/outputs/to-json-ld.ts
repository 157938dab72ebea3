// Knows how a document is said in schema.org's words, for search engines and whoever reads JSON-LD. https://schema.org/docs/full.html
import type { Inline } from '../model/inline.js';
import { readTexts } from '../model/normalize.js';
import type { Person, ThreePointsDocument } from '../model/schema.js';
import { cueUrl, isoDuration } from '../model/time.js';
import { plainText, tidyInline } from '../model/write-inline.js';
import { checked } from './document-error.js';
import { absolute } from './html-targets.js';
import { withoutPulls } from './to-html.js';

/** A node of the graph, as JSON. */
export interface JsonLdNode {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

export interface JsonLd {
  '@context': 'https://schema.org';
  '@graph': JsonLdNode[];
}

/** The kind of work that is summarised. A talk is a recording of it, or the work that was spoken. */
const TYPES: Record<string, string> = {
  'podcast-episode': 'PodcastEpisode',
  article: 'Article',
  video: 'VideoObject',
  talk: 'CreativeWork',
  book: 'Book',
  paper: 'ScholarlyArticle',
};
const SHOWS: Record<string, string> = {
  PodcastEpisode: 'PodcastSeries',
  Article: 'Periodical',
  ScholarlyArticle: 'Periodical',
};
/** What Podcasting 2.0 and schema.org have one name for; whoever does something else contributes. */
const ROLES = ['author', 'editor', 'producer', 'translator'];

/**
 * The document as a graph of schema.org: the summary as an `Article` that is based on its source and part of its series, the
 * people, a `Clip` for each point with a time, a `Quotation` for each quotation, the notes as citations. Values are plain text.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toJsonLd(document: ThreePointsDocument): JsonLd {
  const read = readTexts(withoutPulls(checked(document)));
  const { id, lang, url, source, people, series } = read;
  const base = url ?? '';
  const at = (fragment: string) => `${base.replace(/#.*/s, '')}#${fragment}`;
  const link = (address: string | undefined) => absolute(address, url);
  const text = (nodes: readonly Inline[]) =>
    plainText(tidyInline(nodes)).replace(/\s+/g, ' ').trim() || undefined;

  const personId = (person: Person) => at(`${id}-person-${person.id ?? people.indexOf(person) + 1}`);
  const reference = (person: Person) => ({ '@id': personId(person) });
  const personNodes = people.map((person) =>
    node('Person', {
      '@id': personId(person),
      name: person.name,
      description: person.bio,
      url: link(person.url),
      image: link(person.image),
    }),
  );

  const type = TYPES[source?.type ?? ''] ?? 'CreativeWork';
  const sourceId = source ? at(`${id}-source`) : undefined;
  const show = source?.show;
  const media = source?.media;
  const isEpisode = type === 'PodcastEpisode';
  const isVideo = media?.type?.startsWith('video/');
  const propertyOf = (role: string) => ROLES.find((name) => name === role.toLowerCase()) ?? 'contributor';
  const byRole = (property: string) =>
    people.filter(({ role }) => role && propertyOf(role) === property).map(reference);
  const clips = read.points.flatMap((point) =>
    point.start === undefined || !sourceId
      ? []
      : [
          node('Clip', {
            '@id': at(`${id}-${point.id}-clip`),
            name: text(point.heading),
            startOffset: point.start,
            endOffset: point.end,
            url: media && link(cueUrl(media.url, point.start, point.end)),
            isPartOf: { '@id': sourceId },
          }),
        ],
  );

  const sourceNode =
    source &&
    node(type, {
      '@id': sourceId,
      name: source.title ?? show?.title ?? source.url,
      url: link(source.url),
      datePublished: source.published,
      ...(isEpisode && { episodeNumber: source.number }),
      ...(!isEpisode && type !== 'Book' && { position: source.number }),
      ...((isEpisode || type === 'VideoObject') && { duration: duration(source.duration) }),
      ...(!(isEpisode || type === 'VideoObject') && { timeRequired: duration(source.duration) }),
      [isEpisode ? 'partOfSeries' : 'isPartOf']:
        show &&
        node(SHOWS[type] ?? 'CreativeWorkSeries', {
          name: show.title,
          url: link(show.url),
          // Of all kinds of series only this one has a feed in schema.org.
          ...(isEpisode && { webFeed: link(show.feed) }),
        }),
      associatedMedia:
        media &&
        node(isVideo ? 'VideoObject' : 'AudioObject', {
          contentUrl: link(media.url),
          encodingFormat: media.type,
          duration: duration(source.duration),
        }),
      ...Object.fromEntries([...ROLES, 'contributor'].map((property) => [property, byRole(property)])),
      hasPart: clips.map(referTo),
    });

  const quotations: JsonLdNode[] = [];
  const points = read.points.map((point, i) => {
    const place = at(`${id}-${point.id}`);
    let count = 0;
    for (const block of point.body) {
      if (block.type !== 'quote') continue;
      const by = text(block.by);
      const speaker = people.find(({ name }) => name === by);
      const who = speaker ? reference(speaker) : by && node('Person', { name: by });
      quotations.push(
        node('Quotation', {
          '@id': at(`${id}-${point.id}-q${++count}`),
          text: text(block.text),
          creator: who,
          spokenByCharacter: who,
          citation: text(block.source),
          url: link(block.url),
          isPartOf: { '@id': place },
        }),
      );
    }
    return node('Article', {
      '@id': place,
      position: i + 1,
      headline: text(point.heading),
      name: [point.label ?? `P${i + 1}`, point.kicker && `${point.kicker}:`, text(point.heading)]
        .filter(Boolean)
        .join(' '),
      isPartOf: { '@id': at(id) },
    });
  });
  const article = node('Article', {
    '@id': at(id),
    headline: text(read.title),
    abstract: text(read.summary),
    url,
    inLanguage: lang,
    datePublished: read.published,
    dateModified: read.updated,
    author: read.authors.map(({ name, url }) => node('Person', { name, url: link(url) })),
    articleSection: read.categories.map(({ name }) => name),
    ...(series && {
      isPartOf: node('CreativeWorkSeries', {
        name: series.title,
        description: series.description,
        url: link(series.url),
      }),
      position: series.number,
    }),
    isBasedOn: sourceId && { '@id': sourceId },
    hasPart: [...points, ...quotations].map(referTo),
    citation: [...read.notes.values()].map(({ text: words, url }) =>
      url === undefined ? text(words) : node('CreativeWork', { name: text(words), url: link(url) }),
    ),
  });
  const graph = [
    article,
    ...(sourceNode ? [sourceNode] : []),
    ...personNodes,
    ...points,
    ...clips,
    ...quotations,
  ];
  return { '@context': 'https://schema.org', '@graph': graph };
}

const referTo = (part: JsonLdNode) => ({ '@id': part['@id'] });

const duration = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : isoDuration(seconds);

/** A node without what is not there; a list of one is that one. */
function node(type: string, properties: Record<string, unknown>): JsonLdNode {
  const kept = Object.entries(properties).flatMap(([name, value]): [string, unknown][] => {
    const one = Array.isArray(value) ? (value.length > 1 ? value : (value[0] as unknown)) : value;
    return one === undefined || one === '' ? [] : [[name, one]];
  });
  return { '@type': type, ...Object.fromEntries(kept) };
}
