// Knows lettered lists as systems write them: by a style, or as paragraphs that begin with "a)".
import { ROMAN } from '../model/list-marks.js';
import { make, retag, strip } from './tags.js';

const STYLES: Record<string, string> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};
// A capital with a full stop is somebody's initial.
const LETTER = /^\s*\(?([a-z]{1,5}(?=\))|[A-Z](?=\))|[a-z](?=\.))[).]\s/;

/** Gives lists the type that their style says, and makes lists of lettered paragraphs. */
export function adoptLists(summary: Element): void {
  for (const list of summary.querySelectorAll<HTMLOListElement>('point-card ol:not([type])[style]')) {
    const type = STYLES[list.style.listStyleType];
    if (type) list.type = type;
  }
  for (const card of summary.querySelectorAll('point-card')) {
    for (const paragraph of card.querySelectorAll<HTMLElement>('p'))
      if (paragraph.isConnected) listFrom(paragraph);
  }
}

/** Makes a list of this paragraph and those after it, where they are lettered a, b, … (or A, B, … or i, ii, …) one by one. */
function listFrom(paragraph: HTMLElement): void {
  if (paragraph.closest('pull-quote,blockquote,li')) return;
  const type = letterOf([paragraph]);
  if (!/^[aAi]$/.test(type)) return;
  const isNext = (nodes: readonly Node[], i: number) =>
    letterOf(nodes) === (type === 'i' ? ROMAN[i] : String.fromCharCode(type.charCodeAt(0) + i));
  const run: HTMLElement[] = [];
  for (let at: Element | null = paragraph; at?.matches('p'); at = at.nextElementSibling) {
    if (!isNext([at], run.length)) break;
    run.push(at);
  }
  const lines = run.length > 1 ? run : linesOf(paragraph);
  if (lines.length < 2 || !lines.every((line, i) => isNext([line].flat(), i))) return;
  const list = make(paragraph, 'ol') as HTMLOListElement;
  list.type = type;
  paragraph.before(list);
  for (const line of lines) {
    const item = Array.isArray(line) ? make(list, 'li') : retag(line, 'li');
    if (Array.isArray(line)) item.append(...line);
    strip(item, /^\s*\(?[a-z]{1,5}[).]\s*/i);
    list.append(item);
  }
  if (run.length < 2) paragraph.remove();
}

/** The letter or numeral that the words begin with. */
const letterOf = (nodes: readonly Node[]): string =>
  LETTER.exec(nodes.map((node) => node.textContent).join(''))?.[1] ?? '';

/** The lines of a paragraph. */
function linesOf(paragraph: Element): ChildNode[][] {
  const lines: ChildNode[][] = [[]];
  for (const node of paragraph.childNodes)
    if (node.nodeName === 'BR') lines.push([]);
    else lines.at(-1)!.push(node);
  return lines;
}
