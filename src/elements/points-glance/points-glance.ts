// Knows its role and name; the list in it is written by the summary, which sees all points.
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

  /** @internal Names itself by this. An author's `role` and `aria-label` overrule it, and need not be touched. */
  readonly internals = this.attachInternals();

  constructor() {
    super();
    this.internals.role = 'navigation';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Put deep into a summary that stands already, it is nothing that the summary would look out for.
    this.closest('three-points')?.requestUpdate?.();
  }
}
