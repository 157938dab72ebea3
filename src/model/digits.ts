// Knows in which languages numbers have digits of their own, and writes them.

// Those whose digits all engines write, and styles/languages.css sets before the items of lists: a language that is in
// one of the two and not in the other would refer to ١ and list 1. (Arabic without a region has taken to 1, 2, 3.)
const OWN = /^(?:ar-|bn|fa|mr|ur-in)/i;

const formats = new Map<string, Intl.NumberFormat>();

/** What writes the digits of a text as the language (a BCP 47 tag) does: `1a` → `١a`, `8:14` → `٨:١٤`. */
export function digitsIn(lang: string | undefined): (text: string | number) => string {
  if (!lang || !OWN.test(lang)) return String;
  const format = formats.get(lang) ?? new Intl.NumberFormat(lang);
  formats.set(lang, format);
  return (text) => `${text}`.replace(/\d/g, (digit) => format.format(+digit));
}
