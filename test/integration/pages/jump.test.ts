import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { boxes, post, upgrade } from './boxes.js';
import { settled, until, type Page } from './frame.js';

const hasCorpus = await executeServerCommand<boolean, undefined>('has-corpus');

const summaryOf = async (file: string) => {
  const page = new DOMParser().parseFromString(await (await fetch(file)).text(), 'text/html');
  return page.querySelector('three-points')!.outerHTML;
};

describe('a page on which the script comes late', () => {
  for (const css of ['full', 'critical'])
    for (const width of [760, 360])
      it(`keeps every box of the full form where it is, with ${css} styles, ${width} px wide`, async () => {
        const page = await post(await summaryOf('/pages/full.html'), css, width);
        const before = boxes(page);
        const { tops, shift } = await upgrade(page);
        expect([...new Set(tops)]).to.have.length(1);
        expect(shift).to.equal(0);
        // What the critical part leaves out may balance a heading's lines; no box of a block moves.
        const after = boxes(page);
        const moved = Object.keys(before).filter((key) => before[key] !== after[key]);
        if (css === 'full') expect(moved).to.deep.equal([]);
        else
          expect(moved.filter((key) => !/ (span|a|sup|em|cite|footnote-ref) /.test(key))).to.deep.equal([]);
        expect(page.record.unseen).to.deep.equal([]);
      });

  const three = ['Cold', 'Warm', 'Ready']
    .map(
      (kicker, i) =>
        `<point-card><h3>P${i + 1} ${kicker}: Dough rises when it is given time</h3><p>Yeast eats what the flour's own enzymes free${i ? '' : '<footnote-ref>Mostly maltose, which amylase makes of damaged starch.</footnote-ref>'}, and the colder it is the longer that takes; which is where the taste comes from.</p><pull-quote>All sorrows are less with bread.<cite>Miguel de Cervantes</cite></pull-quote></point-card>`,
    )
    .join('');
  const posts: [string, () => Promise<string>][] = [
    ['a post of three points and a note', async () => `<three-points><h2>Bread</h2>${three}</three-points>`],
    ['the real post', () => summaryOf('/corpus/three-points-series-1.elements.html')],
  ];
  for (const [name, summary] of posts.slice(0, hasCorpus ? 2 : 1))
    for (const css of ['full', 'critical', ''])
      for (const width of [760, 360])
        it(`moves what follows the short form of ${name} by 100 px at most, ${css ? `with ${css} styles` : 'with the script tag alone'}, ${width} px wide`, async () => {
          const page = await post(await summary(), css, width);
          const { tops } = await upgrade(page);
          expect(Math.abs(tops.at(-1)! - tops[0]!), tops.join(' → ')).to.be.at.most(100);
          expect(page.record.unseen).to.deep.equal([]);
        });
});

describe('the room for a document that is on its way', () => {
  const holder = (fallback = '') => `<three-points src="/pages/longitude.json">${fallback}</three-points>`;

  it('is there before the script, and as high as the author says', async () => {
    const page = await post(holder(), 'full');
    const style = page.document.createElement('style');
    style.textContent = 'three-points { --tp-reserve: 700px }';
    page.document.head.append(style);
    const summary = page.document.querySelector('three-points')!;
    // (Its border and padding come on top.)
    expect(summary.getBoundingClientRect().height).to.be.within(700, 730);
    const { tops } = await upgrade(page);
    // It is held while the document is under way: then it gives way, once, to what has come.
    expect(tops.filter((y, i) => y !== tops[i - 1])).to.have.length(2);
    expect(summary.ariaBusy).to.equal('false');
  });

  /** Holds the answer back until it is let through. */
  function hold({ window }: Page): () => void {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const real = window.fetch;
    window.fetch = async (...request) => {
      await gate;
      return real.apply(window, request);
    };
    return release;
  }

  it('says that something is on its way, and stops when it has come', async () => {
    const page = await post(holder(), 'full');
    const release = hold(page);
    const upgraded = upgrade(page);
    const status = () => page.document.querySelector('[role=status]')?.textContent;
    await until(page, status, 'a word about what is on its way');
    expect(status()).to.equal('Loading …');
    release();
    await upgraded;
    expect(page.document.querySelector('[role=status]')).to.equal(null);
  });

  it('leaves the fallback to speak for itself', async () => {
    const page = await post(holder('<p>Read the <a href="/">summary</a>.</p>'), 'full');
    const { window, document } = page;
    let statuses = 0;
    new window.MutationObserver(() => {
      statuses += document.querySelectorAll('[role=status]').length;
    }).observe(document.body, { childList: true, subtree: true });
    const release = hold(page);
    const upgraded = upgrade(page);
    const { performance } = window;
    const asked = () => performance.getEntriesByType('resource').some(({ name }) => /waiting/.test(name));
    await until(page, asked, 'the code that would say so');
    release();
    await upgraded;
    expect(statuses).to.equal(0);
  });

  it('is given back when nothing comes', async () => {
    const page = await post('<three-points src="/pages/absent.json"></three-points>', 'full');
    const tag = page.document.createElement('script');
    tag.type = 'module';
    tag.src = '/dist/cdn/three-points.js';
    page.document.head.append(tag);
    await until(page, () => page.record.failures.length, 'a failure');
    await settled(page);
    const summary = page.document.querySelector('three-points')!;
    expect(summary.ariaBusy).to.equal('false');
    expect(summary.querySelector('[role=status]')).to.equal(null);
    const panel = summary.shadowRoot!.querySelector('[role=alert]')!.getBoundingClientRect();
    expect(summary.getBoundingClientRect().bottom - panel.bottom).to.be.below(100);
  });
});
