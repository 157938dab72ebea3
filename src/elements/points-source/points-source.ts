// Knows nothing beyond its name: the words are the author's, the looks are the stylesheet's.
import { Frame } from '../frame.js';

/**
 * What the summary is based on, with a link, and who speaks in it. A link of `type="audio/…"` or `type="video/…"`
 * in it is the recording that `start` times of the summary's points open.
 *
 * @tag points-source
 * @slot - The credit, in a sentence or in paragraphs.
 * @attr {'podcast-episode' | 'article' | 'video' | 'talk' | 'book' | 'paper'} data-type - What kind of thing the source is.
 * @attr {number} data-number - Its number in its show or series.
 * @attr {string} data-show - The show's title, where the line does not say it.
 * @attr {string} data-show-url - The show's address, where the line has no link to it.
 * @example
 * ```html
 * <points-source>Based on <a href="https://example.org/138">Practical Talks #138</a>, with Ada Lovelace</points-source>
 * ```
 */
export class PointsSource extends Frame {
  static override readonly tag = 'points-source';
}
