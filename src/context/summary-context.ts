// Knows the one context: what the provider has read of its summary, frozen. Knows nothing of who reads or writes markup.
import type { Labels } from '../i18n/labels.js';

/** What a `<footnote-ref>` shows. */
export interface Reference {
  /** What the marker shows: 1 for the first note of the summary, in the digits of its language. */
  readonly number: string;
  /** Id of the marker. */
  readonly id: string;
  /** Id of the note in the end list. */
  readonly noteId: string;
  /** Name of the marker, for those who hear it; undefined where the markup has named it already. */
  readonly label?: string;
}

/** What the parts of a summary need to know of the whole. A new object whenever any of it has changed. */
export interface Snapshot {
  /** BCP 47 language of the summary. */
  readonly language: string | undefined;
  /** Words of the author's for what the library says. */
  readonly labels?: Labels | null | undefined;
  /** Level of the points' headings, 2–6; undefined where the markup has them all. */
  readonly headingLevel?: number | undefined;
  /** By `<footnote-ref>`. A reference to a note that is missing is not in it. */
  readonly references: ReadonlyMap<Element, Reference>;
}

/** The context's key. It is the same symbol in every copy of the library on a page, so that two copies agree. */
export const SUMMARY = Symbol.for('three-points.summary');

/**
 * A summary bears its publisher under the context's key, from the first time that a part asks what the whole knows. In
 * the full form none does, and none of the code of the context is loaded.
 */
export interface Published {
  [SUMMARY]?: { readonly value?: Snapshot | undefined; publish(snapshot: Snapshot): void };
}
