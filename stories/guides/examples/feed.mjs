// node feed.mjs: makes plain HTML of a summary, for a feed or a letter
import { readFile, writeFile } from 'node:fs/promises';
import { toHtml } from 'three-points/html';

const summary = JSON.parse(await readFile('stethoscope.json', 'utf8'));
await writeFile('stethoscope.html', toHtml(summary, { target: 'feed' }));
