// Knows what a server is asked to render, and the props that it leaves in the page for the app that takes over.
import type { ThreePointsDocument } from 'three-points';
import type { Card } from './app';

export interface Served {
  readonly document: ThreePointsDocument;
  readonly cards: readonly Card[];
}

export const served = (): { html: string; cards: readonly Card[] } =>
  JSON.parse(document.querySelector('#props')!.textContent) as never;
