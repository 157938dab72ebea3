// Knows one point: its heading where the author gave it as attributes, and its place in the recording.
// Knows nothing of the other points.
import { cueElement } from '../cue.js';
import { OWN, own, Part, setText } from '../frame.js';

/**
 * One point: a heading with label, kicker and headline, and what is to be said about it.
 *
 * @tag point-card
 * @slot - A heading, such as `<h3>P1 Situation: Headline</h3>`, then paragraphs, lists, quotes and pictures.
 * @example
 * ```html
 * <point-card>
 *   <h3>P1 Situation: The Moon is three days away</h3>
 *   <p>In 1962 nobody had been higher than 400 kilometres.</p>
 * </point-card>
 * ```
 */
export class PointCard extends Part {
  static override readonly tag = 'point-card';
  static override properties = { label: {}, kicker: {}, heading: {}, start: {}, end: {} };

  /** Short name of the point, such as "P1". Put before a heading that does not begin with it. */
  declare label?: string | null;
  /** Topic, such as "Situation", without a colon. Put before a heading that does not hold it. */
  declare kicker?: string | null;
  /** The headline. Where the author wrote no heading, one is made of it, at the summary's level. */
  declare heading?: string | null;
  /** Where in the recording the point begins: "m:ss", "h:mm:ss" or seconds. Shown as a link if the source names a recording. */
  declare start?: string | null;
  /** Where in the recording the point ends, in the same forms. */
  declare end?: string | null;

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (!this.snapshot) return;
    const heading = this.#heading();
    this.#cue(heading);
  }

  #heading(): Element | null {
    const level = this.snapshot!.headingLevel;
    let made = this.querySelector(`:scope > [${OWN}]:is(h1,h2,h3,h4,h5,h6)`);
    // A summary within this card has headings of its own.
    const authors = [...this.querySelectorAll(`:is(h1,h2,h3,h4,h5,h6,[role=heading]):not([${OWN}])`)].find(
      (candidate) => candidate.closest(PointCard.tag) === this,
    );
    if (made && (authors || made.localName !== `h${level}`)) {
      made.remove();
      made = null;
    }
    const { label, kicker, heading } = this;
    if (!authors && !made && (label || kicker || heading)) {
      made = own(`h${level}` as 'h2');
      this.prepend(made);
    }
    const target = authors ?? made;
    if (!target) return null;
    if (made) setText(lasting(made, 'tp-headline'), heading ?? '');
    prefix(target, 'tp-kicker', kicker ? `${kicker}:` : '');
    prefix(target, 'tp-label', label ?? '');
    return target;
  }

  #cue(heading: Element | null): void {
    const present = this.querySelector(':scope > .tp-cue');
    if (present && !present.hasAttribute(OWN)) return;
    const link = cueElement(this.snapshot, this.start, this.end);
    const cue = link && own('p', { class: 'tp-cue' }, link);
    if (cue && present?.isEqualNode(cue)) return;
    present?.remove();
    if (!cue) return;
    if (heading?.parentElement === this) heading.after(cue);
    else this.prepend(cue);
  }
}

/** The library's own span of a class in a heading, made where it lacks. */
function lasting(heading: Element, className: string): Element {
  let span = heading.querySelector(`:scope > .${className}`);
  if (!span) heading.append((span = own('span', { class: className })));
  return span;
}

/** Puts words before a heading that does not have them yet; takes them away again when their attribute goes. */
function prefix(heading: Element, className: string, words: string): void {
  const present = heading.querySelector(`.${className}`);
  if (present && !present.hasAttribute(OWN)) return;
  if (present?.textContent === `${words} `) return;
  present?.remove();
  if (words && !heading.textContent.includes(words)) heading.prepend(own('span', { class: className }, `${words} `));
}
