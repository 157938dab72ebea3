import { expect } from '@open-wc/testing';
import { faults, open, place, ready, settled, type Page } from './frame.js';

const filler = '<p style="height: 2000px">Words before.</p>';

const inView = ({ document, window }: Page) => {
  const target = document.querySelector(':target');
  const top = target?.getBoundingClientRect().top ?? NaN;
  return !!target && top > -1 && top < window.innerHeight / 2;
};

/** What of the library the page has asked for, by the names of the files. */
const asked = ({ window }: Page) =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.includes('/chunks/'));

describe('a page whose address names a place in a summary', () => {
  for (const [name, fragment] of Object.entries({
    point: 'longitude-answer',
    'lettered item': 'longitude-problem-b',
    quote: 'longitude-answer-q1',
    note: 'fn-longitude-h4',
  })) {
    it(`leads to the ${name} of a document that comes late`, async () => {
      const page = await open(`blank.html?script=module#${fragment}`);
      const entries = page.window.history.length;
      place(page, `${filler}<three-points src="longitude.json?delay=150"></three-points>${filler}`);
      expect(page.document.querySelector(':target')).to.equal(null);
      await ready(page);
      expect(page.document.querySelector(':target')!.id).to.equal(fragment);
      expect(inView(page)).to.equal(true);
      expect(page.window.scrollY).to.be.greaterThan(1000);
      expect(page.window.history.length).to.equal(entries);
      expect(page.window.location.hash).to.equal(`#${fragment}`);
      expect(faults(page.document)).to.deep.equal([]);
      expect(page.record.errors).to.deep.equal([]);
    });

    for (const form of ['short', 'json'])
      it(`leads to the ${name} of ${form}.html`, async () => {
        const prefix = form === 'short' ? 'a-clock-that-finds-the-way-at-sea' : 'longitude';
        const wanted = fragment
          .replace('longitude', prefix)
          .replace('-h4', form === 'short' ? '-act' : '-h4');
        const page = await open(`${form}.html?css=full&script=module#${wanted}`);
        await ready(page);
        expect(page.document.querySelector(':target')!.id).to.equal(wanted);
        expect(page.record.errors).to.deep.equal([]);
      });
  }

  it('asks for no code where the full form bears the name itself', async () => {
    const page = await open('full.html?css=full&script=module#longitude-problem-b');
    await ready(page);
    expect(page.document.querySelector(':target')!.id).to.equal('longitude-problem-b');
    expect(asked(page)).to.deep.equal([]);
  });

  it('asks for no code where there is no fragment', async () => {
    const page = await open('full.html?css=full&script=module');
    await ready(page);
    expect(asked(page)).to.deep.equal([]);
  });

  it('leads to the quote of a full form, which bears no name by itself', async () => {
    const page = await open('full.html?css=full&script=module#longitude-answer-q1');
    await ready(page);
    expect(page.document.querySelector(':target')!.localName).to.equal('pull-quote');
  });

  it('says so in a frame without an address of its own, and stays the same page', async () => {
    const page = await open({
      srcdoc: `<!doctype html><script src="/pages/record.js"></script>${filler}<p id="here">Here</p><script>location.hash = 'longitude-problem-b'; scrollTo(0, 0)</script>`,
    });
    page.window.scrollTo(0, 0);
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/dist/cdn/three-points.js';
    page.document.head.append(script);
    place(page, `<three-points src="/pages/longitude.json"></three-points>${filler}`);
    await ready(page);
    await settled(page);
    const item = page.document.getElementById('longitude-problem-b')!;
    if (page.window.location.hash) expect(item.matches(':target,[data-tp-arrived]')).to.equal(true);
    expect(page.document.getElementById('here')).not.to.equal(null);
    expect(page.record.errors).to.deep.equal([]);
  });
});
