// Knows the document format: THE one source of its types, its validation and its published JSON Schema. The comments
// on the entries are the descriptions that editors show for them (scripts/schema.ts reads them from here). What is said
// of a value that is not of the kind asked for stands in explain.ts, under the name of the kind.
import {
  array,
  boolean,
  number,
  object,
  oneOf,
  optional,
  record,
  string,
  union,
  type Infer,
  type Shape,
} from './shape.js';
import { CLOCK } from './time.js';
import { LINK_URL, MEDIA_URL } from './url.js';

/** The longest text, in UTF-16 code units. */
export const LONGEST_TEXT = 100_000;

const time = union(string('time', CLOCK), number('seconds', 0));
const text = string();
const named = string('filled', /\S/);
const inline: Shape<string> = { ...text, inline: true };
const headline: Shape<string> = { ...named, inline: true };
const id = string('id', /^[^\s!-,/:-@[-^`{-~]{1,200}$/);
const noteKey = string('note', /^[^\s[\]^]+$/);
const url = string('link', LINK_URL);
const media = string('media', MEDIA_URL);
const date = string('date', /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, (value) =>
  // The 31st of June is taken for the 1st of July by some browsers, and for no date by others, which then throw.
  new Date(value).toISOString().startsWith(value),
);
// What is no language tag throws.
const language = string('language', /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i, Intl.getCanonicalLocales);
const size = number('pixels', 1);
const version = { ...number('version'), values: [1] } as Shape<1>;

/** A paragraph. */
export const paragraph = object({
  type: oneOf('paragraph'),
  /** The words of the paragraph. Inline text. */
  text: inline,
});

/** An item of a list: a term and its text. */
export const listTerm = object({
  /** The term that the item is about; it is set off from the text. Inline text. */
  term: inline,
  /** What is said of the term. Inline text. */
  text: inline,
});

const listItem = union(inline, listTerm);

/** A list, with one source for all of it. */
export const list = object({
  type: oneOf('list'),
  /** How the items are lettered, numbered or marked. Default: `lower-alpha`, as in a), b), c). */
  marker: optional(oneOf('lower-alpha', 'upper-alpha', 'decimal', 'lower-roman', 'disc')),
  /** The items: inline text, or a term with its text. At least one. */
  items: array(listItem, 'items'),
  /** Where the whole list comes from. Inline text. */
  source: optional(inline),
});

/** A quotation. */
export const quote = object({
  type: oneOf('quote'),
  /** The words quoted: inline text, or a list of lines that are kept as lines. */
  text: union(inline, array(inline, 'lines')),
  /** Who said it: the `id` of one of the `people`, or a name as inline text. */
  by: optional(inline),
  /** The work that the words come from. Inline text. */
  source: optional(inline),
  /** Where the words stand. */
  url: optional(url),
  /** Where the words begin in the recording: `"m:ss"`, `"h:mm:ss"` or seconds. */
  start: optional(time),
  /** Where the words end in the recording: `"m:ss"`, `"h:mm:ss"` or seconds. */
  end: optional(time),
  /** `true` for words that repeat what stands elsewhere in the summary, to catch the eye. Default: `false`. */
  pull: optional(boolean()),
});

/** A picture. */
export const image = object({
  type: oneOf('image'),
  /** Where the picture is: an http, https or relative URL. */
  src: media,
  /** What the picture shows, for those who do not see it. Empty for a picture that only decorates. */
  alt: text,
  /** Words under the picture. Inline text. */
  caption: optional(inline),
  /** The picture's own width in pixels. With `height` it keeps the page from jumping as the picture arrives. */
  width: optional(size),
  /** The picture's own height in pixels. */
  height: optional(size),
});

const block = union(inline, paragraph, list, quote, image);

/** A point. */
export const point = object({
  /** Name of the point in addresses; made unique by the document's own `id` before it. Default: made from the kicker. */
  id: optional(id),
  /** Short label before the headline. Default: `P1`, `P2`, … */
  label: optional(text),
  /** One or two words that place the point: `Situation`. */
  kicker: optional(text),
  /** The point in one line. Inline text. */
  heading: headline,
  /** Where the recording comes to the point: `"m:ss"`, `"h:mm:ss"` or seconds. */
  start: optional(time),
  /** Where the recording leaves the point: `"m:ss"`, `"h:mm:ss"` or seconds. */
  end: optional(time),
  /** What there is to say: paragraphs, lists, quotations and images. A bare string is a paragraph. */
  body: optional(array(block)),
});

/** A category that has a page. */
export const categoryObject = object({
  /** The category as readers see it. */
  name: named,
  /** The page that lists the category. */
  url: optional(url),
});

const category = union(named, categoryObject);

/** The series that a summary belongs to. */
export const series = object({
  /** The name of the series. */
  title: named,
  /** Which one of the series this summary is. */
  number: optional(number()),
  /** What the series is about, in a sentence. */
  description: optional(text),
  /** The page of the series. */
  url: optional(url),
});

/** Who wrote the summary. */
export const author = object({
  /** The author's name. */
  name: named,
  /** The author's page. */
  url: optional(url),
});

/** A show, channel or journal. */
export const show = object({
  /** The name of the show, channel or journal. */
  title: named,
  /** Its page. */
  url: optional(url),
  /** Its RSS or Atom feed. */
  feed: optional(url),
});

/** A recording. */
export const recording = object({
  /** The sound or video file itself: an http, https or relative URL. Times link into it. */
  url: media,
  /** Its media type: `audio/mpeg`. */
  type: optional(text),
});

/** What is being summarised. */
export const source = object({
  /** What kind of work it is. */
  type: optional(oneOf('podcast-episode', 'article', 'video', 'talk', 'book', 'paper')),
  /** The title of the work. */
  title: optional(text),
  /** Its number in the show. */
  number: optional(number()),
  /** Its page. */
  url: optional(url),
  /** When it came out: an ISO 8601 date, `2021-05-25`, or as much of one as is known: `2021-05`, `2021`. */
  published: optional(date),
  /** How long it is: `"m:ss"`, `"h:mm:ss"` or seconds. */
  duration: optional(time),
  /** The show, channel or journal that it appeared in. */
  show: optional(show),
  /** The recording. */
  media: optional(recording),
  /** The page with its transcript. */
  transcript: optional(url),
});

/** Someone in the source. */
export const person = object({
  /** How quotations name the person in `by`. */
  id: optional(id),
  /** The name as readers see it. */
  name: named,
  /** What the person does in the source: `host`, `guest`, `speaker`, … The common ones are shown in the page's language. */
  role: optional(text),
  /** Who the person is, in a few words. */
  bio: optional(text),
  /** The person's page. */
  url: optional(url),
  /** A portrait: an http, https or relative URL. */
  image: optional(media),
});

/** A note with more to it than its text. */
export const noteObject = object(
  {
    /** The words of the note. Inline text. Required where there is no `url`. */
    text: optional(inline),
    /** What the note refers to. Required where there is no `text`. */
    url: optional(url),
    /** When the page was read: an ISO 8601 date. */
    accessed: optional(date),
    /** A copy of the page in an archive. */
    archived: optional(url),
  },
  ['text', 'url'],
);

const note = union(inline, noteObject);

/** The whole document. */
export const documentSchema = object({
  /** The JSON Schema of the format, for editors. */
  $schema: optional(text),
  /** The version of the format. Default: 1. */
  version: optional(version),
  /** Name of the summary; it begins every id that is made. Default: made from the title. */
  id: optional(id),
  /** The language of the summary, a BCP 47 tag: `en`, `pt-BR`. It sets the direction, quotation marks and UI words. */
  lang: optional(language),
  /** Where this summary lives: its canonical URL. */
  url: optional(url),
  /** The title. Inline text. */
  title: headline,
  /** A sentence or two under the title that say what this is. Inline text. */
  summary: optional(inline),
  /** What the summary is filed under: names, or names with the page that lists the category. */
  categories: optional(array(category)),
  /** The series that this summary belongs to. */
  series: optional(series),
  /** Who wrote the summary. */
  authors: optional(array(author)),
  /** When the summary came out: an ISO 8601 date, `2021-05-25`. */
  published: optional(date),
  /** When the summary was last changed: an ISO 8601 date. */
  updated: optional(date),
  /** What is being summarised. */
  source: optional(source),
  /** Who speaks in the source, or is spoken of. Quotations name them by their `id`. */
  people: optional(array(person)),
  /** The points, at least one. Three is the format's promise; another count is a warning. */
  points: array(point, 'points'),
  /** The notes, by the `id` that `[^id]` calls them by. A note that is only a URL becomes a link. */
  notes: optional(record(noteKey, note)),
});

export type ThreePointsDocument = Infer<typeof documentSchema>;
export type Point = Infer<typeof point>;
export type Block = Infer<typeof block>;
export type ParagraphBlock = Infer<typeof paragraph>;
export type ListBlock = Infer<typeof list>;
export type ListItem = Infer<typeof listItem>;
export type QuoteBlock = Infer<typeof quote>;
export type ImageBlock = Infer<typeof image>;
export type Category = Infer<typeof category>;
export type Series = Infer<typeof series>;
export type Person = Infer<typeof person>;
export type Author = Infer<typeof author>;
export type Source = Infer<typeof source>;
export type Show = Infer<typeof show>;
export type Media = Infer<typeof recording>;
export type Note = Infer<typeof note>;
