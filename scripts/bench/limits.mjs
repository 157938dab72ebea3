// Knows every number that the benchmark is held to. Nothing is measured here.
//
// `ci` fails a build: it holds bytes, requests, pixels and counts, which are the same on every machine, and growth, which
// nearly is. `targets` are what we mean to reach; a report says of each whether it is.

/** Forms that promise to move nothing: what follows them stands still from the first paint on. */
const still = ['markup', 'markup-first-party', 'markup-critical', 'server', 'json-fallback'];

export const ci = {
  /** Brotli bytes and requests beyond the page, of a page with one article. */
  pages: {
    markup: { js: 6000, css: 3000, beyond: 2 },
    // The script, and the sheet as a script.
    'markup-critical': { css: 0, js: 9100, beyond: 2 },
    'markup-bare': { css: 0, beyond: 2 },
    server: { js: 0, css: 3000, beyond: 1 },
    short: { js: 12_700, css: 3000, beyond: 3 },
    json: { js: 15_000, css: 3000, beyond: 3 },
    'json-src': { js: 15_900, css: 3000, beyond: 5 },
  },
  jump: Object.fromEntries([...still.map((id) => [id, 0]), ['markup-bare', 100]]),
  /**
   * How what is counted may grow from a few to many: 1 is in step with the size, 2 with its square. `each` is the most that
   * one more article, point or note may cost of a kind.
   */
  counts: {
    sizes: { articles: [1, 10, 60], points: [3, 60, 480], notes: [3, 60, 480] },
    forms: ['markup', 'short', 'json'],
    // What a page is asked while it is parsed depends on the pieces in which it comes: a busy machine sends more of them.
    exponent: 1.3,
    each: {
      points: { listeners: 0, observers: 0, layoutReads: 0 },
      notes: { listeners: 0, observers: 0, layoutReads: 0 },
    },
  },
  /** The same of the main thread's time, which sees what is squared inside of the browser. Measured again before it fails. */
  time: { sizes: [3, 250, 3000], forms: ['markup', 'short', 'json'], exponent: 1.3, attempts: 3 },
};

const mb = 'mobile-cdn';

/**
 * Each target: what it is, where its value lies in the results (`mode`, then a path), and the most that it may be. `A` is a
 * slow phone and one host, `B` the same with the library from a second host.
 * @type {{ what: string, mode: string, of: (data: object) => number, most: number, digits?: number }[]}
 */
const page = (id) => (data) => data.find((one) => one.id === id);
const both = (what, id, key, most, A, B) => [
  { what: `${what}, A`, mode: 'load', of: (data) => data.mobile[id].ratio[key], most: A ?? most, digits: 2 },
  { what: `${what}, B`, mode: 'load', of: (data) => data[mb][id].ratio[key], most: B ?? most, digits: 2 },
];
const grown = (what, id, axis, key, field, most) => ({
  ...{ what, mode: `scale`, most, digits: 2 },
  of: (data) => data[axis][id][key][field],
});
const updated = (what, id, size, most) => ({
  ...{ what, mode: 'change', most, digits: 2 },
  of: (data) => data.heading[id][size].ratio,
});

export const targets = {
  markup: [
    {
      what: 'script of a first view, bytes',
      mode: 'bytes',
      of: (data) => page('markup')(data).js,
      most: 6000,
    },
    { what: 'CSS, bytes', mode: 'bytes', of: (data) => page('markup')(data).css, most: 3000 },
    { what: 'requests beyond the page', mode: 'bytes', of: (data) => page('markup')(data).beyond, most: 2 },
    {
      what: 'requests beyond the page, critical CSS in it',
      ...{ mode: 'bytes', of: (data) => page('markup-critical')(data).beyond, most: 1 },
    },
    ...both('LCP ×, critical CSS in the page', 'markup-critical', 'lcp', 1.02),
    ...both('LCP ×, CSS from the page’s own host', 'markup-first-party', 'lcp', 1.02),
    ...both('ready ×, CSS from the page’s own host', 'markup-first-party', 'ready', 0, 1.03, 1.3),
    ...['markup', 'markup-critical'].map((id) => ({
      ...{ what: `pixels that what follows jumps, ${id}`, mode: 'shift', most: 0 },
      of: (data) => data[id].jump,
    })),
    {
      what: 'pixels that what follows jumps, script tag alone',
      ...{ mode: 'shift', of: (data) => data['markup-bare'].jump, most: 100 },
    },
    {
      what: 'layout-shift score',
      ...{ mode: 'load', of: (data) => data[mb].markup.shift.median, most: 0, digits: 3 },
    },
    ...['articles', 'notes', 'points'].map((axis) =>
      grown(`main thread per further one of ${axis} ×`, 'markup', axis, 'cpu', 'ratio', 1.05),
    ),
    ...['articles', 'notes', 'points'].map((axis) =>
      grown(`exponent of ${axis}`, 'markup', axis, 'cpu', 'exponent', 1.05),
    ),
    grown('memory per article ×', 'markup', 'articles', 'memory', 'ratio', 1.15),
    ...['articles 1', 'articles 100', 'notes 3000'].map((size) =>
      updated(`update of one field ×, ${size}`, 'markup', size, 1.2),
    ),
    {
      what: 'blocking time on a slow phone, ms',
      ...{ mode: 'load', of: (data) => data.mobile.markup.blocking.median, most: 0 },
    },
    {
      what: 'script on a slow phone, ms',
      ...{ mode: 'load', of: (data) => data.mobile.markup.ScriptDuration.median, most: 15, digits: 1 },
    },
  ],
  JSON: [
    {
      what: 'script of a first view beyond that of markup, bytes',
      ...{ mode: 'bytes', of: (data) => page('json')(data).js - page('markup')(data).js, most: 9000 },
    },
    { what: 'CSS, bytes', mode: 'bytes', of: (data) => page('json')(data).css, most: 3000 },
    { what: 'requests beyond the page', mode: 'bytes', of: (data) => page('json')(data).beyond, most: 3 },
    ...both('LCP ×', 'json', 'lcp', 0, 1.07, 1.35),
    ...both('ready ×', 'json', 'ready', 0, 1.07, 1.35),
    {
      what: 'pixels that what follows jumps, with a fallback',
      ...{ mode: 'shift', of: (data) => data['json-fallback'].jump, most: 0 },
    },
    ...['articles', 'notes', 'points'].map((axis) =>
      grown(`main thread per further one of ${axis} ×`, 'json', axis, 'cpu', 'ratio', 1.12),
    ),
    ...['articles', 'notes', 'points'].map((axis) =>
      grown(`exponent of ${axis}`, 'json', axis, 'cpu', 'exponent', 1.05),
    ),
    grown('memory per article ×', 'json', 'articles', 'memory', 'ratio', 2),
    updated('update of one field ×, articles 1', 'json', 'articles 1', 1.3),
    updated('update of one field ×, articles 100', 'json', 'articles 100', 1.3),
    updated('update of one field ×, notes 3000', 'json', 'notes 3000', 1.5),
    {
      what: 'blocking time on a slow phone, ms',
      ...{ mode: 'load', of: (data) => data.mobile.json.blocking.median, most: 0 },
    },
    {
      what: 'script on a slow phone, ms',
      ...{ mode: 'load', of: (data) => data.mobile.json.ScriptDuration.median, most: 20, digits: 1 },
    },
  ],
};
