// Knows lettered lists as systems write them: by a style, or as paragraphs that begin with "a)".
import { isText } from '../page/nodes.js';
import { make } from './tags.js';

const STYLES: Record<string, string> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};
const LETTER = /^\s*\(?([a-z])[).]\s+(?=\S)/;

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
    if (letterOf(at) !== String.fromCharCode(97 + run.length)) break;
    run.push(at);
  }
  const items = run.length > 1 ? run.map((one) => [...one.childNodes]) : linesOf(paragraph);
  if (items.length < 2) return;
  const list = make(paragraph, 'ol') as HTMLOListElement;
  list.type = 'a';
  paragraph.before(list);
  for (const nodes of items) {
    const item = make(paragraph, 'li');
    item.append(...nodes);
    const [text] = item.childNodes;
    if (isText(text)) text.data = text.data.replace(LETTER, '');
    list.append(item);
  }
  for (const one of run.length > 1 ? run : [paragraph]) one.remove();
}

const letterOf = (element: Element): string | undefined =>
  isText(element.firstChild) ? LETTER.exec(element.firstChild.data)?.[1] : undefined;

/** The lines of a paragraph, where all of them are lettered one by one. */
function linesOf(paragraph: Element): ChildNode[][] {
  if (letterOf(paragraph) !== 'a') return [];
  const lines: ChildNode[][] = [[]];
  for (const node of paragraph.childNodes)
    if (node.nodeName === 'BR') lines.push([]);
    else lines.at(-1)!.push(node);
  const lettered = lines.every(([first], i) => {
    const letter = isText(first) ? LETTER.exec(first.data)?.[1] : undefined;
    return letter === String.fromCharCode(97 + i);
  });
  return lettered ? lines : [];
}
