import { expect } from '@open-wc/testing';
import type { ThreePointsErrorEvent } from '../../src/error-event.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import {
  brokenLinks,
  doubledIds,
  fromJson,
  fromMarkup,
  numbers,
  place,
  reading,
  settled,
} from '../helpers.js';

const json = {
  id: 'mariner',
  lang: 'en',
  title: 'A probe reaches *Venus*',
  series: { title: 'Firsts', number: 2 },
  categories: ['Space'],
  points: [
    {
      id: 'launch',
      kicker: 'Launch',
      heading: 'One of two rockets fails',
      body: [
        'Mariner 1 was destroyed after 293 seconds.[^nasa] Mariner 2 flew in August.',
        {
          type: 'list',
          items: [
            { term: 'Mass', text: '203 kilograms' },
            { term: 'Power', text: 'two panels of solar cells' },
          ],
          source: 'NASA, <https://science.nasa.gov/mission/mariner-2/>',
        },
      ],
    },
    {
      id: 'flight',
      kicker: 'Flight',
      heading: 'A panel fails, and works again',
      body: [
        {
          type: 'quote',
          text: ['That’s one small step for man,', 'one giant leap for mankind.'],
          by: 'Neil Armstrong',
        },
      ],
    },
    {
      id: 'result',
      kicker: 'Result',
      heading: 'Venus is hot',
      body: ['The surface is at about 460 °C.[^nasa][^heat]'],
    },
  ],
  notes: { nasa: 'https://science.nasa.gov/mission/mariner-2/', heat: 'Enough to melt *lead*.' },
};

const markup = `
<three-points id="mariner" lang="en">
  <points-series>Space · Firsts #2</points-series>
  <h2>A probe reaches <em>Venus</em></h2>
  <point-card id="mariner-launch">
    <h3>P1 Launch: One of two rockets fails</h3>
    <p>Mariner 1 was destroyed after 293 seconds.<footnote-ref for="nasa">https://science.nasa.gov/mission/mariner-2/</footnote-ref> Mariner 2 flew in August.</p>
    <ol type="a">
      <li><dfn>Mass</dfn>: 203 kilograms</li>
      <li><dfn>Power</dfn>: two panels of solar cells</li>
    </ol>
    <p class="tp-credit">NASA, <a href="https://science.nasa.gov/mission/mariner-2/">https://science.nasa.gov/mission/mariner-2/</a></p>
  </point-card>
  <point-card id="mariner-flight">
    <h3>P2 Flight: A panel fails, and works again</h3>
    <pull-quote>That’s one small step for man,<br>one giant leap for mankind.<cite>Neil Armstrong</cite></pull-quote>
  </point-card>
  <point-card id="mariner-result">
    <h3>P3 Result: Venus is hot</h3>
    <p>The surface is at about 460 °C.<footnote-ref for="nasa"></footnote-ref><footnote-ref for="heat">Enough to melt <em>lead</em>.</footnote-ref></p>
  </point-card>
</three-points>`;

const ways = { fromMarkup: () => fromMarkup(markup), fromJson: () => fromJson(json) };

