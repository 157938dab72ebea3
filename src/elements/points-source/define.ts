// Knows how to define <points-source>: importing this file does it.
import { PointsSource } from './points-source.js';

PointsSource.define();

declare global {
  interface HTMLElementTagNameMap {
    'points-source': PointsSource;
  }
}
