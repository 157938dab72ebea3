import { expect } from '@open-wc/testing';
import { fromJson, fromMarkup, place, reading, settled } from '../helpers.js';

const card = (n: number, words = '') =>
  `<point-card><h3>P${n} Topic ${n}: Headline ${n}</h3><p>Words ${n}</p>${words}</point-card>`;
const summary = (cards = card(1) + card(2) + card(3), attributes = 'glance') =>
  `<three-points id="s" ${attributes}><h2>Title</h2>${cards}</three-points>`;
const full = (n: number, id = `s-p${n}`) =>
  `<point-card id="${id}"><h3><span class="tp-label">P${n}</span> <span class="tp-kicker">Topic:</span> Headline ${n}</h3><p>Words</p></point-card>`;

const glanceOf = (root: ParentNode) => root.querySelector('points-glance')!;
const links = (root: ParentNode) => [...root.querySelectorAll<HTMLAnchorElement>('points-glance a')];
const words = (root: ParentNode) => links(root).map((link) => link.innerText.replace(/\s+/g, ' ').trim());
const current = (root: ParentNode) =>
  links(root)
    .filter((link) => link.getAttribute('aria-current') === 'location')
    .map((link) => link.hash.slice(1));

/** Waits until what a frame later may be so is so; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Everything that is written in the element from now on. */
function writes(root: Node): MutationRecord[] {
  const records: MutationRecord[] = [];
  new MutationObserver((more) => records.push(...more)).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  return records;
}

const spacer = '<div style="block-size: 4000px"></div>';

