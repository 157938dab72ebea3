import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ThreePoints } from '../../src/elements/three-points/three-points.js';
import { doubledIds, fromJson, fromMarkup, place, settled } from '../helpers.js';

const long = `https://example.org/${'a-part-of-a-long-address/'.repeat(12)}`;

/** The full form: nothing is to be added, so that nothing but the entry is loaded. */
const full = (id = 'moon', attributes = '') => `<three-points id="${id}" lang="en" ${attributes}>
<h2>The Moon</h2>
<point-card id="${id}-far"><h3><span class="tp-label">P1</span> It is far<footnote-ref for="far"><sup><a href="#fn-${id}-far" id="fnref-${id}-far" role="doc-noteref" aria-label="Footnote 1">1</a></sup></footnote-ref></h3>
<p>It is grey<footnote-ref for="grey"><sup><a href="#fn-${id}-grey" id="fnref-${id}-grey" role="doc-noteref" aria-label="Footnote 2">2</a></sup></footnote-ref> and <a href="https://example.org/quiet">quiet</a>.</p>
<pull-quote><blockquote><p>Magnificent desolation.<footnote-ref for="words"><sup><a href="#fn-${id}-words" id="fnref-${id}-words" role="doc-noteref" aria-label="Footnote 3">3</a></sup></footnote-ref></p></blockquote><cite>Buzz Aldrin</cite></pull-quote>
</point-card>
<points-notes><h3>Notes</h3><ol>
<li id="fn-${id}-far">About <em id="${id}-number">384,400</em> km, <a href="#${id}-far">as said</a>. <a href="https://example.org/orbit">More</a><a role="doc-backlink" href="#fnref-${id}-far" aria-label="Back to reference 1">↩︎ 1</a></li>
<li id="fn-${id}-grey"><p>Mostly <strong>dust</strong>: see ${long}</p><p><a role="doc-backlink" href="#fnref-${id}-grey" aria-label="Back to reference 2">↩︎ 2</a></p></li>
<li id="fn-${id}-words">Said on 21 July 1969. <a role="doc-backlink" href="#fnref-${id}-words" aria-label="Back to reference 3">↩︎ 3</a></li>
</ol></points-notes></three-points>`;

const notes = () => [...document.querySelectorAll<HTMLElement>('[role=dialog]')];
const markers = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLAnchorElement>('a[role=doc-noteref]:not([role=dialog] *)'),
];
const isOpen = () => waitUntil(() => notes()[0]?.matches(':popover-open'), 'no note opens');
const isClosed = () => waitUntil(() => !notes().length, 'the note stays');
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** As those do who hear a page: no pointer, no key. */
async function open(marker: HTMLElement): Promise<HTMLElement> {
  const [before] = notes();
  marker.click();
  await waitUntil(() => notes()[0] !== before && document.activeElement === notes()[0], 'no note opens');
  return notes()[0]!;
}

/** Presses the mouse where the element is. */
async function press(element: Element, edge = false): Promise<void> {
  const { left, top, width, height } = element.getClientRects()[0]!;
  const at = edge ? [left + 2, top + 2] : [left + width / 2, top + height / 2];
  await sendMouse({ type: 'click', position: at.map(Math.round) as [number, number] });
}

/** Lets what readers are offered beside the notes come first. */
async function approached(host: ThreePoints): Promise<ThreePoints> {
  host.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await waitUntil(() => host.querySelector('li > [data-tp-link], li > p > [data-tp-link]'));
  await settled(host);
  return host;
}

const named = (node: unknown) =>
  node instanceof Element ? (node.cloneNode() as Element).outerHTML : String(node);
/** Says which node is another, without writing down all that hangs on it. */
function same(actual: unknown, expected: unknown): void {
  expect(actual === expected, `${named(actual)} is not ${named(expected)}`).to.equal(true);
}
function allSame(actual: unknown[], expected: unknown[]): void {
  expect(actual.map(named)).to.deep.equal(expected.map(named));
  actual.forEach((node, i) => same(node, expected[i]));
}

function allNodes(root: Node): Node[] {
  return [root, ...[...root.childNodes].flatMap(allNodes)];
}

