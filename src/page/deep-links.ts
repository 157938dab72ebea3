// Knows how a reader gets the address of a point, a term, a quote or a note. Loaded when a reader comes to a summary.
// What is made here carries data-tp-link, has no text and takes no room: Reader View, feeds and copied text stay clean.
import { loadReadingWords, type ReadingWords } from '../i18n/reading-words.js';
import css from '../styles/deep-links.css?inline';
import { adoptSheet } from './adopt-sheet.js';
import { anchorsIn } from './anchors.js';
import { languageOf } from './locale.js';
import type { SummaryHost } from './provider.js';
import { HEADINGS, ownElements } from './read-document.js';

const LINK = 'data-tp-link';
const CONTROL = `.tp-link[${LINK}]`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** For each summary what brings its links in step with it, if it has changed. */
const offers = new WeakMap<SummaryHost, (event?: Event) => void>();

/** Gives all that has an address a link that copies it: now, and when a reader comes to what has changed since. */
export function offerLinks(host: SummaryHost): void {
  // Moved, it may stand in another shadow root.
  adoptSheet(host, sheet);
  let offer = offers.get(host);
  if (!offer) {
    let changed = true;
    let words: ReadingWords;
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['id', 'kind', 'lang'],
    });
    offer = (event) => {
      // Whoever is at a link is about to click: a browser lets a page copy only right then.
      if ((event?.target as Element | undefined)?.matches(CONTROL)) void import('./copying.js');
      if (!changed) return;
      changed = false;
      void loadReadingWords(languageOf(host), host.labels).then((all) => {
        writeLinks(host, (words = all));
        observer.takeRecords();
      });
    };
    offers.set(host, offer);
    host.addEventListener('pointerover', offer);
    host.addEventListener('focusin', offer);
    host.addEventListener('click', (event) => {
      const control = (event.target as Element).closest<HTMLElement>(CONTROL);
      const { defaultPrevented, button, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (!control || control.closest(host.localName) !== host) return;
      if (defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      void import('./copying.js').then(
        ({ copyFrom }) => copyFrom(control, statusIn(host), words),
        () => control.matches('a') && location.assign(control.href),
      );
    });
  }
  offer();
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute(LINK, '');
  return element;
}

function writeLinks(host: SummaryHost, words: ReadingWords & { footnote: (number: string) => string }): void {
  const kept = new Set<Element | null>();
  const references = new Map(
    ownElements(host, 'a[role=doc-noteref]').map((marker) => [marker.getAttribute('href'), marker]),
  );
  for (const anchor of anchorsIn(host)) {
    // Words that are not read out hold nothing that can be reached.
    if (anchor.matches('[kind=pull],[data-kind=pull],[aria-hidden=true]')) continue;
    let place = anchor.querySelector(`:scope > [${LINK}],:scope > p > [${LINK}]`);
    if (!place) {
      place = make('span', 'tp-links');
      place.append(make('a', 'tp-link'));
      if (anchor.localName === 'pull-quote') place.append(make('button', 'tp-link'));
      put(anchor, place);
    }
    kept.add(place);
    const name = nameOf(anchor, references.get(`#${anchor.id}`), words.footnote);
    const [link, button] = place.children;
    set(link, 'href', `#${anchor.id}`);
    set(link, 'aria-label', `${words.copyLink}: ${name}`);
    set(button, 'type', 'button');
    set(button, 'aria-label', `${words.copyQuote}: ${name}`);
    set(button, 'data-tp-words', words.copyQuote);
  }
  for (const place of ownElements(host, `span[${LINK}]`)) if (!kept.has(place)) place.remove();
  statusIn(host);
}

function set(element: Element | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Where the keyboard comes to it in its turn, and nothing moves. */
function put(anchor: Element, place: Element): void {
  const heading = anchor.localName === 'point-card' && anchor.querySelector(HEADINGS);
  const last = anchor.lastElementChild;
  if (!heading)
    return void (anchor.matches('li:not([data-tp])') && last?.matches('p') ? last : anchor).append(place);
  const next = heading.nextElementSibling;
  const top = () => next?.getBoundingClientRect().top;
  const before = top();
  heading.after(place);
  // Many a theme brings what follows a heading close to it: `h3 + *`.
  if (top() !== before) heading.before(place);
}

function nameOf(
  anchor: HTMLElement,
  marker: Element | undefined,
  footnote: (number: string) => string,
): string {
  if (anchor.matches('points-notes li')) {
    // As its reference is called, if it has one.
    if (marker) return marker.ariaLabel ?? '';
    const n = (anchor as HTMLLIElement).value || [...anchor.parentElement!.children].indexOf(anchor) + 1;
    return footnote(`${n}`);
  }
  const source = anchor.querySelector(anchor.localName === 'li' ? 'dfn' : `${HEADINGS},blockquote`) ?? anchor;
  const copy = source.cloneNode(true) as Element;
  const kicker = copy.querySelector('.tp-kicker');
  if (kicker) copy.replaceChildren(copy.querySelector('.tp-label') ?? '', ' ', kicker);
  for (const aside of ['footnote-ref,span[data-tp-link]', 'pull-quote > :is(cite:last-child,[slot=by])'])
    for (const element of copy.querySelectorAll(aside)) element.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith(' ');
  const text = copy.textContent.replace(/\s+/g, ' ').trim();
  // As many words as an ear takes in.
  return kicker
    ? text.replace(/\s*[:：]$/, '')
    : text.replace(/^(?=.{71})(?:(.{40,60})\s.*|(.{60}).*)/, '$1$2…');
}

/** Where the summary says what has been done: there before it says anything, or nobody would listen. */
function statusIn(host: HTMLElement): HTMLElement {
  let status = host.querySelector<HTMLElement>(':scope > .tp-status');
  if (status && !status.hidden) return status;
  status?.remove();
  status = document.createElement('span');
  status.className = 'tp-status';
  status.role = 'status';
  status.setAttribute('data-tp', '');
  // Behind what is shown: what else a summary with a document holds is its fallback.
  [...host.children].findLast((child) => !(child as HTMLElement).hidden)?.after(status);
  return status;
}
