// Knows when a summary has to be read again, and publishes what was read. The only place where markup flows into context.
import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { summaryContext, type Snapshot } from '../context/summary-context.js';
import { loadWords, type Words } from '../i18n/words.js';
import { levelBefore } from './heading-level.js';
import { languageOf } from './locale.js';
import { levelIn, ownElements, readDocument } from './read-document.js';
import { styleHook } from './style-hook.js';

/** Whether the parser has gone on past the node, so that all of it is there. */
export function isComplete(node: Node): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

const INSIDE = 'footnote-ref,points-notes,points-source,h1,h2,h3,h4,h5,h6';
const READ = `point-card,${INSIDE}`;
let completing: Promise<void> | undefined;
let completer: typeof import('./complete-document.js') | undefined;

/** The element that a provider serves. */
export interface SummaryHost extends ReactiveElement {
  headingLevel?: number | null;
}

/** Reads the summary that its host holds, has it completed where it lacks something, and tells the parts. */
export class SummaryProvider implements ReactiveController {
  readonly #host: SummaryHost;
  readonly #context: ContextProvider<typeof summaryContext>;
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #language: string | undefined;
  #words: Words | undefined;
  /** Settled when the words of the language, and the code that this summary needs, are there. */
  loading: Promise<void> | undefined;

  constructor(host: SummaryHost) {
    this.#host = host;
    this.#context = new ContextProvider(host, { context: summaryContext });
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
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#host.requestUpdate(), { once: true });
    // Moved or put back: what stands around it, and so its language, level and ids, may be another.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** UI words of the host's language; undefined while they load, after which the host updates again. */
  get words(): Words | undefined {
    const language = languageOf(this.#host);
    if (this.#words && language === this.#language) return this.#words;
    const words = loadWords(language);
    this.#language = language;
    this.#words = words instanceof Promise ? undefined : words;
    if (words instanceof Promise)
      this.#wait(
        words.then((loaded) => {
          if (this.#language === language) this.#words = loaded;
        }),
      );
    return this.#words;
  }

  /** Level of the title where nothing in the markup says so. */
  readonly titleLevel = (): number => {
    const set = this.#host.headingLevel ?? 0;
    return set >= 1 && set <= 6 ? Math.floor(set) : Math.min(6, levelBefore(this.#host) + 1);
  };

  /** Reads the markup and publishes what it says; false where that has to wait, after which the host updates again. */
  read(): boolean {
    const host = this.#host;
    const { words } = this;
    if (!words || !isComplete(host)) return false;
    let references = readDocument(host);
    if (!references) {
      if (!completer) {
        completing ??= import('./complete-document.js').then((module) => void (completer = module));
        this.#wait(completing);
        return false;
      }
      references = completer.completeDocument(host, words, this.titleLevel);
    }
    // What was just written says nothing new.
    this.#observer.takeRecords();
    const [recording] = ownElements(host, 'points-source a:is([type^="audio/"],[type^="video/"])');
    const media = recording?.getAttribute('href') ?? undefined;
    const next = { id: host.id, headingLevel: levelIn(host, this.titleLevel), words, media, references };
    const last = this.#context.value;
    if (!last || !isSame(last, next)) this.#context.setValue(Object.freeze(next));
    return true;
  }

  #wait(work: Promise<void>): void {
    const loading = work.finally(() => {
      if (this.loading === loading) this.loading = undefined;
      this.#host.requestUpdate();
    });
    this.loading = loading;
  }

  #onMutations(records: readonly MutationRecord[]): void {
    const parts = new Set<ReactiveElement>();
    let again = false;
    for (const { target, type, addedNodes, removedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      const added = [...addedNodes];
      const ours =
        !removedNodes.length &&
        added.length &&
        added.every((node) => node instanceof Element && node.matches('[data-tp]'));
      // What the library wrote itself says nothing new.
      if (!at || ours || at.closest('[role=doc-noteref],[role=doc-backlink]')) continue;
      const part = at.closest<ReactiveElement>('pull-quote,point-card');
      if (part) parts.add(part);
      again ||=
        type === 'attributes' ||
        at === this.#host ||
        !!at.closest(INSIDE) ||
        [...added, ...removedNodes].some(
          (node) => node instanceof Element && (node.matches(READ) || node.querySelector(READ)),
        );
    }
    // A part that is not defined yet reads its words when it is.
    for (const part of parts) part.requestUpdate?.();
    if (again) this.#host.requestUpdate();
  }
}

const isSame = (a: Snapshot, b: Snapshot): boolean =>
  a.id === b.id &&
  a.headingLevel === b.headingLevel &&
  a.words === b.words &&
  a.media === b.media &&
  a.references.size === b.references.size &&
  [...b.references].every(([element, { number, id, noteId }]) => {
    const was = a.references.get(element);
    return was?.number === number && was.id === id && was.noteId === noteId;
  });
