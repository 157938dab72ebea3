// The built script on pages in other languages: what it loads, and what it leaves alone.
import { expect } from '@open-wc/testing';
import { loadWords } from '../../../src/i18n/words.js';
import type { ThreePointsDocument } from '../../../src/model/schema.js';
import { markdown } from '../../../src/page/markdown.js';
import { documentView } from '../../../src/view/document-view.js';
import { html, nothing, toText } from '../../../src/view/string-html.js';
import { open, settled, until, type Page } from './frame.js';

const script = '<script type="module" src="/dist/cdn/three-points.js"></script>';
const sheets =
  '<link rel="stylesheet" href="/dist/three-points.css"><link rel="stylesheet" href="/dist/languages.css">';
const names: Record<string, string> = {
  arabic: 'ar-EG',
  hebrew: 'he',
  hindi: 'hi',
  japanese: 'ja',
  korean: 'ko',
};

async function fullForm(name: string): Promise<string> {
  const source = (await (await fetch(`/fixtures/${name}.json`)).json()) as ThreePointsDocument;
  const { id = '', lang } = source;
  const view = documentView(
    { html, nothing, words: await loadWords(lang), lang, level: 2 },
    source,
    id,
    markdown,
  );
  return `<three-points id="${id}">${toText(view)}</three-points>`;
}

/** The library's own files that the page has asked for, without the tails of their names. */
const loaded = ({ window }: Page): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/chunks\/([a-z-]+)-/.exec(name)?.[1])
    .filter((name) => name !== undefined);

describe('a page in another language', () => {
  for (const [name, lang] of Object.entries(names))
    it(`needs no more than the script where a server has written the full form: ${lang}`, async () => {
      const dir = /ar|he/.test(lang) ? 'rtl' : 'ltr';
      const markup = await fullForm(name);
      const page = await open({
        srcdoc: `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">${sheets}${script}</head><body>${markup}</body></html>`,
      });
      await page.window.customElements.whenDefined('three-points');
      await settled(page);
      expect(loaded(page)).to.deep.equal([]);
      const summary = page.document.querySelector('three-points')!;
      expect(summary.querySelector('[data-tp]')).to.equal(null);
      expect(summary.querySelectorAll('[role=doc-noteref]').length).to.be.greaterThan(0);
    });

  it('gets the rules of its language with a document, where it has not linked them', async () => {
    const page = await open({
      srcdoc: `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/dist/three-points.css">${script}</head>
      <body><three-points src="/fixtures/arabic.json"></three-points></body></html>`,
    });
    await page.window.customElements.whenDefined('three-points');
    const summary = page.document.querySelector('three-points')!;
    await until(page, () => summary.querySelector('points-notes'), 'the document');
    expect(loaded(page)).to.include('language-sheet');
    const list = summary.querySelector('points-notes ol')!;
    expect(page.window.getComputedStyle(list).listStyleType).to.equal('arabic-indic');
    expect(page.window.getComputedStyle(summary).direction).to.equal('rtl');
  });
});
