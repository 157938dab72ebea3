// Knows that the playground shows what is typed, says what is wrong and where, gives the summary away in every form, and opens
// no link that could break it.
import { EditorView } from '@codemirror/view';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { summariesIn } from '../../src/adopt/from-html.js';
import { readSummaries } from '../../src/cli/read-summaries.js';
import { normalize } from '../../src/model/normalize.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { validate } from '../../src/model/validate.js';
import { toJsonLd } from '../../src/outputs/to-json-ld.js';
import { toText } from '../../src/outputs/to-text.js';
import { EXAMPLES } from '../../stories/playground/examples.js';
import { definePlayground } from '../../stories/playground/playground.js';
import { DEFAULTS } from '../../stories/playground/settings.js';
import { MOST_BYTES, toFragment } from '../../stories/playground/share.js';
import { settled } from '../helpers.js';

definePlayground();

const DRAFT = 'playground-test';
const address = location.href;
const placed: HTMLElement[] = [];
let undo: (() => void)[] = [];

afterEach(() => {
  for (const element of placed.splice(0)) element.remove();
  for (const back of undo.splice(0).reverse()) back();
  undo = [];
  sessionStorage.clear();
  history.replaceState(null, '', address);
});

/** Puts another thing in the place of a method of the browser's until the test ends. */
function stub(holder: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  Object.defineProperty(holder, name, { configurable: true, writable: true, value });
  undo.push(() => (own ? Object.defineProperty(holder, name, own) : Reflect.deleteProperty(holder, name)));
}

/** A playground with this text in it, its editor ready. */
async function open(text?: string, settings: object = {}): Promise<HTMLElement> {
  if (text !== undefined) sessionStorage.setItem(DRAFT, JSON.stringify({ text, settings }));
  const element = document.createElement('three-points-playground');
  element.setAttribute('draft', DRAFT);
  document.body.append(element);
  placed.push(element);
  await waitUntil(() => element.querySelector('.cm-content'), 'the editor comes', { timeout: 25_000 });
  await settled(element);
  return element;
}

const one = <T extends HTMLElement>(root: ParentNode, selector: string, words = ''): T => {
  const found = [...root.querySelectorAll<T>(selector)].find((each) => each.textContent.includes(words));
  if (!found) throw new Error(`No ${selector} with “${words}”`);
  return found;
};
const button = (root: ParentNode, words: string) => one<HTMLButtonElement>(root, 'button', words);
const textOf = (root: ParentNode) =>
  Array.from(root.querySelectorAll('.cm-line'), (line) => line.textContent).join('\n');
const titleOf = (root: ParentNode) => root.querySelector('three-points :is(h1,h2,h3,h4,h5,h6)')?.textContent;
const saidIn = (root: ParentNode) => root.querySelector('.playground-said')!.textContent;
const problemsIn = (root: ParentNode) =>
  Array.from(root.querySelectorAll('.playground-words'), (words) => words.textContent);
const until = (hold: () => unknown, words: string) => waitUntil(hold, words, { timeout: 25_000 });

/** Puts the caret behind these words, as a click there does. */
function caretBehind(root: HTMLElement, words: string): void {
  const view = EditorView.findFromDOM(one(root, '.cm-editor'))!;
  view.focus();
  view.dispatch({ selection: { anchor: view.state.doc.toString().indexOf(words) + words.length } });
}

async function type(text: string): Promise<void> {
  for (const character of text) await sendKeys({ type: character });
}

const SMALL = `{
  "lang": "en",
  "title": "How long is a metre?",
  "people": [{ "id": "mechain", "name": "Pierre Méchain" }],
  "points": [
    { "heading": "A measure for everyone", "body": ["The bar is too short.[^error]", { "type": "list", "marker": "disc", "items": ["One"] }] },
    { "heading": "What can be counted" },
    {
      "heading": "The third"
    }
  ],
  "notes": { "error": "By a fifth of a millimetre." }
}`;

