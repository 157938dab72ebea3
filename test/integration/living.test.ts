// A summary in a page that changes around it and in it.
import { expect } from '@open-wc/testing';
import {
  brokenLinks,
  doubledIds,
  fromJson,
  fromMarkup,
  numbers,
  place,
  reading,
  settled,
} from '../helpers.js';

const card = (n: number, note: string) =>
  `<point-card><h3>P${n} Part ${n}: Headline</h3><p>Words ${n}<footnote-ref>${note}</footnote-ref></p></point-card>`;
const summary = (...notes: string[]) =>
  `<three-points><h2>Title</h2>${notes.map((note, i) => card(i + 1, note)).join('')}</three-points>`;
const notes = (root: ParentNode) =>
  [...root.querySelectorAll('points-notes li')].map((item) => item.firstChild!.textContent);

async function good(root: HTMLElement): Promise<void> {
  await settled(root);
  expect(brokenLinks(root)).to.deep.equal([]);
  expect(doubledIds()).to.deep.equal([]);
}

describe('a living page', () => {
  it('has several summaries with numbers, ids and lists of their own', async () => {
    const main = place(summary('a', 'b', 'c') + summary('d', 'e', 'f'));
    await good(main);
    const [one, two] = main.querySelectorAll('three-points');
    expect(numbers(one!)).to.deep.equal(['1', '2', '3']);
    expect(numbers(two!)).to.deep.equal(['1', '2', '3']);
    expect(notes(two!)).to.deep.equal(['d', 'e', 'f']);
    expect([one!.id, two!.id]).to.deep.equal(['title', 'title-2']);
  });

  it('gives the id that two want to the first, whatever their languages', async () => {
    const main = place(`<div lang="pl">${summary('a')}</div>${summary('b')}`);
    await good(main);
    expect([...main.querySelectorAll('three-points')].map(({ id }) => id)).to.deep.equal([
      'title',
      'title-2',
    ]);
  });

  it('takes in a card that comes late, wherever it comes', async () => {
    const root = await fromMarkup(summary('a', 'b'));
    const late = place(card(9, 'late')).firstElementChild!;
    root.querySelector('point-card')!.before(late);
    await good(root);
    expect(notes(root)).to.deep.equal(['late', 'a', 'b']);
    expect(late.querySelector('.tp-label')!.textContent).to.equal('P9');
  });

  it('follows cards that change places', async () => {
    const root = await fromMarkup(summary('a', 'b', 'c'));
    root.querySelector('h2')!.after(root.querySelectorAll('point-card')[2]!);
    await good(root);
    expect(notes(root)).to.deep.equal(['c', 'a', 'b']);
    expect(numbers(root)).to.deep.equal(['1', '2', '3']);
  });

  it('lets go of a card', async () => {
    const root = await fromMarkup(summary('a', 'b', 'c'));
    root.querySelectorAll('point-card')[1]!.remove();
    await good(root);
    expect(notes(root)).to.deep.equal(['a', 'c']);
  });

  it('stands as it stood when it is taken out and put back', async () => {
    const root = await fromMarkup(summary('a', 'b', 'c'));
    const parent = root.parentElement!;
    const before = reading(root);
    root.remove();
    await settled();
    parent.append(root);
    await good(root);
    expect(reading(root)).to.deep.equal(before);
  });

  it('stands as it stood when its markup is written out and parsed again, as page caches do', async () => {
    const root = await fromMarkup(summary('a', 'b', 'c'));
    const before = reading(root);
    const again = root.outerHTML;
    root.remove();
    const second = await fromMarkup(again);
    expect(reading(second)).to.deep.equal(before);
    expect(brokenLinks(second)).to.deep.equal([]);
    expect(doubledIds()).to.deep.equal([]);
  });

  it('has ids of its own when it is a copy', async () => {
    const root = await fromMarkup(summary('a', 'b'));
    const copy = root.cloneNode(true) as HTMLElement;
    root.after(copy);
    await good(root.parentElement!);
    expect(notes(copy)).to.deep.equal(['a', 'b']);
  });

  it('splits a heading that is written anew', async () => {
    const root = await fromMarkup(summary('a'));
    root.querySelector('h3')!.textContent = 'P7 Again: Another';
    await settled(root);
    expect(root.querySelector('.tp-label')!.textContent).to.equal('P7');
    expect(root.querySelector('h3')!.textContent).to.equal('P7 Again: Another');
  });

  it('renders a new document in place of the old, and keeps what is the same', async () => {
    const document = {
      id: 'x',
      title: 'One',
      points: [{ heading: 'A', body: ['a[^n]'] }, { heading: 'B' }],
      notes: { n: 'N' },
    };
    const root = await fromJson(document);
    const [first] = root.querySelectorAll('point-card');
    root.data = {
      ...document,
      title: 'Two',
      points: [...document.points, { heading: 'C', body: ['c[^m]'] }],
      notes: { m: 'M', n: 'N' },
    };
    await good(root);
    expect(root.querySelector('h2')!.textContent).to.equal('Two');
    expect(root.querySelector('point-card')).to.equal(first);
    expect(numbers(root)).to.deep.equal(['1', '2']);
    root.data = { id: 'y', title: 'Three', points: [{ heading: 'Z' }] };
    await good(root);
    expect(root.id).to.equal('y');
    expect(root.querySelector('points-notes')).to.equal(null);
    expect(root.querySelectorAll('point-card')).to.have.length(1);
  });

  it('reads each language in its own words, two on one page', async () => {
    const main = place(
      `<div lang="de">${summary('a')}</div><div lang="en">${summary('b')}</div><div lang="ar">${summary('c')}</div>`,
    );
    await good(main);
    const headings = [...main.querySelectorAll('points-notes h3')].map((heading) => heading.textContent);
    expect(headings[1]).to.equal('Notes');
    expect(new Set(headings).size).to.equal(3);
    expect(getComputedStyle(main.querySelectorAll('three-points')[2]!).direction).to.equal('rtl');
  });

  it('changes its words with its language', async () => {
    const root = await fromMarkup(summary('a'));
    root.lang = 'fr';
    await settled(root);
    expect(root.querySelector('[role=doc-backlink]')!.getAttribute('aria-label')).to.match(/^Retour/);
  });

  it('survives input that is made to do harm', async () => {
    const cyclic: Record<string, unknown> = { title: 'x' };
    cyclic['points'] = [cyclic];
    const thrower = Object.defineProperty({}, 'title', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    let deep: unknown = 'end';
    for (let i = 0; i < 10_000; i++) deep = [deep];
    const inputs = [
      cyclic,
      thrower,
      deep,
      { title: 'x'.repeat(5_000_000), points: [{ heading: 'h' }] },
      7,
      () => 1,
      [],
      new Map(),
      { title: 1, points: 'x', notes: [] },
    ];
    for (const input of inputs) {
      const main = place('<three-points><p>Kept</p></three-points>');
      const root = main.querySelector('three-points')!;
      let issues = 0;
      root.addEventListener('three-points-error', (event) => (issues = event.issues.length));
      root.data = input as never;
      await settled(main);
      expect(issues).to.be.greaterThan(0);
      expect(reading(main).join(' ')).to.include('Kept');
    }
  });
});
