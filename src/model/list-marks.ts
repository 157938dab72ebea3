// Knows how the items of a list are counted where it is written out.
import { letters } from './number-notes.js';

/** The numerals that begin a list of Roman ones. */
export const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** What stands before the item at that place (from 0): `a)`, `A)`, `i)`, `1.` in the digits given, or a dash. */
export function listMark(marker: string, i: number, digits: (n: number) => string = String): string {
  switch (marker) {
    case 'disc':
      return '-';
    case 'decimal':
      return `${digits(i + 1)}.`;
    case 'lower-roman':
      return `${ROMAN[i] ?? i + 1})`;
    case 'upper-alpha':
      return `${letters(i + 1).toUpperCase()})`;
    default:
      return `${letters(i + 1)})`;
  }
}
