import { expect, waitUntil } from '@open-wc/testing';
import {
  addScript,
  failed,
  faults,
  LONGITUDE,
  open,
  place,
  ready,
  scripts,
  settled,
  shown,
  type Summary,
} from './frame.js';

const short = async () =>
  /<three-points>[^]*<\/three-points>/.exec(await (await fetch('/pages/short.html')).text())![0];
const english = '<html lang="en"><meta charset="utf-8">';

describe('a summary in an unusual place', () => {
  it('is finished in the shadow root of another element, its ids and links within that root', async () => {
    const page = await open('blank.html?script=module');
    place(page, await short());
    const root = page.document.createElement('article').attachShadow({ mode: 'open' });
    root.append(page.document.createRange().createContextualFragment(await short()));
    page.document.body.append(root.host);
    await ready(page, 2);
    for (const scope of [page.document, root]) {
      const summary = scope.querySelector('three-points')!;
      expect(shown(summary)).to.equal(LONGITUDE);
      expect(faults(scope)).to.deep.equal([]);
      expect(summary.id).to.equal('a-clock-that-finds-the-way-at-sea');
    }
  });

  it('is finished when the shadow root was declared in the page, before the script came', async () => {
    const page = await open({
      srcdoc: `<!doctype html>${english}<script src="/pages/record.js"></script><div><template shadowrootmode="open">${await short()}</template></div>`,
    });
    addScript(page, scripts.module);
    await ready(page);
    const root = page.document.querySelector('div')!.shadowRoot!;
    expect(shown(root.querySelector('three-points')!)).to.equal(LONGITUDE);
    expect(faults(root)).to.deep.equal([]);
  });

  for (const [name, script] of Object.entries(scripts))
    it(`is finished in an <iframe srcdoc> (${name})`, async () => {
      const attributes = Object.entries(script).map((pair) => pair.join('='));
      const page = await open({
        srcdoc: `<!doctype html>${english}<script src="/pages/record.js"></script><script ${attributes.join(' ')}></script>${await short()}<three-points src="/pages/longitude.json" id="by-src"></three-points><three-points src="/pages/absent.json"></three-points>`,
      });
      await ready(page, 2);
      await failed(page);
      const [typed, bySrc, absent] = page.document.querySelectorAll('three-points');
      expect(shown(typed!)).to.equal(LONGITUDE);
      expect(shown(bySrc!)).to.equal(LONGITUDE);
      expect(shown(absent!)).to.include('404');
      expect(page.record.errors).to.deep.equal([]);
      expect(faults(page.document)).to.deep.equal([]);
    });

  it('is finished in a document with <base href>, and finds its document relative to that', async () => {
    const page = await open({
      srcdoc: `<!doctype html>${english}<base href="${location.origin}/pages/"><script src="record.js"></script><script type="module" src="/dist/cdn/three-points.js"></script>${await short()}<three-points src="longitude.json" id="by-src"></three-points>`,
    });
    await ready(page, 2);
    for (const summary of page.document.querySelectorAll('three-points'))
      expect(shown(summary)).to.equal(LONGITUDE);
    expect(faults(page.document)).to.deep.equal([]);
    expect(page.record.errors).to.deep.equal([]);
  });

  it('is finished when it was made by script, and stands in the page later', async () => {
    const page = await open('blank.html?script=module');
    const summary = page.document.createElement('three-points') as Summary;
    const source = new DOMParser().parseFromString(await short(), 'text/html').querySelector('three-points')!;
    for (const child of source.childNodes) summary.append(page.document.importNode(child, true));
    await settled(page);
    expect(page.record.ready).to.deep.equal([]);
    page.document.body.append(summary);
    await ready(page);
    expect(shown(summary)).to.equal(LONGITUDE);
  });
});

