// Knows which languages are written from right to left.

const RTL = /Adlm|Arab|Armi|Hebr|Nkoo|Rohg|Samr|Syrc|Thaa/;

/** Writing direction of a BCP 47 language: by the script that it names, or is most likely written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RTL.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
