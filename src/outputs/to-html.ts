// Knows how a document becomes HTML where there is no page: by the same view as in the browser. No DOM, no Node.
import { allWords } from '../i18n/all-words.js';
import type { Labels } from '../i18n/labels.js';
import { documentId } from '../model/document-ids.js';
import { directionOf, intlLanguage } from '../model/language.js';
import { parseMarkdown } from '../model/markdown.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { documentView } from '../view/document-view.js';
import { formattedView } from '../view/formatted-view.js';
import { rewriting } from '../view/rewritten-html.js';
import { html as elements, nothing, toText } from '../view/string-html.js';
import type { Html } from '../view/tools.js';
import { checked } from './document-error.js';
import { feed, native } from './html-targets.js';

export interface HtmlOptions {
  /**
   * What the HTML is for. `elements` (default): our elements in their full form, which look finished with the stylesheet alone
   * and which the script takes over without a change. `native`: named classes, which publishing systems keep that take unknown
   * elements away; the script makes the elements of them. `feed`: plain HTML for RSS, JSON Feed and e-mail, without what only
   * repeats (pull quotes), and with absolute addresses where the document has a `url`.
   */
  target?: 'elements' | 'native' | 'feed';
  /** Level of the title's heading, 1–6; points stand one below it. Default: 2. */
  headingLevel?: number;
  /** Words of your own for what the library says: `{ notes: 'Sources' }`. Default: the words of the document's language. */
  labels?: Labels;
}

// A template is rewritten once, however many documents are written with it.
const nativeHtml = rewriting(native);

/**
 * The document as HTML. The same words in every target, in the same order.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toHtml(document: ThreePointsDocument, options?: HtmlOptions): string {
  return htmlOf(checked(document), options);
}

/** The same of a document that is known to be one. */
export function htmlOf(document: ThreePointsDocument, options: HtmlOptions = {}): string {
  const { target = 'elements', headingLevel = 2, labels } = options;
  const source = target === 'feed' ? withoutPulls(document) : document;
  const { lang, url } = source;
  const html: Html = target === 'native' ? nativeHtml : target === 'feed' ? rewriting(feed(url)) : elements;
  const id = documentId(source);
  const level = Math.min(6, Math.max(1, Math.floor(headingLevel) || 2));
  const tools = { html, nothing, words: allWords(lang, labels), lang: intlLanguage(lang), level };
  const view = documentView(tools, source, id, { parse: parseMarkdown, view: formattedView });
  const dir = lang && directionOf(lang);
  return toText(
    html`<three-points id=${id} lang=${lang ?? nothing} dir=${dir ?? nothing} data-url=${url ?? nothing}>${view}</three-points>`,
  );
}

/** The document without the quotes that repeat words of it: they are for the eye, in a page. */
export const withoutPulls = (document: ThreePointsDocument): ThreePointsDocument => ({
  ...document,
  points: document.points.map((point) => ({
    ...point,
    ...(point.body && {
      body: point.body.filter((block) => typeof block === 'string' || block.type !== 'quote' || !block.pull),
    }),
  })),
});
