// Knows quotations as systems and authors write them, and makes ours of them: the words in their blockquote, who said
// them outside of it.
import { isAttribution } from '../model/quote-marks.js';
import { isBlank, isElement } from '../page/nodes.js';
import { make } from './tags.js';

/** `NodeFilter.SHOW_TEXT`, where there is no `NodeFilter`. */
const SHOW_TEXT = 4;

/** Makes a `<pull-quote>` of each quotation in the points of a summary. */
export function adoptQuotes(summary: Element): void {
  for (const quotation of summary.querySelectorAll('point-card blockquote')) {
    if (quotation.closest('pull-quote') || quotation.parentElement!.closest('blockquote')) continue;
    const figure = quotation.closest('figure');
    const outer = figure && summary.contains(figure) ? figure : quotation;
    const quote = make(quotation, 'pull-quote');
    outer.before(quote);
    quote.append(outer);
  }
  for (const quote of summary.querySelectorAll('pull-quote')) attribute(quote);
}

/** Brings what says who spoke to where it is told from the words. */
function attribute(quote: Element): void {
  const words = quote.querySelector('blockquote') ?? quote;
  if (quote.querySelector('[slot=by],figcaption')) return;
  const last = [...words.childNodes].findLast((node) => !isBlank(node));
  if (!isElement(last) || last === words.firstElementChild) return;
  const holdsName =
    last.matches('cite,footer') ||
    (last.matches('p') &&
      (isAttribution(last.textContent) ||
        [...last.childNodes].every((node) => isBlank(node) || (node as Element).localName === 'cite')));
  if (!holdsName) {
    if (last.matches('p')) splitLine(quote, last);
    return;
  }
  if (last.matches('cite') && words === quote) return;
  last.slot = 'by';
  stripDash(last);
  quote.append(last);
}

/** A last line that begins with a dash, in the same paragraph as the words. */
function splitLine(quote: Element, paragraph: Element): void {
  const nodes = [...paragraph.childNodes];
  const at = nodes.findLastIndex((node) => node.nodeName === 'BR');
  const line = nodes.slice(at + 1);
  if (at < 1 || !isAttribution(line.map((node) => node.textContent).join(''))) return;
  const by = make(quote, 'p');
  by.slot = 'by';
  by.append(...line);
  nodes[at]!.remove();
  stripDash(by);
  quote.append(by);
}

/** The stylesheet sets the dash. */
function stripDash(line: Element): void {
  const texts = line.ownerDocument.createTreeWalker(line, SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (!text.data.trim()) continue;
    text.data = text.data.replace(/^\s*[—–―-]+\s*/, '');
    return;
  }
}
