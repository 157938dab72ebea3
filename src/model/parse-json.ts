// Knows which JSON is as its author wrote it.

/**
 * The value of a text of JSON.
 *
 * @throws SyntaxError also for a text that parses, and yet is not what was written: WordPress has escaped an & in its words.
 */
export function parseJson(text: string): unknown {
  if (text.includes('&#038;')) throw new SyntaxError('&#038;');
  return JSON.parse(text);
}
