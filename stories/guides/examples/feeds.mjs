// node feeds.mjs: a JSON Feed and an RSS feed of every summary
import { readFile, writeFile } from 'node:fs/promises';
import { toFeed } from 'three-points/html';

const summary = JSON.parse(await readFile('stethoscope.json', 'utf8'));
const summaries = [{ ...summary, url: 'https://example.org/stethoscope', published: '2026-11-20' }];
const feed = { title: 'Read Again', url: 'https://example.org/' };

await writeFile('feed.json', toFeed(summaries, { ...feed, feedUrl: 'https://example.org/feed.json' }, 'json'));
await writeFile('feed.xml', toFeed(summaries, { ...feed, feedUrl: 'https://example.org/feed.xml' }, 'rss'));
