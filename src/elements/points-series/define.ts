// Knows how to define <points-series>: importing this file does it.
import { PointsSeries } from './points-series.js';

PointsSeries.define();

declare global {
  interface HTMLElementTagNameMap {
    'points-series': PointsSeries;
  }
}
