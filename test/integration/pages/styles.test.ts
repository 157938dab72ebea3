import { expect } from '@open-wc/testing';
import { open, place, ready, until, type Page } from './frame.js';

const summary = (id: string) => `
  <three-points id="${id}" lang="en">
    <h2>Title</h2>
    <point-card><h3>P1 Kicker: Headline</h3><p>Words<footnote-ref>A note.</footnote-ref>.</p></point-card>
  </three-points>`;

/** As designed: ruled. Or calm: the page's own boxes, with a rule beside them. */
const isDressed = ({ window }: Page, root: ParentNode, kind: 'designed' | 'calm' = 'designed') => {
  const card = root.querySelector('point-card')!;
  const { borderBlockStartStyle, display } = window.getComputedStyle(card);
  const { borderBlockStartStyle: rule } = window.getComputedStyle(card, '::before');
  return display === 'block' && (kind === 'calm' ? rule : borderBlockStartStyle) === 'solid';
};

const dressed = (page: Page, root: ParentNode = page.document, kind: 'designed' | 'calm' = 'calm') =>
  until(page, () => isDressed(page, root, kind), `a ${kind} card`);

function shadowIn({ document }: Page): ShadowRoot {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  document.body.append(root.host);
  return root;
}

describe('the styles that the script tag brings', () => {
  for (const script of ['module', 'classic']) {
    it(`are one sheet for a page with several summaries and no stylesheet (${script})`, async () => {
      const page = await open(`blank.html?script=${script}`);
      place(page, summary('one') + summary('two') + summary('three'));
      await ready(page, 3);
      await dressed(page);
      expect(page.document.adoptedStyleSheets).to.have.length(1);
    });

    it(`are not brought where the stylesheet is linked (${script})`, async () => {
      const page = await open(`blank.html?css=full&script=${script}`);
      place(page, summary('one'));
      await ready(page);
      expect(isDressed(page, page.document)).to.equal(true);
      expect(page.document.adoptedStyleSheets).to.have.length(0);
    });

    it(`are brought where only the critical part is linked (${script})`, async () => {
      const page = await open(`blank.html?css=critical&script=${script}`);
      place(page, summary('one'));
      await ready(page);
      await until(page, () => page.document.adoptedStyleSheets.length, 'a sheet');
      expect(page.document.adoptedStyleSheets).to.have.length(1);
    });
  }

  it('are brought to a shadow root that holds a summary, and the document’s summaries keep theirs', async () => {
    const page = await open('blank.html?script=module');
    place(page, summary('one'));
    const root = shadowIn(page);
    for (const id of ['two', 'three'])
      root.append(page.document.createRange().createContextualFragment(summary(id)));
    await ready(page, 3);
    await dressed(page);
    await dressed(page, root);
    expect(page.document.adoptedStyleSheets).to.have.length(1);
    expect(root.adoptedStyleSheets).to.deep.equal([...page.document.adoptedStyleSheets]);
  });

  it('are brought to a shadow root although the document has linked them, for links do not reach inside', async () => {
    const page = await open('blank.html?css=full&script=module');
    const root = shadowIn(page);
    root.append(page.document.createRange().createContextualFragment(summary('one')));
    await ready(page);
    await dressed(page, root);
    expect(page.document.adoptedStyleSheets).to.have.length(0);
    expect(root.adoptedStyleSheets).to.have.length(1);
  });

  it('are not brought where the page holds the whole sheet in a <style>, and are where it holds the critical part', async () => {
    for (const [file, sheets] of [
      ['three-points.css', 0],
      ['three-points.critical.css', 1],
    ] as const) {
      const page = await open('blank.html?script=module');
      const style = page.document.createElement('style');
      style.textContent = await (await fetch(`/dist/${file}`)).text();
      page.document.head.append(style);
      place(page, summary('one'));
      await ready(page);
      await dressed(page, page.document, 'designed');
      if (sheets) await until(page, () => page.document.adoptedStyleSheets.length, 'a sheet');
      expect(page.document.adoptedStyleSheets, file).to.have.length(sheets);
    }
  });

  it('leave the page’s own adopted sheets alone', async () => {
    const page = await open('blank.html?script=module');
    const own = new page.window.CSSStyleSheet();
    page.document.adoptedStyleSheets = [own];
    place(page, summary('one'));
    await ready(page);
    await dressed(page);
    expect(page.document.adoptedStyleSheets[0]).to.equal(own);
    expect(page.document.adoptedStyleSheets).to.have.length(2);
  });
});
