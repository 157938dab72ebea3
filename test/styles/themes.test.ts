import { expect } from '@open-wc/testing';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';
import { colour, ground, poorText, ratio } from './contrast.js';

const THEMES = ['plain', 'editorial', 'broadsheet', 'card', 'contrast'];
/** With pictures that there are: the words for one that is not there have a box of another size. */
const read = async (name: string): Promise<object> =>
  JSON.parse(
    (await (await fetch(`/fixtures/${name}.json`)).text()).replaceAll('"images/', '"/demo/images/'),
  ) as object;
const boxOf = (element: Element) => element.getBoundingClientRect();
const styleOf = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

/** A quote of bare words, words that are pulled out, and the rest of the least that an author types. */
const short = (theme: string, attributes = '') =>
  `<three-points theme="${theme}" ${attributes}><points-series>Read Again #4</points-series><h2>Two minutes at Gettysburg</h2><points-source>Based on the <a href="https://www.loc.gov/">address</a>, 19 November 1863</points-source><point-card label="P1" kicker="Date"><h3>The nation begins with a sentence and not with a law</h3><p>Eighty-seven years before 1863 is 1776.<footnote-ref>A score is twenty.</footnote-ref></p><ul><li>One</li><li>Two</li></ul><pull-quote>Four score and seven years ago our fathers brought forth a new nation.<cite>Abraham Lincoln</cite></pull-quote><pull-quote kind="pull">a new nation</pull-quote></point-card></three-points>`;

let style: HTMLStyleElement | undefined;
function withRules(css: string): void {
  style = document.createElement('style');
  style.textContent = css;
  document.head.prepend(style);
}
afterEach(() => {
  style?.remove();
  style = undefined;
  document.body.removeAttribute('style');
});

/** Pages that a summary may stand in. */
const PAGES = {
  'a light page': 'color-scheme: light; color: #222; background: #fff',
  'a dark page': 'color-scheme: dark; color: #ddd; background: #16171a',
  'a page of brown on cream': 'color-scheme: light; color: #3b2f1e; background: #f6ecd9',
};

describe('the measure of contrast', () => {
  it('knows the ratios that WCAG gives, and colours in every notation', () => {
    expect(ratio(colour('#000'), colour('#fff'))).to.be.closeTo(21, 0.01);
    expect(ratio(colour('#767676'), colour('#fff'))).to.be.closeTo(4.54, 0.01);
    expect(colour('oklab(1 0 0)').slice(0, 3)).to.deep.equal([255, 255, 255]);
    expect(colour('color(srgb 1 0 0 / 0.5)')[3]).to.be.closeTo(0.5, 0.01);
  });

  it('finds text that is too faint, on a tint, in a shadow root, and as a marker', () => {
    const main = place(
      '<div style="background:#fff;color:#000"><p>good</p><p style="color:#777">faint</p><p style="color:#767676">just</p><p style="color:#777;font-size:24px">large</p><ol style="color:#000"><li>item</li></ol><section style="background:rgb(0 0 0 / 50%)"><i style="color:#000">tinted</i></section><span></span></div>',
    );
    withRules('li::marker { color: #aaa }');
    main.querySelector('span')!.attachShadow({ mode: 'open' }).innerHTML = '<em style="color:#999">deep</em>';
    const { looked, poor } = poorText(main, 4.5, 3);
    expect(looked).to.equal(8);
    expect(poor.map(({ text }) => text)).to.deep.equal(['p: faint', '::marker: item', 'em: deep']);
    expect(poorText(main, 7, 4.5).poor.map(({ text }) => text)).to.include.members(['i: tinted', 'p: large']);
  });
});

