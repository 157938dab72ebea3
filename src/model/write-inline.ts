// Knows how inline text is written as the Markdown that reads as the same text again. No parser: a page that hands its
// document out needs none.
import { needsMarkdown, splitNotes, type Inline } from './inline.js';

/** Inline text in one canonical form: white space as HTML has it, like stands with like, nothing is empty. */
export const tidyInline = (nodes: readonly Inline[]): Inline[] => trimmed(merged(nodes));

/** White space that HTML runs together. A no-break space is none. */
const SPACE = /[ \t\n\f\r]+/g;

function merged(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const next = tidied(node);
    if (!next) continue;
    const last = result.at(-1);
    if (next.type === 'text' && last?.type === 'text')
      last.text = (last.text + next.text).replace(SPACE, ' ');
    else if ((next.type === 'emphasis' || next.type === 'strong') && last?.type === next.type)
      last.children = merged([...last.children, ...next.children]);
    else result.push(next);
  }
  return result;
}

function tidied(node: Inline): Inline | undefined {
  if (node.type === 'text')
    return node.text ? { type: 'text', text: node.text.replace(SPACE, ' ') } : undefined;
  if (node.type === 'code') {
    const text = node.text.replace(SPACE, ' ').trim();
    return text ? { type: 'code', text } : undefined;
  }
  if (!('children' in node)) return { ...node };
  const children = merged(node.children);
  return children.length ? { ...node, children } : undefined;
}

/** Without white space at either end and around breaks, and without breaks at the ends. */
function trimmed(nodes: Inline[]): Inline[] {
  const lines = linesOf(nodes).map((line) => trimEnd(trimStart(line)));
  while (lines.length > 1 && !lines[0]!.length) lines.shift();
  while (lines.length > 1 && !lines.at(-1)!.length) lines.pop();
  return joinLines(lines);
}

/** The lines of a text, as breaks part them. */
export function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes)
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)!.push(node);
  return lines;
}

/** The lines as one text, with a break between each and the next. */
export const joinLines = (lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, i): readonly Inline[] => (i ? [{ type: 'break' }, ...line] : line));

const trimStart = (nodes: Inline[]): Inline[] => trimAt(nodes, 0, (text) => text.replace(/^ /, ''));
const trimEnd = (nodes: Inline[]): Inline[] => trimAt(nodes, -1, (text) => text.replace(/ $/, ''));

function trimAt(nodes: Inline[], end: 0 | -1, trim: (text: string) => string): Inline[] {
  const node = nodes.at(end);
  if (!node) return nodes;
  const rest = end ? nodes.slice(0, -1) : nodes.slice(1);
  const around = (kept: Inline[]) => (end ? [...rest, ...kept] : [...kept, ...rest]);
  if (node.type === 'text') {
    const text = trim(node.text);
    return text ? around([{ type: 'text', text }]) : trimAt(rest, end, trim);
  }
  if (!('children' in node)) return nodes;
  const children = trimAt(node.children, end, trim);
  return children.length ? around([{ ...node, children }]) : trimAt(rest, end, trim);
}

/** The words alone, without formatting and references; a break is a space. */
export const plainText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) =>
      node.type === 'break'
        ? ' '
        : node.type === 'note'
          ? ''
          : 'children' in node
            ? plainText(node.children)
            : node.text,
    )
    .join('');

/** The text as an author would type it: plain words as they are, formatting as Markdown. */
export function writeInline(nodes: readonly Inline[]): string {
  const isPlain = nodes.every(({ type }) => type === 'text' || type === 'note');
  if (isPlain) {
    const text = write(nodes, { ...plain, escape: (words) => words });
    const notes = nodes.filter(({ type }) => type === 'note');
    if (!needsMarkdown(text) && splitNotes(text).length === 2 * notes.length + 1) return text;
  }
  return write(nodes, plain);
}

/** The text as it stands in a file of Markdown (CommonMark and GitHub's extensions), where more is read than in a document. */
export const writeMarkdown = (
  nodes: readonly Inline[],
  note: (key: string) => string = (key) => `[^${key}]`,
): string => write(nodes, { ...plain, escape: (...text) => escapeMore(escapeText(...text)), note });

interface Manner {
  before: string;
  after: string;
  inLink: boolean;
  within: string;
  escape: typeof escapeText;
  note: (key: string) => string;
}

