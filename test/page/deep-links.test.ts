import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ThreePoints } from '../../src/elements/three-points/three-points.js';
import { fromJson, fromMarkup, place, reading, settled } from '../helpers.js';

const json = {
  id: 'mariner',
  lang: 'en',
  title: 'A probe reaches Venus',
  points: [
    {
      id: 'launch',
      kicker: 'Launch',
      heading: 'One of two rockets fails',
      body: [
        'Mariner 1 was destroyed after 293 seconds.[^nasa]',
        {
          type: 'list',
          items: [
            {
              term: 'Mass',
              text: '203 kilograms, of which little was for science, and most for staying alive',
            },
            { term: 'Power', text: 'two panels of solar cells' },
          ],
        },
        { type: 'list', marker: 'decimal', items: ['The first of the steps', 'The second'] },
        { type: 'list', marker: 'upper-alpha', items: ['A capital letter', 'and the next'] },
      ],
    },
    {
      id: 'flight',
      kicker: 'Flight',
      heading: 'A panel fails, and works again',
      body: [
        { type: 'list', marker: 'disc', items: ['No letter, no address'] },
        {
          type: 'quote',
          text: ['That’s one small step for man,', 'one giant leap for mankind.'],
          by: 'Neil Armstrong',
        },
        { type: 'quote', text: 'One of two rockets fails', pull: true },
        { type: 'quote', text: 'Houston, Tranquility Base here.', by: 'Neil Armstrong' },
      ],
    },
    { id: 'result', heading: 'Venus is hot', body: ['The surface is at about 460 °C.[^heat]'] },
  ],
  notes: { nasa: 'https://science.nasa.gov/mission/mariner-2/', heat: 'Enough to melt *lead*.' },
};

const short = `
<three-points id="mariner" lang="en">
  <h2>A probe reaches Venus</h2>
  <point-card>
    <h3>P1 Launch: One of two rockets fails</h3>
    <p>Mariner 1 was destroyed after 293 seconds.<footnote-ref for="nasa">https://science.nasa.gov/mission/mariner-2/</footnote-ref></p>
    <ol type="a"><li><dfn>Mass</dfn>: 203 kilograms, of which little was for science, and most for staying alive</li><li><dfn>Power</dfn>: two panels of solar cells</li></ol>
    <ol><li>The first of the steps</li><li>The second</li></ol>
    <ol type="A"><li>A capital letter</li><li>and the next</li></ol>
  </point-card>
  <point-card>
    <h3>P2 Flight: A panel fails, and works again</h3>
    <ul><li>No letter, no address</li></ul>
    <pull-quote>That’s one small step for man,<br>one giant leap for mankind.<cite>Neil Armstrong</cite></pull-quote>
    <pull-quote kind="pull">One of two rockets fails</pull-quote>
    <pull-quote>Houston, Tranquility Base here.<cite>Neil Armstrong</cite></pull-quote>
  </point-card>
  <point-card id="mariner-result">
    <h3><span class="tp-label">P3</span> Venus is hot</h3>
    <p>The surface is at about 460 °C.<footnote-ref for="heat">Enough to melt <em>lead</em>.</footnote-ref></p>
  </point-card>
</three-points>`;

const IDS = [
  'mariner-launch',
  'mariner-launch-a',
  'mariner-launch-b',
  'mariner-launch-1',
  'mariner-launch-2',
  'mariner-launch-a-2',
  'mariner-launch-b-2',
  'mariner-flight',
  'mariner-flight-q1',
  'mariner-flight-q3',
  'mariner-result',
  'fn-mariner-nasa',
  'fn-mariner-heat',
];

const NAMES = [
  'P1 Launch',
  'Mass',
  'Power',
  'The first of the steps',
  'The second',
  'A capital letter',
  'and the next',
  'P2 Flight',
  'That’s one small step for man, one giant leap for mankind.',
  'Houston, Tranquility Base here.',
  'P3 Venus is hot',
  'Footnote 1',
  'Footnote 2',
];

const forms: Record<string, () => Promise<ThreePoints>> = {
  'from JSON': () => fromJson(json),
  'of markup': () => fromMarkup(short),
};

const links = (root: ParentNode) => [...root.querySelectorAll<HTMLAnchorElement>('a.tp-link')];
const linkTo = (root: ParentNode, id: string) =>
  root.querySelector<HTMLAnchorElement>(`a.tp-link[href="#${id}"]`)!;

async function until(condition: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 4000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const approach = (element: Element) =>
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));

/** A reader comes to the summary, and has what is offered then. */
async function offered<Summary extends Element>(summary: Summary): Promise<Summary> {
  approach(summary);
  await until(() => links(summary).length, 'links');
  await settled(summary.parentElement!);
  return summary;
}

