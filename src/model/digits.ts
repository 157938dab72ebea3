// Knows in which languages numbers have digits of their own, and writes them.

// Of the languages that have words here, Arabic; which of its regions do, Intl knows. (Without a region it has taken to
// 1, 2, 3; older engines differ, and styles/languages.css, which sets the digits of lists, can have but one answer.)
const OWN = /^ar-[a-z]/i;

const formats: Record<string, Intl.NumberFormat> = {};

/** What writes the digits of a text as the language (a BCP 47 tag) does: `1a` → `١a`, `8:14` → `٨:١٤`. */
export function digitsIn(lang: string | undefined): (text: string | number) => string {
  if (!lang || !OWN.test(lang)) return String;
  try {
    const format = (formats[lang] ??= new Intl.NumberFormat(lang));
    return (text) => `${text}`.replace(/\d/g, (digit) => format.format(+digit));
  } catch {
    // Not a language, for Intl.
    return String;
  }
}