describe('the playground', () => {
  it('shows what is typed', async () => {
    const root = await open(SMALL);
    expect(titleOf(root)).to.equal('How long is a metre?');
    caretBehind(root, '"title": "How ');
    await type('very ');
    await until(() => titleOf(root) === 'How very long is a metre?', 'the page follows');
    expect(saidIn(root)).to.equal('');
  });

  it('has an editor that Tab leaves', async () => {
    const root = await open(SMALL);
    caretBehind(root, '"title": "How ');
    await sendKeys({ press: 'Tab' });
    expect(one(root, '.cm-editor').contains(document.activeElement)).to.be.false;
    expect(textOf(root)).to.equal(SMALL);
  });

  it('shows a plain field until the editor is there, and takes over what was typed in it', async () => {
    const element = document.createElement('three-points-playground');
    document.body.append(element);
    placed.push(element);
    await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    const field = one<HTMLTextAreaElement>(element, 'textarea');
    field.value = SMALL;
    field.dispatchEvent(new Event('input'));
    await until(() => element.querySelector('.cm-content'), 'the editor comes');
    expect(textOf(element)).to.equal(SMALL);
    await until(() => titleOf(element) === 'How long is a metre?', 'the page follows');
  });
});

describe('the playground suggests', () => {
  const options = (root: ParentNode) =>
    Array.from(root.querySelectorAll('.cm-completionLabel'), (label) => label.textContent);

  it('the fields of a point, with what they mean, and writes the one that is taken', async () => {
    const root = await open(SMALL.replace('"heading": "The third"\n', '\n'));
    caretBehind(root, 'counted" },\n    {');
    await sendKeys({ press: 'ArrowDown' });
    await type('"he');
    await until(() => options(root).includes('heading'), 'the field is among them');
    const told = () => root.querySelector('.cm-completionInfo')?.textContent ?? '';
    await until(() => told().includes('The point in one line.'), 'and what it means');
    await new Promise((done) => setTimeout(done, 100)); // the editor takes no Enter that comes as a surprise
    await sendKeys({ press: 'Enter' });
    await type('Kept');
    await until(() => textOf(root).includes('"heading": "Kept"'), 'it is written, with the caret in it');
    await until(() => root.querySelectorAll('point-card').length === 3, 'and the document holds');
  });

  it('the markers of a list', async () => {
    const root = await open(SMALL.replace('"disc"', ''));
    caretBehind(root, '"marker": ');
    await type('"');
    await until(() => options(root).length > 0, 'there are some');
    expect(options(root)).to.have.members(['lower-alpha', 'upper-alpha', 'decimal', 'lower-roman', 'disc']);
  });

  it('the people for who said it, by their ids, and the notes there are', async () => {
    const root = await open(
      SMALL.replace(
        '"type": "list", "marker": "disc", "items": ["One"]',
        '"type": "quote", "text": "x", "by": ',
      ).replace('error]', ''),
    );
    caretBehind(root, '"by": ');
    await type('"');
    await until(() => options(root).length > 0, 'people');
    expect(options(root)).to.deep.equal(['mechain']);
    expect(one(root, '.cm-completionDetail').textContent).to.equal('Pierre Méchain');
    await sendKeys({ press: 'Escape' });
    caretBehind(root, '[^');
    await type('e');
    await until(() => options(root)[0] === 'error', 'notes');
  });
});

