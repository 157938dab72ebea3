// Knows the ways in which three-points is put on a page, as its README tells them. Its files are those of dist/.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleHtml, escape, json, page } from '../html.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
// Of the package as it is built, and not before it is asked for: the peers can be measured without it.
const { toHtml } = await import(`${dist}html.js`);

const script = ({ cdn }) => `<script type="module" src="${cdn}cdn/three-points.js"></script>`;
/** With the part for documents asked for beside it. */
const scripts = (at) => {
  const [part] = readdirSync(`${dist}cdn/chunks`).filter((file) => /^document-.*\.js$/.test(file));
  return `<link rel="modulepreload" href="${at.cdn}cdn/chunks/${part}">${script(at)}`;
};
const sheet = (base) => `<link rel="stylesheet" href="${base}three-points.css">`;
const critical = () => `<style>${readFileSync(`${dist}three-points.critical.css`, 'utf8').trim()}</style>`;

/** The full form: what a server writes, and what JSON becomes. */
const fullForm = (document) => toHtml(document);

/** The least that an author types. */
const shortForm = (document) =>
  articleHtml(document, {
    article: ({ id, lang }, inner) => `<three-points id="${id}" lang="${lang}">\n${inner}\n</three-points>`,
    header: ({ series, title, summary, source, people }) =>
      `<points-series>${escape(series.title)} #${series.number}</points-series>\n<h2>${escape(title)}</h2>\n<p>${escape(summary)}</p>\n` +
      `<points-source>Based on <a href="${escape(source.url)}">${escape(source.title)}</a>, with ${people.map(({ name, role }) => `${escape(name)}, ${escape(role)}`).join('; ')}</points-source>`,
    point: (_, point, inner, parts) => `<point-card>\n${parts.heading(point)}\n${inner}\n</point-card>`,
    heading: ({ label, kicker, heading }) =>
      `<h3>${escape(label)} ${escape(kicker)}: ${escape(heading)}</h3>`,
    quote: ({ text, by }) => `<pull-quote>${escape(text)}<cite>${escape(by)}</cite></pull-quote>`,
    reference: ({ notes }, key, { noteWords }) => `<footnote-ref>${noteWords(notes[key])}</footnote-ref>`,
    notes: () => '',
  });

const fromJson = (document, fallback = '') =>
  `<three-points id="${document.id}"><script type="application/json">${json(document)}</script>${fallback}</three-points>`;

/** The children of the full form, shown until the document is rendered. */
const fallbackOf = (document) => fullForm(document).replace(/^<three-points[^>]*>|<\/three-points>$/g, '');

const pages = (head, article) => (documents, at) =>
  page({ post: at.post, head: head(at), body: documents.map((one, i) => article(one, i, at)).join('\n') });

// What each form is asked, in the page.
const updated = ({ lastArticle }) => document.getElementById(lastArticle)?.hasUpdated;
const dressed = ({ lastArticle }) =>
  document.getElementById(lastArticle)?.hasUpdated && document.adoptedStyleSheets.length > 0;
const completed = ({ lastArticle, noteCount }) => {
  const summary = document.getElementById(lastArticle);
  const markers = summary.querySelectorAll('footnote-ref');
  return (
    summary.querySelector('points-notes')?.querySelectorAll('li').length === noteCount &&
    markers[markers.length - 1].querySelector('a')
  );
};
const rendered = ({ lastArticle, lastNote }) => {
  // The document's own note, and not one of a fallback that is still shown.
  const note = document.getElementById(lastNote);
  return note && document.getElementById(lastArticle).hasUpdated && !note.closest('[data-tp-fallback]');
};
const renderedOver = ({ lastArticle }) => {
  const summary = document.getElementById(lastArticle);
  return (
    summary.hasUpdated &&
    summary.querySelector(':scope > points-notes:not([data-tp-fallback])') &&
    summary.querySelector(':scope > point-card[data-tp-fallback]')
  );
};

