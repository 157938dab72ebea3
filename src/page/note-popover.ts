// Knows how a note is shown at its reference: in a native popover that is made when it opens and is gone when it has
// closed. Loaded with the first plain click on a marker. Knows nothing of how notes are read or numbered.
import { loadReadingWords, type ReadingWords } from '../i18n/reading-words.js';
import type { Words } from '../i18n/words.js';
import css from '../styles/note-popover.css?inline';
import { adoptSheet } from './adopt-sheet.js';
import { backdrop } from './backdrop.js';
import { languageOf } from './locale.js';
import { contentOf, noteOf } from './note-content.js';
import type { SummaryHost } from './provider.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
// One note is open at a time, and takes from its summary what its place (a heading, a quotation) would give it otherwise.
const look = (sheet.cssRules[sheet.insertRule('.tp-note {}')] as CSSStyleRule).style;

const WORDS = 'tp-note-words';

let open: OpenNote | undefined;
/** The marker that was pressed while its note was open; the click that follows means to close it. */
let pressed: Element | undefined;
let pressedOutside = false;
let asked = 0;
let listening = false;

/** Opens the note of a marker, or closes it if it is open. */
export async function showNote(host: SummaryHost, marker: HTMLAnchorElement): Promise<void> {
  if (!('popover' in host)) throw new Error('no popover');
  listen();
  const again = pressed === marker || open?.marker === marker;
  const nth = ++asked;
  pressed = undefined;
  if (again) return open?.close();
  const words = await loadReadingWords(languageOf(host), host.labels);
  // Another was asked for in the meantime, or the page has changed.
  if (nth !== asked || !marker.isConnected) return;
  const inside = open?.popover.contains(marker);
  if (noteOf(marker)) {
    if (inside) return open!.turnTo(marker);
    open?.close();
    open = new OpenNote(host, marker, words);
    open.show();
  } else {
    open?.close();
    location.assign(marker.href);
  }
}

