// Knows how to define <points-notes>: importing this file does it.
import { PointsNotes } from './points-notes.js';

PointsNotes.define();

declare global {
  interface HTMLElementTagNameMap {
    'points-notes': PointsNotes;
  }
}
