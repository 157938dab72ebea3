// Knows how documents become a feed: the newest first. No DOM, no Node.
import type { ThreePointsDocument } from '../model/schema.js';
import { toFeedItem, xml } from './to-feed-item.js';

/** What a feed says of itself. */
export interface Feed {
  /** The name of the feed. */
  title: string;
  /** The page that the feed follows. */
  url?: string;
  /** Where the feed itself is. */
  feedUrl?: string;
  /** What the feed is about. */
  description?: string;
  /** BCP 47 language of most of it. */
  lang?: string;
}

/**
 * A feed of the documents, the newest first: `json` for JSON Feed 1.1, `rss` for RSS 2.0, either as text.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toFeed(
  documents: readonly ThreePointsDocument[],
  feed: Feed,
  format: 'json' | 'rss',
): string {
  const sorted = newestFirst(documents);
  return format === 'json' ? jsonFeed(sorted, feed) : rss(sorted, feed);
}

/** In the order of a feed: what has no date comes last. */
export const newestFirst = (documents: readonly ThreePointsDocument[]): ThreePointsDocument[] =>
  [...documents].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));

function jsonFeed(
  documents: readonly ThreePointsDocument[],
  { title, url, feedUrl, description, lang }: Feed,
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: feedUrl,
    description,
    language: lang,
    items: documents.map((document) => toFeedItem(document)),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

function rss(
  documents: readonly ThreePointsDocument[],
  { title, url, feedUrl, description, lang }: Feed,
): string {
  const lines = [
    xml('title', title),
    xml('link', url ?? ''),
    xml('description', description ?? title),
    xml('language', lang),
    feedUrl === undefined
      ? ''
      : xml('atom:link', undefined, { href: feedUrl, rel: 'self', type: 'application/rss+xml' }),
    ...documents.map((document) => toFeedItem(document, { format: 'rss' })),
  ];
  const namespaces = Object.entries({
    atom: 'http://www.w3.org/2005/Atom',
    content: 'http://purl.org/rss/1.0/modules/content/',
    dc: 'http://purl.org/dc/elements/1.1/',
    podcast: 'https://podcastindex.org/namespace/1.0',
  }).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"${namespaces.join('')}>\n<channel>\n${lines
    .filter(Boolean)
    .join('\n')}\n</channel>\n</rss>\n`;
}
