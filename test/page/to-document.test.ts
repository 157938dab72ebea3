// A summary in the page says its document, whatever form it was written in.
import { expect } from '@open-wc/testing';
import { adopt } from '../../src/adopt/adopt.js';
import type { ThreePoints } from '../../src/elements/three-points/three-points.js';
import { normalize } from '../../src/model/normalize.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { validate } from '../../src/model/validate.js';
import { toHtml } from '../../src/outputs/to-html.js';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';

const fixtures = Object.keys(import.meta.glob('../fixtures/*.json')).map((path) => path.replace(/^.*\//, ''));
const load = async (name: string) => (await (await fetch(`/fixtures/${name}`)).json()) as ThreePointsDocument;

const said = async (summary: Element): Promise<ThreePointsDocument> =>
  (summary as ThreePoints).toJSON() as unknown as Promise<ThreePointsDocument>;

/** What markup says, upgraded. */
const readBack = async (markup: string) => said(await fromMarkup(markup));

describe('toJSON gives', () => {
  for (const name of fixtures) {
    it(`the document that is shown: ${name}`, async () => {
      const fixture = await load(name);
      const document = await said(await fromJson(fixture));
      expect(document).to.deep.equal(fixture);
      expect(document, 'a copy').not.to.equal(fixture);
    });

    it(`the document that the full form came from: ${name}`, async () => {
      const fixture = await load(name);
      const document = await readBack(toHtml(fixture));
      expect(document).to.deep.equal(normalize(fixture));
      expect(validate(document).issues.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    });
  }

  it('a plain document, where a framework gave a proxy of one', async () => {
    const watched = (value: object): object =>
      new Proxy(value, {
        get: (target, key) => {
          const inner: unknown = Reflect.get(target, key);
          return inner && typeof inner === 'object' ? watched(inner) : inner;
        },
      });
    const fixture = await load('rice.json');
    const document = await said(await fromJson(watched(fixture)));
    expect(document).to.deep.equal(fixture);
    expect(structuredClone(document)).to.deep.equal(fixture);
  });

  it('what an author typed in the short form', async () => {
    const document = await readBack(`
      <three-points id="tea" lang="en">
        <points-series>Kitchen · Read Again #3</points-series>
        <h2>Why tea is poured twice</h2>
        <p>An old habit, and a <em>good</em> one.</p>
        <points-source>Based on <a href="https://example.org/tea">The Book of Tea</a>, by Okakura Kakuzō</points-source>
        <point-card>
          <h3>P1 Heat: The pot takes what the leaves need</h3>
          <ol type="a"><li><dfn>Warm</dfn>: first the pot.</li><li>Then the leaves.</li></ol>
          <p>Cold china costs ten degrees.<footnote-ref>Measured with a <b>kitchen</b> thermometer.</footnote-ref></p>
          <h4>A heading below</h4>
          <pull-quote>Teaism is a cult founded on the adoration of the beautiful.<cite>Okakura Kakuzō</cite></pull-quote>
        </point-card>
        <point-card label="P2" heading="A note with a name" start="1:05" end="130">
          <p>Used<footnote-ref for="pot"></footnote-ref> twice.<footnote-ref data-for="pot"></footnote-ref></p>
          <table><tr><th>Green</th><td>70°</td></tr><tr><th>Black</th><td>95°</td></tr></table>
        </point-card>
        <points-notes><ol><li id="pot">See <a href="https://example.org/pot">the pot</a>.</li></ol></points-notes>
      </three-points>`);
    expect(document).to.deep.equal({
      version: 1,
      id: 'tea',
      lang: 'en',
      title: 'Why tea is poured twice',
      summary: 'An old habit, and a *good* one.',
      categories: ['Kitchen'],
      series: { title: 'Read Again', number: 3 },
      source: { title: 'The Book of Tea, by Okakura Kakuzō', url: 'https://example.org/tea' },
      points: [
        {
          id: 'heat',
          kicker: 'Heat',
          heading: 'The pot takes what the leaves need',
          body: [
            { type: 'list', items: [{ term: 'Warm', text: 'first the pot.' }, 'Then the leaves.'] },
            'Cold china costs ten degrees.[^2]',
            '**A heading below**',
            {
              type: 'quote',
              text: 'Teaism is a cult founded on the adoration of the beautiful.',
              by: 'Okakura Kakuzō',
            },
          ],
        },
        {
          id: 'p2',
          heading: 'A note with a name',
          start: '1:05',
          end: '2:10',
          body: ['Used[^pot] twice.[^pot]', 'Green 70°', 'Black 95°'],
        },
      ],
      notes: {
        pot: 'See [the pot](https://example.org/pot).',
        2: 'Measured with a **kitchen** thermometer.',
      },
    });
  });

  it('the same from quotes as authors type them', async () => {
    const quotes = [
      '<pull-quote>Words.<cite>Ada</cite></pull-quote>',
      '<pull-quote by="Ada">Words.</pull-quote>',
      '<pull-quote data-by="Ada"><p>Words.</p></pull-quote>',
      '<pull-quote>Words.<br>— Ada</pull-quote>',
      '<pull-quote><blockquote>Words.</blockquote><figcaption>Ada</figcaption></pull-quote>',
      '<pull-quote><blockquote><p>Words.</p></blockquote><p slot="by">— Ada</p></pull-quote>',
      '<blockquote><p>Words.</p><p>— Ada</p></blockquote>',
      '<figure><blockquote>Words.</blockquote><figcaption>Ada</figcaption></figure>',
    ];
    const document = await readBack(
      `<three-points><h2>T</h2><point-card><h3>P1 H</h3>${quotes.join('')}</point-card></three-points>`,
    );
    expect(document.points[0]!.body).to.deep.equal(
      quotes.map(() => ({ type: 'quote', text: 'Words.', by: 'Ada' })),
    );
  });

  it('the work, the place and the time of a quotation', async () => {
    const document = await readBack(
      `<three-points><h2>T</h2><point-card><h3>P1 H</h3>
        <pull-quote href="https://example.org/q" start="0:10" end="0:20" by="Ada">Words.</pull-quote>
        <pull-quote kind="pull">Words.</pull-quote>
      </point-card></three-points>`,
    );
    expect(document.points[0]!.body).to.deep.equal([
      { type: 'quote', text: 'Words.', by: 'Ada', url: 'https://example.org/q', start: '0:10', end: '0:20' },
      { type: 'quote', text: 'Words.', pull: true },
    ]);
  });

  it('what adopted markup says', async () => {
    const main = place(`<article class="three-points" id="clock" lang="en"><h2>A clock at sea</h2>
      <h3>P1 Need: A ship must know the hour</h3><p>One hour is fifteen degrees.<sup id="fnref1"><a href="#fn1" class="footnote-ref">1</a></sup></p>
      <h3>P2 Cure: A watch that keeps it</h3><blockquote><p>The longitude is found.</p><p>— A <em>wish</em></p></blockquote>
      <section class="footnotes"><ol><li id="fn1">Of 360. <a href="#fnref1" class="footnote-backref">↩</a></li></ol></section></article>`);
    adopt(main);
    await settled(main);
    const document = await said(main.querySelector('three-points')!);
    expect(document.points).to.deep.equal([
      {
        id: 'need',
        kicker: 'Need',
        heading: 'A ship must know the hour',
        body: ['One hour is fifteen degrees.[^1]'],
      },
      {
        id: 'cure',
        kicker: 'Cure',
        heading: 'A watch that keeps it',
        body: [{ type: 'quote', text: 'The longitude is found.', by: 'A *wish*' }],
      },
    ]);
    expect(document.notes).to.deep.equal({ 1: 'Of 360.' });
  });

  it('every word of a point that holds what the format has no block for', async () => {
    const markup = `<three-points><h2>T</h2><point-card><h3>P1 H</h3>
      loose <b>words</b><div><p>in a box</p><p><img src="/a.png" alt="a map"> beside it</p></div>
      <details><summary>more</summary>folded</details><dl><dt>one</dt><dd>first</dd></dl><pre>two\nlines</pre>
      <ul><li>outer<ul><li>inner</li></ul></li></ul><video src="/film.mp4" title="a film"></video>
    </point-card><p>After the last point.</p></three-points>`;
    const text = JSON.stringify((await readBack(markup)).points);
    for (const words of [
      'loose **words**',
      'in a box',
      'a map',
      'beside it',
      'more',
      'folded',
      'one',
      'first',
    ])
      expect(text).to.contain(words);
    for (const words of ['two', 'lines', 'outer', 'inner', '[a film](/film.mp4)', 'After the last point.'])
      expect(text).to.contain(words);
  });

  it('the document of now, after a change', async () => {
    const summary = await fromMarkup(
      '<three-points><h2>Before</h2><point-card><h3>P1 H</h3></point-card></three-points>',
    );
    expect((await said(summary)).title).to.equal('Before');
    summary.querySelector('h2')!.textContent = 'After';
    expect((await said(summary)).title).to.equal('After');
    expect(JSON.parse(JSON.stringify(summary)), 'at once by now').to.have.property('title', 'After');
  });
});
