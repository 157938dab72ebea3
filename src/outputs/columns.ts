// Knows how wide text is in a fixed-width typeface, and how lines of it are broken. Knows nothing of documents.
import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters that take one column each, whatever stands beside them: most words need not be looked at closer. */
const NARROW = /^[ -~]*$/;

/** Columns that a text takes: two for an ideograph, none for a mark that combines with what stands before it. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += eastAsianWidth(segment.codePointAt(0)!);
  return width;
}

/** Where a line may be broken between two characters: beside ideographs and kana, but not before what closes. */
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const CLOSES = /^[\p{Pe}\p{Pf}、。，．！？：；ー々]/u;

/** The lines of a text in so many columns, the first behind `first`, the others behind as many spaces. What cannot be broken stays whole. */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(widthOf(first))): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = lines.length ? rest : first;
    let column = widthOf(line);
    let begun = false;
    for (const piece of pieces(part)) {
      const isSpace = piece === ' ';
      if (begun && column + widthOf(piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = rest;
        column = widthOf(line);
        begun = false;
      }
      if (isSpace && !begun) continue;
      line += piece;
      column += widthOf(piece);
      begun = true;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Words and spaces; of words without spaces the places where they may be broken. */
function pieces(text: string): string[] {
  return text.split(/( )/).flatMap((word) => {
    if (!IDEOGRAPH.test(word)) return word ? [word] : [];
    const parts: string[] = [];
    for (const { segment } of graphemes.segment(word)) {
      const last = parts.at(-1);
      if (last && (CLOSES.test(segment) || !(IDEOGRAPH.test(segment) || IDEOGRAPH.test(last.at(-1)!))))
        parts[parts.length - 1] = last + segment;
      else parts.push(segment);
    }
    return parts;
  });
}
