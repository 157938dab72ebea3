// A document in a block of code, as Markdown tools, highlighters and editors write the block.
import { expect } from '@open-wc/testing';
import { adopted, expectReading, readInside } from './adopted.js';

const DOCUMENT = `{
  "lang": "en",
  "title": "A map of deaths",
  "points": [
    {"heading": "A smell is held guilty", "body": ["Most doctors thought so.[^n]"]},
    {"heading": "The deaths stand round a well"},
    {"heading": "The handle comes off & on < again"}
  ],
  "notes": {"n": "See the reports of 1854."}
}`;
const READ = [
  'h2 A map of deaths',
  'h3 P1 A smell is held guilty',
  'Most doctors thought so.[1]',
  'h3 P2 The deaths stand round a well',
  'h3 P3 The handle comes off & on < again',
  'h3 Notes',
  'li See the reports of 1854. [↩︎ 1]',
];

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const JSON_TEXT = escape(DOCUMENT);
const lines = DOCUMENT.split('\n').map(escape);
/** Keys and values in spans, as highlighters write them. */
const tokens = lines
  .map((line) =>
    line
      .replace(/&quot;.*?&quot;/g, '<span class="s2">$&</span>')
      .replace(/[{}[\]]/g, '<span class="p">$&</span>'),
  )
  .join('\n');
const numbers = lines.map((_, i) => `<span class="lnt">${i + 1}\n</span>`).join('');
const shiki = lines
  .map((line) => `<span class="line"><span style="--shiki-light:#24292e">${line}</span></span>`)
  .join('\n');

const shapes: Record<string, string> = {
  'most: a class on code': `<pre><code class="language-three-points">${JSON_TEXT}\n</code></pre>`,
  'markdown-it with highlight.js': `<pre class="hljs"><code class="hljs language-three-points">${tokens}</code></pre>`,
  'Pandoc: a class on pre': `<pre class="three-points"><code>${JSON_TEXT}</code></pre>`,
  'Pandoc, highlighted': `<div class="sourceCode" id="cb1"><pre class="sourceCode json"><code class="sourceCode json">${lines.map((line, i) => `<span id="cb1-${i + 1}"><a href="#cb1-${i + 1}" aria-hidden="true" tabindex="-1"></a>${line}</span>`).join('\n')}</code></pre></div>`,
  VitePress: `<div class="language-three-points vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">three-points</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code>${shiki}</code></pre></div>`,
  'Astro: the name lost': `<pre class="astro-code github-dark" style="background-color:#24292e" tabindex="0" data-language="plaintext"><code>${shiki}</code></pre>`,
  'WordPress, pasted: no name': `<pre class="wp-block-code"><code>${JSON_TEXT}</code></pre>`,
  'WordPress, a code block with a class': `<pre class="wp-block-code three-points"><code>${JSON_TEXT}</code></pre>`,
  'WordPress, preformatted': `<pre class="wp-block-preformatted three-points">${JSON_TEXT}</pre>`,
  'Jekyll, rouge': `<div class="language-three-points highlighter-rouge"><div class="highlight"><pre class="highlight"><code>${tokens}\n</code></pre></div></div>`,
  'Jekyll, rouge with line numbers': `<div class="language-three-points highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">${lines.map((_, i) => `${i + 1}\n`).join('')}</pre></td><td class="rouge-code"><pre>${tokens}\n</pre></td></tr></tbody></table></code></pre></div></div>`,
  'Jekyll, the highlight tag': `<figure class="highlight"><pre><code class="language-three-points" data-lang="three-points">${tokens}</code></pre></figure>`,
  Hugo: `<pre tabindex="0"><code class="language-three-points" data-lang="three-points">${JSON_TEXT}</code></pre>`,
  'Hugo, chroma': `<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-json" data-lang="json"><span class="line"><span class="cl">${tokens.split('\n').join('\n</span></span><span class="line"><span class="cl">')}</span></span></code></pre></div>`,
  'Hugo, chroma with line numbers in a table': `<div class="highlight"><div class="chroma">\n<table class="lntable"><tr><td class="lntd">\n<pre tabindex="0" class="chroma"><code>${numbers}</code></pre></td>\n<td class="lntd">\n<pre tabindex="0" class="chroma"><code class="language-json" data-lang="json">${tokens}</code></pre></td></tr></table>\n</div>\n</div>`,
  'Eleventy with Prism': `<pre class="language-three-points"><code class="language-three-points">${tokens}</code></pre>`,
  'Ghost, a code card': `<pre><code class="language-three-points">${JSON_TEXT}</code></pre>`,
  'Ghost, a code card with a caption': `<figure class="kg-card kg-code-card"><pre><code class="language-three-points">${JSON_TEXT}</code></pre><figcaption>The summary’s data</figcaption></figure>`,
  Docusaurus: `<div class="language-three-points codeBlockContainer theme-code-block"><div class="codeBlockContent"><pre tabindex="0" class="prism-code language-three-points"><code class="codeBlockLines">${lines.map((line) => `<span class="token-line"><span class="token plain">${line}</span><br></span>`).join('')}</code></pre><div class="buttonGroup"><button type="button" aria-label="Copy code to clipboard"></button></div></div></div>`,
  GitHub: `<div class="highlight highlight-source-json"><pre>${tokens}</pre></div>`.replace(
    '<pre>',
    '<pre class="three-points">',
  ),
  'CKEditor, TinyMCE': `<pre><code class="language-plaintext">${JSON_TEXT}</code></pre>`,
  Tiptap: `<pre><code>${JSON_TEXT}</code></pre>`,
  'a group of blocks with the class': `<div class="wp-block-group three-points"><pre class="wp-block-code"><code>${JSON_TEXT}</code></pre></div>`,
};

