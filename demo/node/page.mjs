// Writes a summary as a finished page, with the stylesheet and the script beside it.
//   node page.mjs document.json folder
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocumentError, toFeedItem, toHtml, toJsonLd } from 'three-points/html';

const [from, folder] = process.argv.slice(2);
if (!from || !folder) {
  console.error('Use: node page.mjs document.json folder');
  process.exit(2);
}

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
const installed = (path) => fileURLToPath(import.meta.resolve(`three-points/${path}`));

function page(document) {
  const { title, summary = '' } = toFeedItem(document); // as plain text, where the document has Markdown
  // For search engines. No text in it can end the <script>.
  const data = JSON.stringify(toJsonLd(document)).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escape(document.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<meta name="description" content="${escape(summary)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="site.css">
<link rel="stylesheet" href="three-points.css">
<script type="module" src="three-points/three-points.js"></script>
<script type="application/ld+json">${data}</script>
</head>
<body>
<main>
${toHtml(document, { headingLevel: 1 })}
</main>
</body>
</html>
`;
}

try {
  const html = page(JSON.parse(await readFile(from, 'utf8')));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
  await cp(new URL('site.css', import.meta.url), join(folder, 'site.css'));
  await cp(installed('three-points.css'), join(folder, 'three-points.css'));
  // The whole folder: the script loads the parts that a page needs from beside itself.
  await cp(dirname(installed('cdn')), join(folder, 'three-points'), { recursive: true });
  console.log(`${from} is now ${join(folder, 'index.html')}`);
} catch (error) {
  // What is wrong with the document is said in full, each problem with its place.
  if (!(error instanceof DocumentError || error instanceof SyntaxError)) throw error;
  console.error(`${from}: ${error.message}`);
  process.exitCode = 1;
}