for (const theme of THEMES)
  describe(`the theme "${theme}"`, () => {
    const [small, large] = theme === 'contrast' ? [7, 4.5] : [4.5, 3];

    for (const [page, colours] of Object.entries(PAGES))
      it(`has text of at least ${small}:1 on ${page}`, async () => {
        document.body.setAttribute('style', colours);
        // The links outside are the page's own; these are as good as the page.
        withRules('a { color: inherit }');
        for (const name of ['rice', 'everything']) {
          const { looked, poor } = poorText(
            await fromJson(await read(name), `theme="${theme}"`),
            small,
            large,
          );
          expect(looked).to.be.greaterThan(60);
          expect(poor, name).to.deep.equal([]);
        }
        const { looked, poor } = poorText(await fromMarkup(short(theme)), small, large);
        expect(looked).to.be.greaterThan(12);
        expect(poor, 'short form').to.deep.equal([]);
      });

    it('shows where the focus is, with 3:1', async () => {
      for (const colours of Object.values(PAGES)) {
        document.body.setAttribute('style', colours);
        const summary = await fromJson(await read('rice'), `theme="${theme}"`);
        for (const selector of [
          'points-source a',
          'a[role=doc-noteref]',
          'pull-quote a',
          'a[role=doc-backlink]',
        ]) {
          const link = summary.querySelector<HTMLElement>(selector)!;
          link.focus();
          const { outlineStyle, outlineWidth, outlineColor } = styleOf(link);
          expect(outlineStyle, selector).to.equal('solid');
          expect(parseFloat(outlineWidth)).to.be.at.least(2);
          expect(ratio(colour(outlineColor), ground(link)), selector).to.be.at.least(3);
        }
        summary.parentElement!.remove();
      }
    });

    it('takes its accent from one property, wherever on the page that is set', async () => {
      document.body.setAttribute('style', '--tp-accent: rgb(0, 80, 160)');
      const summary = await fromMarkup(short(theme));
      for (const selector of ['.tp-kicker', '[role=doc-noteref]'])
        expect(styleOf(summary.querySelector(selector)!).color, selector).to.equal('rgb(0, 80, 160)');
    });

    it('gives way to one class of the page’s', async () => {
      withRules(
        '.entry h2 { font-size: 50px } .entry p { margin-block: 7px } .entry point-card { padding-inline-start: 3px; margin-block-start: 9px }',
      );
      const main = place(`<div class="entry">${short(theme)}</div>`);
      await settled(main);
      expect(styleOf(main.querySelector('h2')!).fontSize).to.equal('50px');
      const card = main.querySelector('point-card')!;
      expect(styleOf(card).paddingInlineStart).to.equal('3px');
      expect(styleOf(card).marginBlockStart).to.equal('9px');
      expect(styleOf(card.querySelector('p')!).marginBlockEnd).to.equal('7px');
    });

    for (const width of [300, 320, 720, 1200])
      it(`lets nothing stick out at ${width} pixels, from left to right and from right to left`, async () => {
        for (const [name, direction] of [
          ['hostile', 'ltr'],
          ['everything', 'ltr'],
          ['rice', 'rtl'],
        ] as const) {
          const main = place(`<three-points theme="${theme}"></three-points>`);
          main.style.cssText = `width: ${width}px; margin: 0 20px; direction: ${direction}`;
          const summary = main.querySelector('three-points')!;
          summary.data = (await read(name)) as never;
          await settled(main);
          expect(sticksOut(main), name).to.deep.equal([]);
          main.remove();
        }
      });

    for (const width of [320, 720])
      it(`loses no text when readers space it out, at ${width} pixels`, async () => {
        withRules(SPACED);
        for (const name of ['rice', 'kant', 'everything']) {
          const main = place(`<three-points theme="${theme}"></three-points>`);
          main.style.cssText = `width: ${width}px; margin: 0`;
          main.querySelector('three-points')!.data = (await read(name)) as never;
          await settled(main);
          const paragraph = main.querySelector('point-card > p:not([class])')!;
          expect(parseFloat(styleOf(paragraph).letterSpacing)).to.be.greaterThan(1);
          expect(sticksOut(main), name).to.deep.equal([]);
          expect(overlaps(main), name).to.deep.equal([]);
          main.remove();
        }
      });
  });

/** WCAG 1.4.12, as a reader's own stylesheet. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Elements that leave the page's column, or hide a part of what is in them. */
function sticksOut(main: HTMLElement): string[] {
  const column = boxOf(main);
  return [...main.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { left, right, width } = boxOf(element);
      const hidden =
        styleOf(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return width > 0 && (left < column.left - 1 || right > column.right + 1 || hidden);
    })
    .map((element) => `${element.localName} ${element.textContent.slice(0, 30)}`);
}

