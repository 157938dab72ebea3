import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';

const card = (n: number, words = '') =>
  `<point-card><h3>P${n} Topic ${n}: Headline ${n}</h3><p>Words ${n}</p>${words}</point-card>`;
const summary = (attributes = 'density="full"', cards = card(1) + card(2) + card(3)) =>
  `<three-points id="s" ${attributes}><h2>Title</h2>${cards}</three-points>`;

const cardsOf = (root: ParentNode) => [...root.querySelectorAll('point-card')];
const toggleOf = (point: Element) => point.shadowRoot!.querySelector('button')!;
/** Whether it is rendered: laid out first, since Chromium answers from the state before. */
const isShown = (element: Element) => element.getClientRects().length > 0 && element.checkVisibility();
/** Which points are open, as a reader sees it and as assistive technology hears it. */
function open(root: ParentNode): boolean[] {
  return cardsOf(root).map((point) => {
    const text = [...point.children].find((child) => child.localName === 'p')!;
    expect(toggleOf(point).ariaExpanded).to.equal(`${isShown(text)}`);
    expect(isShown(point.querySelector('h3,h4,h5')!)).to.equal(true);
    return isShown(text);
  });
}
const tools = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.tp-density button')];
const tool = (root: ParentNode, name: string) => tools(root).find(({ ariaLabel }) => ariaLabel === name)!;
const boxes = (root: Element) =>
  [root, ...root.querySelectorAll(':not(.tp-density, .tp-density *)')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const from = root.querySelector('h2')!.getBoundingClientRect();
    return `${element.localName} ${[left, top - from.top, width, height].map((n) => n.toFixed(2)).join(' ')}`;
  });

