// Knows how a reader gets the address of a point, a term, a quote or a note. Loaded when a reader comes to a summary.
// What is made here carries data-tp-link, has no text and takes no room: Reader View, feeds and copied text stay clean.
import { loadReadingWords, type ReadingWords } from '../i18n/reading-words.js';
import type { Words } from '../i18n/words.js';
import css from '../styles/deep-links.css?inline';
import { adoptSheet } from './adopt-sheet.js';
import { anchorsIn } from './anchors.js';
import { copy } from './copy.js';
import { languageOf } from './locale.js';
import type { SummaryHost } from './provider.js';
import { copiedQuote, textOf, wordsIn } from './quotation.js';
import { HEADINGS, ownElements } from './read-document.js';

const LINK = 'data-tp-link';
const SAID = 'data-tp-said';

type AllWords = Words & ReadingWords;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const offers = new WeakMap<SummaryHost, () => void>();

/** Gives all that has an address a link that copies it: now, and when a reader comes to what has changed since. */
export function offerLinks(host: SummaryHost): void {
  // Moved, it may stand in another shadow root.
  adoptSheet(host, sheet);
  let offer = offers.get(host);
  if (!offer) {
    let changed = true;
    const observer = new MutationObserver(() => (changed = true));
    const attributeFilter = ['id', 'kind', 'lang'];
    observer.observe(host, { subtree: true, childList: true, characterData: true, attributeFilter });
    offer = () => {
      if (!changed) return;
      changed = false;
      void wordsFor(host).then((words) => {
        writeLinks(host, words);
        observer.takeRecords();
      });
    };
    offers.set(host, offer);
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, offer);
    host.addEventListener('click', (event) => void onClick(host, event));
  }
  offer();
}

const wordsFor = (host: SummaryHost): Promise<AllWords> => loadReadingWords(languageOf(host), host.labels);

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute(LINK, '');
  return element;
}

function writeLinks(host: SummaryHost, words: AllWords): void {
  const kept = new Set<Element | null>();
  for (const anchor of anchorsIn(host)) {
    // Words that are not read out hold nothing that can be reached.
    if (anchor.matches('[kind=pull],[data-kind=pull],[aria-hidden=true]')) continue;
    const isQuote = anchor.localName === 'pull-quote';
    let place = anchor.querySelector(`:scope > [${LINK}],:scope > p > [${LINK}]`);
    if (!place) {
      place = make('span', 'tp-links');
      place.append(make('a', 'tp-link'));
      if (isQuote) place.append(make('button', 'tp-link'));
      put(anchor, place);
    }
    kept.add(place);
    const name = nameOf(host, anchor, words);
    const [link, button] = place.children;
    set(link!, 'href', `#${anchor.id}`);
    set(link!, 'aria-label', `${words.copyLink}: ${name}`);
    if (!button) continue;
    set(button, 'type', 'button');
    set(button, 'aria-label', `${words.copyQuote}: ${name}`);
    set(button, 'data-tp-words', words.copyQuote);
  }
  for (const place of ownElements(host, `span[${LINK}]`)) if (!kept.has(place)) place.remove();
  statusIn(host);
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Where the keyboard comes to it in its turn, and nothing moves. */
function put(anchor: Element, place: Element): void {
  const heading = anchor.localName === 'point-card' && anchor.querySelector(HEADINGS);
  const last = anchor.lastElementChild;
  if (!heading)
    return void (anchor.matches('li:not([data-tp])') && last?.localName === 'p' ? last : anchor).append(
      place,
    );
  const next = heading.nextElementSibling;
  const top = () => next?.getBoundingClientRect().top;
  const before = top();
  heading.after(place);
  // Many a theme brings what follows a heading close to it: `h3 + *`.
  if (top() !== before) heading.before(place);
}

function nameOf(host: SummaryHost, anchor: HTMLElement, words: AllWords): string {
  if (anchor.matches('points-notes li')) {
    // As its reference is called, if it has one.
    const [marker] = ownElements(host, `a[role=doc-noteref][href="#${CSS.escape(anchor.id)}"]`);
    const n = (anchor as HTMLLIElement).value || [...anchor.parentElement!.children].indexOf(anchor) + 1;
    return marker?.ariaLabel ?? words.footnote(`${n}`);
  }
  if (anchor.localName === 'pull-quote') return short(textOf(wordsIn(anchor)[0]));
  if (anchor.localName === 'li') return short(textOf([anchor.querySelector('dfn') ?? anchor]));
  const heading = anchor.querySelector(HEADINGS);
  const parts = [...(heading?.querySelectorAll('.tp-label,.tp-kicker') ?? [])];
  if (parts.length < 2) return short(textOf([heading ?? anchor]));
  return textOf(parts.flatMap((part) => [part, ' '])).replace(/\s*[:：]$/, '');
}

/** The first words, as many as an ear takes in. */
function short(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 70 ? line.replace(/^(.{40,60})\s.*|^(.{60}).*/, '$1$2…') : line;
}

async function onClick(host: SummaryHost, event: MouseEvent): Promise<void> {
  const control = (event.target as Element).closest<HTMLElement>(`.tp-link[${LINK}]`);
  const anchor = control?.closest<HTMLElement>('point-card,pull-quote,li');
  if (!anchor || control!.closest(host.localName) !== host) return;
  const { defaultPrevented, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  // The page's own address, wherever its base leads: it is what the reader has in view.
  const url = new URL(location.href);
  url.hash = anchor.id;
  const words = await wordsFor(host);
  const isLink = control!.localName === 'a';
  const done = isLink ? await copy(url.href) : await copy(...copiedQuote(anchor, url.href, words.source));
  say(host, control!, done ? (isLink ? words.linkCopied : words.quoteCopied) : words.notCopied);
  // What cannot be copied can be read where addresses stand.
  if (!done && isLink) location.assign(url);
}

/** Where the summary says what has been done: there before it says anything, or nobody would listen. */
function statusIn(host: HTMLElement): HTMLElement {
  let status = host.querySelector<HTMLElement>(':scope > .tp-status');
  if (status && !status.hidden) return status;
  status?.remove();
  status = make('span', 'tp-status');
  status.role = 'status';
  status.setAttribute('data-tp', '');
  // Behind what is shown: what else a summary with a document holds is its fallback.
  const shown = [...host.children].findLast((child) => !(child as HTMLElement).hidden);
  if (shown) shown.after(status);
  else host.append(status);
  return status;
}

let unsay: (() => void) | undefined;

/** Says it at the place, and to those who listen; for a few seconds. */
function say(host: HTMLElement, control: Element, text: string): void {
  unsay?.();
  const status = statusIn(host);
  control.setAttribute(SAID, text);
  // The same words are heard twice only if there were none between.
  const timers = [setTimeout(() => (status.textContent = text), 50), setTimeout(() => unsay?.(), 5000)];
  unsay = () => {
    timers.forEach(clearTimeout);
    control.removeAttribute(SAID);
    status.textContent = '';
    unsay = undefined;
  };
}
