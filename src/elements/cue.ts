// Knows how a time in the recording is shown; shared by points and quotes, which both have `start` and `end`.
import type { Snapshot } from '../context/summary-context.js';
import { cueUrl, formatTime, isoDuration, parseTime } from '../model/time.js';

/** A link that plays the recording from there, or the bare time where the source names no recording. */
export function cueElement(
  snapshot: Snapshot | undefined,
  from: string | null | undefined,
  to: string | null | undefined,
): HTMLElement | undefined {
  const start = parseTime(from ?? '');
  if (start === undefined) return undefined;
  const end = parseTime(to ?? '');
  const time = formatTime(start) + (end === undefined ? '' : `–${formatTime(end)}`);
  const { media, words } = snapshot ?? {};
  const element = document.createElement(media ? 'a' : 'time');
  element.textContent = media && words ? words.listenFrom(time) : time;
  element.setAttribute(media ? 'href' : 'datetime', media ? cueUrl(media, start, end) : isoDuration(start));
  return element;
}
