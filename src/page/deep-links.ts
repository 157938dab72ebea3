// Knows how a reader gets the address of a point, a term, a quote or a note. Loaded when a reader comes to a summary.
import type { SummaryHost } from './provider.js';

export function offerLinks(_host: SummaryHost): void {}
