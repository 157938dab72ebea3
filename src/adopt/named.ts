// Knows how elements that bear our names as classes become our elements.
import { BLOCKS, HOLDS, retag, within, wrap } from './tags.js';

/**
 * Makes summaries of what is named so, and says which. An icon or a button that is called so is something else, and what
 * holds a summary is a box around it. Their attributes are `data-…` already.
 */
export const adoptNamed = (root: ParentNode): HTMLElement[] =>
  within(root, `:is(${HOLDS}).three-points`)
    .filter((element) => !element.closest('pre,code') && !element.querySelector('three-points'))
    .map((element) => retag(element, 'three-points'));

/** Makes parts of what is named so in a summary. */
export function adoptParts(summary: Element): void {
  for (const tag of BLOCKS.slice(1))
    for (const element of summary.querySelectorAll<HTMLElement>(`:is(${HOLDS}).${tag}`))
      if (!element.closest('pre')) named(element, tag);
}

/** A quotation keeps its own element, which says that it is one. */
function named(element: HTMLElement, tag: string): void {
  if (!element.matches('blockquote,figure')) return void retag(element, tag);
  if (!element.parentElement!.matches(tag)) rename(element, 'data-', wrap(element, tag));
}

/** Gives what begins so to another element. */
function rename(from: Element, prefix: string, to: Element, strip = ''): void {
  for (const { name, value } of [...from.attributes]) {
    if (!name.startsWith(prefix)) continue;
    to.setAttribute(name.replace(strip, ''), value);
    from.removeAttribute(name);
  }
}

/** Gives times and links of our native markup what WordPress takes from them: see outputs/html-targets.ts. */
export function adoptData(summary: Element): void {
  for (const time of summary.querySelectorAll<HTMLElement>('span[data-datetime]')) {
    const made = retag(time, 'time');
    rename(made, 'data-datetime', made, 'data-');
  }
  for (const link of summary.querySelectorAll('points-source a[data-type]'))
    rename(link, 'data-type', link, 'data-');
}
