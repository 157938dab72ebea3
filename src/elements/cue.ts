// Knows how a time in the recording is shown; shared by points and quotes, which both have `start` and `end`.
import { digitsIn } from '../model/digits.js';
import type { Words } from '../i18n/words.js';
import { cueUrl, formatTime, isoDuration, parseTime } from '../model/time.js';
import { safeUrl } from '../model/url.js';

/** An element with a place in the recording. */
export interface Cued extends Element {
  start?: string | null | undefined;
  end?: string | null | undefined;
}

/** A link that plays the recording from there, or the bare time where the summary's source names no recording. */
export function cueElement(part: Cued, words: Words, language: string | undefined): HTMLElement | undefined {
  const digits = digitsIn(language);
  const from = parseTime(part.start ?? '');
  if (from === undefined) return undefined;
  const to = parseTime(part.end ?? '');
  const times = [from, to ?? []].flat().map((seconds) => digits(formatTime(seconds)));
  const recording = part
    .closest('three-points')
    ?.querySelector('points-source a:is([type^="audio/"],[type^="video/"])')
    ?.getAttribute('href');
  const media = recording && safeUrl(recording, 'media');
  const element = document.createElement(media ? 'a' : 'time');
  element.textContent = media ? words.listenFrom(times[0]!) : times.join('–');
  element.setAttribute(media ? 'href' : 'datetime', media ? cueUrl(media, from, to) : isoDuration(from));
  return element;
}
