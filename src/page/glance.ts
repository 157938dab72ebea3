// Knows the list of points at the top of a summary, and which of them is in view.
import type { ReadingWords } from '../i18n/reading-words.js';
import { headingOf, idIn, own, set, wordsOf } from './headline.js';
import { languageOf } from './locale.js';
import type { SummaryHost } from './provider.js';
import { ownElements } from './read-document.js';

const CURRENT = 'aria-current';
// Fine enough to tell how far a point has come, while none comes or goes.
const STEPS = Array.from({ length: 51 }, (_, i) => i / 50);

export class Glance {
  readonly #host: SummaryHost;
  readonly #inView = new WeakSet<Element>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        this.#inView[isIntersecting ? 'add' : 'delete'](target);
      this.#mark();
    },
    { threshold: STEPS },
  );

  constructor(host: SummaryHost) {
    this.#host = host;
  }

  /** Brings the list in step with the points' headings. */
  keep(words: ReadingWords): void {
    const host = this.#host;
    const cards = ownElements(host, 'point-card');
    const [first] = cards;
    const made = ownElements(host, 'points-glance[data-tp]');
    if (host.glance && first && made.length === ownElements(host, 'points-glance').length) {
      const glance = made.shift() ?? own('points-glance');
      if (glance.nextElementSibling !== first) first.before(glance);
    }
    for (const glance of made) glance.remove();

    // A point that has just come is read in a moment, and has an id then.
    const points = cards.filter((card) => card.id && headingOf(card));
    this.stop();
    for (const glance of ownElements(host, 'points-glance')) {
      const { internals } = glance as HTMLElement & { internals?: ElementInternals };
      if (internals) internals.ariaLabel = words.glance;
      writeList(glance, points);
      for (const card of points) this.#observer.observe(card);
    }
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** Of the points in view the last that has begun is being read: above a line that goes down as the page is scrolled. */
  #mark(): void {
    const past = scrollY / (document.documentElement.scrollHeight - innerHeight) || 0;
    const line = innerHeight * Math.max(0.25, past) + 1;
    let current: Element | undefined;
    for (const card of ownElements(this.#host, 'point-card'))
      if (this.#inView.has(card) && (!current || card.getBoundingClientRect().top < line)) current = card;
    for (const link of ownElements(this.#host, 'points-glance a') as HTMLAnchorElement[])
      if (current && idIn(link.hash) === current.id) set(link, CURRENT, 'location');
      else if (link.matches(`[${CURRENT}=location]`)) link.removeAttribute(CURRENT);
  }
}

/** Writes one link a point, unless the author has links of their own there. */
function writeList(glance: HTMLElement, points: readonly HTMLElement[]): void {
  let list = glance.querySelector(':scope > ol[data-tp]');
  const authored = [...glance.querySelectorAll('a')].some((link) => !list?.contains(link));
  if (authored || !points.length) return list?.remove();
  if (!list) {
    glance.prepend((list = own('ol')));
    // Without its numbers it would be no list in Safari.
    list.role = 'list';
  }
  points.forEach((card, i) => {
    const before = list.children[i];
    const entry = entryFor(card, languageOf(glance));
    // Which point is in view is found out later, and no matter of its words.
    if (before?.querySelector(`[${CURRENT}]`)) entry.firstElementChild!.setAttribute(CURRENT, 'location');
    if (!before) list.append(entry);
    else if (!before.isEqualNode(entry)) before.replaceWith(entry);
  });
  while (list.children[points.length]) list.lastElementChild!.remove();
}

function entryFor(card: HTMLElement, language: string | undefined): HTMLElement {
  const heading = headingOf(card)!;
  const link = document.createElement('a');
  link.href = `#${card.id}`;
  [wordsOf(heading.querySelector('.tp-label')), wordsOf(heading, '.tp-label,.tp-kicker')].forEach((words) => {
    const part = document.createElement('span');
    part.textContent = words;
    link.append(part, ' ');
  });
  const lang = languageOf(heading);
  if (lang && lang !== language) link.lang = lang;
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}
