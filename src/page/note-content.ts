// Knows what of a note is shown at its reference: its words, their formatting and links. Writes nothing into the page.
import { byId, scopeOf } from './read-document.js';

/** What stands in a note and is not its words: ways back, and what the library made there. */
const CHROME = '[role=doc-backlink],[data-tp],[data-tp-link]';

/** The note that a link leads to, in the page that `place` stands in. */
export function noteOf(link: Element, place = link): Element | null {
  const href = link.getAttribute('href');
  return href?.startsWith('#') ? byId(scopeOf(place), href.slice(1)) : null;
}

/** A copy of the note's words, to stand in the page for a while beside the note itself. */
export function contentOf(note: Element): HTMLElement {
  const content = document.createElement('div');
  content.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  // A note may refer to another. What the summary counts as a reference stands once; its copy is only the link.
  for (const reference of content.querySelectorAll('footnote-ref')) {
    const marker = reference.querySelector('a[role=doc-noteref]');
    const sup = document.createElement('sup');
    sup.append(marker ?? '');
    reference.replaceWith(marker ? sup : '');
  }
  for (const element of content.querySelectorAll(CHROME)) {
    if (element.matches('sup > [role=doc-noteref]')) continue;
    const around = element.parentElement!;
    element.remove();
    // A paragraph of nothing but ways back.
    if (around !== content && !around.firstElementChild && !around.textContent.trim()) around.remove();
  }
  for (const marker of content.querySelectorAll('[role=doc-noteref]')) marker.setAttribute('data-tp', '');
  // A page has each id once.
  for (const element of content.querySelectorAll('[id]')) element.removeAttribute('id');
  return content;
}
