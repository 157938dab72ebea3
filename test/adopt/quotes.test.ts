// Quotations as systems write them: the words, and who said them.
import { expect } from '@open-wc/testing';
import { adopted, expectReading, readInside } from './adopted.js';

const WORDS = 'Nearly all the deaths had taken place within a short distance of the pump.';
const LINES = 'Nearly all the deaths<br>had taken place within a short distance of the pump.';
const BROKEN = 'Nearly all the deaths / had taken place within a short distance of the pump.';
const BY = 'John Snow';

const summary = (quote: string) => `<div class="three-points" lang="en"><h2>A map of deaths</h2>
<h3>P1 Map: A dot for each death</h3><p>Words before the quotation.</p>
${quote}
<p>Words after the quotation.</p></div>`;

const read = (quote: string, ...by: string[]) => [
  'h2 A map of deaths',
  'h3 P1 Map: A dot for each death',
  'Words before the quotation.',
  `quote ${quote}`,
  ...by,
  'Words after the quotation.',
];

const credited: Record<string, string> = {
  'WordPress, a quote': `<blockquote class="wp-block-quote is-layout-flow wp-block-quote-is-layout-flow">\n<p class="wp-block-paragraph">${WORDS}</p>\n<cite>${BY}</cite></blockquote>`,
  'WordPress 5, a quote': `<blockquote class="wp-block-quote"><p>${WORDS}</p><cite>${BY}</cite></blockquote>`,
  'WordPress, a pull-quote': `<figure class="wp-block-pullquote has-border-color" style="border-width:2px"><blockquote><p>${WORDS}</p><cite>${BY}</cite></blockquote></figure>`,
  'WordPress, a pull-quote in colours': `<figure class="wp-block-pullquote has-background" style="background-color:#abb8c3"><blockquote class="has-text-color"><p>${WORDS}</p><cite>${BY}</cite></blockquote></figure>`,
  'Ghost, a dash after a break': `<blockquote>${WORDS}<br>— ${BY}</blockquote>`,
  'Ghost, a Markdown card': `<blockquote>\n<p>${WORDS}</p>\n<p>— ${BY}</p>\n</blockquote>`,
  'Drupal, CKEditor': `<blockquote><p>${WORDS}</p><p>– ${BY}</p></blockquote>`,
  'Drupal, a figure with a caption': `<figure role="group" class="caption caption-blockquote"><blockquote><p>${WORDS}</p></blockquote><figcaption>${BY}</figcaption></figure>`,
  kramdown: `<blockquote>\n    <p>${WORDS}</p>\n\n    <p>— ${BY}</p>\n  </blockquote>`,
  'Pandoc, a dash on a line': `<blockquote>\n<p>${WORDS}<br />\n— ${BY}</p>\n</blockquote>`,
  'Markdown, three hyphens': `<blockquote>\n<p>${WORDS}</p>\n<p>--- ${BY}</p>\n</blockquote>`,
  'Bootstrap 4, a footer in the quote': `<blockquote class="blockquote"><p class="mb-0">${WORDS}</p><footer class="blockquote-footer">${BY}</footer></blockquote>`,
  'Bootstrap 5, a caption below it': `<figure class="text-center"><blockquote class="blockquote"><p>${WORDS}</p></blockquote><figcaption class="blockquote-footer">${BY}</figcaption></figure>`,
  'a cite in a paragraph of its own': `<blockquote><p>${WORDS}</p><p><cite>${BY}</cite></p></blockquote>`,
  'a footer with a dash and a cite': `<blockquote><p>${WORDS}</p><footer>— <cite>${BY}</cite></footer></blockquote>`,
  'a named class on the quotation': `<blockquote class="pull-quote"><p>${WORDS}</p><cite>${BY}</cite></blockquote>`,
  'words and a cite on a line of its own': `<blockquote><p>${WORDS}<br><cite>${BY}</cite></p></blockquote>`,
  'words with no paragraph and a cite on a line': `<blockquote>${WORDS}<br />\n<cite>${BY}</cite></blockquote>`,
  'a named class on a div': `<div class="pull-quote"><blockquote><p>${WORDS}</p></blockquote><p>— ${BY}</p></div>`,
  'a named class on a paragraph': `<p class="pull-quote" data-by="${BY}">${WORDS}</p>`,
  'a named class on a figure': `<figure class="pull-quote"><blockquote><p>${WORDS}</p></blockquote><figcaption>${BY}</figcaption></figure>`,
};

