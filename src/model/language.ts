// Knows which languages are written from right to left.

const RTL = /-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)\b/;

/** Writing direction of a BCP 47 language: by the script that it names, or is most likely written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RTL.test(new Intl.Locale(lang).maximize().toString()) ? 'rtl' : 'ltr';
