// Knows how to define <points-glance>: importing this file does it.
import { PointsGlance } from './points-glance.js';

PointsGlance.define();

declare global {
  interface HTMLElementTagNameMap {
    'points-glance': PointsGlance;
  }
}