describe('<points-glance>', () => {
  it('lists labels and headlines as links to the points, where its author put it', async () => {
    const root = await fromMarkup(
      `<three-points id="s"><points-glance></points-glance><h2>Title</h2>${card(1)}<point-card id="own"><h3><span class="tp-label">P2</span> <em>Two</em> words<footnote-ref>A note</footnote-ref></h3></point-card><point-card><h3>No label</h3></point-card></three-points>`,
    );
    expect(words(root)).to.deep.equal(['P1 Headline 1', 'P2 Two words', 'No label']);
    expect(links(root).map((link) => link.getAttribute('href'))).to.deep.equal([
      `#${root.querySelector('point-card')!.id}`,
      '#own',
      `#${root.querySelectorAll('point-card')[2]!.id}`,
    ]);
    for (const link of links(root)) expect(document.querySelector(link.hash)).to.exist;
    expect(glanceOf(root).nextElementSibling!.localName).to.equal('h2');
    await expect(root).to.be.accessible();
  });

  it('is made before the first point by the attribute `glance`, and goes with it', async () => {
    const root = await fromMarkup(summary());
    expect(words(root)).to.deep.equal(['P1 Headline 1', 'P2 Headline 2', 'P3 Headline 3']);
    expect(glanceOf(root).nextElementSibling).to.equal(root.querySelector('point-card'));
    await expect(root).to.be.accessible();
    root.removeAttribute('glance');
    await settled(root.parentElement!);
    expect(glanceOf(root)).to.equal(null);
    root.glance = true;
    await settled(root.parentElement!);
    expect(words(root)).to.have.length(3);
  });

  it('is not there for those who do not ask', async () => {
    const root = await fromMarkup(summary(card(1), ''));
    expect(glanceOf(root)).to.equal(null);
  });

  it('is one, where there is one of the author’s and the attribute as well', async () => {
    const root = await fromMarkup(
      `<three-points glance>${card(1)}<div><points-glance></points-glance></div></three-points>`,
    );
    expect(root.querySelectorAll('points-glance')).to.have.length(1);
    expect(words(root)).to.deep.equal(['P1 Headline 1']);
  });

  it('comes with a document from JSON, and follows what the document becomes', async () => {
    const points = (...names: string[]) =>
      names.map((name, i) => ({ kicker: name, heading: `About ${name}[^n]`, label: `P${i + 1}` }));
    const data = (...names: string[]) => ({ title: 'T', points: points(...names), notes: { n: 'A note' } });
    const root = await fromJson(data('ants', 'bees'), 'glance id="j"');
    expect(words(root)).to.deep.equal(['P1 About ants', 'P2 About bees']);
    for (const names of [['ants', 'bees', 'cats', 'dogs'], ['cats'], ['bees', 'ants', 'owls']]) {
      root.data = data(...names) as never;
      await settled(root.parentElement!);
      expect(words(root)).to.deep.equal(names.map((name, i) => `P${i + 1} About ${name}`));
      expect(links(root).map((link) => link.hash)).to.deep.equal(names.map((name) => `#j-${name}`));
      expect(glanceOf(root).nextElementSibling).to.equal(root.querySelector('point-card'));
      expect(root.querySelectorAll('points-glance')).to.have.length(1);
      expect(root.querySelectorAll('point-card')).to.have.length(names.length);
    }
    root.data = undefined;
    await settled(root.parentElement!);
    expect(glanceOf(root)).to.equal(null);
    root.data = data('eels') as never;
    await settled(root.parentElement!);
    expect(words(root)).to.deep.equal(['P1 About eels']);
  });

  it('keeps in step with headings that are edited, added, taken away and moved', async () => {
    const root = await fromMarkup(summary());
    const [one, two, three] = root.querySelectorAll('point-card');
    one!.querySelector('h3')!.lastChild!.textContent = ' Edited';
    two!.remove();
    await settled(root.parentElement!);
    expect(words(root)).to.deep.equal(['P1 Edited', 'P3 Headline 3']);
    one!.before(three!);
    three!.before(place(card(4)).firstElementChild!);
    await settled(root.parentElement!);
    expect(words(root)).to.deep.equal(['P4 Headline 4', 'P3 Headline 3', 'P1 Edited']);
    expect(glanceOf(root).nextElementSibling!.textContent).to.contain('Headline 4');
    for (const point of root.querySelectorAll('point-card')) point.remove();
    await settled(root.parentElement!);
    expect(words(root)).to.deep.equal([]);
  });

  it('keeps in step with headings that are made of attributes', async () => {
    const root = await fromMarkup(
      summary('<point-card label="P1" heading="One"></point-card><point-card><h3>Two</h3></point-card>'),
    );
    expect(words(root)).to.deep.equal(['P1 One', 'Two']);
    root.querySelector('point-card')!.setAttribute('heading', 'Other');
    root.querySelectorAll('point-card')[1]!.setAttribute('label', 'P2');
    await settled(root.parentElement!);
    expect(words(root)).to.deep.equal(['P1 Other', 'P2 Two']);
  });

  it('follows an id that changes', async () => {
    const root = await fromMarkup(summary());
    root.querySelector('point-card')!.id = 'renamed';
    await settled(root.parentElement!);
    expect(links(root)[0]!.hash).to.equal('#renamed');
  });

  it('writes nothing when nothing has changed', async () => {
    const root = await fromMarkup(summary());
    await until(() => current(root).length === 1);
    const records = writes(root);
    root.requestUpdate();
    await settled(root.parentElement!);
    const text = root.querySelector('point-card p')!.firstChild as Text;
    text.data = 'Other words';
    await settled(root.parentElement!);
    expect(records.map(({ target }) => target)).to.deep.equal([text]);
  });

  it('leaves the code away that completes a short form', async () => {
    const asked = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/complete-document.'))
        .length;
    const main = place(
      `<three-points id="f" glance density="headlines"><h2>T</h2>${full(1)}${full(2)}</three-points>`,
    );
    const before = asked();
    performance.clearResourceTimings();
    await settled(main);
    expect(words(main)).to.deep.equal(['P1 Headline 1', 'P2 Headline 2']);
    expect(before + asked()).to.equal(before);
  });

  it('leaves a list of the author’s own as it is', async () => {
    const own = '<ul><li><a href="#s-p1">One</a></li></ul>';
    const root = await fromMarkup(
      `<three-points id="s"><points-glance>${own}</points-glance>${full(1)}${full(2)}</three-points>`,
    );
    await until(() => current(root).length === 1);
    expect(words(root)).to.deep.equal(['One']);
    expect(glanceOf(root).querySelector('[data-tp]')).to.equal(null);
    expect(current(root)).to.deep.equal(['s-p1']);
  });

  it('comes late into a summary, however deep', async () => {
    const root = await fromMarkup(`<three-points><div></div>${card(1)}</three-points>`);
    root.querySelector('div')!.append(document.createElement('points-glance'));
    await settled(root.parentElement!);
    expect(words(root)).to.deep.equal(['P1 Headline 1']);
  });

  it('lists the points of its own summary, not those of one within', async () => {
    const inner = `<three-points id="in" glance><h4>Inner</h4><point-card><h5>P7 C: Deep</h5></point-card></three-points>`;
    const root = await fromMarkup(summary(card(1, inner) + card(2)));
    const [outer, within] = root.querySelectorAll('points-glance');
    expect(words(root)).to.deep.equal(['P1 Headline 1', 'P2 Headline 2', 'P7 Deep']);
    expect(outer!.querySelectorAll('a')).to.have.length(2);
    expect(within!.querySelectorAll('a')).to.have.length(1);
    expect(within!.closest('three-points')!.id).to.equal('in');
  });

  it('bears the name that its summary’s language and labels give it, and is no heading', async () => {
    const nameOf = (root: ParentNode) =>
      (glanceOf(root) as HTMLElementTagNameMap['points-glance']).internals.ariaLabel;
    const root = await fromMarkup(summary(card(1), 'glance lang="de"'));
    expect(nameOf(root)).to.equal('Auf einen Blick');
    root.lang = 'fr';
    await settled(root.parentElement!);
    expect(nameOf(root)).to.equal('En bref');
    root.labels = { glance: 'Three in ten' } as never;
    await settled(root.parentElement!);
    expect(nameOf(root)).to.equal('Three in ten');
    expect(glanceOf(root).querySelector('h1,h2,h3,h4,h5,h6,[role=heading]')).to.equal(null);
  });

  it('says in which language a headline is, where that is another', async () => {
    const root = await fromMarkup(
      summary(
        `<point-card lang="de"><h3>P1 Pumpe: Am Brunnen</h3></point-card>${card(2)}`,
        'glance lang="en"',
      ),
    );
    expect(links(root).map(({ lang }) => lang)).to.deep.equal(['de', '']);
  });

  it('adds nothing to the words of the summary but its list', async () => {
    const plain = await fromMarkup(summary(card(1) + card(2), ''));
    const text = plain.textContent;
    const lines = reading(plain);
    plain.remove();
    const root = await fromMarkup(summary(card(1) + card(2)));
    const list = glanceOf(root).textContent;
    expect(list.replace(/\s+/g, ' ').trim()).to.equal('P1 Headline 1 P2 Headline 2');
    expect(root.textContent.replace(list, '')).to.equal(text);
    expect(reading(root).filter((line) => !line.includes('<#'))).to.deep.equal(lines);
  });

  it('has links that a finger can hit', async () => {
    const root = await fromMarkup(summary());
    for (const width of [320, 768, 1280]) {
      root.parentElement!.style.width = `${width}px`;
      for (const link of links(root)) expect(link.getBoundingClientRect().height).to.be.at.least(24);
      expect(root.scrollWidth).to.be.at.most(width);
    }
  });

  it('stands where the points’ own labels and headlines stand', async () => {
    const root = await fromMarkup(summary());
    root.parentElement!.style.width = '700px';
    const left = (element: Element) => element.getBoundingClientRect().left;
    const [label, headline] = links(root)[0]!.children;
    for (const theme of [null, 'editorial']) {
      root.theme = theme;
      await settled(root.parentElement!);
      expect(left(label!)).to.be.closeTo(left(root.querySelector('point-card .tp-label')!), 1);
      expect(left(headline!)).to.be.closeTo(left(root.querySelector('point-card > p')!), 1);
    }
  });

  it('survives being moved, and a copy keeps lists of its own', async () => {
    const root = await fromMarkup(summary());
    place('<div></div>').append(root);
    await settled(root.parentElement!);
    expect(words(root)).to.have.length(3);
    const main = place('');
    main.append(root.cloneNode(true));
    await settled(main);
    expect(main.querySelectorAll('points-glance')).to.have.length(1);
    expect(words(main)).to.deep.equal(words(root));
    expect(links(main)[0]!.hash).to.equal(`#${main.querySelector('point-card')!.id}`);
    expect(links(main)[0]!.hash).not.to.equal(links(root)[0]!.hash);
  });
});

