// Knows quotations as systems and authors write them, and makes ours of them: the words in their blockquote, who said
// them outside of it.
import { isAttribution } from '../model/quote-marks.js';
import { isBlank, isElement } from '../page/nodes.js';
import { make, retag, strip, wrap } from './tags.js';

/** Makes a `<pull-quote>` of each quotation in the points of a summary. */
export function adoptQuotes(summary: Element): void {
  for (const quotation of summary.querySelectorAll('point-card blockquote')) {
    if (quotation.closest('pull-quote') || quotation.parentElement!.closest('blockquote')) continue;
    const figure = quotation.closest('figure');
    wrap(figure && summary.contains(figure) ? figure : quotation, 'pull-quote');
  }
  for (const quote of summary.querySelectorAll('pull-quote')) attribute(quote);
}

/** A line behind a quotation that is a dash and a name: no sentence, and no more than a line. */
const NAME = /^.{1,100}[^.!?…:;]\s*$/s;

const lastIn = (element: Element) => [...element.childNodes].findLast((node) => !isBlank(node));

/** Whether these nodes are a name: a cite alone, or a line that begins with a dash. */
const isName = (nodes: readonly Node[]): boolean =>
  isAttribution(nodes.map((node) => node.textContent).join('')) ||
  nodes.every((node) => isBlank(node) || (node as Element).localName === 'cite');

/** Brings what says who spoke to where it is told from the words. */
function attribute(quote: Element): void {
  if (quote.querySelector('[slot=by],figcaption')) return;
  const next = quote.nextElementSibling;
  if (next?.matches('p') && isAttribution(next.textContent) && NAME.test(next.textContent))
    return setBy(quote, next);
  const words = quote.querySelector('blockquote') ?? quote;
  let last = lastIn(quote);
  if (last?.contains(words)) last = lastIn(words);
  if (!isElement(last) || !last.matches('p,cite,footer')) return void splitLine(quote, words);
  const paragraph = last.matches('p');
  if (splitLine(quote, paragraph ? last : words) || last === words.firstElementChild) return;
  if (paragraph ? isName([...last.childNodes]) : words !== quote || last.matches('footer'))
    setBy(quote, last);
}

/** Whether there was a last line of its own, in the same paragraph as the words. */
function splitLine(quote: Element, paragraph: Element): boolean {
  const nodes = [...paragraph.childNodes];
  const at = nodes.findLastIndex((node) => node.nodeName === 'BR');
  const line = nodes.slice(at + 1);
  if (at < 1 || line.every(isBlank) || !isName(line)) return false;
  const by = make(quote, 'p');
  by.append(...line);
  nodes[at]!.remove();
  setBy(quote, by);
  return true;
}

function setBy(quote: Element, by: Element): void {
  by.slot = 'by';
  strip(by, /^\s*[—–―-]+\s*/); // the stylesheet sets the dash
  quote.append(by);
  // A place in the recording may follow.
  const last = [...by.children].findLast((part) => !part.matches('a[href*="#t="]')) as
    HTMLElement | undefined;
  if (by.matches('p') && last && /,\s*$/.test(last.previousSibling?.textContent ?? '')) nameWork(last);
}

/** What stands last, behind a comma: words in italics are the name of a work; a bare address is where the words stand. */
function nameWork(last: HTMLElement): void {
  const name = last.matches('em,i') ? last : last.querySelector<HTMLElement>(':scope > :is(em,i):only-child');
  if (name) retag(name, 'cite');
  else if (last.textContent === last.getAttribute('href')) last.classList.add('tp-source');
}
