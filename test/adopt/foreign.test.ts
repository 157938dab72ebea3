// What is not ours, in pages of themes, plugins and other libraries: it stays as it is, to the last attribute.
import { expect } from '@open-wc/testing';
import { place, reading, settled } from '../helpers.js';
import { adopt } from '../../src/adopt/adopt.js';
import { adopted, changes, finished } from './adopted.js';

const others: Record<string, string> = {
  'a menu’s icon':
    '<button class="menu three-points" aria-label="Menu"><span></span><span></span><span></span></button>',
  'an icon of a font': '<i class="icon three-points"></i><span class="three-points">⋮</span>',
  'an icon in SVG': '<svg class="three-points" viewBox="0 0 3 1"><circle r="1"></circle></svg>',
  'a theme’s cards':
    '<div class="point-card"><h3>P1 Price: 9 €</h3><p></p><p>&nbsp;</p><br></div><div class="points-source">x</div>',
  'a loyalty scheme’s points':
    '<section class="points-series"><h2>Earn points</h2><ol type="a"><li>a) one</li></ol></section>',
  'a theme’s pull-quote':
    '<aside class="pull-quote"><p>Words<br>— Somebody</p></aside><blockquote class="pull-quote"><p>More</p><cite>X</cite></blockquote>',
  'a comment with a quotation':
    '<ol class="comment-list"><li id="comment-1"><blockquote><p>Quoted.</p><p>— Reader</p></blockquote><p>a) I say</p><p>b) this</p><p></p></li></ol>',
  'a block of other JSON': '<pre><code class="language-json">{"title": "a", "version": 1}</code></pre>',
  'a block of HTML that shows our tags':
    '<pre class="language-html"><code>&lt;div class="three-points"&gt;&lt;/div&gt;</code></pre>',
  'the footnotes of an article without a summary':
    '<p>Words<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:1"><p>Note <a href="#fnref:1" class="reversefootnote">↩</a></p></li></ol></div>',
  'empty paragraphs and breaks': '<p></p><p>&nbsp;</p><br><p><br></p>',
  'a paragraph around a form': '<p><label>Mail <input name="mail"></label><br><button>Send</button></p>',
  'a script and a template':
    '<script type="application/json">{"title":"x","points":[]}</script><template><div class="three-points"></div></template>',
  'an example of ours within a block of code': '<pre><div class="three-points"><h2>x</h2></div></pre>',
};

describe('what is not ours', () => {
  for (const [name, markup] of Object.entries(others))
    it(`stays as it is: ${name}`, async () => {
      const main = place(`<article>${markup}</article>`);
      const before = reading(main);
      const done = await changes(main, async () => {
        adopt(main);
        adopt();
        await settled(main);
      });
      expect(done).to.deep.equal([]);
      expect(reading(main)).to.deep.equal(before);
    });

  for (const [name, markup] of Object.entries(others))
    it(`stays as it is beside a summary that is adopted: ${name}`, async () => {
      const main = place(
        `<article><div class="three-points" id="ours"><h2>A map</h2><h3>P1 Air: A smell</h3><p>Words.</p></div></article><section>${markup}</section>`,
      );
      const section = main.querySelector('section')!;
      const done = await changes(section, async () => {
        adopt(main);
        await finished(main);
      });
      expect(done).to.deep.equal([]);
      expect(main.querySelector('three-points#ours > point-card')).to.not.equal(null);
    });

  it('stays as it is in a summary whose author typed the points', async () => {
    const typed = `<three-points id="typed" lang="en"><h2 id="t">T</h2><point-card id="p"><h3><span class="tp-label">P1</span> A</h3><p></p><p>a) One</p><p>b) Two</p><blockquote><p>Words</p><p>— X</p></blockquote><div class="pull-quote">x</div></point-card></three-points>`;
    const main = place(typed);
    await finished(main);
    const done = await changes(main, async () => {
      adopt(main);
      await settled(main);
    });
    expect(done).to.deep.equal([]);
  });
});

