// Knows nothing beyond its name: the words are the author's, the looks are the stylesheet's.
import { Frame } from '../frame.js';

/**
 * The line above the title: categories, and the series with its number.
 *
 * @tag points-series
 * @slot - The line's words, with links if you like.
 * @example
 * ```html
 * <points-series>Space · Three Speeches #1</points-series>
 * ```
 */
export class PointsSeries extends Frame {
  static override readonly tag = 'points-series';
}
