// Knows the words that the library itself says, and how a language is chosen for them. English is here; the other
// languages are one chunk that is loaded when a page needs one of them.

import type { Labels } from './labels.js';
import type { ReadingWords } from './reading-words.js';

/** Every word that the library writes beside the author's own. Numbers and times come as strings, ready to be shown. */
export interface Words extends Partial<ReadingWords> {
  /** Heading of the list of notes. */
  notes: string;
  /** Name of a reference to a note, for those who hear it. */
  footnote: (number: string) => string;
  /** Name of the link from a note back to its reference, for those who hear it. */
  back: (number: string) => string;
  /** Before the names of the authors. */
  by: string;
  /** Before the date of the last change. */
  updated: string;
  /** Before the title of the work that is summarised. */
  basedOn: string;
  /** The link to the recording. */
  listen: string;
  /** The link into the recording. */
  listenFrom: (time: string) => string;
  /** The link to the transcript. */
  transcript: string;
  /** Before the date on which a page was read. */
  accessed: string;
  /** The link to a page's copy in an archive. */
  archived: string;
  /** The link to the place where quoted words stand. */
  source: string;
  /** What people do in the work, by the names that Podcasting 2.0 uses. */
  roles: Record<string, string>;
  /** Heading of the panel that stands where a document could not be shown. In English: failure-words.ts. */
  failed?: string;
  /** Under it, for whoever made the page. */
  failedHint?: string;
}

export const english: Words = {
  notes: 'Notes',
  footnote: (number) => `Footnote ${number}`,
  back: (number) => `Back to reference ${number}`,
  by: 'By',
  updated: 'Updated',
  basedOn: 'Based on',
  listen: 'Listen',
  listenFrom: (time) => `Listen from ${time}`,
  transcript: 'Transcript',
  accessed: 'accessed',
  archived: 'archived copy',
  source: 'Source',
  // English is what the roles are called by; only where it differs is there a word.
  roles: { panelist: 'panellist' },
};

/**
 * The words for a BCP 47 language, with an author's own in place of some: at once for English without such, and for a
 * language that has no words here, which gets English. Where the other languages cannot be loaded, English it is too: a
 * page is not to fail for want of a translation.
 */
export function loadWords(lang: string | undefined, labels?: Labels | null): Words | Promise<Words> {
  if (labels)
    return import('./labels.js').then(
      async ({ withLabels }) => withLabels(await loadWords(lang), labels),
      () => loadWords(lang),
    );
  return loadOther(lang)?.then((words) => words ?? english) ?? english;
}

/** Whether there are words for the language, other than the English ones. */
export const hasOtherWords = (lang: string | undefined): lang is string =>
  !!lang && /^(?:ar|de|es|fr|he|hi|it|iw|ja|ko|nl|pl|pt|zh)\b/i.test(lang);

/** The words for a language other than English; nothing where it has none, or they cannot be loaded. */
export function loadOther(lang: string | undefined): Promise<Words | undefined> | undefined {
  if (!hasOtherWords(lang)) return undefined;
  return import('./more-languages.js').then(
    ({ wordsFor }) => wordsFor(lang),
    () => undefined,
  );
}
