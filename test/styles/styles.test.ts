import { expect } from '@open-wc/testing';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';

const read = async (name: string): Promise<unknown> => (await fetch(`/fixtures/${name}.json`)).json();
const boxOf = (element: Element) => element.getBoundingClientRect();
const styleOf = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

/** A page's own rules, for one test. */
function theme(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.prepend(style);
  return style;
}
let themes: HTMLStyleElement[] = [];
const withTheme = (css: string) => themes.push(theme(css));
afterEach(() => {
  for (const style of themes) style.remove();
  themes = [];
  document.body.removeAttribute('style');
});

const small =
  '<three-points id="s"><points-series>A · B</points-series><h2>T</h2><point-card><h3>P1 K: H</h3><p>x<footnote-ref>n</footnote-ref></p><ol type="A"><li>y</li></ol><pull-quote>q<cite>c</cite></pull-quote></point-card></three-points>';

describe('the stylesheet', () => {
  for (const [name, colours] of [
    ['a light page', 'color-scheme: light; color: #222; background: #fff'],
    ['a dark page', 'color-scheme: dark; color: #ddd; background: #16171a'],
    ['a page of brown on cream', 'color: #3b2f1e; background: #f6ecd9'],
  ] as const) {
    it(`has enough contrast on ${name}`, async () => {
      document.body.setAttribute('style', colours);
      await expect(await fromJson(await read('rice'))).to.be.accessible();
    });
    it(`has enough contrast on ${name} when a document fails`, async () => {
      document.body.setAttribute('style', colours);
      await expect(await fromJson({ title: 1 })).to.be.accessible();
    });
  }

  for (const width of [320, 768, 1280]) {
    it(`lets nothing stick out at ${width} pixels, whatever the words`, async () => {
      for (const name of ['hostile', 'everything', 'rice']) {
        const main = place('<three-points></three-points>');
        main.style.cssText = `width:${width}px;margin:0`;
        const summary = main.querySelector('three-points')!;
        summary.data = (await read(name)) as never;
        await settled(main);
        const right = boxOf(main).right + 1;
        const out = [...summary.querySelectorAll('*')].filter(
          (element) => boxOf(element).right > right || boxOf(element).left < -1,
        );
        expect(
          out.map((element) => `${name} ${element.localName} ${element.textContent.slice(0, 30)}`),
        ).to.deep.equal([]);
        main.remove();
      }
    });
  }

  it('puts labels into the margin where there is room, and before the headline where there is none', async () => {
    const summary = await fromMarkup(small);
    const label = summary.querySelector('.tp-label')!;
    const text = summary.querySelector('point-card > p')!;
    summary.parentElement!.style.width = '700px';
    expect(boxOf(label).right).to.be.lessThan(boxOf(text).left);
    summary.parentElement!.style.width = '320px';
    expect(boxOf(label).left).to.be.closeTo(boxOf(text).left, 1);
  });

  it('stands up to a reset', async () => {
    withTheme(
      '* { margin: 0; padding: 0; border: 0 } ol, ul { list-style: none } h1, h2, h3, h4, h5, h6 { font: inherit } blockquote { quotes: none } blockquote::before { content: "x" } sup { position: relative; top: -0.5em; vertical-align: baseline }',
    );
    const summary = await fromMarkup(small);
    const size = (selector: string) => parseFloat(styleOf(summary.querySelector(selector)!).fontSize);
    expect(size('h2')).to.be.greaterThan(size('h3'));
    expect(size('h3')).to.be.greaterThan(size('point-card > p'));
    expect(styleOf(summary.querySelector('ol')!).listStyleType).to.equal('upper-alpha');
    expect(styleOf(summary.querySelector('points-notes ol')!).listStyleType).to.equal('decimal');
    expect(parseFloat(styleOf(summary.querySelector('point-card > p')!).marginBlockStart)).to.be.greaterThan(
      0,
    );
    expect(styleOf(summary.querySelector('sup')!).position).to.equal('static');
  });

  it('gives way to one class of the page’s', async () => {
    withTheme('.entry h2 { color: rgb(1, 2, 3); font-size: 50px } .entry p { margin-block: 7px }');
    const main = place(`<div class="entry">${small}</div>`);
    await settled(main);
    expect(styleOf(main.querySelector('h2')!).color).to.equal('rgb(1, 2, 3)');
    expect(styleOf(main.querySelector('h2')!).fontSize).to.equal('50px');
    expect(styleOf(main.querySelector('point-card > p')!).marginBlockStart).to.equal('7px');
  });

  it('draws no quotation of the theme’s within its own', async () => {
    withTheme(
      '.entry blockquote { border-left: 9px solid red; padding: 40px; background: red; margin: 3em } .entry blockquote::before { content: "”"; font-size: 90px }',
    );
    const main = place(
      `<div class="entry"><three-points><pull-quote><blockquote><p>Words</p></blockquote></pull-quote></three-points></div>`,
    );
    await settled(main);
    const quotation = main.querySelector('blockquote')!;
    expect(styleOf(quotation).borderLeftWidth).to.equal('0px');
    expect(styleOf(quotation).paddingLeft).to.equal('0px');
    expect(styleOf(quotation, '::before').content).to.equal('none');
  });

  it('sets marks around all paragraphs of a quote, whatever line follows them', async () => {
    const quotes = await fromMarkup(
      '<three-points><point-card><h3>H</h3><pull-quote><p>First.</p><p>Last.</p><p slot="by">Somebody</p></pull-quote><pull-quote><blockquote><p>First.</p><p>Last.</p></blockquote><p slot="by">Somebody</p></pull-quote></point-card></three-points>',
    );
    for (const quote of quotes.querySelectorAll('pull-quote')) {
      const marks = [...quote.querySelectorAll('p')].map((line) => [
        styleOf(line, '::before').content === 'open-quote',
        styleOf(line, '::after').content === 'close-quote',
      ]);
      expect(marks).to.deep.equal([
        [true, false],
        [false, true],
        [false, false],
      ]);
    }
  });

  it('sets no marks around a paragraph that a dash makes a name, and dresses it as a line', async () => {
    const summary = await fromMarkup(
      '<three-points><point-card><h3>H</h3><pull-quote>\n<p>First.</p>\n<p>Last.</p>\n<p>— Somebody</p>\n</pull-quote></point-card></three-points>',
    );
    const lines = [...summary.querySelectorAll('p')];
    expect(lines.map((line) => styleOf(line, '::before').content)).to.deep.equal([
      'open-quote',
      'none',
      'none',
    ]);
    expect(lines.map((line) => styleOf(line, '::after').content)).to.deep.equal([
      'none',
      'close-quote',
      'none',
    ]);
    expect(parseFloat(styleOf(lines[2]!).fontSize)).to.be.lessThan(parseFloat(styleOf(lines[1]!).fontSize));
  });

  it('dresses a <cite> under the words as a line, and one amid them as a part of these', async () => {
    const summary = await fromMarkup(
      '<three-points><point-card><h3>H</h3><pull-quote>I read <cite>The Monist</cite> twice.</pull-quote><pull-quote>I read it twice.<cite>Somebody</cite></pull-quote></point-card></three-points>',
    );
    const [amid, under] = summary.querySelectorAll('cite');
    expect(styleOf(amid!).display).to.equal('inline');
    expect(styleOf(amid!).fontSize).to.equal(styleOf(amid!.parentElement!).fontSize);
    expect(styleOf(amid!, '::before').content).to.equal('none');
    expect(styleOf(under!).display).to.equal('block');
    expect(styleOf(under!, '::before').content).to.equal('""');
  });

  it('has a width of its own where boxes shrink to their content', async () => {
    for (const css of [
      'display:flex',
      'float:left',
      'display:inline-block',
      'display:grid;justify-items:start',
    ]) {
      const main = place(`<div style="${css}">${small}</div>`);
      await settled(main);
      expect(boxOf(main.querySelector('three-points')!).width).to.be.greaterThan(250);
      main.remove();
    }
  });

  it('takes its type from the page', async () => {
    document.body.setAttribute('style', 'font: 20px/2 monospace');
    const summary = await fromMarkup(small);
    expect(styleOf(summary.querySelector('point-card > p')!).fontFamily).to.equal('monospace');
    expect(styleOf(summary.querySelector('point-card > p')!).fontSize).to.equal('20px');
    expect(styleOf(summary.querySelector('h2')!).fontFamily).to.equal('monospace');
  });

  it('takes its accent from one property', async () => {
    const summary = await fromMarkup(small);
    summary.style.setProperty('--tp-accent', 'rgb(0, 80, 160)');
    expect(styleOf(summary.querySelector('.tp-label')!).color).to.equal('rgb(0, 80, 160)');
    expect(styleOf(summary.querySelector('[role=doc-noteref]')!).color).to.equal('rgb(0, 80, 160)');
  });

  it('shows a note’s number before the script, and its words if the script stays away', () => {
    // An element that no registry knows stands for one whose script has not come.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    for (const sheet of document.adoptedStyleSheets) {
      const copy = new (frame.contentWindow as Window & typeof globalThis).CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText).join(''));
      page.adoptedStyleSheets.push(copy);
    }
    page.body.append(page.importNode(document.createRange().createContextualFragment(small), true));
    const summary = page.querySelector('three-points')!;
    expect(frame.contentWindow!.getComputedStyle(summary).counterReset).to.include('tp');
    const reference = page.querySelector('footnote-ref')!;
    expect(parseFloat(frame.contentWindow!.getComputedStyle(reference).fontSize)).to.equal(0);
    expect(frame.contentWindow!.getComputedStyle(reference, '::before').content).to.include('counter');
    for (const animation of page.getAnimations()) animation.finish();
    expect(parseFloat(frame.contentWindow!.getComputedStyle(reference).fontSize)).to.be.greaterThan(10);
    frame.remove();
  });

  it('begins no counter in a summary whose references have their numbers', async () => {
    // Once there is a counter in a page, each layout of the browser looks for more in all of it.
    const summary = await fromJson(await read('rice'));
    expect(summary.querySelector('footnote-ref sup')).to.be.ok;
    const counting = [summary, ...summary.querySelectorAll('*')].filter((element) =>
      /tp/.test(styleOf(element).counterReset),
    );
    expect(counting).to.deep.equal([]);
    // As when the next piece of the page has not come yet.
    summary.querySelector('footnote-ref sup')!.remove();
    expect(styleOf(summary.querySelector('footnote-ref')!, '::before').content).to.equal('none');
  });
});