describe('<three-points>', () => {
  it('takes a document back, by whatever a framework says for nothing', async () => {
    const root = await fromJson(json);
    for (const nothing of [undefined, null, '']) {
      Object.assign(root, { data: nothing });
      await settled(root.parentElement!);
      expect(reading(root), String(nothing)).to.deep.equal([]);
      root.data = json as ThreePointsDocument;
      await settled(root.parentElement!);
      expect(reading(root).join()).to.include('Venus');
    }
  });

  it('says of its switches that they are true or false, before anyone has set them', () => {
    const root = document.createElement('three-points');
    expect([root.glance, root.jsonLd]).to.deep.equal([false, false]);
  });

  for (const [name, make] of Object.entries(ways)) {
    describe(name, () => {
      it('is accessible', async () => {
        await expect(await make()).to.be.accessible();
      });

      it('reads as a title and three points, each with label, kicker and headline in its heading', async () => {
        const headings = [...(await make()).querySelectorAll('h2,h3')].map((heading) =>
          heading.textContent.replace(/\s+/g, ' '),
        );
        expect(headings).to.deep.equal([
          'A probe reaches Venus',
          'P1 Launch: One of two rockets fails',
          'P2 Flight: A panel fails, and works again',
          'P3 Result: Venus is hot',
          'Notes',
        ]);
      });

      it('gives label and kicker elements of their own in the heading', async () => {
        const [first] = (await make()).querySelectorAll('h3');
        expect(first!.querySelector('.tp-label')!.textContent).to.equal('P1');
        expect(first!.querySelector('.tp-kicker')!.textContent).to.equal('Launch:');
      });

      it('numbers the notes in the order of their first references', async () => {
        expect(numbers(await make())).to.deep.equal(['1', '1', '2']);
      });

      it('links every reference to its note and every note back to each of its references', async () => {
        const summary = await make();
        expect(brokenLinks(summary)).to.deep.equal([]);
        const backlinks = [...summary.querySelectorAll('[role=doc-backlink]')];
        expect(backlinks.map((link) => link.textContent.replace('\uFE0E', '').trim())).to.deep.equal([
          '↩ 1a',
          '↩ 1b',
          '↩ 2',
        ]);
        expect(backlinks.map((link) => link.getAttribute('aria-label'))).to.deep.equal([
          'Back to reference 1a',
          'Back to reference 1b',
          'Back to reference 2',
        ]);
      });

      it('names markers for those who hear them', async () => {
        const names = [...(await make()).querySelectorAll('[role=doc-noteref]')].map((marker) =>
          marker.getAttribute('aria-label'),
        );
        expect(names).to.deep.equal(['Footnote 1', 'Footnote 1', 'Footnote 2']);
      });

      it('has each id once', async () => {
        const summary = await make();
        expect(doubledIds()).to.deep.equal([]);
        expect([...summary.querySelectorAll('point-card')].map(({ id }) => id)).to.deep.equal([
          'mariner-launch',
          'mariner-flight',
          'mariner-result',
        ]);
      });

      it('says so when it is ready, once', async () => {
        let ready = 0;
        const count = () => ready++;
        addEventListener('three-points-ready', count);
        await make();
        removeEventListener('three-points-ready', count);
        expect(ready).to.equal(1);
      });
    });
  }

  it('reads the same from markup and from JSON', async () => {
    const typed = await fromMarkup(markup);
    const lines = reading(typed);
    typed.remove();
    expect(reading(await fromJson(json))).to.deep.equal(lines);
    expect(lines).to.include('quote That’s one small step for man, / one giant leap for mankind.');
    expect(lines.some((line) => line.startsWith('li Enough to melt lead.'))).to.equal(true);
  });

  describe('takes its document from', () => {
    const text = JSON.stringify(json);
    const holders = {
      'a script': `<three-points><script type="application/json">${text}</script></three-points>`,
      'a template': `<three-points><template>${text}</template></three-points>`,
      'a <pre>': `<three-points><pre>${text.replaceAll('<', '&lt;')}</pre></three-points>`,
      'a <pre> with code': `<three-points><pre><code>${text.replaceAll('<', '&lt;')}</code></pre></three-points>`,
      'data-json': `<three-points data-json="${text.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"></three-points>`,
      src: '<three-points src="/fixtures/plain.json"></three-points>',
      'data-src': '<three-points data-src="/fixtures/plain.json"></three-points>',
    };
    for (const [name, holder] of Object.entries(holders)) {
      it(name, async () => {
        const summary = await fromMarkup(holder);
        expect(summary.querySelectorAll('point-card')).to.have.length(3);
        expect(reading(summary).join('\n')).to.not.include('"points"');
        expect(summary.lang).to.match(/^en/);
      });
    }
  });

  it('shows the property rather than src, and src rather than a child', async () => {
    const main = place(
      `<three-points src="/fixtures/plain.json"><script type="application/json">{"title":"Child","points":[{"heading":"x"}]}</script></three-points>`,
    );
    const summary = main.querySelector('three-points')!;
    await settled(main);
    const bySrc = summary.querySelector('h2')!.textContent;
    expect(bySrc).to.not.equal('Child');
    summary.data = { title: 'Property', points: [{ heading: 'One' }] };
    await settled(main);
    expect(summary.querySelector('h2')!.textContent).to.equal('Property');
    summary.data = undefined;
    await settled(main);
    expect(summary.querySelector('h2')!.textContent).to.equal(bySrc);
    summary.removeAttribute('src');
    await settled(main);
    expect(summary.querySelector('h2')!.textContent).to.equal('Child');
  });

  it('leaves a <pre> that holds no JSON as the content that it is', async () => {
    const summary = await fromMarkup(
      '<three-points><point-card><h3>P1 A: B</h3></point-card><pre>{ not json\n at all</pre></three-points>',
    );
    expect(reading(summary).join('\n')).to.include('not json');
  });

  it('keeps what stood there on show when the JSON is broken, and tells the author why', async () => {
    const main = place(
      '<three-points><p>The words that were there.</p><script type="application/json">{"title": </script></three-points>',
    );
    const summary = main.querySelector('three-points')!;
    let issues: ThreePointsErrorEvent['issues'] = [];
    summary.addEventListener('three-points-error', (event) => (issues = event.issues));
    await settled(main);
    expect(issues.map(({ code }) => code)).to.deep.equal(['json']);
    const panel = summary.shadowRoot!.querySelector('[role=alert]')!;
    expect(panel.textContent).to.include('cannot be parsed');
    expect(main.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    await expect(summary).to.be.accessible();
  });

  it('lists every problem of a document with its place', async () => {
    const summary = await fromJson({ title: 5, points: [{ heding: 'x' }, 7] });
    const panel = summary.shadowRoot!.querySelector('[role=alert]')!;
    for (const place of ['/title:', '/points/0/heading:', '/points/1:'])
      expect(panel.textContent).to.include(place);
    expect(panel.textContent).to.include('heding');
  });

  it('takes the error panel away when a good document comes', async () => {
    const summary = await fromJson({ title: 5 });
    summary.data = { title: 'Good', points: [{ heading: 'One' }] };
    await settled();
    expect(summary.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    expect(summary.querySelector('h2')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('keeps the last good document on show when a bad one comes', async () => {
    const summary = await fromJson(json);
    summary.data = { title: '' } as never;
    await settled();
    expect(summary.querySelectorAll('point-card')).to.have.length(3);
    expect(summary.shadowRoot!.querySelector('[role=alert]')).to.not.equal(null);
  });

  it('never reads text of a document as HTML, nor follows a dangerous URL', async () => {
    const summary = await fromJson({
      title: '<img src=x onerror="window.hacked=1">',
      summary: '[click](javascript:alert(1)) <b>bold</b>',
      points: [
        {
          heading: '<script>window.hacked=1</script>',
          body: ['[x](data:text/html,hi)', { type: 'quote', text: '<i>q</i>', url: 'https://example.org' }],
        },
      ],
      notes: {},
    });
    expect(summary.querySelector('img,script,b,i')).to.equal(null);
    expect(summary.querySelector('h2')!.textContent).to.include('<img src=x');
    expect([...summary.querySelectorAll('a')].map((link) => link.protocol)).to.deep.equal(['https:']);
    expect('hacked' in window).to.equal(false);
  });

  it('shows the author’s fallback again when its document is taken away', async () => {
    const main = place('<three-points>Bare words <p id="fallback">and a paragraph.</p></three-points>');
    const summary = main.querySelector('three-points')!;
    const nodes = [...summary.childNodes];
    summary.data = json as never;
    await settled(main);
    expect(reading(summary).join(' ')).to.not.include('paragraph');
    expect(reading(summary).join(' ')).to.not.include('Bare words');
    summary.data = undefined;
    await settled(main);
    expect(reading(summary)).to.deep.equal(['Bare words', 'and a paragraph.']);
    expect(nodes.every((node) => node.parentNode === summary)).to.equal(true);
    expect(document.getElementById('fallback')!.parentNode).to.equal(summary);
  });

  it('has each id once although its fallback holds the same summary as markup', async () => {
    const summary = await fromMarkup(
      markup.replace(
        '</three-points>',
        `<script type="application/json">${JSON.stringify(json)}</script></three-points>`,
      ),
    );
    expect(doubledIds()).to.deep.equal([]);
    expect(brokenLinks(summary)).to.deep.equal([]);
    expect(reading(summary).filter((line) => line.startsWith('h3 P1'))).to.have.length(1);
  });

  it('sets language and direction of its document, unless the author has set a language', async () => {
    const arabic = await fromJson({ ...json, lang: 'ar' });
    expect([arabic.lang, arabic.dir]).to.deep.equal(['ar', 'rtl']);
    expect(arabic.querySelector('[role=doc-noteref]')!.getAttribute('aria-label')).to.not.include('Footnote');
    const french = await fromJson(json, 'lang="fr"');
    expect(french.lang).to.equal('fr');
  });

  describe('heading levels', () => {
    const levels = (summary: Element) =>
      [...summary.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName);
    it('stand one below the nearest heading before the summary', async () => {
      const main = place('<h3>Before</h3><div><p>x</p><three-points></three-points></div>');
      main.querySelector('three-points')!.data = json as never;
      await settled(main);
      expect(levels(main)).to.deep.equal(['h3', 'h4', 'h5', 'h5', 'h5', 'h5']);
    });
    it('do not count those of a summary before', async () => {
      const main = place('<h2>Index</h2><three-points></three-points><p></p><three-points></three-points>');
      for (const summary of main.querySelectorAll('three-points')) summary.data = json as never;
      await settled(main);
      expect(levels(main).filter((level) => level === 'h3')).to.have.length(2);
    });
    it('follow heading-level, and end at six', async () => {
      const summary = await fromJson(json, 'heading-level="6"');
      expect(levels(summary)).to.deep.equal(['h6', 'h6', 'h6', 'h6', 'h6']);
    });
  });
});
