// Knows how the lines around the points become the facts of a document: its series, who wrote it, what it summarises. What an
// author wrote as a sentence of their own is kept in its words. Writes nothing.
import type { ReadDocument } from '../model/canonical.js';
import type { Person, Series } from '../model/schema.js';
import { parseDuration } from '../model/time.js';
import { safeUrl } from '../model/url.js';
import { isText } from './nodes.js';
import { CHROME } from './read-inline.js';

const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

const urlOf = (element: Element | null | undefined): string | undefined =>
  safeUrl(element?.getAttribute('href') ?? '');

const linkIn = (element: Element | null | undefined): Element | null =>
  element?.matches('a[href]') ? element : (element?.querySelector('a[href]') ?? null);

type SourceType = NonNullable<NonNullable<ReadDocument['source']>['type']>;

interface Named {
  name: string;
  url?: string | undefined;
}

const named = (element: Element): Named => ({ name: words(element), url: urlOf(linkIn(element)) });

/** Categories and series. */
export function readSeries(element: Element): Pick<ReadDocument, 'categories' | 'series'> {
  const description = words(element.querySelector('.tp-description'));
  const line = element.querySelector(':scope > p:not(.tp-description)') ?? element;
  const ours = line.querySelector(':scope > .tp-series');
  const spans = [...line.querySelectorAll(':scope > span:not([class])')];
  if (ours || spans.length) {
    const number = ours?.getAttribute('data-number');
    const title = ours && (words(linkIn(ours)) || words(ours).replace(number ? / #\S+$/ : '', ''));
    return {
      categories: spans.map(named),
      series: title
        ? {
            title,
            ...(number && { number: Number(number) }),
            ...(description && { description }),
            ...present('url', urlOf(linkIn(ours))),
          }
        : undefined,
    };
  }
  return sentence(line, description);
}

/** "Blog · Review · The Series #1", as an author types it: the last is the series if it has a number or stands alone. */
function sentence(line: Element, description: string): Pick<ReadDocument, 'categories' | 'series'> {
  const links = [...line.querySelectorAll('a[href]')];
  const parts = words(line)
    .split(/\s+[·•|]\s+/)
    .filter(Boolean);
  const entry = (part: string): Named => ({
    name: part,
    url: urlOf(links.find((link) => part.includes(words(link)) && words(link))),
  });
  const last = parts.at(-1) ?? '';
  const [, title = last, number] = /^(.+?)\s+#(\d+)$/.exec(last) ?? [];
  const isSeries = number !== undefined || parts.length === 1;
  const series: Series | undefined =
    isSeries && title
      ? {
          title,
          ...(number !== undefined && { number: Number(number) }),
          ...(description && { description }),
          ...present('url', entry(last).url),
        }
      : undefined;
  return { categories: (isSeries ? parts.slice(0, -1) : parts).map(entry), series };
}

const present = <K extends string>(name: K, value: string | undefined): { [key in K]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { [key in K]?: string };

/** Who wrote the summary, and when. */
export function readCredits(element: Element): Pick<ReadDocument, 'authors' | 'published' | 'updated'> {
  const date = (selector: string) => element.querySelector(selector)?.getAttribute('datetime') ?? undefined;
  return {
    authors: [...element.querySelectorAll(':scope > span')].map(named),
    published: date('time:not(.tp-updated)'),
    updated: date('time.tp-updated'),
  };
}

export interface FoundSource {
  source?: ReadDocument['source'];
  /** A line that says more than what is summarised: its words belong to the introduction. */
  sentence?: Element;
}

/** What is summarised; nothing where only people are named. */
export function readSource(element: Element): FoundSource {
  const line = element.querySelector(':scope > p') ?? (element.querySelector('.tp-people') ? null : element);
  if (!line || !words(line)) return {};
  const data = (name: string) => element.getAttribute(`data-${name}`) ?? undefined;
  const [type, number] = [data('type'), data('number')];
  const cite = line.querySelector(':scope > cite');
  const isOurs = cite && [...line.childNodes].every((node) => !isText(node) || isJoint(node, cite));
  const { sentence, ...found } = isOurs
    ? { source: readParts(line, cite, data), sentence: undefined }
    : readSentence(line);
  return {
    source: {
      ...(type && { type: type as SourceType }),
      ...(number && { number: Number(number) }),
      ...found.source,
    },
    ...(sentence && { sentence }),
  };
}

/** Whether a text is only what joins the parts of the line, or stands before the first. */
const isJoint = (text: Text, cite: Element): boolean =>
  !!(text.compareDocumentPosition(cite) & 4) || /^[\s·,]*$/.test(text.data);

function readParts(
  line: Element,
  cite: Element,
  data: (name: string) => string | undefined,
): NonNullable<ReadDocument['source']> {
  const link = (name: string) => line.querySelector(`:scope > a.tp-${name}`);
  const times = [...line.querySelectorAll(':scope > time')].map(
    (time) => time.getAttribute('datetime') ?? '',
  );
  const recording = link('media') ?? line.querySelector(':scope > a:is([type^="audio/"],[type^="video/"])');
  const shown = line.querySelector(':scope > span.tp-show');
  const url = urlOf(linkIn(cite.querySelector('a') ?? cite));
  const isShow = cite.matches('.tp-show');
  const show = {
    title: shown ? words(shown) : (data('show') ?? ''),
    ...present('url', shown ? urlOf(linkIn(shown)) : data('show-url')),
    ...present('feed', urlOf(link('feed'))),
  };
  // Behind the title stands the number, where the title does not say it.
  const number = cite.querySelector('span')?.textContent ?? '';
  const title = words(cite).slice(0, -number.length || undefined);
  const type = recording?.getAttribute('type');
  return {
    ...(!isShow && title && title !== url && { title }),
    ...present('url', url),
    ...present(
      'published',
      times.find((time) => /^\d{4}/.test(time)),
    ),
    duration: times.map(parseDuration).find((length) => length !== undefined),
    ...(show.title && { show }),
    ...(recording && { media: { url: urlOf(recording) ?? '', ...(type && { type }) } }),
    ...present('transcript', urlOf(link('transcript'))),
  };
}

/** The most words that lead to a title, as "Based on" does. */
const LEAD = 4;

/** A line of the author's: what its link says, with what follows it. */
function readSentence(line: Element): FoundSource {
  const link = line.querySelector('a[href]');
  const all = words(line);
  const at = link ? all.indexOf(words(link)) : (/^based on\s+/i.exec(all)?.[0].length ?? 0);
  const url = present('url', urlOf(link));
  const isLine = all.slice(0, at).trim().split(' ').length <= LEAD && !/[.!?。！？]\s+\S/.test(all.slice(at));
  if (isLine) return { source: { title: all.slice(at), ...url } };
  return link ? { source: { title: words(link), ...url }, sentence: line } : { sentence: line };
}

/** Who is in the source. */
export const readPeople = (element: Element): Person[] =>
  [...element.querySelectorAll('ul > li')].filter((item) => !item.matches(CHROME)).map(readPerson);

function readPerson(item: Element): Person {
  const data = (name: string) => item.getAttribute(`data-${name}`) ?? undefined;
  const label = item.querySelector('.tp-name');
  const image = item.querySelector('img')?.getAttribute('src') ?? undefined;
  const all = words(item);
  // An author's own line: a name, then who that is.
  const [, first = all, rest = ''] = label ? [] : (/^([^,:;(–—]+)[,:;–—]\s*(.+)$/.exec(all) ?? []);
  const name = label ? words(label) : first;
  const role = data('role');
  const told = label ? all.slice(all.indexOf(name) + name.length) : rest;
  return {
    ...present('id', data('id')),
    name,
    ...present('role', role),
    ...present('bio', (data('bio') ?? (label ? bioIn(told, role) : rest)) || undefined),
    ...present('url', urlOf(linkIn(label ?? item))),
    ...present('image', image && safeUrl(image, 'media')),
  };
}

/** Of ", guest: who wrote the book" what follows the role, in whatever language that is. */
function bioIn(told: string, role: string | undefined): string {
  if (!role) return told.replace(/^:\s*/, '');
  const raw = `, ${role.replace(/\s+/g, ' ').trim()}`;
  if (told.startsWith(raw)) return told.slice(raw.length).replace(/^:\s*/, '');
  const at = told.indexOf(': ');
  return at < 0 ? '' : told.slice(at + 2);
}
