// Knows how to define <three-points>: importing this file does it.
import { ThreePoints } from './three-points.js';

ThreePoints.define();

declare global {
  interface HTMLElementTagNameMap {
    'three-points': ThreePoints;
  }
}
