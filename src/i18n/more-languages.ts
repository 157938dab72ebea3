// Knows the library's words in every language but English.
import type { Words } from './words.js';

const languages: Record<string, Words> = {};

/** The words for a lower-case BCP 47 tag; `undefined` where there are none. */
export function wordsFor(tag: string): Words | undefined {
  return languages[tag];
}
