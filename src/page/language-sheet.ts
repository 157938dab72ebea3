// Knows how the rules of styles/languages.css come to where a summary stands. Loaded with the first one in another language
// than English.
import { sheet } from '../styles/languages-sheet.js';
import { adoptSheet } from './adopt-sheet.js';

/** Brings what a language's digits, letters, marks and lines need. */
export const dress = (host: Element): void => adoptSheet(host, sheet);
