// Knows the HTML of a page and of an article in it: what an author would write who has no library. Contenders replace what
// their own elements are for.
export const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char],
  );

/** JSON that ends no script element. */
export const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What a blog brings of its own, the same on every page. In the page, so that it is no request of anybody's. */
const THEME = `:root{color-scheme:light dark}body{font:17px/1.6 Georgia,"DejaVu Serif",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:light-dark(#222,#ddd);background:light-dark(#fff,#181818)}a{color:light-dark(#0b57d0,#8ab4f8)}`;

const BEFORE = '<p>What follows is a summary in three points.</p>';
const AFTER = `<p id="after">Here the post goes on with words of its own.</p>${'<p>Whoever reads on while a page still loads is in the middle of a sentence when something above grows. The line goes away under the eyes, and has to be looked for.</p>'.repeat(10)}`;

/** A whole page. With `post`, the articles stand in a blog post that goes on after them. */
export const page = ({ head = '', body, post = false }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Benchmark</title>
<style>${THEME}</style>
${head}
</head>
<body>
<h1>Benchmark</h1>
${post ? BEFORE : ''}
${body}
${post ? AFTER : ''}
</body>
</html>
`;

export const referenceId = (document, key) => `fnref-${document.id}-${key}`;
export const noteId = (document, key) => `fn-${document.id}-${key}`;

const link = (url) => `<a href="${escape(url)}">${escape(url)}</a>`;

/** The parts of an article; `parts` holds the contender's own in place of some of these. */
const usual = {
  article: (document, inner) => `<article class="summary" id="${document.id}">\n${inner}\n</article>`,
  header: ({ series, title, summary, source, people }) =>
    `<header><p class="series">${escape(series.title)} #${series.number}</p><h2>${escape(title)}</h2>` +
    `<p class="standfirst">${escape(summary)}</p>` +
    `<p class="source">Based on <a href="${escape(source.url)}">${escape(source.title)}</a></p>` +
    `<ul class="people">${people.map(({ name, role }) => `<li><b>${escape(name)}</b>, ${escape(role)}</li>`).join('')}</ul></header>`,
  point: (document, point, inner, parts) =>
    `<section class="point">${parts.heading(point)}${inner}</section>`,
  heading: ({ label, kicker, heading }) =>
    `<h3><span class="label">${escape(label)}</span> <span class="kicker">${escape(kicker)}:</span> <span class="heading">${escape(heading)}</span></h3>`,
  text: (document, text, parts) =>
    text
      .split(/\[\^([\w-]+)\]/)
      .map((piece, i) => (i % 2 ? parts.reference(document, piece, parts) : escape(piece)))
      .join(''),
  paragraph: (document, text, parts) => `<p>${parts.text(document, text, parts)}</p>`,
  list: (document, { items, source }, parts) =>
    `<ol type="a">${items.map(({ term, text }) => `<li><b>${escape(term)}</b>: ${parts.text(document, text, parts)}</li>`).join('')}</ol>` +
    `<p class="credit">${escape(source)}</p>`,
  quote: ({ text, by }) =>
    `<figure class="quote"><blockquote><p>${escape(text)}</p></blockquote><figcaption>${escape(by)}</figcaption></figure>`,
  reference: (document, key, { numbers }) =>
    `<sup><a class="ref" id="${referenceId(document, key)}" href="#${noteId(document, key)}">${numbers.get(key)}</a></sup>`,
  notes: (document, items) => `<footer class="notes"><h3>Notes</h3><ol>${items}</ol></footer>`,
  noteWords: ({ text, url }) => (url ? `${escape(text)} ${link(url)}` : escape(text)),
  note: (document, key, note, parts) =>
    `<li id="${noteId(document, key)}">${parts.noteWords(note)} <a class="back" href="#${referenceId(document, key)}">↩︎ ${parts.numbers.get(key)}</a></li>`,
};

/** An article in plain HTML, or with a contender's own parts in it. */
export function articleHtml(document, own = {}) {
  const keys = Object.keys(document.notes);
  const parts = { ...usual, ...own, numbers: new Map(keys.map((key, i) => [key, i + 1])), document };
  const block = (one) =>
    typeof one === 'string'
      ? parts.paragraph(document, one, parts)
      : one.type === 'list'
        ? parts.list(document, one, parts)
        : parts.quote(one);
  const points = document.points.map((point) =>
    parts.point(document, point, point.body.map(block).join('\n'), parts),
  );
  const items = keys.map((key) => parts.note(document, key, document.notes[key], parts));
  return parts.article(
    document,
    [parts.header(document), ...points, parts.notes(document, items.join(''))].join('\n'),
  );
}
