// Knows the lines around the points as the view has them (view/document-view.ts), for outputs that are no HTML: which parts
// there are, in which order, in which words. How a part is written is the output's.
import { allWords } from '../i18n/all-words.js';
import type { Words } from '../i18n/words.js';
import type { ReadDocument } from '../model/canonical.js';
import { formatDate } from '../model/date.js';
import { digitsIn } from '../model/digits.js';
import { intlLanguage } from '../model/language.js';
import type { Person } from '../model/schema.js';
import { cueUrl, formatTime } from '../model/time.js';
import { safeUrl } from '../model/url.js';
import { roleName } from '../view/tools.js';

/** Words, and where they lead. */
export interface Part {
  text: string;
  url?: string | undefined;
  /** The name of a work. */
  isWork?: boolean;
}

/** A line of parts; what stands in an inner list belongs together, what stands side by side is parted by a dot. */
export type Line = Part[][];

export interface Credits {
  words: Words;
  digits: (text: string | number) => string;
  clock: (seconds: number) => string;
  series: Line;
  description: string | undefined;
  by: Line;
  source: Line;
  people: Part[][];
  /** The line into the recording, or the bare times. */
  cue: (start: number | undefined, end: number | undefined) => Part | undefined;
  /** A date as readers of the language have it. */
  date: (date: string) => string;
}

/** What a document says around its points, in the words of its language. */
export function creditsOf(document: ReadDocument): Credits {
  const { lang = 'en', categories, series, authors, published, updated, source, people } = document;
  const words = allWords(lang);
  const digits = digitsIn(lang);
  const clock = (seconds: number) => digits(formatTime(seconds));
  const part = (text: string, url?: string): Part => ({
    text,
    url: url === undefined ? undefined : safeUrl(url),
  });
  const media = source?.media && safeUrl(source.media.url, 'media');
  const date = (value: string) => formatDate(value, intlLanguage(lang));
  const name = source?.title ?? source?.show?.title ?? source?.url ?? '';
  const number = source?.number;
  const show = source?.show;
  const line = (...parts: (Part[] | false | undefined)[]): Line => parts.filter((one) => !!one);
  return {
    words,
    digits,
    clock,
    date,
    series: line(
      ...categories.map(({ name, url }) => [part(name, url)]),
      series && [
        part(series.title, series.url),
        ...(series.number === undefined ? [] : [part(digits(` #${series.number}`))]),
      ],
    ),
    description: series?.description,
    by: line(
      authors.length > 0 && [
        part(`${words.by} `),
        ...authors.flatMap(({ name, url }, i) => [...(i ? [part(', ')] : []), part(name, url)]),
      ],
      published !== undefined && [part(date(published))],
      updated !== undefined && [part(`${words.updated} ${date(updated)}`)],
    ),
    source: source
      ? line(
          [
            part(`${words.basedOn} `),
            {
              ...part(
                number === undefined || name.includes(`${number}`) ? name : `${name} #${number}`,
                source.url,
              ),
              isWork: true,
            },
            ...(show && !name.includes(show.title) ? [part(', '), part(show.title, show.url)] : []),
          ],
          source.published !== undefined && [part(date(source.published))],
          source.duration !== undefined && [part(clock(source.duration))],
          media !== undefined && [{ text: words.listen, url: media }],
          source.transcript !== undefined && [part(words.transcript, source.transcript)],
          show?.feed !== undefined && [part('RSS', show.feed)],
        )
      : [],
    people: people.map((person) => personIn(person, words, part)),
    cue(start, end) {
      if (start === undefined) return undefined;
      const from = clock(start);
      return media
        ? { text: words.listenFrom(from), url: cueUrl(media, start, end) }
        : { text: end === undefined ? from : `${from}–${clock(end)}` };
    },
  };
}

function personIn(
  { name, url, role, bio }: Person,
  words: Words,
  part: (text: string, url?: string) => Part,
): Part[] {
  return [
    part(name, url),
    ...(role ? [part(`, ${roleName(words, role)}`)] : []),
    ...(bio ? [part(`: ${bio.replace(/\s+/g, ' ').trim()}`)] : []),
  ];
}