describe('a block of code that holds a document', () => {
  for (const [name, markup] of Object.entries(shapes))
    it(`is replaced by the summary: ${name}`, async () => {
      const main = await adopted(markup);
      const caption = markup.includes('figcaption') ? ['The summary’s data'] : [];
      expectReading(main, [...READ, ...caption]);
      expect(main.querySelectorAll('three-points')).to.have.length(1);
      await expect(main.querySelector<HTMLElement>('three-points')!).to.be.accessible();
    });
});

const others: Record<string, string> = {
  'JSON without points': '<pre><code class="language-json">{"title": "x", "items": []}</code></pre>',
  'JSON without a title': '<pre><code class="language-json">{"points": [1, 2]}</code></pre>',
  'points of a polygon': '<pre><code>{"title": "x", "points": "0,0 1,1"}</code></pre>',
  'an object in JavaScript': '<pre><code class="language-js">{ title: "x", points: [1] }</code></pre>',
  'a list of documents': '<pre><code>[{"title": "x", "points": []}]</code></pre>',
  'code that mentions one':
    '<pre><code class="language-js">const summary = {"title": "x", "points": []};</code></pre>',
  'our own tags, shown as code':
    '<pre><code class="language-html">&lt;three-points&gt;&lt;/three-points&gt;</code></pre>',
  'inline code': '<p><code class="inline">{"title": "x", "points": []}</code></p>',
};

describe('a block of code that is something else', () => {
  for (const [name, markup] of Object.entries(others))
    it(`stays as it is: ${name}`, async () => {
      const main = await adopted(markup);
      const plain = document.createElement('div');
      plain.append(document.createRange().createContextualFragment(`<p>Before.</p>${markup}<p>After.</p>`));
      expect(main.querySelector('article')!.innerHTML).to.equal(plain.innerHTML);
    });
});

describe('a block of code whose document is not right', () => {
  it('stays on show, under a panel that says why', async () => {
    const markup = '<pre><code class="language-three-points">{"title": "A map", "points": [{}]}</code></pre>';
    const main = await adopted(markup);
    const words = readInside(main).join('\n');
    expect(words).to.include('/points/0/heading').and.to.include('{"title": "A map", "points": [{}]}');
    expect(main.querySelector('three-points')!.shadowRoot!.querySelector('[role=alert]')).to.not.equal(null);
  });

  it('that breaks off stays on show, under a panel that says why', async () => {
    const main = await adopted(
      '<pre><code class="language-three-points">{"title": "A map", "points": [{"heading": "It brea</code></pre>',
    );
    const words = readInside(main).join('\n');
    expect(words).to.include('cannot be parsed').and.to.include('{"heading": "It brea');
  });
});
