// The package's entry for servers, feeds and scripts: one document, every output, and back. No DOM, no Lit; importing it has
// no effect. (A document is read from HTML by a parser that is loaded then.)
export { fromHtml, summariesIn, type FoundSummary, type FromHtmlOptions } from './adopt/from-html.js';
export { fromText, type FromText } from './model/from-text.js';
export { normalize } from './model/normalize.js';
export { type Repair } from './model/repair-json.js';
export { DocumentError } from './outputs/document-error.js';
export { toHtml, type HtmlOptions } from './outputs/to-html.js';
export { toFeed, type Feed } from './outputs/to-feed.js';
export { toFeedItem, type FeedItemOptions, type JsonFeedItem } from './outputs/to-feed-item.js';
export { toJsonLd, type JsonLd, type JsonLdNode } from './outputs/to-json-ld.js';
export { toMarkdown } from './outputs/to-markdown.js';
export { toText, type TextOptions } from './outputs/to-text.js';
export { validate, type Issue } from './model/validate.js';
export type * from './model/schema.js';
