// Knows how to define <point-card>: importing this file does it.
import { PointCard } from './point-card.js';

PointCard.define();

declare global {
  interface HTMLElementTagNameMap {
    'point-card': PointCard;
  }
}
