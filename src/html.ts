// The package's entry for servers, feeds and scripts: one document, every output. No DOM, no Lit; importing it has no effect.
export { DocumentError } from './outputs/document-error.js';
export { toHtml, type HtmlOptions } from './outputs/to-html.js';
export { validate, type Issue } from './model/validate.js';
export type * from './model/schema.js';
