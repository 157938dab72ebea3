// Knows the words of what readers do with a summary: open a note, copy a link, fold the points. English is here; the other
// languages have theirs beside the rest. Loaded with what needs them.
import type { Labels } from './labels.js';
import { loadWords, type Words } from './words.js';

/** Words that no summary shows until a reader asks for something, or its author did. */
export interface ReadingWords {
  /** The button that closes a note. */
  close: string;
  /** The link that copies its own address; followed by the name of what it leads to. */
  copyLink: string;
  /** What is said when that is done. */
  linkCopied: string;
  /** The button that copies a quotation with its attribution. */
  copyQuote: string;
  /** What is said when that is done. */
  quoteCopied: string;
  /** What is said when a browser does not let the page copy. */
  notCopied: string;
  /** Name of the short list of points. */
  glance: string;
  /** The button that opens every point. */
  showAll: string;
  /** The button that folds every point to its headline. */
  headlinesOnly: string;
  /** What is said while a document is under way. */
  loading: string;
}

export const readingWords: ReadingWords = {
  close: 'Close',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyQuote: 'Copy quote',
  quoteCopied: 'Quote copied',
  notCopied: 'Your browser did not allow copying',
  glance: 'At a glance',
  showAll: 'Show all',
  headlinesOnly: 'Headlines only',
  loading: 'Loading …',
};

/** All words for a BCP 47 language, with an author's own in place of some. */
export async function loadReadingWords(
  lang: string | undefined,
  labels?: Labels | null,
): Promise<Words & ReadingWords> {
  return { ...readingWords, ...(await loadWords(lang, labels)) };
}
