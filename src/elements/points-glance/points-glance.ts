// Knows its role; the list in it is written by the summary, which sees all points.
import { Frame } from '../frame.js';

/**
 * The points of the summary as a short list of links, "in ten seconds": their labels and headlines, taken from their
 * headings and kept in step with them. The point that is in view is marked with `aria-current`. Put it where the list is
 * to stand; with the attribute `glance`, `<three-points>` makes one before the first point.
 *
 * @tag points-glance
 * @slot - Nothing; or a list of links of your own, which then stays as it is.
 * @example
 * ```html
 * <points-glance></points-glance>
 * ```
 */
export class PointsGlance extends Frame {
  static override readonly tag = 'points-glance';

  constructor() {
    super();
    this.attachInternals().role = 'navigation';
  }
}
