// Knows when a summary has to be read again, and publishes what was read. The only place where markup flows into context.
import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { summaryContext, type Snapshot } from '../context/summary-context.js';
import { english, loadWords, type Words } from '../i18n/words.js';
import { slug } from '../model/slug.js';
import { levelBefore, levelOf } from './heading-level.js';
import { claimPrefix, scopeOf } from './ids.js';
import { languageOf } from './locale.js';
import { writeNotes } from './notes-list.js';
import { styleHook } from './style-hook.js';
import { attribute, pointHeadingOf, readDocument, titleOf, type Reading } from './read-document.js';

/** Whether the parser has gone on past the node, so that all of it is there. */
export function isComplete(node: Node): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

const NUMBERED = 'point-card,footnote-ref,points-notes,points-source,h1,h2,h3,h4,h5,h6';

/** The element that a provider serves. */
export interface SummaryHost extends ReactiveElement {
  headingLevel?: number | null;
}

/** Reads the summary that its host holds, numbers it, and tells the parts. */
export class SummaryProvider implements ReactiveController {
  readonly #host: SummaryHost;
  readonly #context: ContextProvider<typeof summaryContext>;
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #language: string | undefined;
  #words: Words | undefined = english;
  #loading: Promise<unknown> | undefined;
  #madeId = '';

  constructor(host: SummaryHost) {
    this.#host = host;
    this.#context = new ContextProvider(host, { context: summaryContext });
    host.addController(this);
  }

  hostConnected(): void {
    styleHook.dress?.(this.#host);
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['for', 'data-for', 'id', 'lang'],
    });
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#host.requestUpdate(), { once: true });
    // Moved or put back: what stands around it, and so its language, level and ids, may be another.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Settled when the words of the language are there. */
  get settled(): Promise<unknown> | undefined {
    return this.#loading;
  }

  /** UI words of the host's language; undefined while they load, after which the host updates again. */
  words(): Words | undefined {
    const language = languageOf(this.#host);
    if (language === this.#language && this.#words) return this.#words;
    if (language !== this.#language || !this.#loading) {
      this.#language = language;
      const words = loadWords(language);
      if (!(words instanceof Promise)) return (this.#words = words);
      this.#words = undefined;
      this.#loading = words
        .catch(() => english)
        .then((loaded) => {
          this.#loading = undefined;
          if (this.#language !== language) return;
          this.#words = loaded;
          this.#host.requestUpdate();
        });
    }
    return undefined;
  }

  /** A prefix for ids that is this summary's own in the page; the host bears it where its author gave it no id. */
  prefix(wanted: string): string {
    const host = this.#host;
    const prefix = claimPrefix(scopeOf(host), wanted, host);
    if (!host.id || host.id === this.#madeId) {
      this.#madeId = prefix;
      if (host.id !== prefix) host.id = prefix;
    }
    return prefix;
  }

  /** The id that the author gave the host. */
  get authorId(): string | undefined {
    const { id } = this.#host;
    return id && id !== this.#madeId ? id : undefined;
  }

  /** Level of the title where nothing in the markup says so. */
  get titleLevel(): number {
    const set = this.#host.headingLevel ?? 0;
    return set >= 1 && set <= 6 ? Math.floor(set) : Math.min(6, levelBefore(this.#host) + 1);
  }

  /** Reads the markup, writes ids and the end list, publishes; false where that has to wait. */
  read(wanted?: string): boolean {
    const host = this.#host;
    const complete = isComplete(host);
    const title = titleOf(host);
    const words = this.words();
    if (!words || !(complete || title)) return false;
    const prefix = this.prefix(this.authorId ?? wanted ?? (slug(title?.textContent ?? '') || 'summary'));
    const reading = readDocument(host, prefix, complete);
    const heading = pointHeadingOf(host);
    const level = heading ? levelOf(heading) : Math.min(6, (title ? levelOf(title) : this.titleLevel) + 1);
    writeNotes(host, reading, words, level);
    this.#forgetOwnWrites();
    this.#publish({ id: prefix, headingLevel: level, words, media: reading.media, references: reading.references });
    if (__DEV__ && complete) warnOfDangling(reading);
    return complete;
  }

  #forgetOwnWrites(): void {
    this.#observer.takeRecords();
  }

  #publish(next: Snapshot): void {
    const last = this.#context.value;
    if (!last || !sameSnapshot(last, next)) this.#context.setValue(Object.freeze(next));
  }

  #onMutations(records: readonly MutationRecord[]): void {
    const parts = new Set<Element>();
    let again = false;
    for (const record of records) {
      const at = record.target instanceof Element ? record.target : record.target.parentElement;
      // What the library wrote itself says nothing new.
      if (!at || at.closest('[role=doc-noteref],[role=doc-backlink]')) continue;
      const nodes = [...record.addedNodes, ...record.removedNodes];
      if (nodes.length && nodes.every((node) => node instanceof Element && node.matches('[data-tp]'))) {
        // … unless somebody took it away: then the reading puts it back.
        if (!record.removedNodes.length) continue;
      }
      const part = at.closest('pull-quote,point-card');
      if (part) parts.add(part);
      again ||=
        record.type === 'attributes' ||
        at === this.#host ||
        !!at.closest('h1,h2,h3,h4,h5,h6,footnote-ref,points-notes,points-source') ||
        nodes.some((node) => node instanceof Element && (node.matches(NUMBERED) || node.querySelector(NUMBERED)));
    }
    for (const part of parts) (part as Partial<ReactiveElement>).requestUpdate?.();
    if (again) this.#host.requestUpdate();
  }
}

function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  return (
    a.id === b.id &&
    a.headingLevel === b.headingLevel &&
    a.words === b.words &&
    a.media === b.media &&
    a.references.size === b.references.size &&
    [...b.references].every(([element, { number, id, noteId }]) => {
      const was = a.references.get(element);
      return was?.number === number && was.id === id && was.noteId === noteId;
    })
  );
}

const warned = new WeakSet<Element>();

function warnOfDangling({ dangling }: Reading): void {
  for (const reference of dangling) {
    if (warned.has(reference)) continue;
    warned.add(reference);
    const name = attribute(reference, 'for');
    console.warn(
      `[three-points] <footnote-ref${name ? ` for="${name}"` : ''}>: ` +
        (name
          ? `no note with id "${name}". Add <li id="${name}"> to <points-notes>.`
          : 'it holds no note. Write the note into it, or name one with for="…".'),
      reference,
    );
  }
}
