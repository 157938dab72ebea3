import { expect } from '@open-wc/testing';
import { fromMarkup } from '../helpers.js';

// Parts ask for what the whole knows only where something is lacking.
const isFull = (summary: Element) => !(Symbol.for('three-points.summary') in summary);

const full = (note: string, marker = '1') => `
  <three-points id="tea" lang="en">
    <h2>Tea</h2>
    <point-card id="tea-leaf">
      <h3>Leaves are picked by twos<footnote-ref for="two"><sup><a href="#fn-tea-two" id="fnref-tea-two" role="doc-noteref" aria-label="Footnote 1">${marker}</a></sup></footnote-ref></h3>
    </point-card>
    <points-notes><h3>Notes</h3><ol><li id="fn-tea-two">${note} <a href="#fnref-tea-two" role="doc-backlink" aria-label="Back to reference 1">↩ 1</a></li></ol></points-notes>
  </three-points>`;

describe('the full form', () => {
  it('is known as such, and asks for nothing', async () => {
    expect(isFull(await fromMarkup(full('And a bud.')))).to.equal(true);
  });

  it('is known as such when a note holds a list', async () => {
    expect(isFull(await fromMarkup(full('With it:<ol><li>a bud,</li><li>a stalk.</li></ol>')))).to.equal(
      true,
    );
  });

  it('is not taken for granted when a number is out of step', async () => {
    const summary = await fromMarkup(full('And a bud.', '2'));
    expect(isFull(summary)).to.equal(false);
    expect(summary.querySelector('[role=doc-noteref]')!.textContent).to.equal('1');
  });
});
