// Knows which summaries need the rules of styles/languages.css, and brings them where such a summary stands.
import { english, type Words } from '../i18n/words.js';
import { adoptSheet } from './adopt-sheet.js';

/** Brings what a language's digits, letters, marks and lines need. Without it the summary is readable all the same. */
export const dressFor = (host: Element, words: Words): unknown =>
  words !== english &&
  import('../styles/languages-sheet.js').then(
    ({ sheet }) => adoptSheet(host, sheet),
    () => undefined,
  );
