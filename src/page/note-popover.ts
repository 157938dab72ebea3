// Knows how a note is shown at its reference. Loaded with the first plain click on one.
import type { SummaryHost } from './provider.js';

export function showNote(_host: SummaryHost, _marker: HTMLAnchorElement): void {}
