// Knows which languages are written from right to left, and which tags name a language.

const RTL = /-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)\b/;

// What many a page is in. The first question to Intl for a likely script takes 7 ms, and a slow phone 30.
const LTR = /^(en|de|es|fr|hi|it|ja|ko|nl|pl|pt|zh)(-[a-z]{2})?$/i;

/** Writing direction of a BCP 47 language: by the script that it names, or is most likely written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  !LTR.test(lang) && RTL.test(new Intl.Locale(lang).maximize().toString()) ? 'rtl' : 'ltr';

// What was asked last: a page is mostly in one language.
let asked: string | undefined;
let answer: string | undefined;

/** The language as `Intl` takes it; undefined for a tag that is none, for which `Intl` throws. */
export function intlLanguage(tag: string | undefined): string | undefined {
  if (tag === asked) return answer;
  asked = tag;
  try {
    new Intl.Locale(tag!);
    return (answer = tag);
  } catch {
    return (answer = undefined);
  }
}
