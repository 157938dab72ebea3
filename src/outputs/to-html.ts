// Knows how a document becomes HTML where there is no page: by the same view as in the browser. No DOM, no Node.
import { allWords } from '../i18n/all-words.js';
import type { Labels } from '../i18n/labels.js';
import { directionOf, intlLanguage } from '../model/language.js';
import { parseMarkdown } from '../model/markdown.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { documentId } from '../model/document-ids.js';
import { documentView } from '../view/document-view.js';
import { formattedView } from '../view/formatted-view.js';
import { html, nothing, toText } from '../view/string-html.js';
import { checked } from './document-error.js';

export interface HtmlOptions {
  /** Level of the title's heading, 1–6; points stand one below it. Default: 2. */
  headingLevel?: number;
  /** Words of your own for what the library says: `{ notes: 'Sources' }`. Default: the words of the document's language. */
  labels?: Labels;
}

/**
 * The document as HTML: the elements in their full form, which look finished with the stylesheet alone and which the script
 * takes over without a change.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toHtml(document: ThreePointsDocument, options: HtmlOptions = {}): string {
  const source = checked(document);
  const { lang, url } = source;
  const { headingLevel: level = 2, labels } = options;
  const id = documentId(source);
  const tools = { html, nothing, words: allWords(lang, labels), lang: intlLanguage(lang), level };
  const view = documentView(tools, source, id, { parse: parseMarkdown, view: formattedView });
  const dir = lang && directionOf(lang);
  return toText(
    html`<three-points id=${id} lang=${lang ?? nothing} dir=${dir ?? nothing} data-url=${url ?? nothing}>${view}</three-points>`,
  );
}
