// Knows when what helps a reader to an overview, the list of points and the folding of them, is to be brought in step:
// after each reading, and when anything in the summary has changed since. Loaded where either is asked for.
import { readingWords, type ReadingWords } from '../i18n/reading-words.js';
import { loadOther } from '../i18n/words.js';
import { Density } from './density.js';
import { Glance } from './glance.js';
import { languageOf } from './locale.js';
import type { SummaryHost } from './provider.js';

const overviews = new WeakMap<SummaryHost, Overview>();

class Overview {
  readonly #host: SummaryHost;
  readonly #glance: Glance;
  readonly #density: Density;
  // The library's own nodes are of no interest to the provider, but may well be words of a heading.
  readonly #observer = new MutationObserver(() => this.#keep());
  #asked: unknown;
  #words: ReadingWords | undefined;

  constructor(host: SummaryHost) {
    this.#host = host;
    this.#glance = new Glance(host);
    this.#density = new Density(host);
    host.addController(this);
  }

  /** Asks for the words anew: language and labels may be others. */
  async read(): Promise<void> {
    const asked = (this.#asked = {});
    const other = await loadOther(languageOf(this.#host));
    if (this.#asked !== asked) return;
    // Names alone, with no number in them: an author's own need none of the code for those that have one.
    this.#words = { ...readingWords, ...other, ...this.#host.labels };
    this.#keep();
  }

  hostDisconnected(): void {
    this.#glance.stop();
  }

  #keep(): void {
    const host = this.#host;
    if (!host.isConnected || !this.#words) return;
    // In this order: the buttons that fold all points stand in the list.
    this.#glance.keep(this.#words);
    this.#density.keep(this.#words);
    this.#observer.observe(host, { subtree: true, childList: true, characterData: true });
    this.#observer.takeRecords();
  }
}

/** Brings in step what the summary asks for, and takes away what it asks for no more. */
export function keepOverview(host: SummaryHost): Promise<void> {
  let overview = overviews.get(host);
  if (!overview) overviews.set(host, (overview = new Overview(host)));
  return overview.read();
}
