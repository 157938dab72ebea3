// Knows what a reader sees of a summary. Runs in the page.

/** A summary as it is seen; what cannot be seen is not said. */
export interface Seen {
  readonly title?: string;
  readonly level?: number;
  /** Each point's heading, the words under it that are shown, and who is quoted. */
  readonly points: readonly string[];
  /** The numbers in the text, from the top. */
  readonly markers: readonly string[];
  /** The heading of the notes, and each note. */
  readonly notes: readonly string[];
  /** The links of the list of points. */
  readonly glance: readonly string[];
  /** What readers can press. */
  readonly buttons: readonly string[];
  readonly alert?: string;
  /** Whether it stands on a ground of its own, as in the theme `card`. */
  readonly cards: boolean;
}

export function look(selector: string): Seen | null {
  const summary = document.querySelector(selector);
  if (!summary) return null;
  const words = (element: Element | null) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
  const seen = (within: Element, what: string) =>
    [...within.querySelectorAll(what)].filter((element) => element.checkVisibility());
  const [title] = seen(summary, 'h1,h2,h3,h4,h5,h6').filter(
    (heading) => !heading.closest('point-card,points-notes'),
  );
  const alert = summary.shadowRoot?.querySelector('[role=alert]') ?? seen(summary, '[role=alert]')[0];
  const ground = (element: Element) => getComputedStyle(element).backgroundColor;
  const [card] = seen(summary, 'point-card');
  return {
    ...(title && { title: words(title), level: Number(title.localName.slice(1)) }),
    points: seen(summary, 'point-card').map(words),
    markers: seen(summary, 'a[role=doc-noteref]').map(words),
    notes: seen(summary, 'points-notes > :is(h1,h2,h3,h4,h5,h6), points-notes li').map(words),
    glance: seen(summary, 'points-glance a').map(words),
    buttons: seen(summary, 'button').map((button) => button.ariaLabel ?? words(button)),
    ...(alert && { alert: words(alert) }),
    cards: !!card && ground(card) !== 'rgba(0, 0, 0, 0)',
  };
}