describe('the playground says what is wrong', () => {
  const FAULTY = SMALL.replace('"disc"', '"dot"');

  it('at its place and in a list, in the words of validate', async () => {
    const root = await open(FAULTY);
    const { issues } = validate(JSON.parse(FAULTY));
    expect(issues).to.have.length(1);
    expect(problemsIn(root)).to.deep.equal(issues.map(({ message }) => message));
    expect(one(root, '.cm-lintRange-error').textContent).to.equal('"dot"');
    expect(one(root, '.playground-found h2').textContent).to.contain('1 error');
  });

  it('and goes there', async () => {
    const root = await open(FAULTY);
    one<HTMLButtonElement>(root, '.playground-problems button').click();
    await until(() => getSelection()!.toString() === '"dot"', 'it is selected');
    expect(document.activeElement === one(root, '.cm-content'), 'focus').to.be.true;
    await type('"disc"');
    await until(() => problemsIn(root).length === 0, 'and can be mended at once');
  });

  it('of JSON that is broken, while the last document that held stays', async () => {
    const root = await open(SMALL);
    caretBehind(root, '"lang": "en"');
    await sendKeys({ press: 'Delete' });
    await until(() => problemsIn(root).length, 'a problem is listed');
    expect(problemsIn(root)[0]).to.match(/^JSON: expected a comma/);
    expect(titleOf(root)).to.equal('How long is a metre?');
    expect(one(root, '.playground-state').textContent).to.contain('This is the last version that held.');
    await type(',');
    await until(() => problemsIn(root).length === 0, 'it is mended');
    expect(one(root, '.playground-state').textContent.trim()).to.equal('');
  });

  it('and shows nothing for a text that never was a document', async () => {
    const root = await open('{ "title": 1 }');
    expect(root.querySelector('three-points')).to.be.null;
    expect(one(root, '.playground-state').textContent).to.contain('There is nothing to show yet');
    expect(button(root, 'Copy as').disabled).to.be.true;
  });

  it('but takes comments for what they are', async () => {
    const root = await open(SMALL.replace('{', '{ // of 1799'));
    expect(problemsIn(root)).to.deep.equal([]);
    expect(one(root, '.cm-comment').textContent).to.equal('// of 1799');
  });
});

describe('the playground gives the summary away', () => {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const first = async (html: string) => (await summariesIn(html, { parse }))[0]!.document;
  const heads = (document: ThreePointsDocument | undefined) => ({
    title: document?.title,
    // Plain headings have no parts where labels are an author's own, and name no note otherwise than by its number.
    points: document?.points.map(({ label, kicker, heading }) =>
      [label, kicker && `${kicker}:`, heading.replace(/\[\^.*?\]/g, '')].filter(Boolean).join(' '),
    ),
  });
  const json = (html: string) => JSON.parse(parse(html).querySelector('script')!.textContent) as unknown;

  type Check = (text: string, document: ThreePointsDocument) => unknown;
  const same: Check = async (text, document) => expect(await first(text)).to.deep.equal(document);
  const equal: Check = async (text, document) =>
    expect(normalize((await first(text))!)).to.deep.equal(normalize(document));
  const checks: Record<string, Check> = {
    'Element with JSON': same,
    'Element markup': equal,
    'Class names': equal,
    'Feed HTML': async (text, document) =>
      expect(heads(await first(text))).to.deep.equal(heads(normalize(document))),
    'Code block': async (text, document) => {
      const [found] = await readSummaries({ name: 'a.md', text, extension: 'md' }, { parse });
      expect(found!.document).to.deep.equal(document);
    },
    Markdown: async (text, document) => {
      const [found] = await readSummaries({ name: 'a.md', text, extension: 'md' }, { parse });
      expect(heads(found!.document)).to.deep.equal(heads(normalize(document)));
    },
    'Plain text': (text, document) => expect(text).to.equal(toText(document)),
    'JSON-LD': (text, document) =>
      expect(json(text)).to.deep.equal(JSON.parse(JSON.stringify(toJsonLd(document)))),
  };

  async function panelOf(root: HTMLElement): Promise<HTMLDialogElement> {
    button(root, 'Copy as').click();
    await until(() => root.querySelector('dialog[open]'), 'the panel opens');
    return root.querySelector('dialog')!;
  }

  /** Each form, as it is shown: its name and its text. */
  async function* formsIn(panel: HTMLElement) {
    for (const label of panel.querySelectorAll('label')) {
      label.click();
      await settled(panel.parentElement!);
      yield [label.textContent.trim(), one<HTMLTextAreaElement>(panel, 'textarea').value] as const;
    }
  }

  for (const { name, text } of EXAMPLES)
    it(`in forms that say the same when they are put back: ${name}`, async () => {
      const document = JSON.parse(text) as ThreePointsDocument;
      const panel = await panelOf(await open(text));
      const seen: string[] = [];
      for await (const [form, shown] of formsIn(panel)) {
        seen.push(form);
        await checks[form]!(shown, document);
      }
      expect(seen).to.deep.equal(Object.keys(checks));
    });

  it('with the settings as its attributes, and words that end no script', async () => {
    const hostile = JSON.stringify({ ...JSON.parse(SMALL), title: 'A </script><img src=x> & $& <!--' });
    const root = await open(hostile, { theme: 'card', glance: true, level: '3', notes: 'end' });
    const panel = await panelOf(root);
    for await (const [form, shown] of formsIn(panel)) {
      const page = parse(shown);
      if (/JSON/.test(form)) expect(page.querySelector('img'), form).to.be.null;
      if (!/^Element|^Class/.test(form)) continue;
      const summary = page.querySelector<HTMLElement>('three-points,.three-points')!;
      const read = (name: string) => summary.getAttribute(name) ?? summary.getAttribute(`data-${name}`);
      expect([read('theme'), read('glance'), read('notes')], form).to.deep.equal(['card', '', 'end']);
      expect((await first(shown))!.title, form).to.contain('</script');
    }
    expect(root.querySelector('three-points img')).to.be.null;
  });

  it('and says that it was copied', async () => {
    let copied = '';
    stub(navigator, 'clipboard', { writeText: async (text: string) => void (copied = text) });
    const panel = await panelOf(await open(SMALL));
    button(panel, 'Copy').click();
    await until(() => one(panel, '[role=status]').textContent, 'it is said');
    expect(one(panel, '[role=status]').textContent).to.equal('Element with JSON: copied.');
    expect(copied).to.equal(one<HTMLTextAreaElement>(panel, 'textarea').value);
  });

  it('and has the words selected where the browser forbids copying', async () => {
    stub(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('denied')) });
    stub(document, 'execCommand', () => false);
    const panel = await panelOf(await open(SMALL));
    button(panel, 'Copy').click();
    await until(() => /does not let/.test(one(panel, '[role=status]').textContent), 'it is said');
    const field = one<HTMLTextAreaElement>(panel, 'textarea');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    expect(document.activeElement === field, 'focus').to.be.true;
  });
});