/** Texts of different blocks that lie over each other. */
function overlaps(main: HTMLElement): string[] {
  const lines: { block: Element; text: string; box: DOMRect }[] = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode() as Text | null);) {
    if (!text.data.trim()) continue;
    let block = text.parentElement!;
    while (styleOf(block).display.startsWith('inline')) block = block.parentElement!;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects())
      if (box.width > 1) lines.push({ block, text: text.data.trim().slice(0, 30), box });
  }
  const over = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter((other) => one.block !== other.block && over(one.box, other.box))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe('the themes', () => {
  it('that overlap or stick out would be found', async () => {
    const main = place(
      '<p>Some words</p><p style="margin-block-start:-2em">Other words</p><p style="width:130vw">wide</p>',
    );
    main.style.width = '320px';
    expect(overlaps(main)).to.have.length(1);
    expect(sticksOut(main)).to.have.length(1);
  });

  it('differ in typeface, in size and in composition', async () => {
    const seen = new Set<string>();
    for (const theme of THEMES) {
      const summary = await fromJson(await read('rice'), `theme="${theme}"`);
      summary.parentElement!.style.width = '900px';
      const title = styleOf(summary.querySelector('h2')!);
      const [card, quote] = [summary.querySelector('point-card')!, summary.querySelector('pull-quote')!];
      const box = (element: Element) => {
        const { paddingInlineStart, borderInlineStartWidth, borderBlockStartWidth } = styleOf(element);
        return [paddingInlineStart, borderInlineStartWidth, borderBlockStartWidth].join();
      };
      for (const trait of [
        `face ${styleOf(card.querySelector('p')!).fontFamily}`,
        `title ${title.fontSize} ${title.fontWeight} ${title.textAlign} ${title.fontFamily}`,
        `card ${box(card)}`,
        `quote ${box(quote)} ${styleOf(quote).fontSize}`,
      ]) {
        expect(seen.has(trait), `${theme}: ${trait}`).to.equal(false);
        seen.add(trait);
      }
      summary.parentElement!.remove();
    }
  });

  it('take typefaces, ink and ground from properties', async () => {
    for (const theme of THEMES.slice(1)) {
      document.body.setAttribute(
        'style',
        '--tp-font: monospace; --tp-heading-font: cursive; --tp-ink: rgb(10, 20, 30); --tp-surface: rgb(250, 240, 230)',
      );
      const summary = await fromMarkup(short(theme));
      const card = summary.querySelector('point-card')!;
      expect(styleOf(card.querySelector('p')!).fontFamily).to.equal('monospace');
      for (const heading of summary.querySelectorAll('h2,h3'))
        expect(styleOf(heading).fontFamily, theme).to.equal('cursive');
      if (theme !== 'card' && theme !== 'contrast') continue;
      expect(styleOf(card).color).to.equal('rgb(10, 20, 30)');
      expect(styleOf(theme === 'card' ? card : summary).backgroundColor).to.equal('rgb(250, 240, 230)');
    }
  });

  it('can be named by data-theme, where a page may not keep our attributes', async () => {
    const summary = await fromMarkup(short('').replace('theme=""', 'data-theme="card"'));
    expect(styleOf(summary.querySelector('point-card')!).borderTopLeftRadius).to.not.equal('0px');
  });

  it('leave a page alone that names its own themes by data-theme', async () => {
    const main = place(
      `<div data-theme="contrast"><point-card><h3>Elsewhere</h3></point-card>${short('plain')}</div>`,
    );
    await settled(main);
    expect(styleOf(main.querySelector('three-points')!).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('follow the colour scheme of the page', async () => {
    for (const theme of ['card', 'contrast'])
      for (const [scheme, light] of [
        ['light', true],
        ['dark', false],
      ] as const) {
        document.body.setAttribute('style', `color-scheme: ${scheme}`);
        const summary = await fromMarkup(short(theme));
        const under = ground(summary.querySelector('point-card p')!);
        expect(ratio(under, colour('#fff')) < 1.3, `${theme} ${scheme}`).to.equal(light);
        summary.parentElement!.remove();
      }
  });

  it('set the text of a broadsheet in as many columns as there is room for', async () => {
    const summary = await fromJson(await read('rice'), 'theme="broadsheet"');
    const columns = (width: number) => {
      summary.parentElement!.style.width = `${width}px`;
      // Where lines begin, time and again.
      const starts = new Map<number, number>();
      for (const paragraph of summary.querySelectorAll('#rice-price > p:not([class])')) {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        for (const { left } of range.getClientRects())
          starts.set(Math.round(left), (starts.get(Math.round(left)) ?? 0) + 1);
      }
      return [...starts.values()].filter((lines) => lines > 2).length;
    };
    expect([columns(320), columns(720), columns(1200)]).to.deep.equal([1, 2, 3]);
  });

  it('underline every link of the theme "contrast", whatever the page says', async () => {
    withRules(
      'a { text-decoration: none; color: #ccc } a:hover { color: #eee } h1, h2, h3, h4 { color: #999 }',
    );
    const summary = await fromJson(await read('rice'), 'theme="contrast"');
    const links = [...summary.querySelectorAll('a')];
    expect(links.length).to.be.greaterThan(10);
    for (const link of links) expect(styleOf(link).textDecorationLine, link.outerHTML).to.equal('underline');
    expect(poorText(summary, 7, 4.5).poor).to.deep.equal([]);
  });
});
