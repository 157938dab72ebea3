// Knows how points in time are written: in documents, for readers, and in the URLs of recordings.

/** `m:ss` or `h:mm:ss`, perhaps with a fraction of a second. */
export const CLOCK = /^(?:\d{1,4}:[0-5]\d|\d{1,4}):[0-5]\d(?:\.\d{1,3})?$/;

/** Seconds, of `"m:ss"`, `"h:mm:ss"`, a number, or a number as an attribute holds it; `undefined` of anything else. */
export function parseTime(value: string | number | undefined): number | undefined {
  const text = `${value}`.trim();
  if (CLOCK.test(text)) return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const parts = (seconds: number) => {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60] as const;
};
const pad = (n: number) => `${n}`.padStart(2, '0');

/** As readers expect it: `12:34`, `1:02:30`. Fractions are dropped, as players do. */
export function formatTime(seconds: number): string {
  const [h, m, s] = parts(seconds);
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** As `<time datetime>` and schema.org want it: `PT12M34S`. */
export function isoDuration(seconds: number): string {
  const [h, m, s] = parts(seconds);
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s || !(h || m) ? `${s}S` : ''}`;
}

/** The recording from `start` (to `end`), in seconds, as a Media Fragment: `….mp3#t=754,900`. */
export function cueUrl(media: string, start: number, end?: number): string {
  return `${media.replace(/#.*/s, '')}#t=${start}${end === undefined ? '' : `,${end}`}`;
}
