import { expect } from '@open-wc/testing';
import {
  addScript,
  everyElement,
  faults,
  LONGITUDE,
  open,
  ready,
  scripts,
  settled,
  shown,
  type Page,
} from './frame.js';
import { nodesOf } from './loading.js';

/** Every element with its box, in tenths of a pixel. */
const boxes = ({ document }: Page) =>
  new Map(
    everyElement(document.body).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element, [x, y, width, height].map((length) => Math.round(length * 10) / 10).join(' ')];
    }),
  );

describe('a script that comes when the page is complete', () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(`moves no box of the full form and changes nothing in it (${name})`, async () => {
      const page = await open('full.html?css=full');
      const summary = page.document.querySelector('three-points')!;
      const [text, markup, before] = [shown(summary), summary.outerHTML, boxes(page)];
      expect(text).to.equal(LONGITUDE);
      addScript(page, script);
      await ready(page);
      const after = boxes(page);
      const moved = [...after].filter(([element, box]) => before.get(element) !== box);
      expect(moved.map(([{ outerHTML }, box]) => `${outerHTML} ${box}`)).to.deep.equal([]);
      expect(after.size).to.equal(before.size);
      expect(summary.outerHTML).to.equal(markup);
      expect(shown(summary)).to.equal(LONGITUDE);
      expect(page.record.errors).to.deep.equal([]);
    });

    it(`keeps the words of a short form and completes it (${name})`, async () => {
      const page = await open('short.html?css=full');
      const summary = page.document.querySelector('three-points')!;
      const paragraphs = [...summary.querySelectorAll('h2,h3,p,li,pull-quote')];
      for (const element of paragraphs)
        expect(element.getBoundingClientRect().height, element.outerHTML).to.be.greaterThan(0);
      addScript(page, script);
      await ready(page);
      expect(shown(summary)).to.equal(LONGITUDE);
      expect(paragraphs.every((element) => summary.contains(element))).to.equal(true);
      expect(faults(page.document)).to.deep.equal([]);
      expect(page.record.errors).to.deep.equal([]);
    });
  }

  it('numbers notes of a short form from the start, by the stylesheet alone', async () => {
    const page = await open('short.html?css=full');
    const { document, window } = page;
    for (const reference of document.querySelectorAll('footnote-ref:not(:empty)')) {
      expect(window.getComputedStyle(reference).fontSize).to.equal('0px');
      expect(window.getComputedStyle(reference, '::before').content).to.match(/counter/);
    }
  });

  it('fills a summary whose opening tag a paragraph has closed at once, as Markdown’s converters leave it', async () => {
    const page = await open('blank.html?script=module');
    // The tags are typed each on a line of its own: the parser ends them with their paragraphs.
    const typed = `<p><three-points></p><h2>Ten degrees</h2><p><point-card></p><h3>P1 Zero: Ice melts</h3><p>At the level of the sea.</p>
      <p></point-card></p><p></three-points></p><p>After it.</p>`;
    page.document.body.append(...nodesOf(typed, page));
    await ready(page);
    await settled(page);
    expect(shown(page.document.querySelector('three-points')!)).to.equal(
      'Ten degrees P1 Zero: Ice melts At the level of the sea.',
    );
  });

  it('finishes summaries that come after it', async () => {
    const page = await open('blank.html?script=module');
    const text = await (await fetch('/pages/short.html')).text();
    const source = new DOMParser().parseFromString(text, 'text/html').querySelector('three-points')!;
    page.document.body.append(page.document.importNode(source, true));
    await ready(page);
    expect(shown(page.document.querySelector('three-points')!)).to.equal(LONGITUDE);
    page.document.body.append(page.document.importNode(source, true));
    await ready(page, 2);
    await settled(page);
    expect(faults(page.document)).to.deep.equal([]);
  });
});
