// Knows the document format: THE one source of its types, its validation and its published JSON Schema. The comments
// on the entries are the descriptions that editors show for them (scripts/schema.ts reads them from here).
import * as v from 'valibot';
import { CLOCK } from './time.js';
import { LINK_URL, MEDIA_URL } from './url.js';

/** The longest inline text, in UTF-16 code units. */
export const LONGEST_TEXT = 100_000;

const URL_EXPECTED = 'a URL: https:, http:';
const DATE_EXPECTED = 'date|a date such as "2021-05-25"';
const LANG_EXPECTED = 'lang|a BCP 47 language tag such as "en" or "pt-BR"';
const TIME_EXPECTED = 'time|a time such as "12:34" or "1:02:30", or seconds as a number';

// A check's message is the code of its issue, `|`, and what is expected there.
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT, 'too-long|text of at most 100000 characters'));
const named = v.pipe(text, v.regex(/\S/, 'empty|text that is not empty'));
/** The fields that hold Markdown's inline syntax and references to notes share one of these two objects. */
export const inline = v.pipe(text);
export const inlineNamed = v.pipe(named);
const id = v.pipe(
  v.string(),
  v.regex(/^[^\s!-,/:-@[-^`{-~]{1,200}$/, 'id|an id of letters, digits, "-", "_" and "."'),
);
const url = v.pipe(text, v.regex(LINK_URL, `url|${URL_EXPECTED}, mailto:, tel: or relative, without spaces`));
const media = v.pipe(text, v.regex(MEDIA_URL, `url|${URL_EXPECTED} or relative, without spaces`));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, DATE_EXPECTED),
  v.check((value) => {
    const [year, month = 1, day = 1] = value.split('-').map(Number);
    return day <= new Date(Date.UTC(year!, month, 0)).getUTCDate();
  }, DATE_EXPECTED),
);
const time = v.union([
  v.pipe(v.string(), v.regex(CLOCK, TIME_EXPECTED)),
  v.pipe(v.number(), v.minValue(0, TIME_EXPECTED)),
]);
const size = v.pipe(v.number(), v.minValue(1, 'size|a number of pixels, 1 or more'));

const paragraph = v.object({
  type: v.literal('paragraph'),
  /** The words of the paragraph. Inline text. */
  text: inline,
});

const listItem = v.union([
  inline,
  v.object({
    /** The term that the item is about; it is set off from the text. Inline text. */
    term: inline,
    /** What is said of the term. Inline text. */
    text: inline,
  }),
]);

const list = v.object({
  type: v.literal('list'),
  /** How the items are lettered, numbered or marked. Default: `lower-alpha`, as in a), b), c). */
  marker: v.optional(v.picklist(['lower-alpha', 'upper-alpha', 'decimal', 'lower-roman', 'disc'])),
  /** The items: inline text, or a term with its text. At least one. */
  items: v.pipe(v.array(listItem), v.minLength(1, 'empty|a list of at least one item')),
  /** Where the whole list comes from. Inline text. */
  source: v.optional(inline),
});

const quote = v.object({
  type: v.literal('quote'),
  /** The words quoted: inline text, or a list of lines that are kept as lines. */
  text: v.union([inline, v.pipe(v.array(inline), v.minLength(1, 'empty|a list of at least one line'))]),
  /** Who said it: the `id` of one of the `people`, or a name as inline text. */
  by: v.optional(inline),
  /** The work that the words come from. Inline text. */
  source: v.optional(inline),
  /** Where the words stand. */
  url: v.optional(url),
  /** Where the words begin in the recording: `"m:ss"`, `"h:mm:ss"` or seconds. */
  start: v.optional(time),
  /** Where the words end in the recording: `"m:ss"`, `"h:mm:ss"` or seconds. */
  end: v.optional(time),
  /** `true` for words that repeat what stands elsewhere in the summary, to catch the eye. Default: `false`. */
  pull: v.optional(v.boolean()),
});

const image = v.object({
  type: v.literal('image'),
  /** Where the picture is: an http, https or relative URL. */
  src: media,
  /** What the picture shows, for those who do not see it. Empty for a picture that only decorates. */
  alt: text,
  /** Words under the picture. Inline text. */
  caption: v.optional(inline),
  /** The picture's own width in pixels. With `height` it keeps the page from jumping as the picture arrives. */
  width: v.optional(size),
  /** The picture's own height in pixels. */
  height: v.optional(size),
});

const block = v.union([inline, paragraph, list, quote, image]);

export const point = v.object({
  /** Name of the point in addresses; made unique by the document's own `id` before it. Default: made from the kicker. */
  id: v.optional(id),
  /** Short label before the headline. Default: `P1`, `P2`, … */
  label: v.optional(text),
  /** One or two words that place the point: `Situation`. */
  kicker: v.optional(text),
  /** The point in one line. Inline text. */
  heading: inlineNamed,
  /** Where the recording comes to the point: `"m:ss"`, `"h:mm:ss"` or seconds. */
  start: v.optional(time),
  /** Where the recording leaves the point: `"m:ss"`, `"h:mm:ss"` or seconds. */
  end: v.optional(time),
  /** What there is to say: paragraphs, lists, quotations and images. A bare string is a paragraph. */
  body: v.optional(v.array(block)),
});

const category = v.union([
  named,
  v.object({
    /** The category as readers see it. */
    name: named,
    /** The page that lists the category. */
    url: v.optional(url),
  }),
]);

const series = v.object({
  /** The name of the series. */
  title: named,
  /** Which one of the series this summary is. */
  number: v.optional(v.number()),
  /** What the series is about, in a sentence. */
  description: v.optional(text),
  /** The page of the series. */
  url: v.optional(url),
});

const author = v.object({
  /** The author's name. */
  name: named,
  /** The author's page. */
  url: v.optional(url),
});

const show = v.object({
  /** The name of the show, channel or journal. */
  title: named,
  /** Its page. */
  url: v.optional(url),
  /** Its RSS or Atom feed. */
  feed: v.optional(url),
});

const recording = v.object({
  /** The sound or video file itself: an http, https or relative URL. Times link into it. */
  url: media,
  /** Its media type: `audio/mpeg`. */
  type: v.optional(text),
});

const source = v.object({
  /** What kind of work it is. */
  type: v.optional(v.picklist(['podcast-episode', 'article', 'video', 'talk', 'book', 'paper'])),
  /** The title of the work. */
  title: v.optional(text),
  /** Its number in the show. */
  number: v.optional(v.number()),
  /** Its page. */
  url: v.optional(url),
  /** When it came out: an ISO 8601 date, `2021-05-25`, or as much of one as is known: `2021-05`, `2021`. */
  published: v.optional(date),
  /** How long it is: `"m:ss"`, `"h:mm:ss"` or seconds. */
  duration: v.optional(time),
  /** The show, channel or journal that it appeared in. */
  show: v.optional(show),
  /** The recording. */
  media: v.optional(recording),
  /** The page with its transcript. */
  transcript: v.optional(url),
});

export const person = v.object({
  /** How quotations name the person in `by`. */
  id: v.optional(id),
  /** The name as readers see it. */
  name: named,
  /** What the person does in the source: `host`, `guest`, `speaker`, … The common ones are shown in the page's language. */
  role: v.optional(text),
  /** Who the person is, in a few words. */
  bio: v.optional(text),
  /** The person's page. */
  url: v.optional(url),
  /** A portrait: an http, https or relative URL. */
  image: v.optional(media),
});

const note = v.union([
  inline,
  v.pipe(
    v.object({
      /** The words of the note. Inline text. Required where there is no `url`. */
      text: v.optional(inline),
      /** What the note refers to. Required where there is no `text`. */
      url: v.optional(url),
      /** When the page was read: an ISO 8601 date. */
      accessed: v.optional(date),
      /** A copy of the page in an archive. */
      archived: v.optional(url),
    }),
    v.check(
      (value) => value.text !== undefined || value.url !== undefined,
      'empty|a note with a "text" or a "url"',
    ),
  ),
]);

/** The whole document. */
export const documentSchema = v.object({
  /** The JSON Schema of the format, for editors. */
  $schema: v.optional(text),
  /** The version of the format. Default: 1. */
  version: v.optional(v.literal(1)),
  /** Name of the summary; it begins every id that is made. Default: made from the title. */
  id: v.optional(id),
  /** The language of the summary, a BCP 47 tag: `en`, `pt-BR`. It sets the direction, quotation marks and UI words. */
  lang: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z\d]{1,8})*$/, LANG_EXPECTED),
      v.check((value) => {
        try {
          return !!Intl.getCanonicalLocales(value);
        } catch {
          return false;
        }
      }, LANG_EXPECTED),
    ),
  ),
  /** Where this summary lives: its canonical URL. */
  url: v.optional(url),
  /** The title. Inline text. */
  title: inlineNamed,
  /** A sentence or two under the title that say what this is. Inline text. */
  summary: v.optional(inline),
  /** What the summary is filed under: names, or names with the page that lists the category. */
  categories: v.optional(v.array(category)),
  /** The series that this summary belongs to. */
  series: v.optional(series),
  /** Who wrote the summary. */
  authors: v.optional(v.array(author)),
  /** When the summary came out: an ISO 8601 date, `2021-05-25`. */
  published: v.optional(date),
  /** When the summary was last changed: an ISO 8601 date. */
  updated: v.optional(date),
  /** What is being summarised. */
  source: v.optional(source),
  /** Who speaks in the source, or is spoken of. Quotations name them by their `id`. */
  people: v.optional(v.array(person)),
  /** The points, at least one. Three is the format's promise; another count is a warning. */
  points: v.pipe(v.array(point), v.minLength(1, 'empty|a list of at least one point')),
  /** The notes, by the `id` that `[^id]` calls them by. A note that is only a URL becomes a link. */
  notes: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[^\s[\]^]+$/, 'id|an id without spaces, brackets and "^"')), note),
  ),
});

export type ThreePointsDocument = v.InferInput<typeof documentSchema>;
export type Point = v.InferInput<typeof point>;
export type Block = v.InferInput<typeof block>;
export type ParagraphBlock = v.InferInput<typeof paragraph>;
export type ListBlock = v.InferInput<typeof list>;
export type ListItem = v.InferInput<typeof listItem>;
export type QuoteBlock = v.InferInput<typeof quote>;
export type ImageBlock = v.InferInput<typeof image>;
export type Category = v.InferInput<typeof category>;
export type Series = v.InferInput<typeof series>;
export type Person = v.InferInput<typeof person>;
export type Author = v.InferInput<typeof author>;
export type Source = v.InferInput<typeof source>;
export type Show = v.InferInput<typeof show>;
export type Media = v.InferInput<typeof recording>;
export type Note = v.InferInput<typeof note>;