/** A page of its own in a window of that size, with the summary finished in it. */
async function frame(width: number, height: number, markup: string): Promise<Document> {
  const main = place(`<iframe style="border:0;inline-size:${width}px;block-size:${height}px"></iframe>`);
  const element = main.querySelector('iframe')!;
  element.srcdoc = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>A page</title>
    <script type="module">import '/src/define.ts'; import { sheet } from '/src/styles/sheet.ts'; document.adoptedStyleSheets.push(sheet);</script>
    <body>${markup}`;
  const content = () => element.contentDocument!;
  await waitUntil(() => content().querySelector('three-points:defined footnote-ref:defined'), 'no page', {
    timeout: 25_000,
  });
  element.contentWindow!.focus();
  return content();
}

beforeEach(async () => {
  await resetMouse();
  scrollTo(0, 0);
});
afterEach(() => {
  for (const note of notes()) note.hidePopover();
});

describe('a note at its reference', () => {
  it('opens once, with the words, formatting and links of the note and no way back', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[1]!);
    expect(notes()).to.have.length(1);
    expect(words(note)).to.equal(`Mostly dust: see ${long}`);
    expect(note.querySelector('strong')!.textContent).to.equal('dust');
    same(note.querySelector('[role=doc-backlink]'), null);
    // The paragraph that held only the way back is gone with it.
    expect(note.querySelectorAll('p')).to.have.length(1);
    expect(doubledIds()).to.deep.equal([]);
  });

  it('is a dialog with the name of its reference and its words as description, and has the focus', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[0]!);
    expect(note.getAttribute('aria-label')).to.equal('Footnote 1');
    const described = document.getElementById(note.getAttribute('aria-describedby')!)!;
    expect(note.contains(described)).to.equal(true);
    expect(words(described)).to.equal('About 384,400 km, as said. More');
    expect(note.querySelector('button')!.getAttribute('aria-label')).to.equal('Close');
    same(document.activeElement, note);
  });

  it('is accessible', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[1]!);
    await Promise.all(note.getAnimations().map(({ finished }) => finished));
    await expect(host).to.be.accessible();
  });

  it('leaves every node of the page as it was when it has closed', async () => {
    const host = await approached(await fromMarkup(full()));
    const before = allNodes(host);
    const copy = host.cloneNode(true);
    for (const marker of markers(host)) {
      await open(marker);
      await sendKeys({ press: 'Escape' });
      await isClosed();
    }
    await settled(host);
    allSame(allNodes(host), before);
    expect(host.isEqualNode(copy)).to.equal(true);
  });

  it('is closed by Escape, and the keyboard is back at the marker', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    await open(marker!);
    await sendKeys({ press: 'Escape' });
    await isClosed();
    same(document.activeElement, marker);
  });

  it('opens by Enter on its marker', async () => {
    const host = await fromMarkup(full());
    markers(host)[2]!.focus();
    await sendKeys({ press: 'Enter' });
    await isOpen();
    expect(words(notes()[0]!)).to.equal('Said on 21 July 1969.');
  });

  it('is closed by its button, and the keyboard is back at the marker', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    const note = await open(marker!);
    await press(note.querySelector('button')!);
    await isClosed();
    same(document.activeElement, marker);
  });

  it('is closed by a press elsewhere, and the keyboard is back at the marker', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    await press(marker!);
    await isOpen();
    await press(host.querySelector('h2')!, true);
    await isClosed();
    same(document.activeElement, marker);
  });

  it('stays while a reader presses on its words', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[1]!);
    await press(note.querySelector('strong')!);
    await settled(host);
    expect(note.matches(':popover-open')).to.equal(true);
  });

  it('is opened and closed by presses on its marker, in turn', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    for (let round = 0; round < 2; round++) {
      await press(marker!);
      await isOpen();
      await press(marker!);
      await isClosed();
      await settled(host);
      expect(notes()).to.have.length(0);
    }
    expect(location.hash).to.equal('');
  });

  it('is closed by a click that comes without a pointer, as assistive technology clicks', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    await open(marker!);
    marker!.click();
    await isClosed();
  });

  it('does not move the page when it opens or closes', async () => {
    const host = await fromMarkup(
      `<div style="block-size:900px"></div>${full()}<div style="block-size:2000px"></div>`,
    );
    const marker = markers(host)[1]!;
    marker.scrollIntoView({ block: 'end' });
    const { scrollY } = window;
    await press(marker);
    await isOpen();
    expect(window.scrollY).to.equal(scrollY);
    await sendKeys({ press: 'Escape' });
    await isClosed();
    expect(window.scrollY).to.equal(scrollY);
  });

  it('gives way to another: one is open at a time, over several summaries too', async () => {
    const host = await fromMarkup(full());
    const other = await fromMarkup(`${full('mars')}<div style="block-size:900px"></div>`);
    await open(markers(host)[0]!);
    const second = await open(markers(host)[1]!);
    allSame(notes(), [second]);
    expect(second.ariaLabel).to.equal('Footnote 2');
    // (The open note lies over what is below its marker.)
    markers(other)[2]!.scrollIntoView();
    await press(markers(other)[2]!);
    await waitUntil(() => notes().length === 1 && other.contains(notes()[0]!));
    expect(words(notes()[0]!)).to.equal('Said on 21 July 1969.');
  });

  it('shows the one that was asked for last, when two are asked for at once', async () => {
    const host = await fromMarkup(full());
    markers(host)[0]!.click();
    markers(host)[2]!.click();
    await isOpen();
    await settled(host);
    expect(notes().map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Footnote 3']);
  });
});

describe('the keyboard in a note', () => {
  const tab = async (shift = false) => {
    if (!shift) return sendKeys({ press: 'Tab' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    return sendKeys({ up: 'Shift' });
  };

  it('goes on from its end to what follows the marker, and the note closes', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[1]!);
    note.querySelector('button')!.focus();
    await tab();
    await isClosed();
    same(document.activeElement, host.querySelector('a[href="https://example.org/quiet"]'));
  });

  it('goes through its links to its button', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[0]!);
    const tour: (Element | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await tab();
      tour.push(document.activeElement);
    }
    allSame(tour, [...note.querySelectorAll('a,button')]);
  });

  it('goes back from its beginning to the marker, and the note closes', async () => {
    const host = await fromMarkup(full());
    const marker = markers(host)[1]!;
    await open(marker);
    // WebKit’s driver holds no key down; there the keyboard goes back by script.
    await tab(true).catch(() => marker.focus());
    await isClosed();
    same(document.activeElement, marker);
  });
});

describe('a click on a marker', () => {
  const prevented = (marker: HTMLElement, init: MouseEventInit, type = 'click') => {
    // Nothing of it may reach the test's own page.
    let answered: boolean | undefined;
    addEventListener(type, (event) => ((answered = event.defaultPrevented), event.preventDefault()), {
      once: true,
    });
    marker.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
    return answered;
  };

  it('follows the link with a modifier key or another button', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    for (const init of [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
      { button: 1 },
    ])
      expect(prevented(marker!, init), JSON.stringify(init)).to.equal(false);
    expect(prevented(marker!, { button: 1 }, 'auxclick')).to.equal(false);
    await settled(host);
    expect(notes()).to.have.length(0);
    expect(prevented(marker!, {})).to.equal(true);
  });

  it('follows the link where notes="end"', async () => {
    const host = await fromMarkup(full('moon', 'notes="end"'));
    expect(prevented(markers(host)[0]!, {})).to.equal(false);
  });

  it('is answered by the summary that the marker is in, not by one around it', async () => {
    const outer = await fromMarkup(
      `<three-points id="outer"><h2>Two</h2><point-card><h3>P1 A: B</h3><p>x<footnote-ref>Outer</footnote-ref></p></point-card>${full('moon', 'notes="end"')}</three-points>`,
    );
    const inner = outer.querySelector('three-points')!;
    expect(prevented(markers(inner)[0]!, {})).to.equal(false);
    inner.notes = null;
    await open(markers(inner)[0]!);
    expect(words(notes()[0]!)).to.equal('About 384,400 km, as said. More');
    expect(notes()).to.have.length(1);
  });

  it('follows the link where its note is not there', async () => {
    const host = await fromMarkup(full());
    const [marker] = markers(host);
    host.querySelector('#fn-moon-far')!.id = 'gone';
    marker!.setAttribute('href', '#nowhere');
    marker!.click();
    await waitUntil(() => location.hash === '#nowhere');
    expect(notes()).to.have.length(0);
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('a note in every form of a summary', () => {
  const card = (body: string) =>
    `<three-points id="a" lang="en"><h2>T</h2><point-card><h3>P1 A: B</h3><p>${body}</p></point-card></three-points>`;
  const forms: Record<string, () => Promise<ThreePoints>> = {
    'the note in its reference': () =>
      fromMarkup(card('Far<footnote-ref>About <em>far</em>.</footnote-ref>.')),
    'the note in the list': () =>
      fromMarkup(
        card('Far<footnote-ref for="n"></footnote-ref>.').replace(
          '</three-points>',
          '<points-notes><ol><li id="n">About <em>far</em>.</li></ol></points-notes></three-points>',
        ),
      ),
    'a document': () =>
      fromJson({
        lang: 'en',
        title: 'T',
        points: [{ heading: 'B', body: ['Far[^n].'] }],
        notes: { n: 'About *far*.' },
      }),
  };
  for (const [form, make] of Object.entries(forms))
    it(`opens, is seen, and leaves nothing behind: ${form}`, async () => {
      const host = await approached(await make());
      const before = allNodes(host);
      const roots = [...host.querySelectorAll('footnote-ref')].map(({ shadowRoot }) => shadowRoot);
      const note = await open(markers(host)[0]!);
      expect(words(note)).to.equal('About far.');
      expect(note.querySelector('em')!.getBoundingClientRect().width).to.be.greaterThan(0);
      // Read again, the summary finds nothing new, and nothing to add.
      host.requestUpdate();
      for (const reference of host.querySelectorAll('footnote-ref')) reference.requestUpdate();
      await settled(host);
      expect(note.matches(':popover-open')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await isClosed();
      await settled(host);
      allSame(allNodes(host), before);
      allSame(
        [...host.querySelectorAll('footnote-ref')].map(({ shadowRoot }) => shadowRoot),
        roots,
      );
    });

  it('does not make the full form look less than full', async () => {
    const host = await fromMarkup(full());
    for (const marker of markers(host)) {
      await open(marker);
      // A heading has changed: the summary is read with the note open.
      host.querySelector('h3')!.append('!');
      host.requestUpdate();
      await settled(host);
      expect(notes()).to.have.length(1);
    }
    // Completing a summary would have given it someone to tell its parts.
    expect(Symbol.for('three-points.summary') in host).to.equal(false);
    same(
      host.querySelector(':is(footnote-ref,points-notes) [data-tp]:not([role=dialog],[role=dialog] *)'),
      null,
    );
  });

  it('has the words of its language, and of its author', async () => {
    const german = await fromMarkup(full('mond').replace('lang="en"', 'lang="de"'));
    expect((await open(markers(german)[0]!)).querySelector('button')!.ariaLabel).to.equal('Schließen');
    german.labels = { close: 'Weg damit' };
    expect((await open(markers(german)[1]!)).querySelector('button')!.ariaLabel).to.equal('Weg damit');
  });
});

describe('what a note leads to', () => {
  it('is reached by its links; one to another place in the page closes it', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[0]!);
    await press(note.querySelector('a[href="#moon-far"]')!);
    await waitUntil(() => location.hash === '#moon-far');
    await isClosed();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('may be another note, which takes its place', async () => {
    const host = await fromMarkup(`<three-points id="a" lang="en"><h2>T</h2><point-card><h3>P1 A: B</h3>
      <p>x<footnote-ref for="one"></footnote-ref> y<footnote-ref for="two"></footnote-ref></p></point-card>
      <points-notes><ol><li id="one">First, see<footnote-ref for="two"></footnote-ref></li><li id="two">Second</li></ol></points-notes></three-points>`);
    const marker = markers(host)[0]!;
    const note = await open(marker);
    expect(words(note)).to.equal('First, see2');
    same(note.querySelector('footnote-ref'), null);
    await press(note.querySelector('a[role=doc-noteref]')!);
    await waitUntil(() => words(note) === 'Second');
    expect(note.ariaLabel).to.equal('Footnote 2');
    allSame(notes(), [note]);
    same(document.activeElement, note);
    await sendKeys({ press: 'Escape' });
    await isClosed();
    same(document.activeElement, marker);
    expect(markers(host).map(({ textContent }) => textContent)).to.deep.equal(['1', '2', '2']);
  });

  it('opens from a marker in the list of notes itself', async () => {
    const host = await fromMarkup(`<three-points id="a" lang="en"><h2>T</h2><point-card><h3>P1 A: B</h3>
      <p>x<footnote-ref for="one"></footnote-ref></p></point-card>
      <points-notes><ol><li id="one">First, see<footnote-ref for="two"></footnote-ref></li><li id="two">Second</li></ol></points-notes></three-points>`);
    expect(words(await open(markers(host)[1]!))).to.equal('Second');
  });
});

describe('a note whose page changes while it is open', () => {
  it('follows its words, name and number', async () => {
    const host = await fromMarkup(full());
    const note = await open(markers(host)[2]!);
    host.querySelector('#fn-moon-words')!.firstChild!.textContent = 'Said in 1969. ';
    markers(host)[2]!.setAttribute('aria-label', 'Footnote 7');
    await waitUntil(() => words(note) === 'Said in 1969.' && note.ariaLabel === 'Footnote 7');
    same(document.activeElement, note);
  });

  const removals: Record<string, (host: ThreePoints) => void> = {
    'its reference': (host) => host.querySelector('footnote-ref')!.remove(),
    'its marker': (host) => host.querySelector('footnote-ref sup')!.remove(),
    'the note': (host) => host.querySelector('#fn-moon-far')!.remove(),
    'the summary': (host) => host.remove(),
  };
  for (const [what, remove] of Object.entries(removals))
    it(`goes with ${what}`, async () => {
      const host = await fromMarkup(full());
      await open(markers(host)[0]!);
      remove(host);
      await isClosed();
      same(host.querySelector('[role=dialog]'), null);
    });

  it('does not stay behind, closed, when its summary or its paragraph is moved', async () => {
    const host = await fromMarkup(full());
    await open(markers(host)[0]!);
    host.parentElement!.append(host);
    await isClosed();
    await open(markers(host)[1]!);
    host.querySelector('point-card')!.append(host.querySelector('point-card p')!);
    await isClosed();
  });
});

describe('the box of a note', () => {
  const inside = (note: HTMLElement) => {
    const { left, right, top, bottom } = note.getBoundingClientRect();
    const { clientWidth, clientHeight } = note.ownerDocument.documentElement;
    const window = `${clientWidth} × ${clientHeight}`;
    expect(left, window).to.be.at.least(0);
    expect(right, window).to.be.at.most(clientWidth);
    expect(top, window).to.be.at.least(0);
    expect(bottom, window).to.be.at.most(clientHeight);
    expect(note.scrollWidth, 'runs over').to.be.at.most(note.clientWidth);
    return { left, right, top, bottom };
  };
  const still = (note: HTMLElement) => Promise.all(note.getAnimations().map(({ finished }) => finished));
  const noteIn = (page: Document) => page.querySelector<HTMLElement>('[role=dialog]:popover-open');

  for (const dir of ['ltr', 'rtl'])
    for (const [width, height] of [
      [320, 600],
      [320, 300],
      [700, 560],
    ] as const)
      it(`is in a window of ${width} × ${height} px wherever its marker stands (${dir})`, async () => {
        const gap = '<div style="block-size:700px"></div>';
        const page = await frame(width, height, `<div dir="${dir}">${gap}${full()}${gap}</div>`);
        for (const marker of markers(page.body))
          for (const block of ['start', 'center', 'end'] as const) {
            marker.scrollIntoView({ block });
            marker.click();
            await waitUntil(() => noteIn(page), 'no note opens');
            const note = noteIn(page)!;
            await still(note);
            const { top, bottom } = inside(note);
            const at = marker.getBoundingClientRect();
            if (height > 480 && CSS.supports('anchor-name', '--a')) {
              expect(bottom <= at.top || top >= at.bottom, 'covers its marker').to.equal(true);
              const distance = Math.min(Math.abs(top - at.bottom), Math.abs(at.top - bottom));
              expect(distance, 'is far off').to.be.below(24);
            }
            note.hidePopover();
            await waitUntil(() => !page.querySelector('[role=dialog]'));
          }
      });

  for (const [where, before, after] of [
    [
      'that is transformed and clipped',
      '<div style="transform:translateX(3px);overflow:hidden;block-size:300px">',
      '</div>',
    ],
    ['that is a modal dialog', '<dialog style="inline-size:250px;block-size:250px">', '</dialog>'],
  ] as const)
    it(`is in the window, and on top, inside an element ${where}`, async () => {
      const root = place(before + full() + after);
      await settled(root);
      root.querySelector('dialog')?.showModal();
      const marker = markers(root)[0]!;
      const note = await open(marker);
      await still(note);
      const { left, top } = inside(note);
      const button = note.querySelector('button')!.getBoundingClientRect();
      const at = document.elementFromPoint(button.left + 5, button.top + 5)!;
      same(at, note.querySelector('button'));
      expect(left + top).to.be.greaterThan(0);
      await sendKeys({ press: 'Escape' });
      await isClosed();
      // Escape closed the note, not the dialog that it is in.
      expect(root.querySelector('dialog')?.open ?? true).to.equal(true);
    });

  it('looks the same from a heading, a paragraph and a quotation', async () => {
    const host = await fromMarkup(
      `<style>h3{text-transform:uppercase;letter-spacing:3px;text-align:center} blockquote{font-style:italic;color:#070}</style>${full()}`,
    );
    const looks: string[] = [];
    for (const marker of markers(host)) {
      const note = await open(marker);
      const {
        fontSize,
        fontWeight,
        fontStyle,
        lineHeight,
        color,
        letterSpacing,
        textTransform,
        textAlign,
        backgroundColor,
      } = getComputedStyle(note);
      looks.push(
        [
          fontSize,
          fontWeight,
          fontStyle,
          lineHeight,
          color,
          letterSpacing,
          textTransform,
          textAlign,
          backgroundColor,
        ].join(),
      );
      await sendKeys({ press: 'Escape' });
      await isClosed();
    }
    expect(looks[1]).to.equal(looks[0]);
    expect(looks[2]).to.equal(looks[0]);
    expect(looks[0]).to.include(getComputedStyle(host).fontSize);
  });

  it('stands on the colour of the page that the summary stands on, and on the author’s if there is one', async () => {
    const root = place(
      `<div style="background:#123;color:#fed"><div style="background:rgb(255 0 0 / 0.1)">${full()}</div></div>`,
    );
    await settled(root);
    const host = root.querySelector('three-points')!;
    let { backgroundColor, color } = getComputedStyle(await open(markers(host)[0]!));
    expect([backgroundColor, color]).to.deep.equal(['rgb(17, 34, 51)', 'rgb(255, 238, 221)']);
    await sendKeys({ press: 'Escape' });
    await isClosed();
    host.style.setProperty('--tp-surface', 'rgb(1, 2, 3)');
    host.style.setProperty('--tp-ink', 'rgb(250, 251, 252)');
    ({ backgroundColor, color } = getComputedStyle(await open(markers(host)[0]!)));
    expect([backgroundColor, color]).to.deep.equal(['rgb(1, 2, 3)', 'rgb(250, 251, 252)']);
  });

  it('scrolls within itself when the note is long', async () => {
    const host = await fromMarkup(full().replace('Mostly', 'Mostly, mostly '.repeat(300)));
    const note = await open(markers(host)[1]!);
    await still(note);
    inside(note);
    expect(note.scrollHeight).to.be.greaterThan(note.clientHeight);
    note.scrollTop = note.scrollHeight;
    const { top, bottom } = note.querySelector('button')!.getBoundingClientRect();
    const box = note.getBoundingClientRect();
    expect(top >= box.top && bottom <= box.bottom, 'the button is out of sight').to.equal(true);
  });
});

describe('a note of a summary in a shadow root', () => {
  it('opens there, dressed, and gives the focus back', async () => {
    const main = place('<div></div>');
    const root = main.firstElementChild!.attachShadow({ mode: 'open' });
    root.append(document.createRange().createContextualFragment(full()));
    await settled(root);
    const [marker] = markers(root);
    marker!.click();
    await waitUntil(() => root.activeElement?.matches('[role=dialog]'));
    const note = root.querySelector<HTMLElement>('[role=dialog]')!;
    expect(getComputedStyle(note).display).to.equal('grid');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !root.querySelector('[role=dialog]'));
    same(root.activeElement, marker);
  });
});
