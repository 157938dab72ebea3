import { expect } from '@open-wc/testing';
import { fromMarkup, place, reading, settled } from '../helpers.js';

const inSummary = (quote: string, media = '') =>
  `<three-points id="a"><h2>T</h2>${media}<point-card><h3>P1 A: B</h3>${quote}</point-card></three-points>`;
const linesOf = async (quote: string) =>
  reading((await fromMarkup(inSummary(quote))).querySelector('pull-quote')!);

const forms = {
  'bare words and a <cite>': 'We choose to go to the Moon.<cite>John F. Kennedy</cite>',
  'bare words and a last line with a dash': 'We choose to go to the Moon.<br>— John F. Kennedy',
  'a paragraph and a last one with a dash': '<p>We choose to go to the Moon.</p><p>– John F. Kennedy</p>',
  'a paragraph and a slotted attribution':
    '<p>We choose to go to the Moon.</p><p slot="by">John F. Kennedy</p>',
  'a <blockquote> and a slotted attribution':
    '<blockquote><p>We choose to go to the Moon.</p></blockquote><p slot="by">John F. Kennedy</p>',
  'a <blockquote> and a <figcaption>':
    '<blockquote>We choose to go to the Moon.</blockquote><figcaption>John F. Kennedy</figcaption>',
};

describe('<pull-quote>', () => {
  for (const [name, inside] of Object.entries(forms)) {
    it(`is a quotation with its attribution outside, of ${name}`, async () => {
      const summary = await fromMarkup(inSummary(`<pull-quote>${inside}</pull-quote>`));
      const quote = summary.querySelector('pull-quote')!;
      const lines = reading(quote).map((line) => line.replace(/[—–] /, '').replace(/ \/$/, ''));
      expect(lines).to.deep.equal(['quote We choose to go to the Moon.', 'John F. Kennedy']);
      await expect(summary).to.be.accessible();
    });
  }

  it('moves none of the author’s nodes', async () => {
    const main = place(
      inSummary('<pull-quote>Words <em>here</em><br>and there<cite>Somebody</cite></pull-quote>'),
    );
    const quote = main.querySelector('pull-quote')!;
    const before = [...quote.childNodes];
    await settled(main);
    expect([...quote.childNodes]).to.deep.equal(before);
  });

  it('keeps line breaks', async () => {
    expect(await linesOf('<pull-quote>One line<br>and another<cite>S</cite></pull-quote>')).to.deep.equal([
      'quote One line / and another',
      'S',
    ]);
  });

  it('takes a <cite> amid the words for the name of a work', async () => {
    expect(await linesOf('<pull-quote>I read <cite>Emma</cite> twice.</pull-quote>')).to.deep.equal([
      'quote I read Emma twice.',
    ]);
  });

  it('tells a <cite> amid the words from one after them', async () => {
    expect(
      await linesOf('<pull-quote>I read <cite>Emma</cite> twice.<cite>A reader</cite></pull-quote>'),
    ).to.deep.equal(['quote I read Emma twice.', 'A reader']);
  });

  it('names who spoke by its attribute, where no child does', async () => {
    expect(await linesOf('<pull-quote by="Ada">Words</pull-quote>')).to.deep.equal(['quote Words', 'Ada']);
    expect(await linesOf('<pull-quote by="Ada">Words<cite>Grace</cite></pull-quote>')).to.deep.equal([
      'quote Words',
      'Grace',
    ]);
  });

  it('links to where the words stand, by allowed addresses only', async () => {
    expect(
      await linesOf('<pull-quote by="Ada" href="https://example.org/x">Words</pull-quote>'),
    ).to.deep.equal(['quote Words', 'Ada<https://example.org/x>']);
    expect(await linesOf('<pull-quote by="Ada" href="javascript:alert(1)">Words</pull-quote>')).to.deep.equal(
      ['quote Words', 'Ada'],
    );
  });

  it('opens the recording where the words begin', async () => {
    const source = '<points-source><a href="talk.mp3" type="audio/mpeg">Listen</a></points-source>';
    const summary = await fromMarkup(
      inSummary('<pull-quote by="Ada" start="1:05" end="1:20">Words</pull-quote>', source),
    );
    expect(reading(summary.querySelector('pull-quote')!)).to.deep.equal([
      'quote Words',
      'Ada, Listen from 1:05<talk.mp3#t=65,80>',
    ]);
  });

  const marked = (quote: Element) => quote.hasAttribute('data-tp-marks');
  it('sets quotation marks around words that bring none, and never doubles them', async () => {
    const quotes = ['Plain', '“Curly”', '"Straight"', '«French»', '„German“', '「日本」'];
    for (const inside of [
      (words: string) => words,
      (words: string) => `<blockquote><p>${words}</p></blockquote>`,
    ]) {
      const summary = await fromMarkup(
        inSummary(quotes.map((words) => `<pull-quote>${inside(words)}</pull-quote>`).join('')),
      );
      expect([...summary.querySelectorAll('pull-quote')].map(marked)).to.deep.equal([
        true,
        false,
        false,
        false,
        false,
        false,
      ]);
    }
  });

  it('shows the marks, in light and in shadow DOM', async () => {
    const summary = await fromMarkup(
      inSummary(
        '<pull-quote><blockquote><p>Words</p></blockquote></pull-quote><pull-quote>Words</pull-quote>',
      ),
    );
    const [full, bare] = summary.querySelectorAll('pull-quote');
    const content = (element: Element) => getComputedStyle(element, '::before').content;
    expect(content(full!.querySelector('p')!)).to.equal('open-quote');
    expect(content(bare!.shadowRoot!.querySelector('blockquote')!)).to.equal('open-quote');
  });

  it('follows its words', async () => {
    const summary = await fromMarkup(inSummary('<pull-quote>Words</pull-quote>'));
    const quote = summary.querySelector('pull-quote')!;
    quote.firstChild!.textContent = '“Others”';
    const cite = document.createElement('cite');
    cite.textContent = 'Ada';
    quote.append(cite);
    await settled(summary);
    expect(marked(quote)).to.equal(false);
    expect(reading(quote)).to.deep.equal(['quote “Others”', 'Ada']);
  });

  it('is hidden from assistive technology where it repeats the summary, unless it holds a link', async () => {
    const summary = await fromMarkup(
      inSummary(
        '<pull-quote kind="pull">Again</pull-quote><pull-quote kind="pull">Again <a href="#x">x</a></pull-quote><pull-quote>New</pull-quote>',
      ),
    );
    expect(
      [...summary.querySelectorAll('pull-quote')].map((quote) => quote.getAttribute('aria-hidden')),
    ).to.deep.equal(['true', null, null]);
  });

  it('stands by itself too', async () => {
    const main = place('<pull-quote by="Ada">Words</pull-quote>');
    await settled(main);
    expect(reading(main)).to.deep.equal(['quote Words', 'Ada']);
  });
});
