// Knows how words become an id that is also readable in an address.

const LONGEST = 60;

/** `Why using the world’s top lab…` → `why-using-the-worlds-top-lab`. Empty where the text has no letter or digit. */
export function slug(text: string): string {
  const words = text
    // Far more than an id can hold, so that the work does not grow with the text.
    .slice(0, 1000)
    .normalize('NFKD')
    // Diacritics of Latin, Greek and Cyrillic go; vowel signs of other scripts are letters of their words and stay.
    .replace(/([\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  let result = '';
  for (const word of words ?? []) {
    if (!result) result = [...word].slice(0, LONGEST).join('');
    else if (result.length + 1 + word.length > LONGEST) break;
    else result += `-${word}`;
  }
  return result;
}
