// Knows a page with each of the three carriers of a summary, the ways to put the library into it, and what is then read.
import { expect } from '@open-wc/testing';
import { faults, open, settled, shown, until, type Page } from './frame.js';

/** Every file that a page can name, as which kind of script. */
export const loaders: Record<string, Record<string, string>> = {
  'the module': { type: 'module', src: '/dist/cdn/three-points.js' },
  'the classic script': { src: '/dist/cdn/three-points.classic.js' },
  'autoload as a module': { type: 'module', src: '/dist/cdn/autoload.js' },
  'autoload as a classic script': { src: '/dist/cdn/autoload.js' },
};

export const tag = (attributes: Record<string, string>): string =>
  `<script ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}></script>`;

/** A summary in elements, one named by classes, and one in a block of code. */
export const carriers = {
  elements: `<three-points id="metre" lang="en"><h2>A metre for all people</h2>
    <point-card><h3>P1 Earth: Two astronomers measure a meridian</h3>
      <p>Delambre goes north and Méchain south.<footnote-ref>They set out in 1792.</footnote-ref></p></point-card></three-points>`,
  classes: `<div class="three-points" id="second" lang="en"><h2>The second leaves the sky</h2>
    <div class="point-card"><h3>P1 Atom: Caesium keeps the time</h3><p>Since 1967 it counts 9,192,631,770 periods.</p></div></div>`,
  code: `<pre><code class="language-json">{"id": "kilogram", "lang": "en", "title": "A kilogram without a lump", "points": [
    {"heading": "The lump loses weight[^n]"}, {"heading": "Planck’s constant is fixed"}, {"heading": "Scales weigh current"}],
    "notes": {"n": "Some 50 micrograms in a century."}}</code></pre>`,
};
export const all = Object.values(carriers).join('');

export const READ = [
  'A metre for all people P1 Earth: Two astronomers measure a meridian Delambre goes north and Méchain south.[1] Notes They set out in 1792. ↩ 1',
  'The second leaves the sky P1 Atom: Caesium keeps the time Since 1967 it counts 9,192,631,770 periods.',
  'A kilogram without a lump P1 The lump loses weight[1] P2 Planck’s constant is fixed P3 Scales weigh current Notes Some 50 micrograms in a century. ↩ 1',
];

/** A page that records what happens in it. */
export const pageOf = (head: string, body: string, nonce = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head.startsWith('<meta') ? head : ''}` +
  `<script src="/pages/record.js"${nonce && ` nonce="${nonce}"`}></script>` +
  `${head.startsWith('<meta') ? '' : head}</head><body>${body}</body></html>`;

export const load = (head: string, body: string): Promise<Page> => open({ srcdoc: pageOf(head, body) });

/** Markup as nodes of a page, parsed outside of it, as Turbo does: a policy of the page's says nothing to that. */
export const nodesOf = (markup: string, { document }: Page): Node[] =>
  [...new DOMParser().parseFromString(markup, 'text/html').body.childNodes].map((node) =>
    document.importNode(node, true),
  );

export const read = ({ document }: Page): string[] =>
  [...document.body.querySelectorAll('three-points')].map(shown);

/** Waits until all three are read as they should, each once, dressed once, and nothing has gone wrong. */
export async function holdsAll(page: Page, warnings = 0): Promise<void> {
  await until(page, () => read(page).join() === READ.join(), `three summaries, not ${read(page).join('\n')}`);
  await until(page, () => page.document.adoptedStyleSheets.length, 'a sheet');
  await until(page, () => page.record.warnings.length >= warnings, 'warnings');
  await settled(page);
  expect(read(page)).to.deep.equal(READ);
  expect(page.document.adoptedStyleSheets).to.have.length(1);
  expect(page.record.errors).to.deep.equal([]);
  expect(page.record.violations).to.deep.equal([]);
  expect(page.record.failures).to.deep.equal([]);
  expect(page.record.warnings).to.have.length(warnings);
  expect(faults(page.document)).to.deep.equal([]);
}
