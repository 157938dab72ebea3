// node page.mjs: writes a page of a summary that is finished without any script
import { readFile, writeFile } from 'node:fs/promises';
import { toFeedItem, toHtml, toJsonLd } from 'three-points/html';

const summary = JSON.parse(await readFile('stethoscope.json', 'utf8'));
const { title } = toFeedItem(summary); // as plain text: a title may hold Markdown
const data = JSON.stringify(toJsonLd(summary)).replaceAll('<', '\\u003c'); // no text can end the script
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

await writeFile(
  'stethoscope.html',
  `<!doctype html>
<html lang="${summary.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/three-points/three-points.css">
<script type="module" src="/three-points/cdn/three-points.js"></script>
<script type="application/ld+json">${data}</script>
<main>
${toHtml(summary, { headingLevel: 1 })}
</main>
</html>
`,
);
