// Knows nothing beyond its name: the words are the author's, the looks are the stylesheet's.
import { Frame } from '../frame.js';

/**
 * What the summary is based on, with a link, and who speaks in it. A link of `type="audio/…"` or `type="video/…"`
 * in it is the recording that `start` times of the summary's points open.
 *
 * @tag points-source
 * @slot - The credit, in a sentence or in paragraphs.
 * @example
 * ```html
 * <points-source>Based on <a href="https://example.org/138">Practical Talks #138</a>, with Ada Lovelace</points-source>
 * ```
 */
export class PointsSource extends Frame {
  static override readonly tag = 'points-source';
}
