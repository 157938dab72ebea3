// Knows the quotation marks of languages.

const MARKS: Record<string, string> = {
  ar: '” “',
  de: '„ “',
  es: '« »',
  fr: '«\u202f \u202f»',
  he: '” ”',
  it: '« »',
  ja: '「 」',
  pl: '„ ”',
};

/** What stands before and after quoted words in that language (BCP 47): “ and ”, unless another pair is known of it. */
export const quotationMarks = (lang: string | undefined): [open: string, close: string] =>
  (MARKS[lang?.slice(0, 2).toLowerCase() ?? ''] ?? '“ ”').split(' ') as [string, string];