describe('a page in several languages', () => {
  const summary = (lang: string, words: string) => `
    <three-points lang="${lang}"><h2>${words}</h2>
      <point-card><h3>P1 X: ${words}</h3><p>${words}<footnote-ref>1</footnote-ref></p></point-card></three-points>`;
  const names = (summary: Element) => ({
    list: summary.querySelector('points-notes > :is(h2,h3)')!.textContent,
    marker: summary.querySelector('[role=doc-noteref]')!.getAttribute('aria-label'),
    back: summary.querySelector('[role=doc-backlink]')!.getAttribute('aria-label'),
  });

  it('gives each summary the words of its own language', async () => {
    const page = await open('blank.html?script=module');
    place(
      page,
      summary('en', 'sea') + summary('de', 'Meer') + summary('de-AT', 'See') + summary('tlh', 'bIQʼaʼ'),
    );
    await ready(page, 4);
    const [english, german, austrian, klingon] = [...page.document.querySelectorAll('three-points')].map(
      names,
    );
    expect(english).to.deep.equal({ list: 'Notes', marker: 'Footnote 1', back: 'Back to reference 1' });
    expect(german!.list).to.equal('Anmerkungen');
    expect(german!.marker).to.match(/^(?!Footnote).*1$/);
    expect(german!.back).to.match(/^(?!Back).*1/);
    expect(austrian).to.deep.equal(german);
    expect(klingon).to.deep.equal(english);
    expect(faults(page.document)).to.deep.equal([]);
  });

  it('changes the words when the language of a summary changes', async () => {
    const page = await open('blank.html?script=module');
    const element = place(page, summary('en', 'sea'));
    await ready(page);
    element.lang = 'de';
    await settled(page);
    expect(names(element).list).to.equal('Anmerkungen');
    element.lang = 'en';
    await settled(page);
    expect(names(element)).to.deep.equal({
      list: 'Notes',
      marker: 'Footnote 1',
      back: 'Back to reference 1',
    });
  });

  it('takes language and direction from the document', async () => {
    const page = await open('blank.html?script=module');
    const document = (lang: string) =>
      `<three-points><script type="application/json">${JSON.stringify({
        lang,
        title: lang,
        points: [{ heading: 'x[^n]' }, { heading: 'y' }, { heading: 'z' }],
        notes: { n: 'n' },
      })}</script></three-points>`;
    place(page, document('ar') + document('de') + document('en'));
    await ready(page, 3);
    const [arabic, german, english] = page.document.querySelectorAll('three-points');
    expect([arabic, german, english].map((element) => [element!.lang, element!.dir])).to.deep.equal([
      ['ar', 'rtl'],
      ['de', 'ltr'],
      ['en', 'ltr'],
    ]);
    expect(page.window.getComputedStyle(arabic!.querySelector('point-card')!).direction).to.equal('rtl');
    expect(names(arabic!).list).to.equal('الهوامش');
    expect(names(german!).list).to.equal('Anmerkungen');
    expect(names(english!).list).to.equal('Notes');
  });
});

describe('a page on which no script runs', () => {
  /** What is seen has a box, and letters that have a size. */
  const unseen = (document: Document, root: Element) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const lost: string[] = [];
    for (let text; (text = texts.nextNode() as Text | null);) {
      if (!text.data.trim() || text.parentElement!.closest('script,style,template')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height } = range.getBoundingClientRect();
      if (!width || !height) lost.push(text.data.trim());
    }
    return lost;
  };
  const sandboxed = (page: string) => open({ sandbox: 'allow-same-origin', src: `/pages/${page}` });
  // Written into the page from outside. WebKit fires no events in a page without scripts: what the sheet does is looked for.
  const link = async (document: Document) => {
    const sheet = document.createElement('link');
    Object.assign(sheet, { rel: 'stylesheet', href: '/dist/three-points.css' });
    document.head.append(sheet);
    const summary = document.querySelector('three-points')!;
    await waitUntil(
      () => document.defaultView!.getComputedStyle(summary).display === 'block',
      'the stylesheet has come',
      { timeout: 25_000 },
    );
  };

  for (const dressed of [false, true]) {
    const how = dressed ? 'with the stylesheet' : 'with nothing but the browser’s own styles';
    it(`shows every word of the full form, and its notes are linked both ways, ${how}`, async () => {
      const { document, window } = await sandboxed('full.html');
      if (dressed) await link(document);
      expect('record' in window).to.equal(false);
      const summary = document.querySelector('three-points')!;
      expect(unseen(document, summary)).to.deep.equal([]);
      expect(faults(document)).to.deep.equal([]);
      expect(shown(summary)).to.include('John Harrison').and.to.include('[3]').and.to.include('↩ 3b');
    });

    it(`shows every word of the short form, notes too, ${how}`, async () => {
      const { document } = await sandboxed('short.html');
      if (dressed) await link(document);
      const summary = document.querySelector('three-points')!;
      expect(summary.textContent).to.include('HMS Deptford');
      expect(unseen(document, summary)).to.deep.equal([]);
    });
  }

  it('shows what stands in for a document in JSON', async () => {
    const { document } = await sandboxed('json.html');
    await link(document);
    expect(shown(document.querySelector('three-points')!)).to.equal(
      'A paragraph that stands in for the summary.',
    );
  });
});
