// node targets.mjs: the same document, every way out
import { readFile } from 'node:fs/promises';
import { toFeedItem, toHtml, toJsonLd, toMarkdown, toText } from 'three-points/html';

const summary = JSON.parse(await readFile('stethoscope.json', 'utf8'));
const show = (name, text) => console.log(`${name}:`.padEnd(10), text.slice(0, 60).replaceAll('\n', ' '));

show('elements', toHtml(summary));
show('native', toHtml(summary, { target: 'native' }));
show('feed', toHtml(summary, { target: 'feed' }));
show('markdown', toMarkdown(summary));
show('text', toText(summary, { width: 72 }));
show('json-ld', JSON.stringify(toJsonLd(summary)));
show('feed item', JSON.stringify(toFeedItem(summary)));
