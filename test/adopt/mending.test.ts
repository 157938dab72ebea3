// What filters, sanitizers and parsers leave of our elements: noise around them, elements torn open, posts swallowed or cut off.
import { expect } from '@open-wc/testing';
import { adopt } from '../../src/adopt/adopt.js';
import { place, reading, settled } from '../helpers.js';
import { adopted, expectReading, finished, readInside, textsIn } from './adopted.js';

const JSON_TEXT = JSON.stringify({
  lang: 'en',
  title: 'A map',
  points: [{ heading: 'Air' }, { heading: 'Water' }],
});
const FROM_JSON = ['h2 A map', 'h3 P1 Air', 'h3 P2 Water'];
const READ = [
  'h2 A map of deaths',
  'h3 P1 Air: A smell',
  'Words of the first.',
  'h3 P2 Water: A well',
  'Words of the second.',
];

const noisy: Record<string, string> = {
  'empty paragraphs': `<three-points><p></p><h2>A map of deaths</h2><p></p><div class="point-card"><p></p><h3>P1 Air: A smell</h3><p>Words of the first.</p><p></p></div><p></p>
    <div class="point-card"><h3>P2 Water: A well</h3><p>Words of the second.</p></div></three-points>`,
  'paragraphs of a space that does not break': `<div class="three-points"><h2>A map of deaths</h2><p>&nbsp;</p><h3>P1 Air: A smell</h3><p>Words of the first.</p><p><strong>&nbsp;</strong></p>
    <h3>P2 Water: A well</h3><p>Words of the second.</p><p><br></p></div>`,
  'breaks beside the elements': `<div class="three-points"><br />\n<h2>A map of deaths</h2><br />\n<div class="point-card"><br />\n<h3>P1 Air: A smell</h3><br />\n<p>Words of the first.</p></div><br />
    <section class="point-card"><h3>P2 Water: A well</h3><p>Words of the second.</p><br />\n</section></div>`,
  'paragraphs around the elements': `<div class="three-points"><h2>A map of deaths</h2><div class="point-card"><h3>P1 Air: A smell</h3>Words of the first.</div>
    <p><br /></p><div class="point-card"><h3>P2 Water: A well</h3>Words of the second.<br /></div></div>`,
  'classes and styles': `<div class="three-points wp-elements-1 has-text-color" style="color:#333"><h2 class="x" style="text-align:center">A map of deaths</h2>
    <div class="point-card y"><h3 style="margin:0">P1 Air: A smell</h3><p class="z" dir="auto">Words of the first.</p></div><div class="point-card"><h3>P2 Water: A well</h3><p style="">Words of the second.</p></div></div>`,
};

describe('noise', () => {
  for (const [name, markup] of Object.entries(noisy))
    it(`is no part of the summary: ${name}`, async () => {
      const main = await adopted(markup);
      expectReading(main, READ);
      expect(main.querySelectorAll('three-points p:empty, three-points br, three-points > p')).to.have.length(
        0,
      );
    });

  it('is no part of a series in a paragraph, as Markdown writes it', async () => {
    const main = await adopted(
      `<three-points><p><points-series>Maps #1</points-series></p><h2>A map of deaths</h2><h3>P1 Air: A smell</h3><p>Words.</p></three-points>`,
    );
    expectReading(main, ['Maps #1', 'h2 A map of deaths', 'h3 P1 Air: A smell', 'Words.']);
    expect(main.querySelector('p > points-series')).to.equal(null);
  });

  it('is left where an author typed the elements: they may belong to a framework', async () => {
    const typed =
      '<three-points><h2>T</h2><point-card><h3>P1 A: B</h3><p></p>Words.</point-card></three-points>';
    const main = await adopted(typed);
    expect(main.querySelectorAll('point-card > p:empty')).to.have.length(1);
  });

  it('is no more than noise: a line break between words stays, whatever the words are in', async () => {
    const main = await adopted(
      '<div class="three-points"><h2>T</h2><div class="point-card"><h3>P1 A: B</h3>One<br>two<br><del>three</del><br><a href="#x">four</a></div></div>',
    );
    expect(readInside(main).at(-1)).to.equal('One / two / three / four<#x>');
  });

  it('is no paragraph with a picture, an anchor or a place for a script', async () => {
    const main = await adopted(
      '<div class="three-points"><h2>T</h2><h3>P1 A: B</h3><p><img src="data:," alt="A map"></p><p id="here"></p><p><a name="old"></a></p><p data-widget="x"></p></div>',
    );
    expect(main.querySelectorAll('point-card > p')).to.have.length(4);
  });
});

