// Knows how a page is brought to the place that its address names, where that place came later than the address.
import type { SummaryHost } from './provider.js';

/** Goes to the fragment, if it names something in the summary. */
export function arrive(_host: SummaryHost): void {}