const heading = {
  change: (words) => {
    globalThis.__heading ??= document
      .querySelectorAll('#a1 > point-card')[1]
      .querySelector('h1,h2,h3,h4,h5,h6');
    globalThis.__heading.lastChild.data = words;
  },
  says: (words) => globalThis.__heading.textContent.includes(words),
};
// Numbered through to the last, and in the list.
const noteShown = (words, i) => {
  if (!globalThis.__last.isConnected) {
    const markers = document.querySelectorAll('#a1 a[role=doc-noteref]');
    globalThis.__last = markers[markers.length - 1];
  }
  return (
    globalThis.__last.textContent === String(globalThis.__count + i + 1) &&
    document.querySelector('#a1 > points-notes li').textContent.includes(words)
  );
};
const note = {
  change: (words) => {
    if (!globalThis.__last) {
      const markers = document.querySelectorAll('#a1 a[role=doc-noteref]');
      globalThis.__last = markers[markers.length - 1];
      globalThis.__count = markers.length;
    }
    const reference = document.createElement('footnote-ref');
    reference.append(words);
    document.querySelector('#a1 > point-card > p').prepend(reference);
  },
  says: noteShown,
};
const jsonHeading = {
  change: (words) => {
    const summary = document.getElementById('a1');
    globalThis.__data ??= JSON.parse(summary.querySelector('script').textContent);
    globalThis.__heading ??= document
      .querySelectorAll('#a1 > point-card')[1]
      .querySelector('h1,h2,h3,h4,h5,h6');
    const { points } = globalThis.__data;
    globalThis.__data = {
      ...globalThis.__data,
      points: points.map((point, n) => (n === 1 ? { ...point, heading: words } : point)),
    };
    summary.data = globalThis.__data;
  },
  says: (words) => globalThis.__heading.textContent.includes(words),
};
const jsonNote = {
  change: (words, i) => {
    const summary = document.getElementById('a1');
    globalThis.__data ??= JSON.parse(summary.querySelector('script').textContent);
    if (!globalThis.__last) {
      const markers = document.querySelectorAll('#a1 a[role=doc-noteref]');
      globalThis.__last = markers[markers.length - 1];
      globalThis.__count = markers.length;
    }
    const { points, notes } = globalThis.__data;
    const [point, ...others] = points;
    const [block, ...rest] = point.body;
    globalThis.__data = {
      ...globalThis.__data,
      points: [{ ...point, body: [`[^new${i}]${block}`, ...rest] }, ...others],
      notes: { ...notes, [`new${i}`]: { text: words } },
    };
    summary.data = globalThis.__data;
  },
  says: noteShown,
};

const shared = {
  kind: 'ours',
  folder: 'ours',
  build(tools) {
    tools.copy(`${dist}cdn`, 'cdn');
    tools.copy(`${dist}three-points.css`, 'three-points.css');
  },
};
const markup = { ...shared, ready: updated, heading, note };

export default [
  {
    ...markup,
    id: 'markup',
    title: 'full form, linked CSS, script',
    page: pages((at) => sheet(at.cdn) + script(at), fullForm),
  },
  {
    ...markup,
    id: 'markup-first-party',
    title: 'full form, CSS from the page’s own host',
    page: pages((at) => sheet(at.own) + script(at), fullForm),
  },
  {
    ...markup,
    id: 'markup-critical',
    title: 'full form, critical CSS in the page',
    ready: dressed,
    page: pages((at) => critical() + script(at), fullForm),
  },
  {
    ...markup,
    id: 'markup-bare',
    title: 'full form, script tag alone',
    ready: dressed,
    page: pages(script, fullForm),
  },
  {
    ...shared,
    id: 'server',
    title: 'full form from a server, CSS, no script',
    ready: ({ lastNote }) => document.getElementById(lastNote),
    heading,
    page: pages((at) => sheet(at.own), fullForm),
  },
  {
    ...markup,
    id: 'short',
    title: 'short form, linked CSS, script',
    ready: completed,
    page: pages((at) => sheet(at.cdn) + script(at), shortForm),
  },
  {
    ...shared,
    id: 'json',
    title: 'JSON in the page, CSS from its own host',
    ready: rendered,
    heading: jsonHeading,
    note: jsonNote,
    page: pages(
      (at) => sheet(at.own) + scripts(at),
      (document) => fromJson(document),
    ),
  },
  {
    ...shared,
    id: 'json-fallback',
    title: 'JSON in the page, with the full form until it is rendered',
    ready: renderedOver,
    page: pages(
      (at) => sheet(at.own) + scripts(at),
      (document) => fromJson(document, fallbackOf(document)),
    ),
  },
  {
    ...shared,
    id: 'json-src',
    title: 'JSON by `src`',
    ready: rendered,
    page: pages(
      (at) => sheet(at.cdn) + script(at),
      (document, i, { data }) => `<three-points id="${document.id}" src="${escape(data(i))}"></three-points>`,
    ),
  },
];
