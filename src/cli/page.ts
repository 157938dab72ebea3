// Knows how a document, or a list of them, becomes a whole page that needs no other file: to host, or to put into an iframe.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ThreePointsDocument } from '../model/schema.js';
import { readTexts } from '../model/normalize.js';
import { directionOf } from '../model/language.js';
import { plainText } from '../model/write-inline.js';
import { toHtml } from '../outputs/to-html.js';
import { toJsonLd } from '../outputs/to-json-ld.js';
import { safeUrl } from '../model/url.js';
import { escapeHtml } from '../view/string-html.js';

/** What frames a summary on a page of its own. */
const FRAME = [
  ':root{color-scheme:light dark;background:light-dark(#fdfcf9,#17181b);color:light-dark(#1f1f1d,#e6e2d9)}',
  'body{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem;font:1.0625rem/1.6 Georgia,serif;overflow-wrap:anywhere}',
  'a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.15em}img{max-width:100%;height:auto}',
].join('');

/** A stylesheet that lies beside the command's folder, in the package. */
const css = (name: string) => readFile(join(dirname(fileURLToPath(import.meta.url)), '..', name), 'utf8');

async function shell(lang: string, title: string, head: string, body: string): Promise<string> {
  // Digits, letters and marks of such languages are in a sheet of their own.
  const languages = /^(?:ar|he|hi|ja|zh|ko)\b/i.test(lang) ? await css('languages.css') : '';
  const style = `${FRAME}${await css('three-points.css')}${languages}`;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
${head}<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">\n`;

/** A page with the summary in it, finished without a script. */
export async function toPage(document: ThreePointsDocument): Promise<string> {
  const { title, summary, lang = 'en', url } = readTexts(document);
  const canonical = url && safeUrl(url);
  const data = JSON.stringify(toJsonLd(document)).replaceAll('<', '\\u003c');
  const head = [
    summary.length ? meta('description', plainText(summary)) : '',
    canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">\n` : '',
    `<script type="application/ld+json">${data}</script>\n`,
  ].join('');
  return shell(lang, plainText(title), head, `<main>${toHtml(document, { headingLevel: 1 })}</main>`);
}

export interface Entry {
  document: ThreePointsDocument;
  /** Where the summary is to be read; none if it is nowhere. */
  url: string | undefined;
}

/** A page that lists the documents of a series, each with its points. */
export async function toIndexPage(
  entries: readonly Entry[],
  title: string,
  feeds: Record<string, string>,
): Promise<string> {
  const lang = entries[0]?.document.lang ?? 'en';
  const items = entries.map(({ document, url }) => {
    const { title, points, published, summary } = readTexts(document);
    const name = escapeHtml(plainText(title));
    const list = points.map(({ heading }) => `<li>${escapeHtml(plainText(heading))}</li>`).join('');
    const date = published
      ? `<p><time datetime="${escapeHtml(published)}">${escapeHtml(published)}</time></p>`
      : '';
    const standfirst = summary.length ? `<p>${escapeHtml(plainText(summary))}</p>` : '';
    const own = document.lang && document.lang !== lang ? ` lang="${escapeHtml(document.lang)}"` : '';
    return `<article${own}><h2>${url ? `<a href="${escapeHtml(url)}">${name}</a>` : name}</h2>${date}${standfirst}<ol>${list}</ol></article>`;
  });
  const links = Object.entries(feeds)
    .map(
      ([type, href]) => `<link rel="alternate" type="${type}" href="${href}" title="${escapeHtml(title)}">\n`,
    )
    .join('');
  return shell(lang, title, links, `<main><h1>${escapeHtml(title)}</h1>\n${items.join('\n')}\n</main>`);
}
