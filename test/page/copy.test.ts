import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { copy } from '../../src/page/copy.js';
import { copiedQuote } from '../../src/page/quotation.js';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';

const withClipboard = (value: unknown) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
const restore: (() => unknown)[] = [];
afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  for (const undo of restore.splice(0)) undo();
});

/** What is handed to the clipboard while a copy event is under way. (Nobody may read it there afterwards.) */
function heard(): Record<string, string> {
  const data: Record<string, string> = {};
  const { setData } = DataTransfer.prototype;
  DataTransfer.prototype.setData = function (this: DataTransfer, type: string, text: string) {
    data[type] = text;
    setData.call(this, type, text);
  };
  restore.push(() => (DataTransfer.prototype.setData = setData));
  return data;
}

/** Has the page clicked as readers do, since browsers let nobody copy who has not been asked to. */
async function clicked<Result>(work: () => Promise<Result>): Promise<Result> {
  const main = place('<button type="button">Copy</button>');
  const button = main.querySelector('button')!;
  button.style.cssText = 'position: fixed; inset: 0; inline-size: 100px; block-size: 50px; z-index: 9';
  const done = new Promise<Result>((resolve, reject) =>
    button.addEventListener('click', () => void work().then(resolve, reject)),
  );
  await sendMouse({ type: 'click', position: [20, 20] });
  return done;
}

