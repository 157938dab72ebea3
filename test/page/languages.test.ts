// What a reader gets in each language: words, digits, markers, marks, directions; and two languages on one page.
import { expect } from '@open-wc/testing';
import { fromJson, numbers, place, settled } from '../helpers.js';

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
