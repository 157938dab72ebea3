// Knows how to tell whether words got through: what of a markup is words, piece by piece, and which pieces a text lacks.

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
// What begins or ends a piece: all but what stands in a line of words.
const INLINE = /^(a|b|cite|code|dfn|em|i|img|span|strong|sup|time)$/;

/** Letters and digits alone: line breaks, hyphens, quotation marks and emoji are each program's own affair. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Words that stand elsewhere too, and that reader modes therefore leave out. */
export const withoutRepetitions = (markup: string): string =>
  markup.replace(/<pull-quote\b[^>]*\baria-hidden="true"[^]*?<\/pull-quote>/g, '');

/** The pieces of text of a markup, as letters, without the links back. `markers` says whether numbers of notes are kept. */
export function pieces(markup: string, markers = true): string[] {
  const text = markup
    .replace(/<(script|style|template)\b[^]*?<\/\1>|<!--[^]*?-->/g, '')
    .replace(/<a\b[^>]*\brole="doc-backlink"[^>]*>[^<]*<\/a>/g, '')
    .replace(/<a\b[^>]*\brole="doc-noteref"[^>]*>([^<]*)<\/a>/g, markers ? '$1' : '\0')
    .replace(/<\/?([a-z][\w-]*)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi, (_, tag: string) =>
      INLINE.test(tag) || (markers && tag === 'footnote-ref') ? '' : '\0',
    );
  return text
    .split('\0')
    .map((piece) => letters(piece.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)))
    .filter(Boolean);
}

/** The pieces that do not stand in the text. */
export const lost = (wanted: string[], text: string): string[] => {
  const all = letters(text);
  return wanted.filter((piece) => !all.includes(piece));
};

/** The long pieces that stand in the text more often than they should. Short ones may by chance. */
export const doubled = (wanted: string[], text: string): string[] => {
  const count = (all: string, piece: string) => all.split(piece).length - 1;
  const [should, does] = [wanted.join(''), letters(text)];
  return wanted.filter((piece) => piece.length > 40 && count(does, piece) > count(should, piece));
};
