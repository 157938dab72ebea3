// Knows when a summary has to be read again, and publishes what was read. The only place where markup flows into context.
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { SUMMARY, type Published, type Snapshot } from '../context/summary-context.js';
import type { Labels } from '../i18n/labels.js';
import { once } from '../context/once.js';
import { isParsed, whenParsed } from '../context/when-parsed.js';
import { languageOf } from './locale.js';
import { HEADINGS, isSplit, OPEN_NOTE, readDocument } from './read-document.js';
import { styleHook } from './style-hook.js';

const INSIDE = 'footnote-ref,points-notes,h1,h2,h3,h4,h5,h6';
const READ = `point-card,${INSIDE}`;

const matching = (selector: string) => (node: Node) => node instanceof Element && node.matches(selector);

// (All summaries are completed in the order in which they ask, which is that of the page.)
const code = once(() => import('./complete-document.js'));

type Completer = (summary: SummaryHost) => Omit<Snapshot, 'language' | 'labels'>;
/** The element that a provider serves. */
export interface SummaryHost extends ReactiveElement, Published {
  headingLevel?: number | null;
  notes?: string | null;
  glance?: boolean;
  density?: string | null;
  labels?: Labels | null;
}

/** Reads the summary that its host holds, has it completed where it lacks something, and tells the parts. */
export class SummaryProvider implements ReactiveController {
  readonly #host: SummaryHost;
  readonly #observer = new MutationObserver((records) => {
    if (this.#take(records)) this.#host.requestUpdate();
  });
  /** For which language and labels there is a completer. */
  #language: string | undefined | null = null;
  #labels: Labels | null = null;
  #completer: Completer | undefined;
  /** Whether something has changed since the markup was read that a reading would tell. */
  #stale = true;
  #last: unknown[] = [];
  /** Whether the markup lacked nothing then. */
  #isFull = false;
  /** Settled when what this summary needs beyond the script itself is there. */
  loading: Promise<void> | undefined;

  constructor(host: SummaryHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    styleHook.dress?.(this.#host);
    const attributeFilter = ['for', 'data-for', 'id', 'lang'];
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter,
    });
    // Moved or put back: what stands around it, and so its language, level and ids, may be another.
    this.#readAgain();
    whenParsed(() => this.#readAgain());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Reads the markup and publishes what it says; false where that has to wait, after which the host updates again. */
  read(): boolean {
    const host = this.#host;
    if (!isParsed(host)) return false;
    this.#take(this.#observer.takeRecords());
    const language = languageOf(host);
    const labels = host.labels || null;
    const around = [language, labels, host.headingLevel];
    const publisher = host[SUMMARY];
    if (
      !this.#stale &&
      around.every((value, i) => value === this.#last[i]) &&
      (!publisher || publisher.value)
    )
      return true;
    const references = readDocument(host);
    if (!references && !this.#canComplete(language)) return false;
    this.#isFull = !!references;
    const next = { language, labels, ...(references ? { references } : this.#completer!(host)) };
    // What was just written says nothing new.
    this.#observer.takeRecords();
    this.#stale = false;
    this.#last = around;
    host[SUMMARY]?.publish(next);
    return true;
  }

  #readAgain(): void {
    this.#stale = true;
    this.#host.requestUpdate();
  }

  /** Whether the code and the words to complete a summary are there; if not, they are sent for. */
  #canComplete(language: string | undefined): boolean {
    const labels = this.#host.labels || null;
    if (language === this.#language && labels === this.#labels) return !!this.#completer;
    this.#language = language;
    this.#labels = labels;
    this.#completer = undefined;
    const loading = code()
      .then(({ completerFor }) => completerFor(this.#host, language))
      .then((completer) => {
        if (this.loading === loading) this.#completer = completer;
      })
      .finally(() => {
        if (this.loading === loading) this.loading = undefined;
        this.#host.requestUpdate();
      });
    this.loading = loading;
    return false;
  }

  /** Tells the parts that have changed; true where the whole has as well. */
  #take(records: readonly MutationRecord[]): boolean {
    const parts = new Set<ReactiveElement>();
    let changed = false;
    for (const { target, type, addedNodes, removedNodes } of records) {
      // It is to be read anyway.
      if (this.#stale && target === this.#host) {
        changed = true;
        continue;
      }
      const at = target instanceof Element ? target : target.parentElement;
      const added = [...addedNodes];
      const removed = [...removedNodes];
      const ours =
        type === 'childList' && added.every(matching('[data-tp]')) && removed.every(matching(OPEN_NOTE));
      // What the library wrote itself says nothing new.
      if (!at || ours || at.closest(`[role=doc-noteref],[role=doc-backlink],${OPEN_NOTE}`)) continue;
      const part = at.closest<ReactiveElement>('pull-quote,point-card,footnote-ref,points-notes');
      if (part) parts.add(part);
      const inside = at.closest(INSIDE);
      // Other words in a heading that is whole change nothing of what a reading tells.
      const words = this.#isFull && type === 'characterData' && inside?.matches(HEADINGS) && isSplit(inside);
      const again =
        type === 'attributes' ||
        at === this.#host ||
        !!inside ||
        [...added, ...removed].some(
          (node) => node instanceof Element && (node.matches(READ) || node.querySelector(READ)),
        );
      changed ||= again;
      this.#stale ||= again && !words;
    }
    // A part that is not defined yet reads its words when it is.
    for (const part of parts) part.requestUpdate?.();
    return changed;
  }
}