describe('elements that a parser has emptied', () => {
  const torn: Record<string, string> = {
    'Python-Markdown': `<p><three-points id="torn"></p>
<h2>A map of deaths</h2>
<p><point-card></p>
<h3>P1 Air: A smell</h3>
<p>Words of the first.</p>
<p></point-card></p>
<p><point-card></p>
<h3>P2 Water: A well</h3>
<p>Words of the second.</p>
<p></point-card></p>
<p></three-points></p>`,
    'two tags on two lines': `<p><three-points id="torn"></p>
<h2>A map of deaths</h2>
<p><point-card></p><h3>P1 Air: A smell</h3><p>Words of the first.</p>
<p></point-card></p>
<p><point-card></p><h3>P2 Water: A well</h3><p>Words of the second.</p><p></point-card></p><p></three-points></p>`,
  };
  for (const [name, markup] of Object.entries(torn))
    it(`have their content again: ${name}`, async () => {
      const main = await adopted(markup);
      expectReading(main, READ);
      expect(main.querySelectorAll('#torn > point-card')).to.have.length(2);
    });

  it('have the quotation again that stood in one', async () => {
    const main = await adopted(
      `<p><three-points></p><h2>T</h2><p><point-card></p><h3>P1 A: B</h3><p><pull-quote></p><p>Words that were said.</p><p></pull-quote></p><p>After it.</p><p></point-card></p><p></three-points></p>`,
    );
    expectReading(main, ['h2 T', 'h3 P1 A: B', 'quote Words that were said.', 'After it.']);
  });

  it('have the script again that stood beside', async () => {
    const main = await adopted(
      `<p><three-points></p>\n<script type="application/json">${JSON_TEXT}</script>\n<p></three-points></p>`,
    );
    expectReading(main, FROM_JSON);
  });

  it('stay empty where an author left one empty, for a script to fill', async () => {
    const main = await adopted('<p><three-points id="later"></three-points></p><p>Words of the post.</p>');
    expectReading(main, ['Words of the post.']);
    expect(main.querySelector('#later')!.childNodes.length).to.equal(0);
  });
});

/** As a page that ends there: what the parser makes of an end tag that is lacking is its content up to there. */
const unclosed = async (markup: string): Promise<HTMLElement> => {
  const main = place(`<article><p>Before.</p>${markup}</article>`);
  adopt(main);
  await finished(main);
  return main;
};

describe('a summary that swallowed the rest of the post', () => {
  const rest = `\n<p>Words after the summary.</p>\n<h2>Comments</h2>\n<p><a href="#reply">Reply</a></p>`;
  const READ_REST = ['Words after the summary.', 'h2 Comments', 'Reply<#reply>'];
  const file = `data:application/json,${encodeURIComponent(JSON_TEXT)}`;
  const carriers: Record<string, string> = {
    'data-json, closed in itself': `<three-points data-json='${JSON_TEXT}' />`,
    'a script, without an end': `<three-points><script type="application/json">${JSON_TEXT}</script>`,
    'a template, without an end': `<three-points><template>${JSON_TEXT}</template>`,
    'a paragraph of ends, Pandoc': `<three-points><script type="application/json">${JSON_TEXT}</script><p></three-points></p>`,
  };
  for (const [name, markup] of Object.entries(carriers))
    it(`gives it back: ${name}`, async () => {
      const main = await unclosed(markup + rest);
      expect(reading(main)).to.deep.equal(['Before.', ...FROM_JSON, ...READ_REST]);
      expect(main.querySelector('three-points h2 ~ p, three-points a[href="#reply"]')).to.equal(null);
    });

  it('gives it back where the document cannot be had', async () => {
    expect(file).to.include('data:');
    const main = await unclosed(`<three-points src="${file}" />${rest}`);
    const lines = reading(main);
    expect(lines).to.include.members(READ_REST);
    for (const line of READ_REST) expect(lines.filter((other) => other === line)).to.have.length(1);
  });

  it('keeps the fallback that an author put into it', async () => {
    const main = await unclosed(
      `<three-points data-json='{'><p>What stands in for it, with <a href="#summary">a link</a>.</p></three-points>`,
    );
    expect(main.querySelector('three-points > p')!.textContent).to.include('stands in');
  });
});

describe('markup that breaks off', () => {
  const whole = `<three-points lang="en"><points-series>Maps #1</points-series><h2>A map of deaths</h2><point-card><h3>P1 Air: A smell</h3><p>Words of the first.</p><pull-quote>Said words.<cite>John Snow</cite></pull-quote></point-card><point-card><h3>P2 Water: A well</h3><p>Words<footnote-ref>A note.</footnote-ref> of the second.</p></point-card></three-points>`;
  const named = `<div class="three-points"><h2>A map of deaths</h2><div class="point-card"><h3>P1 Air: A smell</h3><p>Words of the first.</p></div><h3>P2 Water</h3><sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup><ol class="wp-block-footnotes"><li id="a">A note. <a href="#a-link">↩︎</a></li></ol></div>`;
  const json = `<three-points><script type="application/json">${JSON_TEXT}</script></three-points>`;
  const code = `<pre><code class="language-three-points">${JSON_TEXT}</code></pre>`;

  for (const [name, markup] of Object.entries({
    elements: whole,
    classes: named,
    'a script': json,
    'a block of code': code,
  }))
    it(`at any character shows the words up to there, and never throws: ${name}`, async () => {
      const words = (roots: readonly Node[]) =>
        new Set(roots.flatMap(textsIn).flatMap(({ data }) => data.match(/\p{L}+/gu) ?? []));
      for (let end = 1; end < markup.length; end += 7) {
        const main = place(markup.slice(0, end));
        const before = words([main]);
        adopt(main);
        await settled(main);
        // Labels and notes are added; nothing of what stood there goes.
        const panels = [...main.querySelectorAll('three-points')].flatMap(
          ({ shadowRoot }) => shadowRoot ?? [],
        );
        const shown = words([main, ...panels]);
        expect(
          [...before].filter((word) => !shown.has(word)),
          markup.slice(0, end),
        ).to.deep.equal([]);
        main.remove();
      }
    });
});
