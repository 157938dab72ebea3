// Knows how a document becomes an item of a feed: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), or RSS 2.0 with the
// namespaces that readers and podcast players know. No DOM, no Node.
import { readTexts } from '../model/normalize.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { parseTime } from '../model/time.js';
import { plainText, tidyInline } from '../model/write-inline.js';
import { escapeHtml } from '../view/string-html.js';
import { checked } from './document-error.js';
import { absolute } from './html-targets.js';
import { htmlOf } from './to-html.js';
import { textOf } from './to-text.js';

export interface FeedItemOptions {
  /** `json` (default) for an item of JSON Feed, as an object; `rss` for an `<item>` of RSS, as text. */
  format?: 'json' | 'rss';
}

/** An item of JSON Feed 1.1. */
export interface JsonFeedItem {
  id: string;
  title: string;
  content_html: string;
  content_text: string;
  url?: string;
  external_url?: string;
  summary?: string;
  date_published?: string;
  date_modified?: string;
  authors?: { name: string; url?: string }[];
  tags?: string[];
  language?: string;
  attachments?: { url: string; mime_type: string; duration_in_seconds?: number }[];
}

/**
 * The document as an item of a feed. RSS uses the prefixes `content`, `dc` and `podcast`, which `toFeed` declares.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toFeedItem(document: ThreePointsDocument, options: { format: 'rss' }): string;
export function toFeedItem(document: ThreePointsDocument, options?: { format?: 'json' }): JsonFeedItem;
export function toFeedItem(
  document: ThreePointsDocument,
  { format = 'json' }: FeedItemOptions = {},
): JsonFeedItem | string {
  const item = itemOf(checked(document));
  return format === 'rss' ? rssOf(item, document) : item;
}

function itemOf(document: ThreePointsDocument): JsonFeedItem {
  const { id, lang, url, title, summary, categories, series, authors, published, updated, source } =
    readTexts(document);
  const text = (nodes: typeof title) => plainText(tidyInline(nodes));
  const at = (address: string | undefined) => absolute(address, url);
  const media = source?.media;
  const length = parseTime(source?.duration);
  const tags = [...categories.map(({ name }) => name), ...(series ? [series.title] : [])];
  return withoutAbsent({
    // An item keeps its id when its address changes only if it has no address.
    id: url ?? id,
    url,
    external_url: at(source?.url),
    title: text(title),
    summary: text(summary),
    content_html: htmlOf(document, { target: 'feed' }),
    content_text: textOf(document),
    date_published: published && rfc3339(published),
    date_modified: updated && rfc3339(updated),
    authors: authors.map(({ name, url }) => withoutAbsent({ name, url: at(url) })),
    tags,
    language: lang,
    attachments: media?.type
      ? [withoutAbsent({ url: at(media.url)!, mime_type: media.type, duration_in_seconds: length })]
      : [],
  });
}

/** Without what is undefined or empty. */
const withoutAbsent = <T extends object>(object: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ) as T;

const rfc3339 = (date: string): string => `${new Date(date).toISOString().slice(0, 19)}Z`;

/** RFC 822, with a year of four digits, as RSS wants it. */
const rfc822 = (date: string): string => new Date(date).toUTCString();

/** XML holds no control characters, not even escaped, and no half of a character. */
const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

/** An element with a text; nothing where there is no text. */
export function xml(
  name: string,
  text: string | undefined,
  attributes: Record<string, string | undefined> = {},
): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  if (text === undefined && !given.length) return '';
  const all = given.map(([key, value]) => ` ${key}="${escapeHtml(xmlText(value!))}"`).join('');
  return text === undefined ? `<${name}${all}/>` : `<${name}${all}>${escapeHtml(xmlText(text))}</${name}>`;
}

/** A text of HTML as it is: the one sequence that would end it is cut in two. */
const cdata = (text: string): string => `<![CDATA[${xmlText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

function rssOf(item: JsonFeedItem, document: ThreePointsDocument): string {
  const { source, people = [] } = document;
  const [media] = item.attachments ?? [];
  const at = (address: string | undefined) => absolute(address, item.url);
  const lines = [
    xml('title', item.title),
    xml('link', item.url),
    xml('guid', item.id, { isPermaLink: String(item.url !== undefined) }),
    xml('pubDate', document.published && rfc822(document.published)),
    ...(item.authors ?? []).map(({ name }) => xml('dc:creator', name)),
    ...(item.tags ?? []).map((tag) => xml('category', tag)),
    xml('description', item.summary ?? item.title),
    `<content:encoded>${cdata(item.content_html)}</content:encoded>`,
    // RSS wants the length in bytes, which nobody here knows: nought is what it has for that.
    media && xml('enclosure', undefined, { url: media.url, length: '0', type: media.mime_type }),
    source?.show?.feed !== undefined && xml('source', source.show.title, { url: at(source.show.feed) }),
    source?.transcript !== undefined &&
      xml('podcast:transcript', undefined, { url: at(source.transcript), type: 'text/html' }),
    ...people.map(({ name, role, url, image }) =>
      xml('podcast:person', name, { role: role?.toLowerCase(), href: at(url), img: at(image) }),
    ),
  ];
  return `<item>\n${lines
    .filter(Boolean)
    .map((line) => `  ${line}\n`)
    .join('')}</item>`;
}
