// Knows the words of every language at once, for where nothing is loaded later: servers, feeds, the command line.
import type { Labels } from './labels.js';
import { withLabels } from './labels.js';
import { wordsFor } from './more-languages.js';
import { english, hasOtherWords, type Words } from './words.js';

/** The words for a BCP 47 language, with an author's own in place of some; English for a language that has none here. */
export function allWords(lang: string | undefined, labels?: Labels | null): Words {
  const words = hasOtherWords(lang) ? wordsFor(lang) : english;
  return labels ? withLabels(words, labels) : words;
}
