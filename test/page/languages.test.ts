// What a reader gets in each language: words, digits, markers, marks, directions; and two languages on one page.
import { expect } from '@open-wc/testing';
import { loadWords } from '../../src/i18n/words.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { readDocument } from '../../src/page/read-document.js';
import { documentView } from '../../src/view/document-view.js';
import { html, nothing, toText } from '../../src/view/string-html.js';
import { brokenLinks, fromJson, fromMarkup, numbers, place, settled } from '../helpers.js';

const minimal = {
  id: 'small',
  title: 'Tides',
  published: '2026-11-22',
  points: [{ heading: 'The Moon pulls', body: ['It pulls twice a day[^n].'] }],
  notes: { n: 'Once on each side.' },
};

describe('the direction of a document from JSON', () => {
  it('is the language’s', async () => {
    const summary = await fromJson({ ...minimal, lang: 'ckb' });
    expect(summary.dir).to.equal('rtl');
    summary.data = { ...minimal, points: [{ heading: 'H' }], notes: {}, lang: 'nl' };
    await settled();
    expect(summary.dir).to.equal('ltr');
  });

  it('stays the author’s where the author gave one', async () => {
    const summary = await fromJson({ ...minimal, lang: 'ar' }, 'dir="ltr"');
    expect(summary.lang).to.equal('ar');
    expect(summary.dir).to.equal('ltr');
    summary.data = undefined;
    await settled();
    expect(summary.getAttribute('dir')).to.equal('ltr');
    expect(summary.hasAttribute('lang')).to.equal(false);
  });
});

describe('a language that is none', () => {
  for (const lang of ['de_DE', 'x', 'not a language', '!'])
    it(`keeps no document from being shown: lang="${lang}"`, async () => {
      const main = place(`<div lang="${lang}"><three-points></three-points></div>`);
      const summary = main.querySelector('three-points')!;
      summary.data = minimal as never;
      await settled(main);
      expect(summary.shadowRoot).to.equal(null);
      expect(numbers(summary)).to.deep.equal(['1']);
      expect(summary.querySelector('time')!.textContent).to.contain('2026');
    });
});

const tides = (lang: string) => ({
  id: 'tides',
  lang,
  title: 'T',
  source: { media: { url: 'https://example.org/a.mp3' } },
  points: [
    { heading: 'A', start: '1:08', body: ['x[^n] y[^m] z[^n]', { type: 'list', items: ['a', 'b'] }] },
    { heading: 'B', body: [{ type: 'list', marker: 'decimal', items: ['a', 'b'] }] },
  ],
  notes: { n: 'N', m: 'M' },
});
const written = async (lang: string) => {
  const document = tides(lang) as ThreePointsDocument;
  const view = documentView(
    { html, nothing, words: await loadWords(lang), lang, level: 2 },
    document,
    'tides',
  );
  return `<three-points id="tides" lang="${lang}">${toText(view)}</three-points>`;
};
const named = (root: ParentNode, role: string) =>
  [...root.querySelectorAll(`[role=${role}]`)].map((link) => link.getAttribute('aria-label'));
const shown = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const marks = (root: ParentNode, selector: string) =>
  getComputedStyle(root.querySelector(selector)!).listStyleType;