describe('a link to the playground', () => {
  const opened = (fragment: string) => {
    history.replaceState(null, '', fragment);
    return open();
  };
  const packed = async (value: unknown) => {
    const stream = new Blob([typeof value === 'string' ? value : JSON.stringify(value)]).stream();
    const bytes = await new Response(stream.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
    const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
    return `#playground-1=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
  };

  it('opens the document and the settings that it was copied with', async () => {
    let link = '';
    stub(navigator, 'clipboard', { writeText: async (text: string) => void (link = text) });
    const text = SMALL.replace('long', 'länger 😀');
    const first = await open(text, { theme: 'card', width: 400, scheme: 'dark' });
    button(first, 'Copy link').click();
    await until(() => link, 'it is copied');
    expect(saidIn(first)).to.match(/^Link copied: \d/);
    first.remove();
    sessionStorage.clear();
    const { hash } = new URL(link);
    expect(hash).to.match(/^#playground-1=[\w-]+$/);
    const second = await opened(hash);
    await until(() => titleOf(second) === 'How länger 😀 is a metre?', 'it opens');
    await until(() => textOf(second) === text, 'and is in the editor');
    expect(one(second, 'three-points').getAttribute('theme')).to.equal('card');
    expect(one(second, '.playground').dataset['scheme']).to.equal('dark');
    expect(getComputedStyle(one(second, '.playground-page')).width).to.equal('400px');
  });

  it('shows itself to be copied by hand where the browser forbids copying', async () => {
    stub(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('denied')) });
    stub(document, 'execCommand', () => false);
    const root = await open(SMALL);
    button(root, 'Copy link').click();
    await until(() => root.querySelector('dialog[open]'), 'the panel opens');
    expect(one<HTMLTextAreaElement>(root, 'dialog textarea').value).to.contain('#playground-1=');
  });

  it('leaves a draft of this tab where it was, one button away', async () => {
    sessionStorage.setItem(DRAFT, JSON.stringify({ text: SMALL.replace('long', 'short'), settings: {} }));
    const root = await opened(await toFragment({ text: SMALL, settings: DEFAULTS }));
    await until(() => titleOf(root) === 'How long is a metre?', 'the link comes first');
    expect(sessionStorage.getItem(DRAFT)).to.contain('short');
    button(root, 'Go back to your draft').click();
    await until(() => titleOf(root) === 'How short is a metre?', 'the draft is back');
    expect(textOf(root)).to.equal(SMALL.replace('long', 'short'));
  });

  it('opens when the address of an open playground changes', async () => {
    const root = await open();
    location.hash = await toFragment({ text: SMALL, settings: DEFAULTS });
    await until(() => titleOf(root) === 'How long is a metre?', 'it opens');
  });

  const broken: [what: string, fragment: () => Promise<string>, words: RegExp][] = [
    [
      'cut short',
      async () => (await toFragment({ text: SMALL, settings: DEFAULTS })).slice(0, -9),
      /incomplete or damaged/,
    ],
    ['no base64', async () => '#playground-1=%3Cscript%3E', /incomplete or damaged/],
    ['empty', async () => '#playground-1=', /incomplete or damaged/],
    ['of another version', async () => '#playground-2=abc', /another version/],
    ['without a document', () => packed({ text: 7 }), /holds no document/],
    ['of null', () => packed(null), /holds no document/],
    ['that unpacks to far too much', () => packed(' '.repeat(MOST_BYTES * 3)), /more than a document can/],
  ];
  for (const [what, fragment, words] of broken)
    it(`is refused with words if it is ${what}`, async () => {
      const root = await opened(await fragment());
      await until(() => saidIn(root), 'it is said');
      expect(saidIn(root)).to.match(words);
      expect(titleOf(root)).to.equal('Eighteen minutes for the moon');
      expect(problemsIn(root)).to.deep.equal([]);
    });

  it('sets nothing that cannot be set', async () => {
    const settings = {
      theme: '"><script>',
      width: 1e9,
      scheme: 'dark',
      lang: ['de'],
      glance: 'yes',
      level: 3,
    };
    const root = await opened(await packed({ text: SMALL, settings }));
    await until(() => titleOf(root) === 'How long is a metre?', 'it opens');
    const summary = one(root, 'three-points');
    expect(['theme', 'glance', 'heading-level'].filter((name) => summary.hasAttribute(name))).to.deep.equal(
      [],
    );
    expect(one(root, '.playground').dataset['scheme']).to.equal('dark');
    expect(summary.lang).to.equal('en');
  });
});

describe('in the playground one can', () => {
  it('start from an example, and undo that', async () => {
    const root = await open(SMALL);
    button(root, 'Kant on').click();
    await until(() => titleOf(root) === JSON.parse(EXAMPLES[2]!.text).title, 'it is shown');
    expect(one(root, 'three-points').lang).to.equal('de');
    one(root, '.cm-content').focus();
    // Not every engine's driver can hold a key down.
    const keys = { key: 'z', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true };
    one(root, '.cm-content').dispatchEvent(new KeyboardEvent('keydown', keys));
    await until(() => textOf(root) === SMALL, 'the text is back');
    await until(() => titleOf(root) === 'How long is a metre?', 'and shown');
  });

  it('set the text in order, with its comments', async () => {
    const root = await open('{"title":"T", // why\n"lang":"en","points":[]}');
    button(root, 'Format').click();
    await until(
      () => textOf(root).startsWith('{\n  "title": "T", // why\n  "lang": "en",'),
      'it is in order',
    );
  });

  it('go back to what was opened', async () => {
    const root = await open(undefined);
    caretBehind(root, '"title": "');
    await type('Not ');
    await until(() => titleOf(root)?.startsWith('Not '), 'it is typed');
    button(root, 'Reset').click();
    await until(() => titleOf(root) === 'Eighteen minutes for the moon', 'it is gone');
    expect(sessionStorage.getItem(DRAFT)).to.be.null;
  });

  it('find what was written after a look elsewhere', async () => {
    const root = await open(SMALL);
    caretBehind(root, '"title": "');
    await type('Now: ');
    await until(() => titleOf(root)?.startsWith('Now: '), 'it is typed');
    root.remove();
    expect(titleOf(await open())).to.equal('Now: How long is a metre?');
  });

  it('set what the page looks like', async () => {
    const root = await open(SMALL);
    const set = async (name: string, value: string) => {
      const control = one<HTMLSelectElement | HTMLInputElement>(root, `[name=${name}]`);
      control.value = value;
      control.dispatchEvent(
        new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }),
      );
      await settled(root);
    };
    const summary = one(root, 'three-points');
    await set('theme', 'editorial');
    await set('density', 'headlines');
    await set('notes', 'end');
    await set('level', '4');
    await set('lang', 'fr');
    await set('width', '320');
    one<HTMLInputElement>(root, '[name=glance]').click();
    await until(() => summary.querySelector('points-glance a'), 'the overview comes');
    expect(summary.getAttribute('theme')).to.equal('editorial');
    expect(summary.querySelector('h4')!.textContent).to.equal('How long is a metre?');
    expect(summary.lang).to.equal('fr');
    expect(one(root, '.playground-page').offsetWidth).to.equal(320);
    await set('theme', '');
    expect(summary.hasAttribute('theme')).to.be.false;
  });

  const files: [name: string, content: string][] = [
    ['metre.jsonc', `// of 1799\n${SMALL}`],
    ['metre.md', '# How long is a metre?\n\n## P1 Earth: A measure for everyone\n\nWords.\n'],
    [
      'metre.html',
      '<three-points><h2>How long is a metre?</h2><point-card><h3>P1 Earth: All</h3></point-card></three-points>',
    ],
  ];
  for (const [name, content] of files)
    it(`open a file: ${name}`, async () => {
      const root = await open();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      one(root, '.cm-content').dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
      await until(() => titleOf(root) === 'How long is a metre?', 'it is shown');
      expect(saidIn(root)).to.equal(`${name} is open. It stays on this device.`);
    });

  it('learn why a file could not be opened', async () => {
    const root = await open(SMALL);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['<p>Nothing.</p>'], 'empty.html'));
    one(root, '.cm-content').dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
    await until(() => saidIn(root), 'it is said');
    expect(saidIn(root)).to.match(/^empty\.html: There is no summary here/);
    expect(textOf(root)).to.equal(SMALL);
  });
});

describe('the playground is accessible', () => {
  for (const scheme of ['light', 'dark']) {
    it(`in ${scheme} colours, with problems`, async () => {
      const root = await open(SMALL.replace('"disc"', '"dot"').replace('"lang"', '"long"'), { scheme });
      expect(problemsIn(root).length).to.be.greaterThan(1);
      await expect(root).to.be.accessible();
    });

    it(`in ${scheme} colours, with suggestions open`, async () => {
      const root = await open(SMALL.replace('"disc"', ''), { scheme });
      caretBehind(root, '"marker": ');
      await type('"');
      await until(() => root.querySelector('.cm-completionLabel'), 'they come');
      await expect(root).to.be.accessible();
    });

    it(`in ${scheme} colours, with what is copied on show`, async () => {
      const root = await open(SMALL, { scheme });
      button(root, 'Copy as').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => root.querySelector('dialog[open]'), 'the panel opens');
      await expect(root).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await until(() => !root.querySelector('dialog[open]'), 'Escape closes it');
      expect(document.activeElement === button(root, 'Copy as'), 'focus').to.be.true;
    });
  }
});
