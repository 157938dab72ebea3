// Knows what a quote says in plain words, and how it is handed on: with its marks, who said it, and where.
import { quotationMarks } from '../model/quotation-marks.js';
import { opensWithMark } from '../model/quote-marks.js';
import { languageOf } from './locale.js';

/** Who said it, as authors and documents write it. */
const BY = ':scope > :is([slot=by],cite,figcaption),figcaption,blockquote > cite:last-child';
const OURS = '[data-tp],[data-tp-link]';
/** What leads away from the words: references, and times in a recording. */
const ASIDE = `footnote-ref,${OURS},a[href*="#t="],time`;

/** The text of the nodes, a line a paragraph or as broken, without what only leads away. */
function textOf(nodes: Iterable<Node | string>): string {
  const copy = document.createElement('div');
  copy.append(...[...nodes].map((node) => (typeof node === 'string' ? node : node.cloneNode(true))));
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  for (const line of copy.querySelectorAll('br,p')) line.before('\0');
  return copy.textContent
    .split('\0')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The nodes that are the words, and those that say whose they are. */
function wordsIn(quote: Element): [words: Node[], by: Node[]] {
  const authors = (node: Node) => !(node instanceof Element && node.matches(OURS));
  const slots = [...(quote.shadowRoot?.querySelectorAll('slot') ?? [])];
  const quotation = quote.querySelector('blockquote');
  if (!quotation && slots[1])
    return slots.map((slot) => slot.assignedNodes().filter(authors)) as [Node[], Node[]];
  const by: Node[] = [...quote.querySelectorAll(BY)].filter(authors);
  return [[...(quotation ?? quote).childNodes].filter((node) => !by.includes(node) && authors(node)), by];
}

/** What is copied of a quote, as text and as HTML. */
export function copiedQuote(quote: Element, url: string, source?: string): [text: string, html: string] {
  const [nodes, who] = wordsIn(quote);
  const words = textOf(nodes);
  const [open, close] = opensWithMark(words) ? ['', ''] : quotationMarks(languageOf(quote));
  const lines = `${open}${words}${close}`.split('\n');
  const by = (textOf(who).replace(/^[\s—–―-]+|[\s,]+$/g, '') || (quote as Element & { by?: string }).by || '')
    .split(', ')
    // A link that is only called that says nothing without its address.
    .filter((part) => part !== source)
    .join(', ');

  const quotation = make(
    'blockquote',
    { cite: url },
    make('p', {}, ...lines.flatMap((line, i) => (i ? [make('br'), line] : [line]))),
  );
  const link = make('a', { href: url }, document.title || url);
  const credit = make('p', {}, by ? `— ${by}, ` : '— ', link);
  const html = [quotation, credit].map((element) => new XMLSerializer().serializeToString(element));
  return [
    [...lines, by ? `— ${by}, ${url}` : url].join('\n'),
    html.join('').replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', ''),
  ];
}

function make(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
