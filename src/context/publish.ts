// Knows how a summary tells its parts what it has read, and how a part listens. Loaded with the first part that asks.
import { ContextConsumer, ContextProvider, createContext } from '@lit/context';
import type { ReactiveElement } from '@lit/reactive-element';
import { SUMMARY, type Published, type Snapshot } from './summary-context.js';

const summaryContext = createContext<Snapshot | undefined>(SUMMARY);

/** A part of a summary, with its ear to the summary. */
export interface Listener extends ReactiveElement {
  summary?: { readonly value?: Snapshot | undefined; hostConnected(): void } | undefined;
}

class Publisher extends ContextProvider<typeof summaryContext> {
  publish(next: Snapshot): void {
    if (!this.value || !isSame(this.value, next)) this.setValue(Object.freeze(next));
  }
}

/** Gives the summary a publisher, which is told what is read from then on; false where it has one. */
export function provide(summary: Published & ReactiveElement): boolean {
  if (summary[SUMMARY]) return false;
  summary[SUMMARY] = new Publisher(summary, { context: summaryContext });
  return true;
}

/** Has the part listen to the summary around it; it is updated whenever that has something new to say. */
export function listen(part: Listener): void {
  const summary = around(part);
  if (summary && provide(summary)) summary.requestUpdate();
  if (!part.summary)
    part.summary = new ContextConsumer(part, {
      context: summaryContext,
      subscribe: true,
      callback: () => answered.add(part),
    });
  // One that has asked before there was anybody to answer asks again.
  else if (!answered.has(part)) part.summary.hostConnected();
}

const answered = new WeakSet<Listener>();

function around(part: Element): ReactiveElement | undefined {
  for (let at: Element | undefined = part; at; at = (at.getRootNode() as ShadowRoot).host) {
    const summary = at.closest<ReactiveElement>('three-points');
    // One that is not defined yet has no parts of ours to tell either.
    if (summary) return 'addController' in summary ? summary : undefined;
  }
  return undefined;
}

const isSame = (a: Snapshot, b: Snapshot): boolean =>
  a.language === b.language &&
  a.labels === b.labels &&
  a.headingLevel === b.headingLevel &&
  a.references.size === b.references.size &&
  [...b.references].every(([element, { number, id, noteId, label }]) => {
    const was = a.references.get(element);
    return was?.number === number && was.id === id && was.noteId === noteId && was.label === label;
  });
