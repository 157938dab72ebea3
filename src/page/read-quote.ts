// Knows how a quotation becomes a block of a document: its words, who said them, the work, the place. Writes nothing.
import type { ReadBlock } from '../model/canonical.js';
import type { Inline } from '../model/inline.js';
import { isAttribution } from '../model/quote-marks.js';
import { CUE, parseDuration, parseTime } from '../model/time.js';
import { safeUrl } from '../model/url.js';
import { tidyInline } from '../model/write-inline.js';
import { attribute, isBlank, isElement, isText } from './nodes.js';
import { CHROME, readInline, type KeyOf } from './read-inline.js';

type Quote = ReadBlock & { type: 'quote' };

/** What a `<pull-quote>`, a `<blockquote>` or a figure around one says. */
export function readQuote(element: Element, keyOf: KeyOf): Quote {
  const quotation = element.localName === 'blockquote' ? element : element.querySelector('blockquote');
  const [words, by] = parts(element, quotation);
  const href = attribute(element, 'href') ?? quotation?.getAttribute('cite') ?? '';
  const quote: Quote = {
    type: 'quote',
    text: tidyInline(readInline(words, keyOf)),
    by: [],
    source: [],
    url: safeUrl(href),
    start: parseTime(attribute(element, 'start')),
    end: parseTime(attribute(element, 'end')),
    pull: attribute(element, 'kind') === 'pull',
  };
  const name: Inline[] = [];
  for (const node of by) name.push(...readCredit(node, quote, keyOf));
  quote.by = withoutJoints(timed(tidyInline(name), quote));
  if (!quote.by.length) quote.by = [{ type: 'text', text: attribute(element, 'by') ?? '' }];
  return quote;
}

/** The nodes that are the words, and those that say whose they are. */
function parts(element: Element, quotation: Element | null): [ChildNode[], ChildNode[]] {
  const outside =
    quotation && quotation !== element
      ? [...element.querySelectorAll(':scope > :is([slot=by],cite,figcaption),figcaption')].filter(
          (one, _i, all) =>
            !quotation.contains(one) && !all.some((other) => other !== one && other.contains(one)),
        )
      : [];
  const nodes = [...(quotation ?? element).childNodes].filter(
    (node) => !(isElement(node) && node.matches(CHROME)),
  );
  const last = nodes.findLastIndex((node) => !isBlank(node));
  const isBy = (node: ChildNode | undefined, i: number) =>
    isElement(node) &&
    (node.matches('[slot=by],figcaption,footer') || (node.localName === 'cite' && i >= last));
  const inside = nodes.filter(isBy);
  const words = nodes.filter((node) => !inside.includes(node));
  if (!inside.length && !outside.length) {
    // A last line that begins with a dash.
    const end = words.findLastIndex((node) => isElement(node) && node.matches('br,p'));
    const from = isElement(words[end]) && words[end].localName === 'br' ? end + 1 : end;
    const line = words.slice(from);
    if (from > 0 && isAttribution(line.map(({ textContent }) => textContent).join(''))) {
      inside.push(...words.splice(from));
    }
  }
  return [words, [...inside, ...outside]];
}

/** Reads one node of an attribution: what is no name goes where it belongs. */
function readCredit(node: Node, quote: Quote, keyOf: KeyOf, within = false): Inline[] {
  if (!isElement(node)) return isText(node) ? [{ type: 'text', text: node.data }] : [];
  if (node.matches(CHROME)) return [];
  const cue = node.localName === 'a' && CUE.exec(node.getAttribute('href') ?? '');
  if (cue) {
    quote.start = parseTime(cue[1]);
    quote.end = parseTime(cue[2]);
    return [];
  }
  const time = node.localName === 'time' ? parseDuration(node.getAttribute('datetime') ?? '') : undefined;
  if (time !== undefined) {
    quote[quote.start === undefined ? 'start' : 'end'] = time;
    return [];
  }
  const href = node.localName === 'a' ? node.getAttribute('href') : null;
  const cite =
    within &&
    (node.localName === 'cite' ? node : href !== null && node.querySelector(':scope > cite:only-child'));
  if (cite) {
    quote.source = tidyInline(readInline(cite.childNodes, keyOf));
    if (href !== null) quote.url = safeUrl(href);
    return [];
  }
  // A link that is only called that: it leads to where the words stand.
  if (node.matches('.tp-source')) {
    quote.url = safeUrl(href ?? '');
    return [];
  }
  if (!within) return [...node.childNodes].flatMap((child) => readCredit(child, quote, keyOf, true));
  if (node.matches('p,span:not([class]),div'))
    return [...node.childNodes].flatMap((child) => readCredit(child, quote, keyOf, true));
  return readInline([node], keyOf);
}

/** Without a time that stands last, as plain text has it: "Ada, 1:02–1:05". */
function timed(nodes: Inline[], quote: Quote): Inline[] {
  const last = nodes.at(-1);
  const [all, from, to] = (last?.type === 'text' && TIMES.exec(last.text)) || [];
  if (all === undefined || last?.type !== 'text') return nodes;
  quote.start = parseTime(from);
  quote.end = parseTime(to);
  return [...nodes.slice(0, -1), { type: 'text', text: last.text.slice(0, -all.length) }];
}

/** A time or a stretch of it at the end of a text. */
export const TIMES = /(?:^|, )(\d+(?::\d\d)+)(?:–(\d+(?::\d\d)+))?$/;

/** Without the dash before a name and the commas that joined it to what followed. */
function withoutJoints(nodes: Inline[]): Inline[] {
  const result = [...nodes];
  const [first] = result;
  if (first?.type === 'text') result[0] = { type: 'text', text: first.text.replace(/^[\s—–―-]+/, '') };
  const last = result.at(-1);
  if (last?.type === 'text')
    result[result.length - 1] = { type: 'text', text: last.text.replace(/[\s,–]+$/, '') };
  return tidyInline(result);
}
