// The same words in plain text, in feeds and in schema.org's terms.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Article, Graph, PodcastEpisode, Quotation } from 'schema-dts';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toFeed } from '../../src/outputs/to-feed.js';
import { toFeedItem } from '../../src/outputs/to-feed-item.js';
import { toHtml, withoutPulls } from '../../src/outputs/to-html.js';
import { toJsonLd, type JsonLdNode } from '../../src/outputs/to-json-ld.js';
import { toText } from '../../src/outputs/to-text.js';
import { widthOf } from '../../src/outputs/columns.js';
import { fixtures, load, parse } from './fixtures.js';

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
const small = (more: object = {}): ThreePointsDocument => ({
  title: 'T',
  points: [{ heading: 'H' }],
  ...more,
});

describe('toText', () => {
  for (const name of fixtures.filter((name) => name !== 'hostile.json')) {
    it(`has every line of ${name}, in its order`, () => {
      const document = load(name);
      const page = parse(toHtml(withoutPulls(document)));
      for (const chrome of page.querySelectorAll('[role=doc-noteref],[role=doc-backlink],.tp-source'))
        chrome.remove();
      // Addresses stand in brackets behind what leads there.
      const text = letters(toText(document).replace(/ ?<\S+>|https?:\S+|\[\p{Nd}+\]/gu, ''));
      let at = 0;
      for (const line of page.querySelectorAll('h2,h3,p,li,figcaption')) {
        if (line.querySelector('p') || line.closest('points-notes')) continue;
        for (const link of line.querySelectorAll('a')) if (/^https?:/.test(link.textContent)) link.remove();
        const words = letters(line.textContent);
        const found = letters(text).indexOf(words, at);
        assert.ok(found >= 0, `${line.textContent} in\n${toText(document)}`);
        at = found + words.length;
      }
    });

    it(`keeps within its columns, but for what cannot be broken: ${name}`, () => {
      for (const width of [80, 40])
        for (const line of toText(load(name), { width }).split('\n')) {
          const words = line.trim().split(' ');
          if (words.length > 1 && !/<\S+>|https?:/.test(line)) assert.ok(widthOf(line) <= width, line);
        }
    });
  }

  it('hangs the lines of items, indents quotations, and numbers notes', () => {
    const document = small({
      lang: 'de',
      points: [
        {
          kicker: 'K',
          heading: 'H',
          body: [
            { type: 'list', items: [{ term: 'eins', text: 'zwei drei vier fünf' }, 'sechs'], source: 'Q' },
            { type: 'quote', text: ['Sage mir', 'was'], by: 'Wer' },
            'Mit Anmerkung.[^n]',
          ],
        },
      ],
      notes: { n: 'Ja.' },
    });
    assert.equal(
      toText(document, { width: 18 }),
      'T\n=\n\nP1 K: H\n-------\n\na) eins: zwei drei\n   vier fünf\nb) sechs\n— Q\n\n    „Sage mir\n    was“\n    — Wer\n\nMit Anmerkung.[1]\n\nAnmerkungen\n-----------\n[1] Ja.\n',
    );
  });
});

describe('toFeedItem', () => {
  it('gives an item of JSON Feed', () => {
    const item = toFeedItem(load('everything.json'));
    assert.equal(item.id, 'https://example.org/notes/candle');
    assert.equal(item.title, 'Faraday’s candle, in three points');
    assert.equal(item.external_url, 'https://example.com/candle/1');
    assert.match(item.content_html, /^<div lang="en-GB"/);
    assert.match(item.content_text, /^Lectures/);
    assert.equal(item.date_published, '2026-11-10T00:00:00Z');
    assert.deepEqual(item.authors, [
      { name: 'Margin Notes', url: 'https://example.org/about' },
      { name: 'The Reading Room' },
    ]);
    assert.deepEqual(item.tags, ['Lectures', 'Chemistry', 'Read Again']);
    assert.deepEqual(item.attachments, [
      { url: 'https://media.example.com/candle-1.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 3750 },
    ]);
  });

  it('leaves out what a document does not say', () => {
    assert.deepEqual(Object.keys(toFeedItem(small())).sort(), [
      'content_html',
      'content_text',
      'id',
      'title',
    ]);
  });

  for (const name of fixtures)
    it(`gives an item of RSS that any parser reads: ${name}`, () => {
      const document = load(name);
      const rss = toFeed([document], { title: 'A & B <c>', url: 'https://example.org/' }, 'rss');
      assert.equal(XMLValidator.validate(rss), true);
      const { rss: read } = new XMLParser({
        ignoreAttributes: false,
        parseTagValue: false,
        trimValues: false,
      }).parse(rss) as {
        rss: { channel: { title: string; item: Record<string, unknown> } };
      };
      const { item, title } = read.channel;
      assert.equal(
        title.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
        'A & B <c>',
      );
      const clean = (text: string) =>
        text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
      assert.equal(item['content:encoded'], clean(toHtml(document, { target: 'feed' })));
      if (document.published) assert.ok(Date.parse(String(item['pubDate'])));
    });

  it('lets no text end the section that holds the HTML', () => {
    const rss = toFeedItem(small({ title: 'a ]]> b', points: [{ heading: ']]><script>x</script>' }] }), {
      format: 'rss',
    });
    assert.equal(XMLValidator.validate(`<r xmlns:content="c">${rss}</r>`), true);
    const { r } = new XMLParser().parse(`<r>${rss}</r>`) as { r: { item: Record<string, string> } };
    assert.match(r.item['content:encoded']!, /\]\]&gt;&lt;script&gt;/);
  });
});