const rectangles = (root: Element) =>
  [root, ...root.querySelectorAll('*')]
    .filter((element) => !element.closest('[data-tp-link],[role=status]'))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map((length) => length.toFixed(1)).join(' ')}`;
    });

describe('links to what a summary holds', () => {
  for (const [form, make] of Object.entries(forms))
    describe(`in one ${form}`, () => {
      it('are there for points, items with a letter or number, quotes and notes, by the same addresses', async () => {
        const summary = await offered(await make());
        expect(links(summary).map((link) => link.getAttribute('href'))).to.deep.equal(
          IDS.map((id) => `#${id}`),
        );
        for (const link of links(summary))
          expect(document.querySelector(link.hash)!.contains(link)).to.equal(true);
      });

      it('say in their names what they lead to', async () => {
        const summary = await offered(await make());
        expect(links(summary).map((link) => link.ariaLabel)).to.deep.equal(
          NAMES.map((name) => `Copy link: ${name}`),
        );
        expect(summary.querySelectorAll('h2,h3')[1]!.textContent).to.match(
          /^P1 Launch: One of two rockets fails$/,
        );
        await expect(summary).to.be.accessible();
      });

      it('move no box', async () => {
        const summary = await make();
        const before = rectangles(summary);
        await offered(summary);
        expect(rectangles(summary)).to.deep.equal(before);
      });

      it('leave the text what it is', async () => {
        const summary = await make();
        const [text, lines] = [summary.textContent, reading(summary)];
        await offered(summary);
        expect(summary.textContent).to.equal(text);
        expect(
          reading(summary)
            .map((line) => line.replace(/(?:<#[^>]*>)$/, ''))
            .filter(Boolean),
        ).to.deep.equal(lines);
      });

      it('are as large as a finger needs, and make no page wider', async () => {
        const main = document.createElement('main');
        main.style.cssText = 'inline-size: 288px; padding: 0 16px';
        const summary = await make();
        summary.parentElement!.append(main);
        main.append(summary);
        await settled(main);
        await offered(summary);
        for (const control of summary.querySelectorAll('.tp-link')) {
          const { width, height } = control.getBoundingClientRect();
          expect(Math.min(width, height), control.ariaLabel!).to.be.at.least(24);
        }
        expect(main.scrollWidth).to.equal(320);
      });

      it('stand after the words that they belong to, in the order of the page', async () => {
        const summary = await offered(await make());
        const order = [...summary.querySelectorAll('h3,.tp-link')].map((element) => element.localName);
        expect(order.slice(0, 3)).to.deep.equal(['h3', 'a', 'a']);
        expect(summary.querySelector('h3 .tp-link')).to.equal(null);
      });
    });

  it('are seen where the pointer is, and where the focus is', async () => {
    const summary = await offered(await fromMarkup(short));
    summary.scrollIntoView();
    const opacity = (link: Element) => Number(getComputedStyle(link).opacity);
    await sendMouse({ type: 'move', position: [1, 1] });
    const link = linkTo(summary, 'mariner-launch-b');
    const touch = matchMedia('(hover: none)').matches;
    if (!touch)
      expect(
        links(summary)
          .map(opacity)
          .every((value) => value === 0),
      ).to.equal(true);
    const { x, y } = link.closest('li')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 30), Math.round(y + 8)] });
    await until(() => opacity(link) === 1, 'the link of the item under the pointer');
    if (!touch) expect(opacity(linkTo(summary, 'mariner-launch-a'))).to.equal(0);
    expect(opacity(linkTo(summary, 'mariner-launch'))).to.equal(1);
    await sendMouse({ type: 'move', position: [1, 1] });
    const other = linkTo(summary, 'mariner-flight-q3');
    other.focus();
    await until(() => opacity(other) === 1, 'the link that has the focus');
  });

  it('are offered to whoever comes by keyboard', async () => {
    const summary = await fromMarkup(short);
    summary.querySelector<HTMLElement>('a[role=doc-noteref]')!.focus();
    await until(() => links(summary).length === IDS.length, 'links');
    await sendKeys({ press: 'Tab' });
    // (WebKit walks to links only where it is set so.)
    if (document.activeElement !== document.body && document.activeElement?.matches('.tp-link'))
      expect(document.activeElement.ariaLabel).to.equal('Copy link: Mass');
  });

  it('keep the ids that authors wrote', async () => {
    const summary = await offered(
      await fromMarkup(
        `<three-points id="a"><h2>T</h2><point-card id="p"><h3>P1 A: B</h3><ol type="a"><li>One</li><li id="mine">Two</li><li>Three</li></ol><ul><li id="listed">Four</li><li>Five</li></ul><pull-quote id="said">Words</pull-quote></point-card></three-points><p id="p-a">Taken</p>`,
      ),
    );
    expect(links(summary).map((link) => link.hash)).to.deep.equal([
      '#p',
      '#p-a-2',
      '#mine',
      '#p-c',
      '#listed',
      '#said',
    ]);
  });

  it('are not given to what a summary within holds, nor to what is set aside', async () => {
    const main = place(
      `<three-points id="outer"><p>Fallback</p><ol><li id="x">Set aside</li></ol><point-card id="aside"><h3>P1 A: B</h3></point-card></three-points>`,
    );
    const summary = main.querySelector('three-points')!;
    summary.data = { id: 'outer', title: 'T', points: [{ heading: 'H' }] };
    await settled(main);
    await offered(summary);
    expect(links(summary).map((link) => link.hash)).to.deep.equal(['#outer-p1']);
  });

  it('come to points that come later, and go with the quotes that need none', async () => {
    const summary = await offered(await fromMarkup(short));
    const card = document.createElement('point-card');
    card.id = 'late';
    const heading = document.createElement('h3');
    heading.textContent = 'P4 Late: It comes after all';
    card.append(heading);
    summary.querySelector('points-notes')!.before(card);
    const quote = summary.querySelector('#mariner-flight-q1')!;
    quote.setAttribute('kind', 'pull');
    await settled(summary.parentElement!);
    approach(card);
    await until(() => linkTo(summary, 'late'), 'a link to the new point');
    expect(linkTo(summary, 'late').ariaLabel).to.equal('Copy link: P4 Late');
    await settled(summary.parentElement!);
    expect(quote.querySelector('.tp-link')).to.equal(null);
    expect(quote.ariaHidden).to.equal('true');
    expect(links(summary)).to.have.length(IDS.length);
  });

  it('are made once', async () => {
    const summary = await offered(await fromMarkup(short));
    const made = [...summary.querySelectorAll('.tp-link,[role=status]')];
    expect(made).to.have.length(IDS.length + 2 + 1);
    const main = summary.parentElement!;
    summary.remove();
    main.append(summary);
    await settled(main);
    approach(summary);
    await settled(main);
    summary.querySelector('p')!.append('More words.');
    await settled(main);
    approach(summary);
    await settled(main);
    expect([...summary.querySelectorAll('.tp-link,[role=status]')]).to.deep.equal(made);
  });

  it('follow the document that is shown', async () => {
    const summary = await offered(await fromJson(json));
    summary.data = {
      ...json,
      id: 'venera',
      points: [json.points[1]!, { heading: 'Another' }],
      notes: {},
    } as never;
    await settled(summary.parentElement!);
    approach(summary);
    const wanted = ['#venera-flight', '#venera-flight-q1', '#venera-flight-q3', '#venera-p2'];
    await until(
      () =>
        links(summary)
          .map((link) => link.hash)
          .join() === wanted.join(),
      'other links',
    );
    expect(summary.querySelectorAll('[role=status]')).to.have.length(1);
  });

  it('have their names in the language of the page', async () => {
    const summary = await offered(await fromJson({ ...json, lang: 'de' }));
    expect(links(summary)[0]!.ariaLabel).to.match(/kopieren: P1 Launch$/);
  });

  it('move nothing where a theme brings what follows a heading close to it', async () => {
    const main = place(
      `<style>main :is(h3 + *) { margin-block-start: 0 } main a { position: relative; padding: 1em } main button { inline-size: 100%; margin: 2em }</style>${short}`,
    );
    await settled(main);
    const summary = main.querySelector('three-points')!;
    const before = rectangles(summary);
    await offered(summary);
    expect(rectangles(summary)).to.deep.equal(before);
  });
});