/** A press outside closes a note, by the platform's own doing, before the click comes that it belongs to. */
function listen(): void {
  if (listening) return;
  listening = true;
  const outside = (event: Event) => !!open && !event.composedPath().includes(open.popover);
  addEventListener('keydown', () => (pressed = undefined), true);
  addEventListener(
    'pointerdown',
    (event) => {
      pressedOutside = outside(event);
      pressed = open && event.composedPath().includes(open.marker) ? open.marker : undefined;
    },
    true,
  );
  // Safari on iOS before 18.3 does not do it by itself (WebKit bug 267688).
  addEventListener('pointerup', (event) => pressedOutside && outside(event) && open?.close(), true);
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Where the keyboard is, through shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

class OpenNote {
  readonly popover = make('div', {
    // Tells from the author's nodes what is the library's.
    'data-tp': '',
    class: 'tp-note',
    popover: 'auto',
    // A dialog that has the focus is announced with its name and description, and NVDA, JAWS and VoiceOver stay in
    // their reading mode.
    role: 'dialog',
    'aria-describedby': WORDS,
    tabindex: '-1',
    // A reference with words of its own shows only what is in this slot.
    slot: 'marker',
  });
  /** What leads to the note that is shown: the marker, or a reference within a note. */
  #link: HTMLAnchorElement;
  /** The words as they were taken; what is in the page may be dressed by elements. */
  #shown: Node | undefined;
  readonly #observer = new MutationObserver(() => this.#keepUp());

  constructor(
    readonly host: SummaryHost,
    readonly marker: HTMLAnchorElement,
    readonly words: Words & ReadingWords,
  ) {
    this.#link = marker;
    const close = make('button', { type: 'button', class: 'tp-close', 'aria-label': words.close });
    close.addEventListener('click', () => this.close());
    this.popover.append(make('div', { id: WORDS }), close);
    this.popover.addEventListener('beforetoggle', (event) => event.newState === 'closed' && this.#goBack());
    this.popover.addEventListener('toggle', (event) => event.newState === 'closed' && this.#dispose());
    this.popover.addEventListener('click', (event) => this.#onClick(event));
    this.popover.addEventListener('keydown', (event) => this.#onKey(event));
  }

  show(): void {
    const { host, marker, popover } = this;
    adoptSheet(host, sheet);
    const style = getComputedStyle(host);
    const behind = backdrop(host);
    for (const name of ['font-family', 'font-size', 'font-weight'])
      look.setProperty(`--_${name}`, style.getPropertyValue(name));
    // Ink and surface are a pair: the page's own, or, before a picture, the browser's.
    look.setProperty('--_ink', behind === undefined ? 'CanvasText' : style.color);
    look.setProperty('--_surface', behind ?? 'Canvas');

    const reference = marker.closest('footnote-ref') ?? marker.closest('sup')?.parentElement;
    let place: Element = marker;
    while (reference && place.parentElement !== reference) place = place.parentElement!;
    // Beside the marker, so that keyboard and screen reader go on from the note into the text.
    this.#fill();
    place.after(popover);
    popover.showPopover();
    this.#fit();
    popover.focus({ preventScroll: true });

    document.addEventListener('focusin', this.#onFocus);
    addEventListener('resize', this.#fit);
    host.addController(this);
    const attributeFilter = ['href', 'aria-label', 'lang', 'dir', 'role'];
    this.#observer.observe(host, { subtree: true, childList: true, characterData: true, attributeFilter });
  }

  /** Shows in the same place the note that this one refers to. */
  turnTo(link: HTMLAnchorElement): void {
    this.#link = link;
    this.#fill();
    this.#fit();
    this.popover.scrollTop = 0;
    this.popover.focus({ preventScroll: true });
  }

  close(): void {
    if (this.popover.matches(':popover-open')) this.popover.hidePopover();
    this.#dispose();
  }

  /** @internal Taken out of the page, or moved in it. */
  hostDisconnected(): void {
    this.close();
  }

  /** Writes name and words where they have changed; false where there is no note any more. */
  #fill(): boolean {
    const { popover, words } = this;
    const link = this.#link;
    const note = noteOf(link, this.marker);
    if (!note) return false;
    const label = link.getAttribute('aria-label') ?? words.footnote(link.textContent.trim());
    if (popover.ariaLabel !== label) popover.ariaLabel = label;
    const content = contentOf(note);
    // Nothing is written where nothing has changed: this runs again for whatever is written.
    if (this.#shown?.isEqualNode(content)) return true;
    this.#shown = content.cloneNode(true);
    // The note's own: the place may be in another language, as a quotation is.
    popover.lang = languageOf(note) ?? '';
    popover.dir = getComputedStyle(note).direction;
    popover.firstElementChild!.replaceChildren(...content.childNodes);
    return true;
  }

  /** Tells the stylesheet, which keeps the box in the window, how wide it is and on which side of the marker there is room. */
  readonly #fit = (): void => {
    const { width, height } = this.popover.getBoundingClientRect();
    const { top, bottom } = this.marker.getBoundingClientRect();
    const margins = 2 * parseFloat(getComputedStyle(this.popover).marginBlockStart);
    const below = innerHeight - bottom;
    const above = height + margins > below && top > below;
    look.setProperty('--_fit', `${width}px`);
    look.setProperty('--_from', above ? 'auto' : 'anchor(end)');
    look.setProperty('--_to', above ? 'anchor(start)' : 'auto');
  };

  /** Follows what happens to the reference and to the note while it is open. */
  #keepUp(): void {
    const { marker, popover } = this;
    const hadFocus = popover.contains(focused());
    if (!marker.isConnected || !popover.matches(':popover-open') || !this.#fill()) return this.close();
    this.#fit();
    if (hadFocus && !popover.contains(focused())) popover.focus({ preventScroll: true });
  }

  /** WebKit would close a modal dialog around the note with it, and a page may listen for the key itself. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.close();
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest('a[href^="#"]:not([role=doc-noteref])');
    // It leads to another place in this page: the reader goes there.
    if (link && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)) this.close();
  }

  /** The keyboard has gone on, or back to the marker. */
  readonly #onFocus = (event: FocusEvent): void => {
    if (!event.composedPath().includes(this.popover)) this.close();
  };

  /** Back to the marker, unless the reader has pressed on something that takes the focus. */
  #goBack(): void {
    document.removeEventListener('focusin', this.#onFocus);
    const at = focused();
    if (!at || at === document.body || this.popover.contains(at)) this.marker.focus({ preventScroll: true });
  }

  #dispose(): void {
    this.#observer.disconnect();
    // (Taken out of the page it has closed without a word.)
    document.removeEventListener('focusin', this.#onFocus);
    removeEventListener('resize', this.#fit);
    this.host.removeController(this);
    this.popover.remove();
    if (open === this) open = undefined;
  }
}
