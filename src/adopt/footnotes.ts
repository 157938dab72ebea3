// Knows footnotes in the dialects of systems and Markdown tools, and makes ours of them: references in the text, and one
// list in the summary, wherever in the article the system has put it. The notes and links are the same nodes.
import { NOTES } from './outline.js';
import { HEADING, make, wrap } from './tags.js';

const REFERENCE = [
  'sup[data-fn]', // WordPress
  '[data-footnote-ref]', // GFM: remark, cmark-gfm, marked-footnote
  '.footnote-ref', // Pandoc, PHP Markdown Extra, Goldmark on the link; markdown-it-footnote, Ghost around it
  '[rel=footnote]', // kramdown
  '[role=doc-noteref]',
  'sup[id^="fnref"]',
].join();
const BACKLINK =
  '[role=doc-backlink],[class*=footnote-back],.reversefootnote,[data-footnote-backref],[aria-label^="Jump to footnote"]';

/** Makes our references and notes of those that a summary has, with its list in it or after it. */
export function adoptFootnotes(summary: HTMLElement, scope: ParentNode): void {
  const markers = new Set<HTMLAnchorElement>();
  for (const found of summary.querySelectorAll(REFERENCE)) {
    const marker = found.matches('a') ? found : found.querySelector('a');
    if (marker && !marker.closest('footnote-ref') && !marker.closest(NOTES)) markers.add(marker);
  }
  if (!markers.size) return;
  const lists = listsFor(summary, scope);
  const items = lists.flatMap((list) =>
    [...list.querySelectorAll<HTMLElement>('li')].filter((item) => !item.parentElement!.closest('li')),
  );
  const noted = new Set<HTMLElement>();
  for (const marker of markers) {
    const item = itemOf(marker, items);
    if (!item) continue;
    if (!item.id) item.id = `fn-${items.indexOf(item) + 1}`;
    noted.add(item);
    referTo(marker, item);
  }
  if (noted.size) collect(summary, [...noted], lists);
}

/** The lists of notes in the summary, or else those of the article around it. */
function listsFor(summary: Element, scope: ParentNode): Element[] {
  const inside = summary.querySelectorAll(NOTES);
  const found = [...(inside.length ? inside : scope.querySelectorAll(NOTES))].filter(
    (list) => list.querySelector('li') && (inside.length || !list.closest('three-points')),
  );
  return found.filter((list) => !found.some((other) => other !== list && other.contains(list)));
}

const fragmentOf = (link: Element): string | undefined => {
  const [, fragment] = /#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
  if (!fragment) return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** The note of a reference: by its address; by the two ids, where a filter has cut the address; by its number. */
function itemOf(marker: HTMLAnchorElement, items: readonly HTMLElement[]): HTMLElement | undefined {
  const withId = (id: string | undefined) => id && items.find((item) => item.id === id);
  const holder = marker.closest('[id^=fnref]');
  // "fnref:key", and "fnref:key:1" or "fnref2:key" where a note is referred to again.
  const name = holder?.id.replace(/^fnref\d*/, 'fn');
  const number = Number(/\d+/.exec(marker.textContent)?.[0]);
  return (
    withId(fragmentOf(marker)) || withId(name) || withId(name?.replace(/:\d+$/, '')) || items[number - 1]
  );
}

function referTo(marker: HTMLAnchorElement, item: HTMLElement): void {
  const sup = marker.querySelector('sup');
  let outer: Element = marker.closest('sup') ?? marker;
  if (sup) {
    // Pandoc has the link around the raised number.
    marker.replaceWith(sup);
    marker.append(...sup.childNodes);
    sup.append(marker);
    outer = sup;
  } else if (outer === marker) outer = wrap(marker, 'sup');
  wrap(outer, 'footnote-ref').setAttribute('for', item.id);
  outer.removeAttribute('role'); // kramdown gives it to the raised number: it would be read twice
  becomes(marker, 'doc-noteref');
}

/** Gives a link its role; what it was called before, it is called anew by us. */
function becomes(link: Element, role: string): void {
  link.setAttribute('role', role);
  for (const name of ['aria-describedby', 'title', 'aria-label']) link.removeAttribute(name);
}

/** Brings the notes into the summary's own list. */
function collect(summary: HTMLElement, noted: readonly HTMLElement[], lists: readonly Element[]): void {
  const notes = summary.querySelector('points-notes') ?? summary.appendChild(make(summary, 'points-notes'));
  for (const list of lists) {
    const mine = noted.filter((item) => list.contains(item));
    const [first] = mine;
    if (!first) continue;
    const ordered = first.parentElement!;
    const all = [...ordered.children].every(
      (item) => mine.includes(item as HTMLElement) || summary.contains(list),
    );
    if (list !== notes && !notes.contains(list)) {
      // A list that others use too gives only what is referred to here.
      const target = all ? ordered : make(list, 'ol');
      if (!all) target.append(...mine);
      const heading = all ? list.querySelector(HEADING) : null;
      notes.append(...(heading ? [heading] : []), target);
      if (all && list !== ordered) tidy(list);
    }
    for (const item of mine) settle(item);
  }
  for (const line of summary.querySelectorAll('hr.footnotes-sep')) line.remove();
}

/** Takes a list's box away when its notes have gone, if nothing else is in it. */
function tidy(list: Element): void {
  const before = list.previousElementSibling;
  if (list.textContent.trim()) return;
  if (before?.matches('hr.footnotes-sep')) before.remove();
  list.remove();
}

/** Tells a note's links back from its other links. */
function settle(item: HTMLElement): void {
  if (item.getAttribute('role') === 'doc-endnote') item.removeAttribute('role');
  for (const link of item.querySelectorAll<HTMLAnchorElement>('a')) {
    const back = link.matches(BACKLINK) || /^\s*[↩⤴↑^]\uFE0E?\s*(\d+\w?)?\s*$/u.test(link.textContent);
    if (!back) continue;
    becomes(link, 'doc-backlink');
    for (const raised of [...link.children]) raised.remove(); // a count of the system's own, beside ours
  }
}
