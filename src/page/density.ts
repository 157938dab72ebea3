// Knows how the points of a summary are folded to their headlines, and opened again, one or all. How one is folded is
// fold.ts's.
import type { ReadingWords } from '../i18n/reading-words.js';
import { adoptSheet } from './adopt-sheet.js';
import { foldAt, foldOf, foldSheet, type Fold } from './fold.js';
import { idIn, own, set } from './headline.js';
import type { SummaryHost } from './provider.js';
import { ownElements } from './read-document.js';

const CLASS = 'tp-density';

export class Density {
  readonly #host: SummaryHost;
  /** Whether a point is open, by its id: the element that bears it may be another after the page has changed. */
  readonly #open = new Map<string, boolean>();
  #folds: Fold[] = [];
  #mode: string | undefined;

  constructor(host: SummaryHost) {
    this.#host = host;
  }

  /** Brings the points in step with what the summary asks for. */
  keep(words: ReadingWords): void {
    const host = this.#host;
    const mode = /^(full|headlines)$/.exec(host.density ?? '')?.[0];
    const cards = mode ? ownElements(host, 'point-card') : [];
    const folds = cards.map(foldOf).filter((fold) => !!fold);
    for (const fold of this.#folds) if (!folds.includes(fold)) fold.off(this);
    this.#folds = folds;
    this.#placeTools(cards[0], words);

    const isNew = mode !== this.#mode;
    this.#mode = mode;
    if (!isNew) return this.#show();
    listen();
    this.#open.clear();
    // What the address names is open, and stays where the reader has it.
    const named = targetOf(location.hash);
    keepStill(host.contains(named) ? named : null, () => {
      this.#show();
      reveal(named);
    });
  }

  /** A reader, or what they looked for, wants a point open or folded. */
  set(card: Element, open: boolean): void {
    this.#open.set(card.id, open);
    this.#show();
  }

  #show(): void {
    for (const fold of this.#folds) fold.show(this, this.#open.get(fold.card.id) ?? this.#mode === 'full');
    for (const button of ownElements(this.#host, `.${CLASS} > button`)) {
      const open = !button.nextElementSibling;
      set(button, 'aria-pressed', `${this.#folds.every((fold) => fold.isOpen() === open)}`);
    }
  }

  /** One button a state. Their words stand in attributes, so that they are none of the page's. */
  #placeTools(first: Element | undefined, words: ReadingWords): void {
    const present = ownElements(this.#host, `.${CLASS}`);
    const [glance] = ownElements(this.#host, 'points-glance');
    if (first) {
      const tools = present.shift() ?? own('div');
      set(tools, 'class', CLASS);
      [words.headlinesOnly, words.showAll].forEach((name, open) => {
        const button = (tools.children[open] ?? tools.appendChild(own('button'))) as HTMLButtonElement;
        set(button, 'type', 'button');
        set(button, 'aria-label', name);
        button.onclick = () =>
          keepStill(button, () => {
            for (const { card } of this.#folds) this.#open.set(card.id, !!open);
            this.#show();
          });
      });
      if (glance && tools.parentElement !== glance) glance.append(tools);
      if (!glance && tools.nextElementSibling !== first) first.before(tools);
      adoptSheet(tools, foldSheet);
    }
    for (const tools of present) tools.remove();
  }
}

/** Holds an element where it is in the window while the page changes around it. */
function keepStill(element: Element | null, change: () => void): void {
  const before = element?.getBoundingClientRect().top ?? 0;
  change();
  if (element) scrollBy({ top: element.getBoundingClientRect().top - before, behavior: 'instant' });
}

// ---- what an address or a link names is opened ----

const targetOf = (hash: string): Element | null => document.getElementById(idIn(hash));

/** Opens the points in which the element stands; false where all of them were. */
function reveal(element: Element | null | undefined): boolean {
  const card = element?.closest('point-card');
  if (!card) return false;
  const opened = !!foldAt(card)?.open();
  return reveal(card.parentElement) || opened;
}

let listening = false;

/** Once a page: links lead from anywhere to anywhere in it. */
function listen(): void {
  if (listening) return;
  listening = true;
  // Before the browser follows the link, so that it arrives at what is open by then.
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) reveal(targetOf(link.hash));
  });
  addEventListener('hashchange', () => {
    const target = targetOf(location.hash);
    if (reveal(target)) target!.scrollIntoView();
  });
}
