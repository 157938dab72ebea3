import { expect, waitUntil } from '@open-wc/testing';
import { addFrame, faults, LONGITUDE, open, pageIn, ready, settled, shown } from './frame.js';

const forms = { 'the full form': 'full', 'the short form': 'short', 'a document in JSON': 'json' };

/** Lets everything else have its turn; unlike a timer, which browsers hold back when there are many. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage('');
  });

describe('a page that arrives in pieces', () => {
  for (const [form, page] of Object.entries(forms))
    for (const script of ['module', 'async', 'classic'])
      it(`shows ${form} whole, each word once, with the ${script} script in its head`, async () => {
        // Pieces end within tags, words and characters; the script runs when some of them are there.
        const loaded = await open(`${page}.html?script=${script}&chunks=40&pause=15`);
        await ready(loaded);
        const { document, record } = loaded;
        expect(record.errors).to.deep.equal([]);
        expect(record.warnings).to.deep.equal([]);
        expect(shown(document.querySelector('three-points')!)).to.equal(LONGITUDE);
        expect(faults(document)).to.deep.equal([]);
        expect([...document.querySelectorAll('point-card')].map(({ id }) => id)).to.have.length(3);
        expect(record.ready.map(({ cards, notes }) => [cards, notes])).to.deep.equal([[3, 3]]);
        expect(record.samples).to.be.greaterThan(1);
        expect(record.unseen).to.deep.equal([]);
      });

  /** A frame whose parser has got as far as an upgraded summary, and the way to give it more. */
  async function parsing(markup: string) {
    const frame = addFrame();
    const { document } = pageIn(frame);
    document.open();
    document.write(
      `<!doctype html><meta charset="utf-8"><script src="/pages/record.js"></script>` +
        `<script src="/dist/cdn/three-points.classic.js"></script><body>${markup}`,
    );
    // The script, and what stands behind it: what is written before the parser has got there stands before it as well.
    await waitUntil(
      () => frame.contentWindow!.customElements.get('three-points') && frame.contentDocument!.body,
      'the script has run',
      { timeout: 25_000 },
    );
    const page = pageIn(frame);
    return {
      page,
      write: async (text: string, size: number) => {
        for (let at = 0; at < text.length; at += size) {
          document.write(text.slice(at, at + size));
          await turn();
        }
      },
    };
  }

  it('waits for the end of a document of 200 kB that is cut in many places', async () => {
    const words = 'Nothing is shown of a document before its last brace has come. '.repeat(20);
    const points = Array.from({ length: 150 }, (_, i) => ({
      heading: `Heading ${i}[^n]`,
      body: [`${i}: ${words}`],
    }));
    const json = JSON.stringify({ title: 'A long one', lang: 'en', points, notes: { n: 'A note.' } });
    expect(json.length).to.be.greaterThan(190_000);
    const { page, write } = await parsing(
      '<three-points><p id="instead">What stands there until then.</p><script type="application/json">',
    );
    await write(json.slice(0, -1), 7001);
    await settled(page);
    const summary = page.document.querySelector('three-points')!;
    expect(shown(summary)).to.equal('What stands there until then.');
    await write(`${json.slice(-1)}</script></three-points><p>After.</p>`, 7001);
    page.document.close();
    await ready(page);
    expect(page.record.errors).to.deep.equal([]);
    expect(page.record.failures).to.deep.equal([]);
    expect(page.record.ready.map(({ cards }) => cards)).to.deep.equal([150]);
    expect(shown(summary)).to.not.include('until then');
    expect(shown(summary)).to.include('Heading 149[1]');
  });

  it('takes a document in a <pre> or a <template> only when the whole of it has come', async () => {
    const json =
      '{"title": "One", "lang": "en", "points": [{"heading": "a"}, {"heading": "b"}, {"heading": "c"}]}';
    for (const [start, end] of [
      ['<pre>', '</pre>'],
      ['<pre><code>', '</code></pre>'],
      ['<template>', '</template>'],
    ] as const) {
      const { page, write } = await parsing('<p>Before.</p>');
      await write(`<three-points>${start}${json}${end}</three-points>`, 3);
      page.document.close();
      await ready(page);
      expect(page.record.failures).to.deep.equal([]);
      expect(shown(page.document.querySelector('three-points')!)).to.match(/^One P1 a P2 b P3 c$/);
    }
  });

  it('reads a short form that is cut after every third character as it reads a whole one', async () => {
    const text = (await (await fetch('/pages/short.html')).text()).replace(/^[^]*<body>/, '');
    const { page, write } = await parsing('');
    await write(text, 3);
    page.document.close();
    await ready(page);
    expect(shown(page.document.querySelector('three-points')!)).to.equal(LONGITUDE);
    expect(faults(page.document)).to.deep.equal([]);
    expect(page.record).to.deep.include({ errors: [], warnings: [], unseen: [] });
    expect(page.record.ready).to.have.length(1);
  }).timeout(30_000);
});
