// Knows how what stands in a point becomes the blocks of a document, as authors and systems write them. No word is left out:
// what the format has no block for is read as paragraphs. Writes nothing.
import type { ReadBlock, ReadItem } from '../model/canonical.js';
import type { Inline } from '../model/inline.js';
import { safeUrl } from '../model/url.js';
import { joinLines, tidyInline } from '../model/write-inline.js';
import { isBlank, isElement, isText } from './nodes.js';
import { CHROME, readInline, type KeyOf } from './read-inline.js';
import { readQuote } from './read-quote.js';

const MARKERS: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'lower-roman',
};
/** What holds blocks and is none itself. */
const HOLDS =
  'div,section,article,main,aside,header,footer,nav,center,details,figure,picture,span,tbody,thead,tfoot,table,form,fieldset,p';
const INLINE =
  'a,abbr,b,bdi,bdo,big,br,cite,code,data,del,dfn,em,font,footnote-ref,i,ins,kbd,label,mark,q,s,samp,small,span,strong,sub,sup,time,tt,u,var,wbr';
/** What belongs to the summary and to no point, or to another summary. */
const OTHERS = 'three-points,points-notes,points-series,points-source,points-glance';

/** The blocks that the nodes hold, in order. */
export function readBlocks(nodes: Iterable<Node>, keyOf: KeyOf): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let line: Node[] = [];
  const inline = (from: Iterable<Node>) => tidyInline(readInline(from, keyOf));
  const paragraph = (text: Inline[]) => {
    if (text.length) blocks.push({ type: 'paragraph', text });
  };
  const flush = () => {
    paragraph(inline(line));
    line = [];
  };
  for (const node of nodes) {
    if (isText(node) || (isElement(node) && node.matches(INLINE) && !node.querySelector('img,p,ul,ol')))
      line.push(node);
    else if (isElement(node)) {
      flush();
      read(node);
    }
  }
  flush();
  return blocks;

  function read(element: Element): void {
    if (element.matches(`${CHROME},${OTHERS}`)) return;
    const last = blocks.at(-1);
    switch (element.localName) {
      case 'p':
        if (last?.type === 'list' && isCredit(element)) {
          last.source = withoutDash(inline(element.childNodes));
          return;
        }
        break;
      case 'ol':
      case 'ul':
        blocks.push(readList(element, inline));
        return;
      case 'dl':
        blocks.push(readTerms(element, inline));
        return;
      case 'pull-quote':
      case 'blockquote':
        blocks.push(readQuote(element, keyOf));
        return;
      case 'img':
        readImage(element, []);
        return;
      case 'pre':
        paragraph(codeLines(element.textContent ?? ''));
        return;
      case 'tr':
        paragraph(inline(element.childNodes));
        return;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
      case 'summary': {
        const children = inline(element.childNodes);
        if (children.length) paragraph([{ type: 'strong', children }]);
        return;
      }
      case 'audio':
      case 'video':
      case 'iframe':
      case 'embed':
        readMedia(element);
        return;
    }
    const quotation = element.localName === 'figure' && element.querySelector('blockquote');
    const picture = element.querySelector('img');
    if (quotation) blocks.push(readQuote(element, keyOf));
    else if (picture && element.matches('figure,picture,a,span,p') && isOnly(picture, element))
      readImage(picture, inline(element.querySelector('figcaption')?.childNodes ?? []));
    // A caption on the line below, as Markdown has it.
    else if (
      picture &&
      element.firstElementChild === picture &&
      picture.nextElementSibling?.localName === 'br'
    )
      readImage(picture, inline([...element.childNodes].filter((node) => node !== picture)));
    else if (element.matches('p') && !element.querySelector('img')) paragraph(inline(element.childNodes));
    else if (element.matches(HOLDS) || element.children.length)
      blocks.push(...readBlocks(element.childNodes, keyOf));
    else paragraph(inline([element]));
  }

  function readImage(image: Element, caption: Inline[]): void {
    const src = safeUrl(image.getAttribute('src') ?? '', 'media');
    const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
    const size = (name: string) => Number(image.getAttribute(name)) || undefined;
    // A picture that a document may not show leaves its words.
    if (!src) return paragraph(alt ? [{ type: 'text', text: alt }, ...caption] : caption);
    blocks.push({ type: 'image', src, alt, caption, width: size('width'), height: size('height') });
  }

  function readMedia(element: Element): void {
    const address = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';
    const url = safeUrl(address);
    const name = element.getAttribute('title') ?? address;
    if (url) paragraph([{ type: 'link', url, children: [{ type: 'text', text: name }] }]);
  }
}

const isCredit = (paragraph: Element): boolean =>
  paragraph.matches('.tp-credit') || /^\s*[—–―]\s*\S/.test(paragraph.textContent ?? '');

/** Without the dash that an author typed before a name: the stylesheet sets one. */
function withoutDash(nodes: Inline[]): Inline[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const text = first.text.replace(/^\s*[—–―-]+\s*/, '');
  return text ? [{ type: 'text', text }, ...rest] : rest;
}

/** Whether an element shows that picture and no words but a caption. */
const isOnly = (picture: Element, element: Element): boolean =>
  element.querySelectorAll('img').length === 1 &&
  ![...element.childNodes].some(
    (node) =>
      !isBlank(node) &&
      !(
        isElement(node) &&
        (node === picture || node.matches('figcaption,source,br') || node.contains(picture))
      ),
  );

const codeLines = (text: string): Inline[] =>
  joinLines(
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line): Inline[] => (line.trim() ? [{ type: 'code', text: line }] : [])),
  );

type Read = (nodes: Iterable<Node>) => Inline[];

function readList(list: Element, inline: Read): ReadBlock {
  const marker = list.localName === 'ul' ? 'disc' : (MARKERS[list.getAttribute('type') ?? ''] ?? 'decimal');
  const items = [...list.children]
    .filter((child) => !child.matches(CHROME))
    .map((item) => readItem(item, inline))
    .filter(({ term, text }) => term.length || text.length);
  return { type: 'list', marker, items, source: [] };
}

/** A term in an element of its own, with a colon behind it, and what is said of it. */
function readItem(item: Element, inline: Read): ReadItem {
  const nodes = [...item.childNodes].filter((node) => !isBlank(node));
  // Some systems put a paragraph into each item.
  const [only] = nodes;
  if (nodes.length === 1 && isElement(only) && only.localName === 'p') return readItem(only, inline);
  const term = nodes[0];
  if (!isElement(term) || term.localName !== 'dfn') return { term: [], text: inline(item.childNodes) };
  const rest = inline(nodes.slice(1));
  const [first, ...more] = rest;
  const text = first?.type === 'text' ? first.text.replace(/^\s*[:：]?\s*/, '') : '';
  return {
    term: inline(term.childNodes),
    text: first?.type === 'text' ? tidyInline([{ type: 'text', text }, ...more]) : rest,
  };
}

function readTerms(list: Element, inline: Read): ReadBlock {
  const items: ReadItem[] = [];
  for (const child of list.querySelectorAll('dt,dd')) {
    const text = inline(child.childNodes);
    const last = items.at(-1);
    if (child.localName === 'dt') items.push({ term: text, text: [] });
    else if (last) last.text = last.text.length ? [...last.text, { type: 'break' }, ...text] : text;
    else items.push({ term: [], text });
  }
  return { type: 'list', marker: 'disc', items, source: [] };
}
