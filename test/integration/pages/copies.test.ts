import { expect } from '@open-wc/testing';
import { faults, LONGITUDE, open, ready, settled, shown, until, type Page } from './frame.js';

const versionIn = ({ window }: Page) =>
  (window.customElements.get('three-points') as unknown as { version: string }).version;

describe('two copies of the script on one page', () => {
  for (const form of ['full', 'short', 'json']) {
    it(`say so once, with both versions, and finish the summary (${form}.html)`, async () => {
      const page = await open(`${form}.html?script=module&script=other`);
      await ready(page);
      await until(page, () => page.record.warnings.length, 'a warning');
      await settled(page);
      const { warnings, errors } = page.record;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('9.9.9').and.to.include(versionIn(page));
      expect(versionIn(page)).to.not.equal('9.9.9');
      expect(errors).to.deep.equal([]);
      expect(page.record.ready).to.have.length(1);
      expect(shown(page.document.querySelector('three-points')!)).to.equal(LONGITUDE);
      expect(faults(page.document)).to.deep.equal([]);
      await until(page, () => page.document.adoptedStyleSheets.length, 'a sheet');
      expect(page.document.adoptedStyleSheets).to.have.length(1);
    });

    it(`work as one when one is a module and one is classic (${form}.html)`, async () => {
      const page = await open(`${form}.html?script=module&script=classic`);
      await ready(page);
      await until(page, () => page.record.warnings.length, 'a warning');
      await settled(page);
      expect(page.record.warnings).to.have.length(1);
      expect(page.record.errors).to.deep.equal([]);
      expect(page.record.ready).to.have.length(1);
      expect(shown(page.document.querySelector('three-points')!)).to.equal(LONGITUDE);
      await until(page, () => page.document.adoptedStyleSheets.length, 'a sheet');
      expect(page.document.adoptedStyleSheets).to.have.length(1);
    });

    it(`work as one when the same file has two addresses (${form}.html)`, async () => {
      const page = await open(`${form}.html?script=module&script=again`);
      await ready(page);
      await settled(page);
      expect(page.record.errors).to.deep.equal([]);
      expect(page.record.warnings.length).to.be.lessThan(2);
      expect(page.record.ready).to.have.length(1);
      expect(shown(page.document.querySelector('three-points')!)).to.equal(LONGITUDE);
      expect(faults(page.document)).to.deep.equal([]);
    });
  }
});
