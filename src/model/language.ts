// Knows which languages are written from right to left.

const RTL =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Nkoo|Syrc|Thaa)(?:-|$)/i;

/** Writing direction of a BCP 47 language: by its script where it names one. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RTL.test(lang) && !/-Latn(?:-|$)/i.test(lang) ? 'rtl' : 'ltr';
