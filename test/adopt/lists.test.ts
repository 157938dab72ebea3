// Lettered sub-points as editors write them.
import { expect } from '@open-wc/testing';
import { adopted, expectReading, readInside } from './adopted.js';

const ITEMS = ['The water looks clear.', 'The brewers drink beer.', 'A widow far away has it fetched.'];

const summary = (list: string) => `<div class="three-points" lang="en"><h2>A map of deaths</h2>
<h3>P1 Map: What speaks for water</h3>
${list}
<p>Words after the list.</p></div>`;
const READ = [
  'h2 A map of deaths',
  'h3 P1 Map: What speaks for water',
  ...ITEMS.map((item) => `li ${item}`),
  'Words after the list.',
];
const items = ITEMS.map((item) => `<li>${item}</li>`).join('\n');
const lettered = (mark: (letter: string) => string, between: string) =>
  ITEMS.map((item, i) => `${mark('abc'[i]!)} ${item}`).join(between);

const shapes: Record<string, [markup: string, type?: string]> = {
  'a type': [`<ol type="a">${items}</ol>`],
  'a style, WordPress': [`<ol style="list-style-type:lower-alpha" class="wp-block-list">\n${items}\n</ol>`],
  'a style, CKEditor': [`<ol style="list-style-type:lower-latin;">${items}</ol>`],
  'a style, TinyMCE': [`<ol style="list-style-type: upper-alpha;">${items}</ol>`, 'A'],
  'a style of Roman numbers': [`<ol style="list-style-type: lower-roman">${items}</ol>`, 'i'],
  'paragraphs a)': [`<p>${lettered((letter) => `${letter})`, '</p>\n<p>')}</p>`],
  'paragraphs a.': [`<p>${lettered((letter) => `${letter}.`, '</p>\n\n<p>')}</p>`],
  'paragraphs (a)': [`<p>${lettered((letter) => `(${letter})`, '</p><p>')}</p>`],
  'paragraphs of WordPress': [
    `<p class="wp-block-paragraph">${lettered((letter) => `${letter})`, '</p>\n<p class="wp-block-paragraph">')}</p>`,
  ],
  'paragraphs A)': [`<p>${lettered((letter) => `${letter.toUpperCase()})`, '</p>\n<p>')}</p>`, 'A'],
  'paragraphs i)': [
    `<p>${lettered((letter) => `${'i'.repeat(1 + 'abc'.indexOf(letter))})`, '</p>\n<p>')}</p>`,
    'i',
  ],
  'lines of one paragraph': [`<p>${lettered((letter) => `${letter})`, '<br>\n')}</p>`],
  'lines of one paragraph, XHTML': [`<p>${lettered((letter) => `${letter}.`, '<br />\n')}</p>`],
};

describe('lettered sub-points', () => {
  for (const [name, [markup, type = 'a']] of Object.entries(shapes))
    it(`are a list with that kind of marks: ${name}`, async () => {
      const main = await adopted(summary(markup));
      expectReading(main, READ);
      const [list, more] = main.querySelectorAll<HTMLOListElement>('point-card ol');
      expect(more).to.equal(undefined);
      expect(list!.type).to.equal(type);
    });

  it('keep what stands in them', async () => {
    const main = await adopted(
      summary(
        '<p>a) The <em>water</em> looks <a href="https://example.org/">clear</a>.</p><p>b) The brewers drink beer.</p>',
      ),
    );
    expect(readInside(main)).to.include('li The water looks clear<https://example.org/>.');
  });

  it('keep a term that an editor has set in bold', async () => {
    const main = await adopted(
      summary(
        '<p>a) <strong>Taste</strong>: the water looks clear.</p><p>b) <strong>Beer</strong>: the brewers live.</p>',
      ),
    );
    expect(readInside(main)).to.include.members([
      'li Taste: the water looks clear.',
      'li Beer: the brewers live.',
    ]);
  });

  it('are led to by the ids that their paragraphs had', async () => {
    const main = await adopted(
      summary('<p id="taste">a) Taste is no proof.</p><p id="beer">b) Beer is.</p>'),
    );
    expect(main.querySelector('ol > li#beer')!.textContent).to.equal('Beer is.');
  });

  it('lose the letter that an editor has set in bold', async () => {
    const main = await adopted(
      summary('<p><strong>a) Taste</strong>: the water looks clear.</p><p><b>b)</b> The brewers live.</p>'),
    );
    expect(readInside(main)).to.include.members(['li Taste: the water looks clear.', 'li The brewers live.']);
  });

  it('stay paragraphs where the letters do not follow each other', async () => {
    const main = await adopted(summary('<p>a) Alone.</p><p>c) Not the next.</p>'));
    expect(readInside(main)).to.include.members(['a) Alone.', 'c) Not the next.']);
    expect(main.querySelector('ol')).to.equal(null);
  });

  it('stay lines where one of them has no letter', async () => {
    const main = await adopted(summary('<p>a) First.<br>Without.<br>b) Second.</p>'));
    expect(readInside(main)).to.include('a) First. / Without. / b) Second.');
  });

  it('stay words where they begin a sentence', async () => {
    const main = await adopted(summary('<p>A. Snow was no relative.</p><p>B. Pump neither.</p>'));
    expect(main.querySelector('ol')).to.equal(null);
  });
});
