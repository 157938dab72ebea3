// Knows how a quote gets the structure that its author did not write: a quotation around bare words, an attribution of
// attributes. Loaded with the first quote that needs it. No node of the author's moves: a shadow root slots it.
import { listen } from '../../context/publish.js';
import { loadWords, type Words } from '../../i18n/words.js';
import { isAttribution } from '../../model/quote-marks.js';
import { safeUrl } from '../../model/url.js';
import { cueElement } from '../cue.js';
import { OWN, own } from '../own.js';
import { sheet } from './pull-quote.styles.js';
import type { PullQuote } from './pull-quote.js';

/** What is made for a quote: its line of attributes, and the links to the quote itself, which stand last. */
const LINKS = '[data-tp-link]';
const OURS = `[${OWN}],${LINKS}`;

/** Brings what was made for the quote in step with its words and attributes. */
export async function completeQuote(quote: PullQuote): Promise<void> {
  arrange(quote);
  // Listening asks for an update, and this one has to end first.
  await Promise.resolve();
  listen(quote);
  const { snapshot } = quote;
  const uiWords = await loadWords(snapshot?.language, snapshot?.labels);
  // The summary may have said something new meanwhile, which then is written already.
  if (quote.snapshot === snapshot && attribute(quote, uiWords, snapshot?.language)) arrange(quote);
}

/** Gives the words that there are their places, without waiting for anything. */
function arrange(quote: PullQuote): void {
  const [words, rest] = split(quote);
  const text = words.map((node) => node.textContent).join('');
  if (quote.shadowRoot || text.trim())
    enclose(quote, words, [...rest, ...quote.querySelectorAll(`:scope > :is(${OURS})`)]);
  if (text.trim()) quote.mark(text);
  hush(quote);
}

/** The words, what stands under them, and whether that says who spoke. */
function split(quote: PullQuote): [ChildNode[], ChildNode[], boolean] {
  const nodes = [...quote.childNodes].filter((node) => !(node instanceof Element && node.matches(OURS)));
  const inner = quote.querySelector('blockquote');
  if (inner)
    return [
      [],
      nodes,
      !!quote.querySelector(
        `:scope > :is([slot=by],cite):not([${OWN}]),figcaption,blockquote > cite:last-child`,
      ),
    ];
  const last = (node: ChildNode) =>
    !nodes.slice(nodes.indexOf(node) + 1).some((next) => next instanceof Text && next.data.trim());
  // A <cite> in the midst of the words is the name of a work; after them it is who said them.
  const under = (node: ChildNode) =>
    node instanceof Element && (node.matches('[slot=by],figcaption') || (node.matches('cite') && last(node)));
  const rest = nodes.filter(under);
  const words = nodes.filter((node) => !under(node));
  if (rest.length) return [words, rest, true];
  const end = words.findLastIndex(
    (node) => node instanceof HTMLBRElement || node instanceof HTMLParagraphElement,
  );
  const from = words[end] instanceof HTMLBRElement ? end + 1 : end;
  if (
    from > 0 &&
    isAttribution(
      words
        .slice(from)
        .map((node) => node.textContent)
        .join(''),
    )
  )
    rest.push(...words.splice(from));
  return [words, rest, rest.length > 0];
}

function enclose(quote: PullQuote, words: ChildNode[], rest: ChildNode[]): void {
  let root = quote.shadowRoot;
  if (!root) {
    root = quote.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    root.adoptedStyleSheets = [sheet];
    const quotation = document.createElement('blockquote');
    quotation.part.add('words');
    const by = document.createElement('div');
    quotation.append(document.createElement('slot'));
    by.append(document.createElement('slot'));
    // In a line they are words apart; as blocks the space is none.
    root.append(quotation, ' ', by);
  }
  const [quotation, by] = root.children as unknown as [HTMLElement, HTMLElement];
  quotation.hidden = !words.length;
  // Marks stand around text; around paragraphs they stand in these, by the light stylesheet.
  quotation.classList.toggle('text', !words.some((node) => node instanceof HTMLParagraphElement));
  // A <cite> under the words is dressed as a line by itself, unless another one amid them forbids it.
  const amid = words.some((node) => node instanceof Element && node.matches('cite'));
  quote.toggleAttribute('data-tp-amid', amid);
  // A paragraph that a dash makes a name is typed like the words.
  const named = rest.some((node) => node instanceof HTMLParagraphElement && !node.slot);
  quotation.classList.toggle('named', named);
  by.classList.toggle('line', amid || named || rest.some((node) => node instanceof Text && node.data.trim()));
  const slottable = (node: ChildNode): node is Element | Text =>
    node instanceof Element || node instanceof Text;
  quotation.querySelector('slot')!.assign(...words.filter(slottable));
  by.querySelector('slot')!.assign(...rest.filter(slottable));
}

/** What `by`, `href`, `start` and `end` say, as a line under the words; tells whether that line is another one than before. */
function attribute(quote: PullQuote, words: Words, language: string | undefined): boolean {
  const [, , attributed] = split(quote);
  const parts: (Node | string)[] = quote.by && !attributed ? [quote.by] : [];
  const url = quote.href && safeUrl(quote.href);
  if (url) {
    const link = document.createElement('a');
    link.setAttribute('href', url);
    link.append(parts.pop() ?? words.source);
    parts.push(link);
  }
  const cue = cueElement(quote, words, language);
  if (cue) parts.push(...(parts.length ? [', '] : []), cue);
  const present = quote.querySelector(`:scope > [${OWN}]`);
  const line = parts.length ? own('p', { slot: 'by' }, ...parts) : undefined;
  if (line ? present?.isEqualNode(line) : !present) return false;
  present?.remove();
  if (line) quote.insertBefore(line, quote.querySelector(`:scope > ${LINKS}`));
  return true;
}

const hushed = new WeakSet<PullQuote>();

/** Repeated words are heard once, in their place; but what holds a link must stay in reach. */
function hush(quote: PullQuote): void {
  const hush = quote.kind === 'pull' && !quote.querySelector('a[href]');
  if (hush) quote.setAttribute('aria-hidden', 'true');
  else if (hushed.has(quote)) quote.removeAttribute('aria-hidden');
  if (hush) hushed.add(quote);
}
