// Knows what every page of the benchmark says: a document of the test fixtures, made larger along one axis. Knows no markup.
import { readFileSync } from 'node:fs';

const fixture = JSON.parse(readFileSync(new URL('../../test/fixtures/rice.json', import.meta.url), 'utf8'));

/** The words of a text without its markup: no contender is measured by how it parses Markdown. */
const plain = (text) => text.replace(/\[([^\]^]+)\]\([^)]*\)/g, '$1').replace(/\*+([^*]+)\*+/g, '$1');

/** Every note is referred to once: not all contenders know a second reference. */
function once() {
  const seen = new Set();
  return (text) =>
    text.replace(/\[\^([\w-]+)\]/g, (reference, key) => (seen.has(key) ? '' : (seen.add(key), reference)));
}

const first = once();
const nameOf = new Map(fixture.people.map(({ id, name }) => [id, name]));

/** A block as all contenders can show it: a text, a list of terms with a credit, or words and who said them. */
function simple(block) {
  if (typeof block === 'string') return first(plain(block));
  if (block.type === 'list')
    return {
      type: 'list',
      marker: block.marker,
      items: block.items.map(({ term, text }) => ({ term, text: plain(text) })),
      source: plain(block.source),
    };
  return { type: 'quote', text: [block.text].flat().join(' '), by: nameOf.get(block.by) };
}

const notes = Object.fromEntries(
  Object.entries(fixture.notes).map(([key, note]) => {
    const { text = note, url } = note;
    return [key, /^https:/.test(text) ? { text: 'The recording', url: text } : { text: plain(text), url }];
  }),
);
for (const note of Object.values(notes)) if (!note.url) delete note.url;

const base = {
  version: 1,
  lang: fixture.lang,
  title: fixture.title,
  summary: plain(fixture.summary),
  series: { title: fixture.series.title, number: fixture.series.number },
  source: { type: fixture.source.type, title: fixture.source.title, url: fixture.source.url },
  people: fixture.people.map(({ id, name, role }) => ({ id, name, role })),
  points: fixture.points.map(({ id, label, kicker, heading, body }) => ({
    ...{ id, label, kicker, heading },
    body: body.filter(({ type, pull }) => type !== 'image' && !pull).map(simple),
  })),
  notes,
};

const sentences = base.points
  .flatMap(({ body }) => body.filter((block) => typeof block === 'string'))
  .flatMap((text) => text.replace(/\[\^[\w-]+\]/g, '').split(/(?<=[.?!]) (?=\p{Lu})/u));
const sentence = (i) => sentences[i % sentences.length];
/** Two sentences, other ones for each number. */
const paragraph = (i) => `${sentence(i)} ${sentence(i * 7 + 3)}`;

function withPoints(count) {
  return {
    ...base,
    points: Array.from({ length: count }, (_, i) => ({
      id: `point-${i + 1}`,
      label: `P${i + 1}`,
      kicker: `Part ${i + 1}`,
      heading: `What is said in part ${i + 1}`,
      body: [paragraph(i) + (i === count - 1 ? '[^transcript]' : '')],
    })),
    notes: { transcript: notes.transcript },
  };
}

function withNotes(count) {
  const each = Math.ceil(count / base.points.length);
  return {
    ...base,
    points: base.points.map((point, k) => ({
      ...point,
      body: Array.from({ length: Math.max(0, Math.min(each, count - k * each)) }, (_, j) => {
        const i = k * each + j;
        return `${paragraph(i)}[^n${i + 1}]`;
      }),
    })),
    notes: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `n${i + 1}`,
        { text: `Remark ${i + 1}: ${sentence(i)}`, url: `https://example.org/${i + 1}` },
      ]),
    ),
  };
}

/** Along which axes a page grows. */
export const AXES = ['articles', 'points', 'notes'];

/**
 * The documents of one page, each with an id of its own: `articles` of them; of one, `points` or `notes` may be given.
 * @param {{ articles?: number, points?: number, notes?: number }} size
 */
export function documents({ articles = 1, points, notes: noteCount } = {}) {
  const document = points ? withPoints(points) : noteCount ? withNotes(noteCount) : base;
  return Array.from({ length: articles }, (_, i) => ({ id: `a${i + 1}`, ...document }));
}

/** The sizes that a page's address asks for. */
export const sizeOf = (query) =>
  Object.fromEntries(AXES.filter((axis) => query.has(axis)).map((axis) => [axis, Number(query.get(axis))]));

/** The text without its references, in pieces: what stands between them must be on the page word by word. */
const pieces = (text) =>
  text
    .split(/\[\^[\w-]+\]/)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** Everything that a page of the document has to say. */
export function wordsOf(document) {
  const { title, summary, series, source, people, points } = document;
  return [
    ...[series.title, title, summary, source.title],
    ...people.flatMap(({ name, role }) => [name, role]),
    ...points.flatMap(({ label, kicker, heading, body }) => [
      ...[label, kicker, heading],
      ...body.flatMap((block) => {
        if (typeof block === 'string') return pieces(block);
        if (block.type === 'quote') return [block.text, block.by];
        return [...block.items.flatMap(({ term, text }) => [term, text]), block.source];
      }),
    ]),
    ...Object.values(document.notes).flatMap(({ text, url }) => (url ? [text, url] : [text])),
  ];
}
