// Knows how words in the page become inline text again. Writes nothing.
import type { Inline } from '../model/inline.js';
import { safeUrl } from '../model/url.js';
import { isElement, isText } from './nodes.js';

/** What stands in the page and is none of the summary's words. */
export const CHROME =
  'script,style,template,[data-tp],[data-tp-link],[data-tp-fallback],[role=doc-backlink],.tp-cue,.tp-status';
/** What begins a line of its own. */
const BLOCK =
  'p,div,section,article,ul,ol,li,dl,dt,dd,blockquote,figure,figcaption,table,tr,pre,h1,h2,h3,h4,h5,h6,hr,details,summary';

/** The name by which a reference calls its note; undefined where there is no such note. */
export type KeyOf = (reference: Element) => string | undefined;

const NOTE = 'footnote-ref';

/** The inline text of the nodes. Blocks among them stand on lines of their own. */
export const readInline = (nodes: Iterable<Node>, keyOf: KeyOf): Inline[] =>
  [...nodes].flatMap((node) => readNode(node, keyOf));

function readNode(node: Node, keyOf: KeyOf): Inline[] {
  if (isText(node)) return [{ type: 'text', text: node.data }];
  if (!isElement(node) || node.matches(CHROME)) return [];
  if (node.localName === NOTE) {
    const key = keyOf(node);
    return key === undefined ? [] : [{ type: 'note', key }];
  }
  const children = () => readInline(node.childNodes, keyOf);
  switch (node.localName) {
    case 'em':
    case 'i':
    case 'cite':
    case 'var':
      return [{ type: 'emphasis', children: children() }];
    case 'strong':
    case 'b':
      return [{ type: 'strong', children: children() }];
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return [{ type: 'code', text: node.textContent ?? '' }];
    case 'br':
      return [{ type: 'break' }];
    case 'img':
      return [{ type: 'text', text: node.getAttribute('alt') ?? '' }];
    case 'a':
      return readLink(node, children());
    case 'td':
    case 'th':
      return [...children(), { type: 'text', text: ' ' }];
  }
  return node.matches(BLOCK) ? [{ type: 'break' }, ...children(), { type: 'break' }] : children();
}

function readLink(link: Element, children: Inline[]): Inline[] {
  const url = safeUrl(link.getAttribute('href') ?? '');
  const title = link.getAttribute('title');
  return url ? [{ type: 'link', url, ...(title && { title }), children }] : children;
}
