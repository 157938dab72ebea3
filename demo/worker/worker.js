// Serves each summary as a page, Markdown, plain text, JSON-LD or a feed, by the extension in its address or by what the
// request accepts. Needs nothing but what the Web's standards give: any runtime that calls fetch(request) runs it.
import { toFeed, toFeedItem, toHtml, toJsonLd, toMarkdown, toText } from 'three-points/html';
import stylesheet from 'three-points/three-points.css'; // as text: see "build" in package.json
import gettysburg from './summaries/gettysburg.json';
import landing from './summaries/landing.json';
import proposal from './summaries/proposal.json';

const site = { title: 'Margin Notes', description: 'Old speeches and papers, three points each.' };
const summaries = { gettysburg, landing, proposal };

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

const css = `${stylesheet}
:root { color-scheme: light dark }
body {
  max-width: 42rem;
  margin: 0 auto;
  padding: clamp(1.5rem, 6vw, 4rem) clamp(1.125rem, 5vw, 2.5rem);
  background: light-dark(#fdfcfa, #17181a);
  color: light-dark(#23211e, #e4e1da);
  font: 1.0625rem/1.6 Georgia, 'Times New Roman', 'DejaVu Serif', serif;
  overflow-wrap: break-word;
}
a { color: light-dark(#7a1f1f, #e59a8a) }
`;

const page = (title, lang, others, main) => `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
${others.map(({ href, type }) => `<link rel="alternate" type="${type}" href="${escape(href)}">`).join('\n')}
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;

// ---- what can be asked for; what stands first is what a request gets that does not care ----

const feed = (documents, here, format) =>
  toFeed(documents, { ...site, url: new URL('/', here).href, feedUrl: here }, format);
const feeds = [
  {
    extension: 'json',
    type: 'application/feed+json',
    write: (documents, here) => feed(documents, here, 'json'),
  },
  { extension: 'rss', type: 'application/rss+xml', write: (documents, here) => feed(documents, here, 'rss') },
];

const ofOne = [
  {
    extension: 'html',
    type: 'text/html',
    write: ([document], here, others) =>
      page(toFeedItem(document).title, document.lang ?? 'en', others, toHtml(document, { headingLevel: 1 })),
  },
  { extension: 'md', type: 'text/markdown', write: ([document]) => toMarkdown(document) },
  { extension: 'txt', type: 'text/plain', write: ([document]) => toText(document) },
  {
    extension: 'jsonld',
    type: 'application/ld+json',
    write: ([document]) => JSON.stringify(toJsonLd(document)),
  },
  ...feeds,
];

const ofAll = [
  {
    extension: 'html',
    type: 'text/html',
    write(documents, here, others) {
      const entries = documents.map((document) => {
        const { url, title } = toFeedItem(document);
        return `<li><a href="${escape(url)}">${escape(title)}</a></li>`;
      });
      return page(
        site.title,
        'en',
        others,
        `<h1>${escape(site.title)}</h1>\n<p>${escape(site.description)}</p>\n<ul>\n${entries.join('\n')}\n</ul>`,
      );
    },
  },
  ...feeds,
];

/** The format that a request likes best, or undefined where it takes none of them (RFC 9110, 12.5.1). */
function preferred(accept, formats) {
  const ranges = accept.split(',').map((part) => {
    const [range, ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { range, quality: quality ? Number(quality.slice(2)) : 1 };
  });
  const liking = ({ type }) => {
    const group = `${type.split('/')[0]}/*`;
    for (const wanted of [type, group, '*/*']) {
      const found = ranges.find(({ range }) => range === wanted);
      if (found) return found.quality;
    }
    return 0;
  };
  const best = Math.max(...formats.map(liking));
  return best > 0 ? formats.find((format) => liking(format) === best) : undefined;
}

const plain = (status, text, headers = {}) =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });

function answer(request) {
  if (!['GET', 'HEAD'].includes(request.method))
    return plain(405, 'Summaries can only be read.', { allow: 'GET, HEAD' });
  const here = new URL(request.url);
  if (here.pathname === '/style.css')
    return new Response(css, {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' },
    });

  const [, name, extension] = /^\/([\w-]*)(?:\.(\w+))?$/.exec(here.pathname) ?? [];
  const all = name === '' || name === 'index';
  if (!all && !Object.hasOwn(summaries, name ?? '')) return plain(404, 'There is no such summary.');
  // Where a summary lies is the site's to say: feeds and JSON-LD name it by its address.
  const documents = (all ? Object.keys(summaries) : [name]).map((key) => ({
    url: new URL(`/${key}`, here).href,
    ...summaries[key],
  }));
  const formats = (all ? ofAll : ofOne).map((format) => ({
    ...format,
    href: new URL(`/${name || 'index'}.${format.extension}`, here).href,
  }));
  const format = extension
    ? formats.find((one) => one.extension === extension)
    : preferred(request.headers.get('accept') || '*/*', formats);
  if (!format) {
    const list = formats.map(({ href, type }) => `${href} (${type})`).join('\n');
    return plain(extension ? 404 : 406, `There is:\n${list}`, { vary: 'accept' });
  }

  const others = formats.filter((one) => one !== format);
  return new Response(format.write(documents, format.href, others), {
    headers: {
      'content-type': `${format.type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data: https:",
      link: others.map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`).join(', '),
      vary: 'accept',
    },
  });
}

export default {
  fetch(request) {
    const response = answer(request);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  },
};
