import { expect } from '@open-wc/testing';
import { everyElement, failed, faults, LONGITUDE, open, ready, shown } from './frame.js';

describe('a page with a strict Content-Security-Policy and Trusted Types', () => {
  it('shows markup, short form, JSON, Markdown and errors, and no policy is violated', async () => {
    const page = await open('csp.html');
    await ready(page, 4);
    await failed(page);
    const { document, record, window } = page;
    expect(record.violations).to.deep.equal([]);
    expect(record.errors).to.deep.equal([]);
    const [full, short, inline, bySrc, bad] = [...document.querySelectorAll('three-points')].map(shown);
    expect(full).to.equal(LONGITUDE);
    expect(short)
      .to.include('P1 One')
      .and.to.include('Bare words.')
      .and.to.include('A note with emphasis. ↩ 1');
    expect(inline).to.include('A document in the page').and.to.include('<b>Three</b>');
    expect(bySrc).to.equal(LONGITUDE);
    expect(bad).to.include('What stood there.').and.to.include('/points/0/heading: found nothing');
    expect(faults(document)).to.deep.equal([]);
    // Where the browser knows Trusted Types, the policy holds for the page and not for the library alone.
    if ('trustedTypes' in window) expect(() => (document.body.innerHTML = 'x')).to.throw();
  });

  it('dresses the summary by a sheet that the policy does not see', async () => {
    const page = await open('csp.html');
    await ready(page, 4);
    expect(page.document.adoptedStyleSheets.length).to.be.at.least(1);
    expect(
      page.window.getComputedStyle(page.document.querySelector('point-card')!, '::before')
        .borderBlockStartStyle,
    ).to.equal('solid');
    expect(everyElement(page.document).filter((element) => element.hasAttribute('style'))).to.deep.equal([]);
  });
});
