// Knows one point: its heading where the author gave it as attributes, and its place in the recording.
// Knows nothing of the other points.
import { once } from '../../context/once.js';
import { Part } from '../frame.js';

const code = once(() => import('./complete-card.js'));

/**
 * One point: a heading with label, kicker and headline, and what is to be said about it.
 *
 * @tag point-card
 * @slot - A heading, such as `<h3>P1 Situation: Headline</h3>`, then paragraphs, lists, quotes and pictures.
 * @csspart toggle - The button that folds the point, where `density` offers that.
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
    const { label, kicker, heading, start } = this;
    // The full form spells all of this out, and needs none of the code that makes it.
    const lacks = label || kicker || heading || (start && !this.querySelector(':scope > .tp-cue'));
    if (!lacks && !this.summary) return;
    this.later(code().then(({ completeCard }) => completeCard(this)));
  }
}