describe('the link to a place', () => {
  let written: string[] = [];
  let allowed = true;
  beforeEach(() => {
    written = [];
    allowed = true;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          if (!allowed) return Promise.reject(new DOMException('No', 'NotAllowedError'));
          written.push(text);
          return Promise.resolve();
        },
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('copies the address of the page with that of the place, says so, and stays where it is', async () => {
    const summary = await offered(await fromMarkup(short));
    const [status, again] = summary.querySelectorAll('[role=status]');
    expect(again).to.equal(undefined);
    expect(status!.textContent).to.equal('');
    const [before, at] = [location.href, scrollY];
    linkTo(summary, 'mariner-launch-b').click();
    await until(() => status!.textContent === 'Link copied', 'the confirmation');
    expect(written).to.deep.equal([
      `${location.origin}${location.pathname}${location.search}#mariner-launch-b`,
    ]);
    expect([location.href, scrollY]).to.deep.equal([before, at]);
    expect(linkTo(summary, 'mariner-launch-b').getAttribute('data-tp-said')).to.equal('Link copied');
    // The next one says it again, at its own place.
    linkTo(summary, 'mariner-flight-q1').click();
    await until(() => written.length === 2, 'the second copy');
    await until(
      () => !linkTo(summary, 'mariner-launch-b').hasAttribute('data-tp-said'),
      'the first to fall silent',
    );
    await until(() => status!.textContent === 'Link copied', 'the second confirmation');
  });

  it('leads there where nothing can be copied', async () => {
    const summary = await offered(await fromMarkup(short));
    allowed = false;
    document.execCommand = () => false;
    linkTo(summary, 'mariner-launch-b').click();
    await until(() => location.hash === '#mariner-launch-b', 'the address');
    expect(summary.querySelector('#mariner-launch-b')!.matches(':target')).to.equal(true);
    await until(
      () => summary.querySelector('[role=status]')!.textContent === 'Your browser did not allow copying',
      'what is said',
    );
  });

  it('is the browser’s with a key held down', async () => {
    const summary = await offered(await fromMarkup(short));
    let prevented: boolean | undefined;
    summary.parentElement!.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    linkTo(summary, 'mariner-launch-b').dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }),
    );
    expect(prevented).to.equal(false);
    expect(written).to.deep.equal([]);
  });
});