describe('what stands in a summary and is more than words', () => {
  const summary = (inside: string) =>
    `<div class="three-points"><h2>A map</h2><h3>P1 Air: A smell</h3><p>Words.</p>${inside}<h3>P2 Water: A well</h3><p>More.</p></div>`;
  const kept: Record<string, string> = {
    'a video':
      '<figure class="wp-block-embed"><div class="wrapper"><iframe title="A film" src="about:blank"></iframe></div></figure>',
    'a picture with a caption':
      '<figure><img src="data:," alt="A map"><figcaption>The map</figcaption></figure>',
    'a gallery':
      '<figure class="gallery"><figure><img src="data:," alt="One"></figure><figure><img src="data:," alt="Two"></figure></figure>',
    'a table': '<figure class="wp-block-table"><table><tbody><tr><td>616</td></tr></tbody></table></figure>',
    'a block of code': '<pre><code class="language-js">const x = { title: "x" };</code></pre>',
    'a form': '<form><p><label>Mail <input name="mail"></label></p><button>Send</button></form>',
    'a list in a list': '<ul><li>One<ol style="list-style-type: lower-alpha"><li>In it</li></ol></li></ul>',
    details: '<details><summary>More</summary><p>Hidden words.</p></details>',
    'a definition list': '<dl><dt>Miasma</dt><dd>Bad air</dd></dl>',
    'a rule': '<hr>',
    'a custom element': '<x-chart data-values="1,2"><p></p></x-chart>',
    'bare words': 'Bare words <em>between</em> the paragraphs.',
    'a comment': '<!-- a note of the editor’s --><p>Words after it.</p>',
  };
  for (const [name, markup] of Object.entries(kept))
    it(`is in its point, the same nodes: ${name}`, async () => {
      const plain = place(`<div>${markup}</div>`).querySelector('div')!;
      const main = await adopted(summary(markup));
      const [first] = main.querySelectorAll('point-card');
      expect(main.querySelectorAll('point-card')).to.have.length(2);
      for (const element of plain.querySelectorAll(
        'iframe,img,table,code,input,button,li,details,dt,dd,hr,x-chart,em,figcaption',
      ))
        expect(first!.querySelectorAll(element.localName).length, element.localName).to.equal(
          plain.querySelectorAll(element.localName).length,
        );
      expect(first!.textContent.replace(/\s+/g, ' ')).to.include(plain.textContent.replace(/\s+/g, ' '));
    });

  it('is what a script has been given: it hears, and knows what it knew', async () => {
    const main = place(summary('<p><a href="#x" id="link">A link</a> <input id="field"></p>'));
    const [link, field] = [
      main.querySelector<HTMLElement>('#link')!,
      main.querySelector<HTMLInputElement>('#field')!,
    ];
    let heard = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      heard++;
    });
    field.value = 'typed';
    adopt(main);
    await finished(main);
    main.querySelector<HTMLElement>('point-card #link')!.click();
    expect(heard).to.equal(1);
    expect(main.querySelector<HTMLInputElement>('point-card #field')!.value).to.equal('typed');
  });

  it('is not taken out of an element that stands nowhere', () => {
    const loose = document.createElement('div');
    loose.className = 'three-points';
    loose.append('Words that someone holds.');
    adopt(loose);
    expect(loose.textContent).to.equal('Words that someone holds.');
    const pre = document.createElement('pre');
    pre.className = 'three-points';
    pre.append('{}');
    adopt(pre);
    expect(pre.textContent).to.equal('{}');
  });

  it('is one summary where a box around it is called so too', async () => {
    const main = await adopted(
      `<section class="three-points"><three-points data-json='${JSON.stringify({ lang: 'en', title: 'A map', points: [{ heading: 'One' }] })}'></three-points></section>`,
    );
    expect(main.querySelectorAll('three-points')).to.have.length(1);
    expect(main.querySelector('section > three-points')).to.not.equal(null);
  });
});
