// Knows how points in time are written: in documents, for readers, and in the URLs of recordings.

/** `m:ss` or `h:mm:ss`, perhaps with a fraction of a second. */
export const CLOCK = /^(?:\d{1,4}:[0-5]\d|\d{1,4}):[0-5]\d(?:\.\d{1,3})?$/;

/** Seconds, of `"m:ss"`, `"h:mm:ss"`, a number, or a number as an attribute holds it; `undefined` of anything else. */
export function parseTime(value: string | number | undefined): number | undefined {
  const text = `${value}`.trim();
  // A number is a clock with one part.
  return CLOCK.test(text) || /^\d+(?:\.\d+)?$/.test(text)
    ? text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    : undefined;
}

// Times are exact to the thousandth of a second, which a remainder is not.
const parts = (seconds: number) => [
  Math.floor(seconds / 3600),
  Math.floor(seconds / 60) % 60,
  +(seconds % 60).toFixed(3),
];

/** As readers expect it: `12:34`, `1:02:30`. Fractions are dropped, as players do. */
export function formatTime(seconds: number): string {
  const clock = parts(Math.floor(seconds)).map((part) => `${part}`.padStart(2, '0'));
  return clock.join(':').replace(/^(00:)?0?/, '');
}

/** As `<time datetime>` and schema.org want it: `PT12M34S`, `PT1M2.5S`. */
export function isoDuration(seconds: number): string {
  const written = parts(seconds).map((part, i) => (part ? `${part}${'HMS'[i]}` : ''));
  return `PT${written.join('') || '0S'}`;
}

/** Seconds, of a duration such as `isoDuration` writes; `undefined` of anything else. */
export function parseDuration(duration: string): number | undefined {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return (hours ?? minutes ?? seconds)
    ? Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
    : undefined;
}

/** What `cueUrl` ends in: seconds from and to. */
export const CUE = /#t=([\d.]+)(?:,([\d.]+))?$/;

/** The recording from `start` (to `end`), in seconds, as a Media Fragment: `….mp3#t=754,900`. */
export function cueUrl(media: string, start: number, end?: number): string {
  return `${media.replace(/#.*/s, '')}#t=${start}${end === undefined ? '' : `,${end}`}`;
}