/** Waits until what happens later has happened; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const { pathname, search } = location;
afterEach(() => {
  history.replaceState(null, '', pathname + search);
  getSelection()!.removeAllRanges();
  scrollTo(0, 0);
});

describe('density', () => {
  it('is nothing where nobody asks for it', async () => {
    for (const attributes of ['', 'density', 'density="other"']) {
      const root = await fromMarkup(summary(attributes));
      for (const point of cardsOf(root)) expect(point.shadowRoot).to.equal(null);
      expect(tools(root)).to.deep.equal([]);
    }
  });

  it('begins with all open as "full", and with all folded as "headlines"', async () => {
    expect(open(await fromMarkup(summary()))).to.deep.equal([true, true, true]);
    expect(open(await fromMarkup(summary('density="headlines"')))).to.deep.equal([false, false, false]);
    expect(open(await fromMarkup(summary('data-density="headlines"')))).to.deep.equal([false, false, false]);
  });

  it('is accessible open and folded', async () => {
    const root = await fromMarkup(summary());
    await expect(root).to.be.accessible();
    tool(root, 'Headlines only').click();
    expect(open(root)).to.deep.equal([false, false, false]);
    await expect(root).to.be.accessible();
  });

  it('names each button by its heading, and keeps it in step', async () => {
    const root = await fromMarkup(
      summary(
        'density="full"',
        '<point-card><h3><b>P1</b> Words<footnote-ref>A note</footnote-ref></h3><p>x</p></point-card><point-card label="P2" heading="Made"><p>x</p></point-card>',
      ),
    );
    const names = () => cardsOf(root).map((point) => toggleOf(point).ariaLabel);
    expect(names()).to.deep.equal(['P1 Words', 'P2 Made']);
    expect(toggleOf(cardsOf(root)[0]!).getAttribute('aria-controls')).to.equal(
      cardsOf(root)[0]!.shadowRoot!.querySelector('div')!.id,
    );
    root.querySelector('h3')!.lastChild!.previousSibling!.textContent = 'Other';
    cardsOf(root)[1]!.setAttribute('heading', 'Remade');
    await settled(root.parentElement!);
    expect(names()).to.deep.equal(['P1Other', 'P2 Remade']);
  });

  it('leaves the boxes of open points where they are', async () => {
    const inner =
      '<ul><li>y</li></ul><pull-quote>q<cite>c</cite></pull-quote><figure><img alt="" width="90" height="40"><figcaption>z</figcaption></figure>';
    const late = '<point-card><p>First</p>bare words<div><h3>Late</h3></div><p>x</p></point-card>';
    for (const css of ['', 'point-card { display: grid; gap: 7px } point-card > * { margin-block: 2em }']) {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      for (const width of [320, 760]) {
        const root = await fromMarkup(summary('', card(1, inner) + card(2, inner) + late));
        root.parentElement!.style.width = `${width}px`;
        const plain = boxes(root);
        root.density = 'full';
        await settled(root.parentElement!);
        expect(toggleOf(cardsOf(root)[0]!).getBoundingClientRect().height).to.be.at.least(24);
        tools(root)[0]!.parentElement!.style.display = 'none';
        expect(boxes(root)).to.deep.equal(plain);
        tool(root, 'Headlines only').click();
        expect(root.getBoundingClientRect().height).to.be.lessThan(parseFloat(plain[0]!.split(' ')[4]!));
        tool(root, 'Show all').click();
        root.density = null;
        await settled(root.parentElement!);
        expect(boxes(root)).to.deep.equal(plain);
      }
      style.remove();
    }
  });

  it('has buttons that can be hit, over none of the headings’ words', async () => {
    const root = await fromMarkup(summary());
    for (const width of [320, 768, 1280]) {
      root.parentElement!.style.width = `${width}px`;
      for (const point of cardsOf(root)) {
        const box = toggleOf(point).getBoundingClientRect();
        expect(Math.min(box.width, box.height)).to.be.at.least(24);
        expect(box.bottom).to.be.at.most(point.querySelector('h3')!.getBoundingClientRect().top + 1);
        expect(box.right).to.be.at.most(point.getBoundingClientRect().right);
      }
    }
  });

  it('adds no word, and no mark to what the author wrote', async () => {
    const root = await fromMarkup(summary(''));
    const text = root.textContent;
    const markup = cardsOf(root).map((point) => point.outerHTML);
    root.density = 'headlines';
    await settled(root.parentElement!);
    expect(root.textContent).to.equal(text);
    expect(cardsOf(root).map((point) => point.outerHTML)).to.deep.equal(markup);
  });

  it('writes nothing when nothing has changed', async () => {
    const root = await fromMarkup(summary('density="headlines" glance'));
    await until(() => !!root.querySelector('[aria-current]'));
    const written: Node[] = [];
    const observer = new MutationObserver((records) => written.push(...records.map(({ target }) => target)));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    root.requestUpdate();
    await settled(root.parentElement!);
    expect(written).to.deep.equal([]);
  });

  it('is worked by the keyboard', async () => {
    const root = await fromMarkup(summary('density="headlines"'));
    const [one] = cardsOf(root);
    tool(root, 'Show all').focus();
    // Whoever comes to a summary gets a link to each point, which stands before the button.
    await until(() => !!one!.querySelector('.tp-link'));
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(one!.querySelector('.tp-link'));
    await sendKeys({ press: 'Tab' });
    expect(one!.shadowRoot!.activeElement).to.equal(toggleOf(one!));
    await sendKeys({ press: 'Enter' });
    expect(open(root)).to.deep.equal([true, false, false]);
    await sendKeys({ press: ' ' });
    expect(open(root)).to.deep.equal([false, false, false]);
    expect(one!.shadowRoot!.activeElement).to.equal(toggleOf(one!));
  });

  it('takes a click on the heading for one on its button, but not on a link in it or on selected words', async () => {
    const root = await fromMarkup(
      summary(
        'density="headlines"',
        '<point-card><h3>P1 A: <b>Bold</b> <a href="#nowhere">link</a></h3><p>x</p></point-card>',
      ),
    );
    const heading = root.querySelector('h3')!;
    heading.querySelector('b')!.click();
    expect(open(root)).to.deep.equal([true]);
    heading.querySelector('a')!.click();
    expect(open(root)).to.deep.equal([true]);
    getSelection()!.selectAllChildren(heading);
    heading.click();
    expect(open(root)).to.deep.equal([true]);
    getSelection()!.removeAllRanges();
    heading.click();
    expect(open(root)).to.deep.equal([false]);
  });

  it('takes two quick clicks for one, so that a word can be selected', async () => {
    const root = await fromMarkup(summary());
    const heading = root.querySelector('h3')!;
    for (const detail of [1, 2])
      heading.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
    expect(open(root)).to.deep.equal([false, true, true]);
  });

  it('opens and folds all by two buttons that say which state holds', async () => {
    const root = await fromMarkup(summary());
    const pressed = () => tools(root).map(({ ariaLabel, ariaPressed }) => `${ariaLabel} ${ariaPressed}`);
    expect(pressed()).to.deep.equal(['Headlines only false', 'Show all true']);
    expect(tools(root).map(({ type, textContent }) => type + textContent)).to.deep.equal([
      'button',
      'button',
    ]);
    toggleOf(cardsOf(root)[1]!).click();
    expect(pressed()).to.deep.equal(['Headlines only false', 'Show all false']);
    tool(root, 'Headlines only').click();
    expect(open(root)).to.deep.equal([false, false, false]);
    expect(pressed()).to.deep.equal(['Headlines only true', 'Show all false']);
    tool(root, 'Show all').click();
    expect(open(root)).to.deep.equal([true, true, true]);
  });

  it('speaks the language of the summary', async () => {
    const root = await fromMarkup(summary('density="full" lang="de"'));
    const names = tools(root).map(({ ariaLabel }) => ariaLabel);
    root.lang = 'en';
    await settled(root.parentElement!);
    expect(tools(root).map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Headlines only', 'Show all']);
    expect(names).not.to.include('Show all');
    expect(tools(root)[1]!.getBoundingClientRect().width).to.be.greaterThan(40);
  });

  it('has its buttons in the list of points where there is one, else before the first point', async () => {
    const root = await fromMarkup(summary());
    const place = () => tools(root)[0]!.parentElement!;
    expect(place().nextElementSibling).to.equal(cardsOf(root)[0]);
    root.glance = true;
    await settled(root.parentElement!);
    expect(place().parentElement).to.equal(root.querySelector('points-glance'));
    expect(root.querySelectorAll('points-glance a')).to.have.length(3);
    expect(tools(root)).to.have.length(2);
    root.glance = false;
    await settled(root.parentElement!);
    expect(place().nextElementSibling).to.equal(cardsOf(root)[0]);
    expect(tools(root)).to.have.length(2);
    root.density = null;
    await settled(root.parentElement!);
    expect(tools(root)).to.deep.equal([]);
  });

  it('holds its buttons still where they stand below the points', async () => {
    const root = await fromMarkup(
      `${summary('density="full"', card(1, '<div style="block-size:3000px"></div>') + card(2) + '<points-glance></points-glance>')}<div style="block-size:3000px"></div>`,
    );
    tools(root)[0]!.scrollIntoView({ block: 'center' });
    const top = () => tools(root)[0]!.getBoundingClientRect().top;
    const before = top();
    tool(root, 'Headlines only').click();
    expect(top()).to.be.closeTo(before, 2);
    tool(root, 'Show all').click();
    expect(top()).to.be.closeTo(before, 2);
  });

  it('follows what is asked for while the page lives', async () => {
    const root = await fromMarkup(summary());
    root.density = 'headlines';
    await settled(root.parentElement!);
    expect(open(root)).to.deep.equal([false, false, false]);
    root.density = null;
    await settled(root.parentElement!);
    for (const point of cardsOf(root)) {
      expect(isShown(point.querySelector('p')!)).to.equal(true);
      expect(isShown(toggleOf(point))).to.equal(false);
    }
    root.querySelector('h3')!.click();
    expect(isShown(root.querySelector('point-card p')!)).to.equal(true);
    root.setAttribute('density', 'full');
    await settled(root.parentElement!);
    expect(open(root)).to.deep.equal([true, true, true]);
  });

  it('remembers what is open when a document is rendered again, and folds what is new', async () => {
    const data = (...names: string[]) => ({
      title: 'T',
      points: names.map((id) => ({ id, heading: `About ${id}`, body: ['Words'] })),
    });
    const root = await fromJson(data('ants', 'bees'), 'density="headlines" id="j"');
    expect(open(root)).to.deep.equal([false, false]);
    toggleOf(cardsOf(root)[1]!).click();
    root.data = data('ants', 'bees', 'cats') as never;
    await settled(root.parentElement!);
    expect(open(root)).to.deep.equal([false, true, false]);
    root.data = data('bees', 'owls') as never;
    await settled(root.parentElement!);
    expect(open(root)).to.deep.equal([true, false]);
    expect(tools(root)).to.have.length(2);
    root.data = data('cats') as never;
    await settled(root.parentElement!);
    expect(open(root)).to.deep.equal([false]);
  });

  it('shows what comes into a point later, in a summary or out of it', async () => {
    const root = await fromMarkup(summary());
    const [one, two] = cardsOf(root);
    one!.append('late words', document.createElement('hr'));
    two!.querySelector('h3')!.remove();
    await settled(root.parentElement!);
    expect(isShown(one!.querySelector('hr')!)).to.equal(true);
    expect((one!.childNodes[one!.childNodes.length - 2] as Text).assignedSlot).to.exist;
    expect(isShown(two!.querySelector('p')!)).to.equal(true);
    expect(isShown(toggleOf(two!))).to.equal(false);
    const aside = place('<aside></aside>').firstElementChild!;
    toggleOf(one!).click();
    aside.append(one!);
    await settled(aside);
    expect(isShown(one!.querySelector('p')!)).to.equal(true);
    one!.append(document.createElement('output'));
    await settled(aside);
    expect(one!.querySelector('output')!.assignedSlot).to.exist;
  });

  it('has nothing to fold in a point of one heading alone', async () => {
    const root = await fromMarkup(
      summary('density="headlines"', `<point-card><h3>Alone</h3>\n</point-card>`),
    );
    expect(isShown(toggleOf(cardsOf(root)[0]!))).to.equal(false);
  });

  it('opens a point in which the browser finds words', async () => {
    const root = await fromMarkup(summary('density="headlines"'));
    const [, two] = cardsOf(root);
    const body = two!.shadowRoot!.querySelector('div')!;
    body.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(open(root)).to.deep.equal([false, true, false]);
    if ('onbeforematch' in HTMLElement.prototype)
      expect(cardsOf(root)[0]!.shadowRoot!.querySelector('div')!.getAttribute('hidden')).to.equal(
        'until-found',
      );
  });

  it('is all there on paper, without buttons', async () => {
    const root = await fromMarkup(summary('density="headlines"'));
    const print = cardsOf(root)
      .flatMap((point) => [...point.shadowRoot!.adoptedStyleSheets])
      .flatMap((sheet) => [...sheet.cssRules])
      .filter(
        (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
      );
    const [one] = print;
    expect(one).to.exist;
    // Not every engine can be told to take its window for paper.
    one!.media.mediaText = 'all';
    try {
      for (const point of cardsOf(root)) {
        expect(isShown(point.querySelector('p')!)).to.equal(true);
        expect(isShown(toggleOf(point))).to.equal(false);
      }
      for (const button of tools(root)) expect(isShown(button)).to.equal(false);
    } finally {
      one!.media.mediaText = 'print';
    }
    expect(open(root)).to.deep.equal([false, false, false]);
  });

  it('folds the points of its own summary, not those of one within', async () => {
    const inner = `<three-points id="in" density="headlines"><h4>Inner</h4><point-card><h5>P7 C: D</h5><p>Deep</p></point-card></three-points>`;
    const root = await fromMarkup(summary('density="full"', card(1, inner) + card(2)));
    expect(open(root)).to.deep.equal([true, false, true]);
    root.querySelector<HTMLButtonElement>('#in .tp-density button:last-child')!.click();
    expect(open(root)).to.deep.equal([true, true, true]);
    expect(tools(root)).to.have.length(4);
  });

  it('leaves alone a point that has a shadow root of somebody else’s', async () => {
    const main = place(summary());
    const [one] = cardsOf(main);
    one!.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    await settled(main);
    expect(isShown(one!.querySelector('p')!)).to.equal(true);
    expect(isShown(toggleOf(cardsOf(main)[1]!))).to.equal(true);
  });

  it('moves no node and throws at no framework that takes its nodes away', async () => {
    const root = await fromMarkup(summary('density="headlines" glance'));
    for (const point of cardsOf(root)) {
      for (const node of [...point.childNodes]) point.removeChild(node);
      root.removeChild(point);
    }
    await settled(root.parentElement!);
    expect(tools(root)).to.deep.equal([]);
  });
});

describe('an address in a folded point', () => {
  const notes = '<p>More<footnote-ref>A note</footnote-ref></p><ul><li id="item">Item</li></ul>';
  const spacer = '<div style="block-size: 4000px"></div>';
  const page = (attributes = 'density="headlines" notes="end"') =>
    spacer + summary(attributes, card(1, spacer) + card(2, notes) + card(3)) + spacer;
  const inView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };

  it('opens the point when the page begins with it', async () => {
    history.replaceState(null, '', '#item');
    const main = place(page());
    await settled(main);
    expect(open(main)).to.deep.equal([false, true, false]);
  });

  it('opens the point when the address changes, and arrives', async () => {
    const main = place(page());
    await settled(main);
    const item = main.querySelector('#item')!;
    location.hash = 'item';
    await until(() => open(main)[1]! && inView(item));
    location.hash = cardsOf(main)[0]!.id;
    await until(() => open(main)[0]! && inView(cardsOf(main)[0]!));
    expect(open(main)).to.deep.equal([true, true, false]);
  });

  it('opens the point to which a link of the list leads, each time', async () => {
    const main = place(page('density="headlines" glance'));
    await settled(main);
    const link = main.querySelectorAll<HTMLAnchorElement>('points-glance a')[2]!;
    const [, , three] = cardsOf(main);
    for (const _ of [1, 2]) {
      link.click();
      expect(open(main)).to.deep.equal([false, false, true]);
      await until(() => inView(three!));
      toggleOf(three!).click();
      scrollTo(0, 0);
    }
  });

  it('opens the point to which a note leads back', async () => {
    const main = place(page());
    await settled(main);
    const back = main.querySelector<HTMLAnchorElement>('[role=doc-backlink]')!;
    expect(isShown(back)).to.equal(true);
    back.click();
    expect(open(main)).to.deep.equal([false, true, false]);
    await until(() => inView(main.querySelector('[role=doc-noteref]')!));
  });

  it('leaves a point folded whose link somebody else has answered', async () => {
    const main = place(page('density="headlines" glance'));
    await settled(main);
    const link = main.querySelector('points-glance a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    (link as HTMLElement).click();
    expect(open(main)).to.deep.equal([false, false, false]);
  });
});
