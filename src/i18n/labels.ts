// Knows how an author's own words take the place of the library's. Loaded where there are any.
import type { Words } from './words.js';

/**
 * An author's words for what the library says, by the names in `Words`: `{ notes: 'Sources' }`. Where a number or a time
 * belongs into them, it is written `{}`: `{ footnote: 'Remark {}' }`. What is not named keeps the language's word.
 */
export type Labels = { [Name in keyof Words]?: Name extends 'roles' ? Record<string, string> : string };

/** The language's words, with the author's in place of those that they name. Anything that is no word is passed over. */
export function withLabels(words: Words, labels: Labels): Words {
  const result: Record<string, unknown> = { ...words };
  for (const [name, label] of Object.entries(labels)) {
    if (name === 'roles') result[name] = { ...words.roles, ...texts(label) };
    else if (typeof label !== 'string') continue;
    else if (typeof result[name] === 'function')
      result[name] = (part: string) => label.replace('{}', () => part);
    else result[name] = label;
  }
  return result as unknown as Words;
}

/** What there is of texts under names. A single text, whose letters would be names, is none. */
const texts = (value: unknown): Record<string, string> =>
  typeof value === 'object'
    ? Object.fromEntries(Object.entries(value ?? {}).filter(([, text]) => typeof text === 'string'))
    : {};
