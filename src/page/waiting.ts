// Knows what stands in a summary's place while its document is under way. Loaded where one is fetched.
import type { SummaryHost } from './provider.js';

/** Says that the document is under way, until the work is done. */
export async function wait(_host: SummaryHost, _work: Promise<unknown>): Promise<void> {}
