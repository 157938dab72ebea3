// Knows the list of points at the top of a summary. Loaded where one is asked for.
import type { SummaryHost } from './provider.js';

/** Brings the list in step with the points' headings. */
export async function keepGlance(_host: SummaryHost): Promise<void> {}
