// Knows how a point's heading line is written: "P1 Situation: Headline". Nothing of elements.

/** The parts of a point's heading as they stand in it, so that joined they give the line again. */
export interface HeadingParts {
  /** "P1" */
  label: string;
  /** "Situation:", with its colon; empty where there is none. */
  kicker: string;
  /** "Headline" */
  headline: string;
}

// One capital letter of any script with a number, then perhaps words up to the first colon, then the headline.
// French and Chinese write the colon after a narrow space, and full-width.
const LINE = /^\s*(\p{Lu}\d{1,3}[.:]?)\s+(?:([^:：]{1,80}?\s?(?::(?=\s)|：))\s*)?(\S[^]*?)\s*$/u;

/** A kicker as a document has it. */
export const withoutColon = <T extends string | undefined>(kicker: T) =>
  kicker?.replace(/\s?[:：]$/, '') as T;

/** Splits a heading line into label, kicker and headline; `undefined` where it carries no label. */
export function parseHeading(line: string): HeadingParts | undefined {
  const [, label, kicker = '', headline] = LINE.exec(line) ?? [];
  return label && headline ? { label, kicker, headline } : undefined;
}
