// Shows the markup of other systems that becomes a summary. What is shown as code is what the page holds before the script.
import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, waitFor } from 'storybook/test';
import { adopt } from '../src/adopt/adopt.js';
import '../src/define.js';
import { brief } from './documents.js';
import { about, code, fixed } from './parameters.js';

/** As the script tag does when the page has come. */
class Adopted extends Directive {
  render(): unknown {
    return noChange;
  }
  override update({ element }: ElementPart): unknown {
    // (Where only the code of a story is asked for, nothing stands in a page.)
    queueMicrotask(() => element.isConnected && adopt(element));
    return noChange;
  }
}
const adopted = directive(Adopted);
const withScript: Decorator = (story) => html`<div ${adopted()}>${story()}</div>`;

export default {
  title: 'Adoption/Markup of other systems',

  decorators: [withScript],
  parameters: {
    ...fixed,
    ...about(
      'Where a system takes unknown elements away, or nobody sees HTML, the same summary is written otherwise. The script makes the elements of it, by moving nodes. The code of each story is what the page holds before.',
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('heading', { name: /^P1 Date: The nation begins/ })).toBeVisible();
    await waitFor(() =>
      expect(canvas.getByRole('doc-noteref', { name: 'Footnote 1' })).toHaveTextContent(/^1$/),
    );
    await expect(canvasElement.querySelector('points-notes')).toHaveTextContent(
      'Five copies in Lincoln’s hand are known',
    );
    await expect(canvasElement.querySelectorAll('three-points > point-card')).toHaveLength(2);
  },
} satisfies Meta;
type Story = StoryObj;

const markup = (text: string) => html`${unsafeHTML(text)}`;

const FIRST = `<h3>P1 Date: The nation begins with a sentence and not with a law</h3>
  <p>Eighty-seven years before 1863 is 1776. No two copies of the speech agree.`;
const SECOND = `<h3>P2 Ground: The living cannot make the place any holier than it is</h3>
  <p>He was asked to dedicate a cemetery, and says that it is not in his power.</p>`;
const MARK = '<sup><a class="footnote-ref" id="fnref-copies" href="#fn-copies">1</a></sup>';
const NOTE = 'Five copies in Lincoln’s hand are known.';
const ITEM = `<li id="fn-copies">${NOTE} <a href="#fnref-copies">↩</a></li>`;

/** Any element with the tag as its class, its attributes as `data-…`: for systems that know no tags but HTML’s. */
export const ClassNames: Story = {
  name: 'Class names',
  render: () =>
    markup(`<div class="three-points" lang="en">
  <h2>Two minutes at Gettysburg</h2>
  <div class="point-card">
    ${FIRST}${MARK}</p>
  </div>
  <div class="point-card">
    ${SECOND}
  </div>
  <div class="points-notes"><ol>${ITEM}</ol></div>
</div>`),
};

/** Ordinary headings, paragraphs, quotations and notes in one box with the class: what an editor without HTML can write. */
export const Outline: Story = {
  render: () =>
    markup(`<div class="three-points" lang="en">
  <h2>Two minutes at Gettysburg</h2>
  ${FIRST}${MARK}</p>
  <blockquote><p>The world will little note, nor long remember what we say here.</p><cite>Abraham Lincoln</cite></blockquote>
  ${SECOND}
  <ol class="footnotes">${ITEM}</ol>
</div>`),
};

/** A block of code called `three-points` that holds the JSON: it comes through most systems as it is. */
export const CodeBlock: Story = {
  name: 'Code block',
  render: () => {
    const json = JSON.stringify({ ...brief, points: brief.points.slice(0, 2) }, undefined, 2);
    return html`<pre><code class="language-three-points">${json}</code></pre>`;
  },
};

