// node from-html.mjs: the document that a page says (npm install jsdom)
import { readFile } from 'node:fs/promises';
import { fromHtml } from 'three-points/html';

const summary = await fromHtml(await readFile('elements.html', 'utf8'));
console.log(summary.title);
for (const { kicker, heading } of summary.points) console.log(`${kicker}: ${heading}`);