describe('numbers', () => {
  it('have the digits of the language in references, links back, names and times, from JSON', async () => {
    const summary = await fromJson(tides('ar-EG'));
    expect(numbers(summary)).to.deep.equal(['١', '٢', '١']);
    expect(shown(summary, '[role=doc-backlink]')).to.deep.equal(['↩\uFE0E ١a', '↩\uFE0E ١b', '↩\uFE0E ٢']);
    for (const [i, name] of named(summary, 'doc-noteref').entries())
      expect(name).to.include(['١', '٢', '١'][i]);
    for (const [i, name] of named(summary, 'doc-backlink').entries())
      expect(name).to.include(['١a', '١b', '٢'][i]);
    expect(shown(summary, '.tp-cue')[0]).to.include('١:٠٨').and.not.match(/\d/);
    expect(summary.querySelector('.tp-cue a')!.getAttribute('href')).to.match(/#t=68$/);
    expect(summary.querySelector('li')!.id).to.equal('tides-p1-a');
    expect(brokenLinks(summary)).to.deep.equal([]);
  });

  it('have them in a short form as well, when the language changes too', async () => {
    const summary = await fromMarkup(
      `<three-points lang="ar-SA"><h2>T</h2><points-source><a type="audio/mpeg" href="a.mp3">x</a></points-source>
      <point-card heading="A" start="1:08"><p>x<footnote-ref>N</footnote-ref></p></point-card></three-points>`,
    );
    const all = () => [
      ...numbers(summary),
      ...shown(summary, '[role=doc-backlink]'),
      ...shown(summary, '.tp-cue'),
    ];
    expect(all().join()).to.match(/^١,↩\uFE0E ١,.*١:٠٨/);
    expect(named(summary, 'doc-noteref')[0]).to.include('١');
    expect(marks(summary, 'points-notes ol')).to.equal('arabic-indic');
    summary.lang = 'ar-MA';
    await settled();
    expect(all().join()).to.match(/^1,↩\uFE0E 1,.*1:08/);
    expect(marks(summary, 'points-notes ol')).to.equal('decimal');
  });

  for (const lang of ['ar-EG', 'ar-TN', 'hi', 'he', 'ja', 'en'])
    it(`are read back from a full form, which then needs nothing: ${lang}`, async () => {
      const main = place(await written(lang));
      const summary = main.querySelector<HTMLElement>('three-points')!;
      const references = readDocument(summary)!;
      expect([...references.values()].map(({ number }) => number)).to.deep.equal(numbers(summary));
      const before = summary.innerHTML;
      await settled(main);
      expect(summary.innerHTML).to.equal(before);
    });

  it('are not taken from what is no number', async () => {
    const main = place((await written('en')).replaceAll('>1</a></sup>', '>!</a></sup>'));
    expect(readDocument(main.querySelector('three-points')!)).to.equal(undefined);
  });

  // The regions of Arabic that Intl knows, and the other languages of the library.
  const regions = 'AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE';
  const languages = 'en fr de es pt pt-BR it nl pl he hi ja zh-Hans zh-Hant ko ar ar-001';
  for (const lang of [...regions.split(' ').map((region) => `ar-${region}`), ...languages.split(' ')])
    it(`before the items of lists are those of Intl: ${lang}`, async () => {
      const summary = await fromJson(tides(lang));
      const [one] = numbers(summary);
      // Engines of some years ago write ar with ١, those of today with 1.
      if (!/^ar(-001)?$/.test(lang)) expect(one).to.equal(new Intl.NumberFormat(lang).format(1));
      const style = one === '١' ? 'arabic-indic' : 'decimal';
      expect(marks(summary, 'points-notes ol')).to.equal(style);
      expect(marks(summary, 'ol[type="1"]')).to.equal(style);
    });

  it('take one formatter a language, however many summaries there are', async () => {
    const { NumberFormat } = Intl;
    let made = 0;
    Intl.NumberFormat = new Proxy(NumberFormat, {
      construct: (target, values) => (made++, Reflect.construct(target, values) as object),
    });
    try {
      for (let i = 0; i < 20; i++) await fromJson(tides('ar-JO-u-co-standard'));
    } finally {
      Intl.NumberFormat = NumberFormat;
    }
    expect(made).to.equal(1);
  });
});

describe('the letters of a list', () => {
  for (const [lang, style] of Object.entries({
    'ar-EG': 'tp-ar',
    'ar-MA': 'tp-ar',
    he: 'hebrew',
    hi: 'tp-hi',
    ja: 'katakana',
    ko: 'tp-ko',
    'zh-Hans': 'lower-alpha',
    fr: 'lower-alpha',
    pl: 'lower-alpha',
  }))
    it(`are those of the script: ${lang}`, async () => {
      const summary = await fromJson(tides(lang));
      expect(marks(summary, 'ol[type=a]')).to.equal(style);
      expect(shown(summary, 'li[id$="-a"]')).to.deep.equal(['a']);
      if (!style.startsWith('tp-')) return;
      const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      const names = rules.filter((rule) => rule instanceof CSSCounterStyleRule).map(({ name }) => name);
      expect(names).to.include(style);
    });

  it('go on past z, and their ids with them', async () => {
    const items = Array.from({ length: 28 }, (_, i) => `item ${i + 1}`);
    const summary = await fromJson({
      id: 't',
      title: 'T',
      points: [{ heading: 'H', body: [{ type: 'list', items }] }],
    });
    expect([...summary.querySelectorAll('li')].slice(-3).map(({ id }) => id)).to.deep.equal([
      't-p1-z',
      't-p1-aa',
      't-p1-ab',
    ]);
  });
});

describe('quotation marks', () => {
  const quotes = (quote: Element) => getComputedStyle(quote).quotes;
  const quoted = (lang: string) => ({
    ...tides(lang),
    points: [{ heading: 'H', body: [{ type: 'quote', text: 'x' }] }],
    notes: {},
  });

  for (const [lang, first] of [
    ['fr', '"«\u202f" "\u202f»"'],
    ['nl', '"‘" "’"'],
    ['de-CH', '"«" "»"'],
    ['zh-TW', '"「" "」"'],
    ['zh-HK', '"「" "」"'],
  ] as const)
    it(`are set where engines have others: ${lang}`, async () => {
      const summary = await fromJson(quoted(lang));
      expect(quotes(summary.querySelector('blockquote')!)).to.match(new RegExp(`^${first}`));
    });

  for (const lang of ['en', 'de', 'es', 'pt', 'it', 'pl', 'ar', 'he', 'hi', 'ja', 'zh-Hans', 'zh-Hant', 'ko'])
    it(`are the engine’s where it has them: ${lang}`, async () => {
      const summary = await fromJson(quoted(lang));
      expect(quotes(summary.querySelector('blockquote')!)).to.equal('auto');
    });

  it('follow the quotation where that is in another language', async () => {
    const summary = await fromMarkup(
      `<three-points lang="nl"><h2>T</h2><point-card heading="H"><pull-quote lang="fr">Je pense</pull-quote>
      <pull-quote lang="en">I think</pull-quote><pull-quote>Ik denk</pull-quote></point-card></three-points>`,
    );
    const inner = [...summary.querySelectorAll('pull-quote')].map((quote) =>
      quote.shadowRoot!.querySelector('blockquote')!,
    );
    expect(inner.map(quotes)).to.satisfy(
      ([fr, en, nl]: string[]) => /^"«/.test(fr!) && en === 'auto' && /^"‘/.test(nl!),
    );
  });

  it('stay where a page’s reset takes them from every quotation', async () => {
    const style = document.createElement('style');
    style.textContent = 'blockquote, q { quotes: none }';
    document.head.append(style);
    try {
      const summary = await fromJson(quoted('en'));
      expect(quotes(summary.querySelector('blockquote')!)).to.equal('auto');
    } finally {
      style.remove();
    }
  });
});

describe('two languages on one page', () => {
  it('each have their words, digits and direction, in either order', async () => {
    const main = place(`<div lang="ar-EG" dir="rtl"><three-points id="one"></three-points></div>
      <div lang="en"><three-points id="two"></three-points></div>`);
    const [one, two] = main.querySelectorAll('three-points');
    one!.data = { ...tides('en'), id: 'en' } as never;
    two!.data = { ...tides('ar-EG'), id: 'ar' } as never;
    await settled(main);
    expect([one!.dir, two!.dir]).to.deep.equal(['ltr', 'rtl']);
    expect(getComputedStyle(one!).direction).to.equal('ltr');
    expect(numbers(one!)).to.deep.equal(['1', '2', '1']);
    expect(numbers(two!)).to.deep.equal(['١', '٢', '١']);
    expect(shown(main, 'points-notes > :first-child')).to.deep.equal([
      'Notes',
      (await loadWords('ar')).notes,
    ]);
    await expect(main).to.be.accessible();
  });

  it('keep the words of the summary at a point in another one', async () => {
    const summary = await fromMarkup(
      `<three-points lang="en"><h2>T</h2><points-source><a type="audio/mpeg" href="https://example.org/a.mp3">x</a></points-source>
      <point-card lang="fr" heading="Le titre" start="1:00"><p>Un mot<footnote-ref>Une note</footnote-ref>.</p></point-card></three-points>`,
    );
    expect(named(summary, 'doc-noteref')).to.deep.equal(['Footnote 1']);
    expect(shown(summary, '.tp-cue')).to.deep.equal(['Listen from 1:00']);
  });
});

describe('a script other than Latin', () => {
  for (const lang of ['ar-EG', 'hi', 'ja', 'ko', 'zh-Hans'])
    it(`has lines high enough, letters not pushed together, and no slant made up, in any theme: ${lang}`, async () => {
      for (const theme of ['plain', 'editorial', 'broadsheet', 'card', 'contrast']) {
        const summary = await fromJson({ ...tides(lang), title: '*T*' }, `theme="${theme}"`);
        const title = getComputedStyle(summary.querySelector('h2')!);
        expect(parseFloat(title.lineHeight) / parseFloat(title.fontSize), theme).to.be.greaterThan(1.35);
        expect(['0px', 'normal'], theme).to.include(title.letterSpacing);
        expect(getComputedStyle(summary.querySelector('em')!).fontSynthesis).to.not.include('style');
      }
    });

  it('reads an address in a line from right to left by itself', async () => {
    const url = 'https://example.org/notes/';
    const summary = await fromJson({ ...tides('he'), notes: { n: { text: 'ראו', url }, m: 'M' } });
    const text = [...summary.querySelector('.tp-url')!.childNodes].find((node) => node instanceof Text)!;
    const [first, last] = [0, url.length - 1].map((i) => {
      const range = document.createRange();
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      return range.getBoundingClientRect().left;
    });
    // The slash at the end would jump to the front.
    expect(last).to.be.greaterThan(first!);
  });

  it('takes a marker behind a number for no part of it, and a date for no part of a name', async () => {
    const summary = await fromJson({
      ...tides('he'),
      authors: [{ name: 'Ada' }],
      published: '2026-11-23',
      points: [{ heading: 'א', body: ['משנת 1982.[^n]'] }],
      notes: { n: 'N' },
    });
    const left = (text: Text, start: number, end: number) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range.getBoundingClientRect().left;
    };
    const textOf = (element: Element) =>
      [...element.childNodes].find((node): node is Text => node instanceof Text && !!node.data.trim())!;
    const words = textOf(summary.querySelector('point-card > p')!);
    const year = left(words, words.data.indexOf('1982'), words.data.indexOf('.'));
    expect(left(words, words.data.indexOf('.'), words.data.length)).to.be.lessThan(year);
    expect(summary.querySelector('point-card sup')!.getBoundingClientRect().left).to.be.lessThan(year);
    const time = summary.querySelector('.tp-credits time')!;
    const date = textOf(time);
    const [day, year2] = [left(date, 0, 2), left(date, date.data.length - 4, date.data.length)];
    expect(year2).to.be.lessThan(day);
    const name = textOf(summary.querySelector('.tp-credits > span')!);
    expect(day).to.be.lessThan(left(name, 0, name.data.length));
  });

  it('has labels, bars and lists at the side where its lines begin', async () => {
    const summary = await fromJson({
      ...tides('ar-EG'),
      points: [{ heading: 'أ', body: [{ type: 'quote', text: 'ب' }] }],
      notes: {},
    });
    summary.style.inlineSize = '60em';
    const box = (selector: string) => summary.querySelector(selector)!.getBoundingClientRect();
    expect(Math.abs(box('.tp-label').right - box('point-card').right)).to.be.lessThan(2);
    expect(getComputedStyle(summary.querySelector('pull-quote')!).borderRightWidth).to.not.equal('0px');
    expect(getComputedStyle(summary.querySelector('pull-quote')!).borderLeftWidth).to.equal('0px');
  });
});
