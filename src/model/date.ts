// Knows how a date is said to readers.

/** "2021", "2021-05" or "2021-05-25", said as exactly as it is known, and the same day everywhere. */
export function formatDate(date: string, lang: string | undefined): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}