interface Dialect {
  mark: string;
  list: string;
}
/** Footnotes as each system writes them: the mark in the text, and the list. */
const dialects: Record<string, Dialect> = {
  WordPress: {
    mark: '<sup data-fn="c0ffee" class="fn"><a href="#c0ffee" id="c0ffee-link">1</a></sup>',
    list: `<ol class="wp-block-footnotes"><li id="c0ffee">${NOTE} <a href="#c0ffee-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
  },
  'GitHub’s Markdown': {
    mark: '<sup class="footnote-ref"><a href="#fn-copies" id="fnref-copies" data-footnote-ref>1</a></sup>',
    list: `<section class="footnotes" data-footnotes><ol><li id="fn-copies"><p>${NOTE} <a href="#fnref-copies" class="footnote-backref" data-footnote-backref aria-label="Back to reference 1">↩</a></p></li></ol></section>`,
  },
  Pandoc: {
    mark: '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
    list: `<section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>${NOTE}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  },
  'kramdown, Jekyll': {
    mark: '<sup id="fnref:copies" role="doc-noteref"><a href="#fn:copies" class="footnote" rel="footnote">1</a></sup>',
    list: `<div class="footnotes" role="doc-endnotes"><ol><li id="fn:copies"><p>${NOTE} <a href="#fnref:copies" class="reversefootnote" role="doc-backlink">↩</a></p></li></ol></div>`,
  },
  'markdown-it, Ghost': {
    mark: '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
    list: `<hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>${NOTE} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`,
  },
  'PHP Markdown Extra': {
    mark: '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" role="doc-noteref">1</a></sup>',
    list: `<div class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn:1"><p>${NOTE} <a class="footnote-backref" href="#fnref:1" role="doc-backlink">↩︎</a></p></li></ol></div>`,
  },
  'Goldmark, Hugo': {
    mark: '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
    list: `<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1">${NOTE} <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></li></ol></div>`,
  },
};

/** Notes in the shapes that systems and Markdown tools give them. Choose one below, and look at its code. */
export const Footnotes: Story = {
  args: { writtenBy: 'WordPress' },
  argTypes: {
    writtenBy: {
      name: 'written by',
      description: 'The system that has written the notes',
      control: 'select',
      options: Object.keys(dialects),
    },
  },
  parameters: { controls: { disable: false } },
  render: ({ writtenBy }) => {
    const { mark, list } = dialects[writtenBy as string]!;
    return markup(`<div class="three-points" lang="en">
  <h2>Two minutes at Gettysburg</h2>
  ${FIRST}${mark}</p>
  ${SECOND}
  ${list}
</div>`);
  },
};

/**
 * What filters do to JSON on its way: here paragraphs and line breaks in a script, as WordPress’s classic editor puts them.
 * It is mended, and the console names the cause and a better way to write it.
 */
export const Mended: Story = {
  name: 'JSON that a filter has changed',
  render: () =>
    markup(`<three-points><script type="application/json"><p>{</p>
<p>"lang": "en", "title": "Two minutes at Gettysburg",<br />
"points": [<br />
{ "kicker": "Date", "heading": "The nation begins with a sentence and not with a law", "body": ["No two copies agree.[^copies]"] },<br />
{ "kicker": "Ground", "heading": "The living cannot make the place any holier than it is" }<br />
],<br />
"notes": { "copies": "${NOTE}" }<br />
}</p></script></three-points>`),
};

const put = ({ currentTarget }: Event) => {
  const box = (currentTarget as Element).parentElement!;
  box.append(
    document.createRange().createContextualFragment(`<div class="three-points" lang="en">
  <h2>Two minutes at Gettysburg</h2>
  ${FIRST}${MARK}</p>
  ${SECOND}
  <ol class="footnotes">${ITEM}</ol>
</div>`),
  );
  adopt(box);
};

/** Markup that comes into the page later is adopted by whoever brings it: `adopt(element)`. */
export const Later: Story = {
  name: 'Markup that comes later',
  parameters: code(`import { adopt } from 'three-points';

article.append(markupFromSomewhere);
adopt(article);`),
  render: () => html`<button type="button" @click=${put}>Let it come</button>`,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Let it come' }));
    await expect(await canvas.findByRole('heading', { name: /^P1 Date/ })).toBeVisible();
    await expect(await canvas.findByRole('doc-noteref', { name: 'Footnote 1' })).toBeVisible();
  },
};
