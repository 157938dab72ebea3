// Knows lettered lists as systems write them: by a style, or as paragraphs that begin with "a)".
import { make, retag, strip } from './tags.js';

const STYLES: Record<string, string> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};
const LETTER = /^\s*\(?([a-z])[).]\s/;

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

/** Makes a list of this paragraph and those after it, where they are lettered a, b, … one by one. */
function listFrom(paragraph: HTMLElement): void {
  if (paragraph.closest('pull-quote,blockquote,li')) return;
  const run: HTMLElement[] = [];
  for (let at: Element | null = paragraph; at?.matches('p'); at = at.nextElementSibling) {
    if (letterOf([at]) !== run.length) break;
    run.push(at);
  }
  const lines = run.length > 1 ? run : linesOf(paragraph);
  if (!lines.length) return;
  const list = make(paragraph, 'ol') as HTMLOListElement;
  list.type = 'a';
  paragraph.before(list);
  for (const line of lines) {
    const item = Array.isArray(line) ? make(list, 'li') : retag(line, 'li');
    if (Array.isArray(line)) item.append(...line);
    strip(item, /^\s*\(?[a-z][).]\s*/);
    list.append(item);
  }
  if (run.length < 2) paragraph.remove();
}

/** Which letter of the alphabet, from nought, the words begin with. */
const letterOf = (nodes: readonly Node[]): number =>
  (LETTER.exec(nodes.map((node) => node.textContent).join(''))?.[1]?.charCodeAt(0) ?? 0) - 97;

/** The lines of a paragraph, where all of them are lettered one by one. */
function linesOf(paragraph: Element): ChildNode[][] {
  const lines: ChildNode[][] = [[]];
  for (const node of paragraph.childNodes)
    if (node.nodeName === 'BR') lines.push([]);
    else lines.at(-1)!.push(node);
  return lines.length > 1 && lines.every((line, i) => letterOf(line) === i) ? lines : [];
}
