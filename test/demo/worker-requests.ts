// Knows what the worker of the examples has to answer, wherever it runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { ThreePointsDocument } from '../../src/model/schema.js';

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const landing = JSON.parse(
  readFileSync(new URL('../../demo/worker/summaries/landing.json', import.meta.url), 'utf8'),
) as ThreePointsDocument;
/** Words of every kind of block, which every output has to hold. */
const WORDS = [
  landing.title,
  ...landing.points.map(({ heading }) => heading),
  'Houston, Tranquility Base here.',
];

/** Each way of asking for the landing: what is accepted, the extension that says the same, the words that come. */
const FORMATS: [type: string, extension: string, words: (body: string) => string][] = [
  ['text/html', 'html', (body) => new JSDOM(body).window.document.querySelector('three-points')!.textContent],
  ['text/markdown', 'md', (body) => body],
  ['text/plain', 'txt', (body) => body],
  [
    'application/ld+json',
    'jsonld',
    (body) => JSON.stringify((JSON.parse(body) as { '@graph': unknown })['@graph']),
  ],
  ['application/feed+json', 'json', (body) => feedItem(body).content_text],
  [
    'application/rss+xml',
    'rss',
    (body) => rssItems(body)[0]!.getElementsByTagName('content:encoded')[0]!.textContent,
  ],
];

interface Item {
  url: string;
  title: string;
  content_text: string;
}
const feedItem = (body: string) => (JSON.parse(body) as { items: Item[] }).items[0]!;
const rssItems = (body: string) => [
  ...new JSDOM(body, { contentType: 'application/xml' }).window.document.querySelectorAll('item'),
];

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Names of checks, and the checks. */
export const checks: Record<string, (ask: Ask) => Promise<void>> = {
  async 'gives every format to those who accept it, and at an address of its own'(ask) {
    for (const [type, extension, words] of FORMATS) {
      const accepted = await ask('/landing', { headers: { accept: type } });
      const named = await ask(`/landing.${extension}`, { headers: { accept: 'image/png' } });
      for (const response of [accepted, named]) {
        assert.equal(response.status, 200, type);
        assert.equal(response.headers.get('content-type'), `${type}; charset=utf-8`);
        const text = oneLine(words(await response.text()));
        for (const some of WORDS) assert.ok(text.includes(some), `${type} lacks “${some}”: ${text}`);
      }
      assert.equal(accepted.headers.get('vary'), 'accept');
    }
  },

  async 'gives browsers a page, and whoever does not care the same'(ask) {
    const browsers = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
    for (const accept of [browsers, '*/*', 'text/*'])
      assert.match(
        (await ask('/landing', { headers: { accept } })).headers.get('content-type')!,
        /^text\/html;/,
      );
  },

  async 'weighs what a request likes better, and leaves out what it refuses'(ask) {
    const type = async (accept: string) =>
      (await ask('/landing', { headers: { accept } })).headers.get('content-type')!.split(';')[0];
    assert.equal(await type('text/html;q=0.5, text/markdown'), 'text/markdown');
    assert.equal(await type('text/html;q=0, text/*;q=0.1'), 'text/markdown');
    assert.equal(
      await type('text/markdown; charset=utf-8; q=0.2, application/rss+xml; q=0.3'),
      'application/rss+xml',
    );
  },

  async 'lists what there is for those who accept none of it'(ask) {
    const response = await ask('/landing', { headers: { accept: 'image/png' } });
    assert.equal(response.status, 406);
    assert.match(await response.text(), /\/landing\.md \(text\/markdown\)/);
  },

  async 'puts all summaries into the feeds of the home page'(ask) {
    const json = JSON.parse(await (await ask('/index.json')).text()) as { items: Item[] };
    const rss = rssItems(await (await ask('/', { headers: { accept: 'application/rss+xml' } })).text());
    assert.equal(json.items.length, 3);
    assert.deepEqual(
      rss.map((item) => item.querySelector('link')!.textContent),
      json.items.map(({ url }) => url),
    );
    for (const { url, title } of json.items) {
      const { pathname } = new URL(url);
      const page = new JSDOM(await (await ask(pathname)).text()).window.document;
      assert.equal(page.title, title);
      assert.equal(page.querySelector('h1')!.textContent, title);
    }
  },

  async 'names the other formats, each of which is there'(ask) {
    const page = new JSDOM(await (await ask('/landing')).text()).window.document;
    const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')];
    assert.equal(links.length, FORMATS.length - 1);
    for (const { href, type } of links) {
      const response = await ask(new URL(href).pathname);
      assert.equal(response.headers.get('content-type'), `${type}; charset=utf-8`);
    }
  },

  async 'answers what it does not have with 404, and what it does not do with 405'(ask) {
    for (const path of ['/apollo', '/landing.pdf', '/constructor', '/landing/more', '/index.md'])
      assert.equal((await ask(path)).status, 404, path);
    const post = await ask('/landing', { method: 'POST', body: 'x' });
    assert.equal(post.status, 405);
    assert.equal(post.headers.get('allow'), 'GET, HEAD');
    const head = await ask('/landing.txt', { method: 'HEAD' });
    assert.equal(head.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(await head.text(), '');
  },
};