describe('copy', () => {
  it('writes a text to the clipboard', async () => {
    const written: string[] = [];
    withClipboard({ writeText: (text: string) => Promise.resolve(void written.push(text)) });
    expect(await copy('https://example.org/#a')).to.equal(true);
    expect(written).to.deep.equal(['https://example.org/#a']);
  });

  it('writes a text and the same as HTML', async () => {
    const written: ClipboardItem[] = [];
    withClipboard({ write: (items: ClipboardItem[]) => Promise.resolve(void written.push(...items)) });
    expect(await copy('words', '<p>words</p>')).to.equal(true);
    const read = async (type: string) => (await written[0]!.getType(type)).text();
    expect([await read('text/plain'), await read('text/html')]).to.deep.equal(['words', '<p>words</p>']);
  });

  for (const [name, clipboard] of Object.entries({
    'there is no clipboard, as on a page without TLS': undefined,
    'the clipboard does not let the page': {
      write: () => Promise.reject(new DOMException('No', 'NotAllowedError')),
    },
  }))
    it(`does it by the event where ${name}`, async () => {
      withClipboard(clipboard);
      const data = heard();
      // Whoever adds a line to what readers copy is not asked.
      const added = (event: ClipboardEvent) => event.clipboardData!.setData('text/plain', 'Read more at …');
      document.addEventListener('copy', added);
      restore.push(() => document.removeEventListener('copy', added));
      expect(await clicked(() => copy('words', '<p>words</p>'))).to.equal(true);
      expect(data).to.deep.equal({ 'text/plain': 'words', 'text/html': '<p>words</p>' });
    });

  it('tells where nothing can be copied', async () => {
    withClipboard(undefined);
    document.execCommand = () => false;
    expect(await copy('words')).to.equal(false);
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('listens to no copy but its own', async () => {
    withClipboard(undefined);
    document.execCommand = () => false;
    await copy('words');
    Reflect.deleteProperty(document, 'execCommand');
    const event = new ClipboardEvent('copy', {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});

const URL = 'https://example.org/moon#moon-q1';
const inPoint = (quote: string, lang = 'en') =>
  `<three-points id="moon" lang="${lang}"><h2>T</h2><point-card><h3>P1 A: B</h3>${quote}</point-card></three-points>`;

async function copied(markup: string) {
  const quote = (await fromMarkup(markup)).querySelector('pull-quote')!;
  return copiedQuote(quote, URL, 'Source');
}

describe('a quote that is copied', () => {
  const said = '“We choose to go to the Moon.”';
  const line = `— John F. Kennedy, ${URL}`;
  const quotes: Record<string, string> = {
    'bare words and a <cite>':
      '<pull-quote>We choose to go to the Moon.<cite>John F. Kennedy</cite></pull-quote>',
    'bare words and a last line with a dash':
      '<pull-quote>We choose to go to the Moon.<br>— John F. Kennedy</pull-quote>',
    'a paragraph and a last one with a dash':
      '<pull-quote><p>We choose to go to the Moon.</p><p>– John F. Kennedy</p></pull-quote>',
    'the full form':
      '<pull-quote><blockquote><p>We choose to go to the Moon.</p></blockquote><p slot="by">John F. Kennedy</p></pull-quote>',
    'a figure':
      '<pull-quote><figure><blockquote>We choose to go to the Moon.</blockquote><figcaption>John F. Kennedy</figcaption></figure></pull-quote>',
    'a <cite> in the quotation':
      '<pull-quote><blockquote>We choose to go to the Moon. <cite>John F. Kennedy</cite></blockquote></pull-quote>',
    attributes:
      '<pull-quote by="John F. Kennedy" href="https://example.com/rice" start="8:10">We choose to go to the Moon.</pull-quote>',
    'marks of its own':
      '<pull-quote>“We choose to go to the Moon.”<cite>— John F. Kennedy</cite></pull-quote>',
    'a note in it':
      '<pull-quote>We choose to go to the Moon.<footnote-ref>At Rice.</footnote-ref><cite>John F. Kennedy</cite></pull-quote>',
  };
  for (const [name, quote] of Object.entries(quotes))
    it(`says words, name and address, of ${name}`, async () => {
      expect((await copied(inPoint(quote)))[0]).to.equal(`${said}\n${line}`);
    });

  it('is a quotation in HTML too', async () => {
    document.title = 'Moon & more';
    const [, html] = await copied(inPoint(quotes['bare words and a <cite>']!));
    expect(html).to.equal(
      `<blockquote cite="${URL}"><p>${said}</p></blockquote><p>— John F. Kennedy, <a href="${URL}">Moon &amp; more</a></p>`,
    );
  });

  it('keeps its lines', async () => {
    const [text, html] = await copied(
      inPoint('<pull-quote>One\n  line<br>and <em>another</em><cite>S</cite></pull-quote>'),
    );
    expect(text).to.equal(`“One line\nand another”\n— S, ${URL}`);
    expect(html).to.match(/<p>“One line<br ?\/?>and another”<\/p>/);
  });

  it('needs nobody who said it', async () => {
    const [text, html] = await copied(inPoint('<pull-quote>Words</pull-quote>'));
    expect(text).to.equal(`“Words”\n${URL}`);
    expect(html).to.match(/<\/blockquote><p>— <a href=/);
  });

  it('holds no markup that was only text', async () => {
    const [text, html] = await copied(
      inPoint('<pull-quote>a &lt;b&gt; c<cite>&lt;i&gt;</cite></pull-quote>'),
    );
    expect(text).to.contain('“a <b> c”\n— <i>,');
    expect(html).to.contain('“a &lt;b&gt; c”').and.to.contain('— &lt;i&gt;,');
  });

  it('leaves out of a document’s attribution what only leads to the recording', async () => {
    const summary = await fromJson({
      lang: 'en',
      title: 'T',
      source: { title: 'S', media: { url: 'https://example.com/a.mp3' } },
      people: [{ id: 'k', name: 'John F. Kennedy' }],
      points: [
        {
          heading: 'H',
          body: [
            { type: 'quote', text: 'One', by: 'k', url: 'https://example.com/rice', start: '8:10' },
            { type: 'quote', text: 'Two', by: 'k', source: 'Rice Stadium', url: 'https://example.com/rice' },
          ],
        },
      ],
    });
    const texts = [...summary.querySelectorAll('pull-quote')].map(
      (quote) => copiedQuote(quote, URL, 'Source')[0],
    );
    expect(texts).to.deep.equal([
      `“One”\n— John F. Kennedy, ${URL}`,
      `“Two”\n— John F. Kennedy, Rice Stadium, ${URL}`,
    ]);
  });

  const marks = {
    de: '„Words“',
    fr: '«\u202fWords\u202f»',
    'fr-CH': '«\u202fWords\u202f»',
    es: '«Words»',
    it: '«Words»',
    pl: '„Words”',
    ar: '”Words“',
    he: '”Words”',
    ja: '「Words」',
    nl: '“Words”',
    'zh-Hans': '“Words”',
    ko: '“Words”',
  };
  for (const [lang, words] of Object.entries(marks))
    it(`has the marks of its language: ${lang}`, async () => {
      expect((await copied(inPoint('<pull-quote>Words</pull-quote>', lang)))[0]).to.equal(`${words}\n${URL}`);
    });

  it('is copied by its button, and that is said', async () => {
    const written: ClipboardItem[] = [];
    withClipboard({ write: (items: ClipboardItem[]) => Promise.resolve(void written.push(...items)) });
    const summary = await fromMarkup(inPoint(quotes['bare words and a <cite>']!));
    const quote = summary.querySelector('pull-quote')!;
    quote.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const until = async (condition: () => unknown) => {
      for (let n = 0; n < 400 && !condition(); n++) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(condition()).to.be.ok;
    };
    await until(() => quote.querySelector('button'));
    await settled(summary.parentElement!);
    const button = quote.querySelector('button')!;
    expect(button.type).to.equal('button');
    expect(button.ariaLabel).to.equal('Copy quote: We choose to go to the Moon.');
    expect(button.getAttribute('data-tp-words')).to.equal('Copy quote');
    // (Firefox gives the function, Chromium and WebKit what it says.)
    expect(getComputedStyle(button, '::before').content).to.match(/^("Copy quote"|attr\(data-tp-words\))$/);
    expect(button.getBoundingClientRect().top).to.be.at.least(quote.getBoundingClientRect().bottom - 1);
    button.click();
    await until(() => summary.querySelector('[role=status]')!.textContent === 'Quote copied');
    const text = await (await written[0]!.getType('text/plain')).text();
    expect(text).to.equal(
      `${said}\n— John F. Kennedy, ${location.origin}${location.pathname}${location.search}#moon-a-q1`,
    );
  });
});
