// Knows what happens when a reader asks for an address or a quote: it is copied, and that is said. Loaded when one is about to.
import type { ReadingWords } from '../i18n/reading-words.js';
import css from '../styles/copying.css?inline';
import { adoptSheet } from './adopt-sheet.js';
import { copy } from './copy.js';
import { copiedQuote } from './quotation.js';

const SAID = 'data-tp-said';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Copies what the control stands for, and says at its place and in the status whether that was done. */
export async function copyFrom(
  control: HTMLElement,
  status: HTMLElement,
  words: ReadingWords & { source?: string },
): Promise<void> {
  const anchor = control.closest('point-card,pull-quote,li')!;
  // The page's own address, wherever its base leads: it is what the reader has in view.
  const url = new URL(location.href);
  url.hash = anchor.id;
  const isLink = control.localName === 'a';
  const done = await (isLink ? copy(url.href) : copy(...copiedQuote(anchor, url.href, words.source)));
  say(control, status, done ? (isLink ? words.linkCopied : words.quoteCopied) : words.notCopied);
  // What cannot be copied can be read where addresses stand.
  if (!done && isLink) location.assign(url);
}

let unsay: (() => void) | undefined;

function say(control: Element, status: HTMLElement, text: string): void {
  unsay?.();
  adoptSheet(status, sheet);
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