describe('toFeed', () => {
  const documents = [small({ id: 'old', published: '2020' }), small({ id: 'new', published: '2021-05-25' })];
  it('has the newest first, in JSON and in RSS', () => {
    const json = JSON.parse(
      toFeed(documents, { title: 'F', feedUrl: 'https://example.org/feed.json' }, 'json'),
    ) as {
      version: string;
      items: { id: string }[];
    };
    assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(
      json.items.map(({ id }) => id),
      ['new', 'old'],
    );
    const rss = toFeed(documents, { title: 'F' }, 'rss');
    assert.ok(rss.indexOf('>new<') < rss.indexOf('>old<'));
  });
});

describe('toJsonLd', () => {
  const find = (graph: JsonLdNode[], type: string) => graph.filter((node) => node['@type'] === type);

  it('says what a document says in terms that schema.org has', () => {
    const { '@context': context, '@graph': graph } = toJsonLd(load('everything.json'));
    const typed = { '@context': context, '@graph': graph } as unknown as Graph;
    assert.equal(typed['@context'], 'https://schema.org');
    const [article] = find(graph, 'Article') as unknown as (Article & Record<string, unknown>)[];
    assert.equal(article!['headline'], 'Faraday’s candle, in three points');
    assert.equal(article!['inLanguage'], 'en-GB');
    const [episode] = find(graph, 'PodcastEpisode') as unknown as (PodcastEpisode &
      Record<string, unknown>)[];
    assert.deepEqual(article!['isBasedOn'], { '@id': episode!['@id'] });
    assert.deepEqual((episode!['partOfSeries'] as JsonLdNode)['@type'], 'PodcastSeries');
    assert.equal((article!['isPartOf'] as JsonLdNode)['@type'], 'CreativeWorkSeries');
    const [quotation] = find(graph, 'Quotation') as unknown as (Quotation & Record<string, unknown>)[];
    const [speaker] = find(graph, 'Person');
    assert.equal(speaker!['name'], 'Michael Faraday');
    assert.deepEqual(quotation!['spokenByCharacter'], { '@id': speaker!['@id'] });
    assert.deepEqual(
      find(graph, 'Clip').map(({ startOffset, endOffset }) => [startOffset, endOffset]),
      [
        [190, 1125],
        [1125, 2400],
        [2400, 3750],
      ],
    );
  });

  it('names everybody who does something in the work, whatever it is called', () => {
    const roles = ['Author', 'host', 'constructor', undefined];
    const people = roles.map((role, i) => ({ id: `p${i}`, name: `N${i}`, ...(role && { role }) }));
    const { '@graph': graph } = toJsonLd(small({ source: { title: 'S', type: 'article' }, people }));
    const [, source] = find(graph, 'Article');
    const ids = find(graph, 'Person').map((node) => ({ '@id': node['@id'] }));
    assert.deepEqual(source!['author'], ids[0]);
    assert.deepEqual(source!['contributor'], ids.slice(1, 3));
  });

  // Types and their properties, as https://schema.org/version/latest has them, with those that they inherit.
  const THING = 'name description url image';
  const WORK = `${THING} headline abstract inLanguage datePublished dateModified author articleSection isPartOf position isBasedOn hasPart citation creator editor producer translator contributor timeRequired associatedMedia text`;
  const PROPERTIES: Record<string, string> = {
    Article: WORK,
    ScholarlyArticle: WORK,
    Book: WORK,
    CreativeWork: WORK,
    CreativeWorkSeries: WORK,
    Periodical: WORK,
    PodcastSeries: `${WORK} webFeed`,
    PodcastEpisode: `${WORK} episodeNumber partOfSeries duration`,
    VideoObject: `${WORK} contentUrl encodingFormat duration`,
    AudioObject: `${WORK} contentUrl encodingFormat duration`,
    Clip: `${WORK} startOffset endOffset`,
    Quotation: `${WORK} spokenByCharacter`,
    Person: THING,
  };

  for (const name of fixtures)
    it(`uses no word that schema.org does not have, and refers to what is there: ${name}`, () => {
      const { '@graph': graph } = toJsonLd(load(name));
      const ids = graph.map((node) => node['@id']);
      assert.equal(new Set(ids).size, ids.length, 'each id once');
      const check = (value: unknown): void => {
        if (Array.isArray(value)) return value.forEach(check);
        if (typeof value !== 'object' || value === null) return;
        const { '@type': type, '@id': id, ...properties } = value as JsonLdNode;
        if (!type) return assert.ok(ids.includes(id), `${id}`);
        for (const property of Object.keys(properties))
          assert.ok(PROPERTIES[type]?.split(' ').includes(property), `${type}.${property}`);
        Object.values(properties).forEach(check);
      };
      graph.forEach(check);
      assert.doesNotMatch(JSON.stringify(graph), /\[\^|undefined|null/);
    });
});