describe('the point in view', () => {
  afterEach(() => scrollTo(0, 0));

  const tall = (n: number) => card(n, spacer);

  it('is marked in the list while it is there, and none when none is', async () => {
    const main = place(spacer + summary(tall(1) + tall(2) + tall(3)) + spacer);
    await settled(main);
    const cards = [...main.querySelectorAll('point-card')];
    for (const point of [cards[1]!, cards[2]!, cards[0]!]) {
      point.scrollIntoView();
      await until(() => current(main).join() === point.id);
    }
    scrollTo(0, 0);
    await until(() => !current(main).length);
    expect(main.querySelector('[aria-current]')).to.equal(null);
  });

  it('is the last when the page can be scrolled no further', async () => {
    const main = place(spacer + summary(tall(1) + card(2) + card(3)));
    await settled(main);
    scrollTo(0, document.documentElement.scrollHeight);
    const last = [...main.querySelectorAll('point-card')].at(-1)!.id;
    await until(() => current(main).join() === last);
  });

  it('is found anew when points come and go', async () => {
    const main = place(summary(tall(1) + tall(2)));
    await settled(main);
    const [one, two] = main.querySelectorAll('point-card');
    await until(() => current(main).join() === one!.id);
    one!.remove();
    await until(() => current(main).join() === two!.id);
  });

  it('is nobody’s business when the summary has gone', async () => {
    const main = place(summary());
    await settled(main);
    await until(() => current(main).length === 1);
    const root = main.firstElementChild!;
    root.remove();
    const records = writes(root);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(records).to.deep.equal([]);
    main.append(root);
    await until(() => current(main).length === 1);
  });
});