describe('quotations with who said them', () => {
  for (const [name, quote] of Object.entries(credited)) {
    it(`are read: ${name}`, async () => {
      const main = await adopted(summary(quote));
      expectReading(main, read(WORDS, BY));
      expect(main.querySelectorAll('point-card pull-quote')).to.have.length(1);
      expect(main.querySelectorAll('pull-quote pull-quote')).to.have.length(0);
      // Drupal's own role on its figure says what the figure does already.
      const ignoredRules = quote.includes('role="group"') ? ['aria-allowed-role'] : [];
      await expect(main.querySelector<HTMLElement>('three-points')!).to.be.accessible({ ignoredRules });
    });

    if (/<\/p>|<blockquote>Near/.test(quote))
      it(`keep their lines: ${name}`, async () => {
        expectReading(await adopted(summary(quote.replace(WORDS, LINES))), read(BROKEN, BY));
      });
  }
});

describe('quotations without a name', () => {
  const bare: Record<string, string> = {
    'WordPress, a quote': `<blockquote class="wp-block-quote"><p>${WORDS}</p></blockquote>`,
    'WordPress, a pull-quote': `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p></blockquote></figure>`,
    'Ghost, words with no paragraph': `<blockquote>${WORDS}</blockquote>`,
    'Ghost, the other style': `<blockquote class="kg-blockquote-alt">${WORDS}</blockquote>`,
    Markdown: `<blockquote>\n<p>${WORDS}</p>\n</blockquote>`,
  };
  for (const [name, quote] of Object.entries(bare))
    it(`are read as they are: ${name}`, async () => {
      expectReading(await adopted(summary(quote)), read(WORDS));
    });

  it('keep a last sentence that is no name', async () => {
    const quote = `<blockquote><p>${WORDS}</p><p>It was the pump of Broad Street.</p></blockquote>`;
    expectReading(await adopted(summary(quote)), read(WORDS, 'quote It was the pump of Broad Street.'));
  });

  it('keep a dash within the words, and one before a number', async () => {
    const quote = `<blockquote><p>Five hundred deaths<br>– 10 days</p></blockquote>`;
    expectReading(await adopted(summary(quote)), read('Five hundred deaths / – 10 days'));
  });

  it('keep a cite that is part of a sentence', async () => {
    const quote = `<blockquote><p>${WORDS}</p><p>So it stands in <cite>The Lancet</cite> of that year.</p></blockquote>`;
    expectReading(
      await adopted(summary(quote)),
      read(WORDS, 'quote So it stands in The Lancet of that year.'),
    );
  });
});

describe('quotations that an author placed', () => {
  it('within another stay in it', async () => {
    const quote = `<blockquote><p>${WORDS}</p><blockquote><p>An older quotation.</p></blockquote></blockquote>`;
    const main = await adopted(summary(quote));
    expect(main.querySelectorAll('pull-quote')).to.have.length(1);
    expectReading(main, read(WORDS, 'quote An older quotation.'));
  });

  it('in the introduction, before the points, stay ordinary ones', async () => {
    const main = await adopted(
      `<div class="three-points"><h2>A map of deaths</h2><blockquote><p>${WORDS}</p></blockquote><h3>P1 Map: A dot</h3><p>Words.</p></div>`,
    );
    expect(main.querySelector('pull-quote')).to.equal(null);
    expectReading(main, ['h2 A map of deaths', `quote ${WORDS}`, 'h3 P1 Map: A dot', 'Words.']);
  });

  it('name the work in italics behind a name, and the bare address where they stand', async () => {
    const quote = (by: string) =>
      adopted(
        `<div class="three-points"><h2>T</h2><h3>P1 H: eadline</h3><blockquote><p>Words.</p><p>— ${by}</p></blockquote></div>`,
      );
    const work = await quote('Ada, <a href="/notes"><em>Notes</em></a>');
    expect(work.querySelector('pull-quote > [slot=by] > a > cite')?.textContent).to.equal('Notes');
    const place = await quote('Ada, <a href="https://example.org/n">https://example.org/n</a>');
    expect(place.querySelector('pull-quote > [slot=by] > a.tp-source')?.textContent).to.equal(
      'https://example.org/n',
    );
    const name = await quote('Ada, <a href="/ada">the countess</a>');
    expect(name.querySelector('cite,.tp-source') === null).to.equal(true);
  });

  it('take the name from the line behind them, and leave a sentence that begins with a dash', async () => {
    const read = async (line: string) => {
      const main = await adopted(
        `<div class="three-points"><h2>T</h2><h3>P1 H: eadline</h3><blockquote><p>Words.</p></blockquote><p>${line}</p><p>More.</p></div>`,
      );
      return readInside(main).slice(2);
    };
    expect(await read('— Ada Lovelace, 1843')).to.deep.equal(['quote Words.', 'Ada Lovelace, 1843', 'More.']);
    expect(await read('– And then he left.')).to.deep.equal(['quote Words.', '– And then he left.', 'More.']);
    expect(await read('Ada Lovelace')).to.deep.equal(['quote Words.', 'Ada Lovelace', 'More.']);
  });
});
