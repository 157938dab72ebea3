// Knows what inline text is, and reads the part of it that needs no Markdown parser: plain words and `[^id]`.

/** A piece of inline text. `text` and `code` hold the words as they are to be shown; nothing is HTML. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; title?: string; children: Inline[] }
  | { type: 'break' }
  | { type: 'note'; key: string };

/** Reads a text that holds Markdown. */
export type MarkdownParser = (text: string) => Inline[];

/** The longest text that is read as Markdown; a longer one is shown as it was typed, its notes alone are read. */
export const LONGEST_MARKDOWN = 10_000;

// Punctuation that Markdown would read. Not a bare `*`, `_` or `<` among words: "5 * 3 < 20" and snake_case are plain.
const MARKDOWN = /`|\\[\r\n!-/:-@[-`{-~]|\*\S|(?:^|\W)_\S|\]\(| {2}\r?\n|<[^\s<]*[:@]/;

/** Whether the text holds Markdown beyond `[^id]`, so that it takes the parser to show it as meant. */
export const needsMarkdown = (text: string): boolean =>
  text.length <= LONGEST_MARKDOWN && MARKDOWN.test(text);

/**
 * Words and keys of notes in turn: `a[^x]b` → `['a', 'x', 'b']`; the words may be empty. An escaped `\[^x]`, and one
 * inside a code span or an autolink, is words. The time taken is linear, whatever the text.
 */
export function splitNotes(text: string): string[] {
  if (!text.includes('[^')) return [text];
  const parts: string[] = [];
  const token = /\\[^]|`+|<[a-zA-Z][^\s<>]*>|\[\^([^\s[\]^]+)\]/g;
  const run = /`+/g;
  // Where the last run of so many backticks begins.
  let last: Map<number, number> | undefined;
  let start = 0;
  for (let match; (match = token.exec(text));) {
    const [{ length }, key] = match;
    if (key) {
      parts.push(text.slice(start, match.index), key);
      start = token.lastIndex;
    } else if (text[match.index] === '`') {
      // A code span ends at the next run of backticks that is as long as its first; without one they are words. It is
      // looked for only where there is one, so that no part of the text is looked through twice.
      last ??= new Map(Array.from(text.matchAll(run), ({ 0: { length }, index }) => [length, index]));
      if (last.get(length)! > match.index) {
        run.lastIndex = token.lastIndex;
        while (run.exec(text)![0].length !== length);
        token.lastIndex = run.lastIndex;
      }
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** The keys of all `[^id]` in the text, in order, each as often as it stands there. */
export const noteKeys = (text: string): string[] => splitNotes(text).filter((_, i) => i % 2);

/**
 * Reads inline text. Without a parser it reads words and notes, and shows all else as it was typed; that is all of it
 * where `needsMarkdown` says no.
 */
export function parseInline(text: string, markdown?: MarkdownParser): Inline[] {
  if (markdown && needsMarkdown(text)) return markdown(text);
  return splitNotes(text).flatMap((part, i): Inline[] =>
    i % 2 ? [{ type: 'note', key: part }] : part ? [{ type: 'text', text: part }] : [],
  );
}