const plain: Manner = {
  before: '',
  after: '',
  inLink: false,
  within: '',
  escape: (...text) => escapeText(...text),
  note: (key) => `[^${key}]`,
};

/** References to characters, strikethrough, bare addresses, and a definition's beginning. */
const escapeMore = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/~/g, '\\~')
    .replace(/\b(https?|ftp)(?=:)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, 'www\\')
    .replace(/(\w)@(?=\w)/g, '$1\\@')
    .replace(/(?<!\\)\[(?=[^\]]*\]:)/g, '\\[');

const LETTER = /[\p{L}\p{N}]/u;

/** In a manner, `before` and `after` are the characters beside: they decide where emphasis may begin and end. */
function write(nodes: readonly Inline[], manner: Manner): string {
  const { before, after, inLink, within } = manner;
  let text = '';
  nodes.forEach((node, i) => {
    const next = nodes[i + 1];
    text += one(node, next, text.at(-1) ?? before, firstOf(next) || after);
  });
  return text;

  function one(node: Inline, next: Inline | undefined, left: string, right: string): string {
    switch (node.type) {
      case 'text': {
        const escaped = manner.escape(node.text, inLink, left, right);
        // `!` before a link would make it a picture.
        return next?.type === 'link' ? escaped.replace(/!$/, '\\!') : escaped;
      }
      case 'note':
        return manner.note(node.key);
      case 'break':
        return '\\\n';
      case 'code':
        return code(node.text);
      case 'link':
        return link(node, manner);
      case 'strong':
        return emphasis(node.children, '**', left, right);
      case 'emphasis':
        // Marks of two kinds keep apart what stands side by side or in one another.
        return emphasis(
          node.children,
          /[*]/.test(within + left + right) || hasMark(node.children) ? '_' : '*',
          left,
          right,
        );
    }
  }

  function emphasis(children: readonly Inline[], mark: string, left: string, right: string): string {
    if (mark === '_' && (LETTER.test(left) || LETTER.test(right))) mark = '*';
    return mark + write(children, { ...manner, before: mark[0]!, after: mark[0]!, within: mark }) + mark;
  }
}

/** Whether emphasis begins or ends with more of it. */
const hasMark = (nodes: readonly Inline[]): boolean =>
  [nodes[0], nodes.at(-1)].some((node) => node?.type === 'strong' || node?.type === 'emphasis');

/** The character with which a piece begins as it is written. */
const firstOf = (node: Inline | undefined): string =>
  !node
    ? ''
    : {
        text: (node as { text: string }).text?.[0] ?? '',
        note: '[',
        link: '[',
        break: '\\',
        code: '`',
        emphasis: '*',
        strong: '*',
      }[node.type];

function escapeText(text: string, inLink: boolean, before: string, after: string): string {
  const brackets = inLink || /\]\(|\[\^/.test(text);
  return text.replace(/[\\`*_[\]<]/g, (mark, at: number) => {
    const [left, right] = [text[at - 1] ?? before, text[at + 1] ?? after];
    const needed =
      mark === '*'
        ? !(isSpace(left) && isSpace(right))
        : mark === '_'
          ? !(LETTER.test(left) && LETTER.test(right)) && !(isSpace(left) && isSpace(right))
          : mark === '<'
            ? /[a-z/!?]/i.test(right)
            : /[[\]]/.test(mark)
              ? brackets
              : true;
    return needed ? `\\${mark}` : mark;
  });
}

const isSpace = (character: string): boolean => character === '' || character === ' ';

function code(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map(({ length }) => length));
  let fence = '`';
  while (runs.has(fence.length)) fence += '`';
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

function link({ url, title, children }: Inline & { type: 'link' }, manner: Manner): string {
  const [only, more] = children;
  if (!title && !more && only?.type === 'text' && isAutolink(only.text, url)) return `<${only.text}>`;
  const target = /[()<>\s]|^$/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
  const name = title ? ` "${title.replace(/["\\]/g, '\\$&').replace(SPACE, ' ')}"` : '';
  const words = write(children, { ...manner, before: '[', after: ']', inLink: true })
    // It would call a note.
    .replace(/^\^/, '\\^');
  return `[${words}](${target}${name})`;
}

const isAutolink = (text: string, url: string): boolean =>
  (text === url && /^[a-z][a-z\d+.-]{1,31}:[^\s<>]*$/i.test(url)) ||
  (url === `mailto:${text}` && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text));
