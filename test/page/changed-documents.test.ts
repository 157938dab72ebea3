// What a summary shows when its document is changed in part: the same as if it had been given whole, by the same nodes.
import { expect } from '@open-wc/testing';
import type { ThreePoints } from '../../src/elements/three-points/three-points.js';
import type { Block, Point, ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml } from '../../src/outputs/to-html.js';
import { fromJson, place, settled } from '../helpers.js';

const list: Block = {
  type: 'list',
  items: ['Zinc', { term: 'Tin', text: 'soft[^tin]' }],
  source: 'A chemist',
};
const start: ThreePointsDocument = {
  id: 'alloys',
  lang: 'en',
  title: 'Two metals make a third',
  people: [{ id: 'davy', name: 'Humphry Davy', role: 'author' }],
  source: { type: 'book', title: 'Elements of Chemical Philosophy' },
  points: [
    { kicker: 'Bronze', heading: 'Copper takes up tin', body: ['It melts lower.[^melt]', list] },
    { kicker: 'Brass', heading: 'Copper takes up zinc', body: ['It shines.[^melt]', 'It rings.[^ring]'] },
    {
      kicker: 'Pewter',
      heading: 'Tin takes up lead[^lead]',
      body: [{ type: 'quote', text: 'Soft.', by: 'davy' }],
    },
  ],
  notes: {
    melt: 'By some 100 degrees.',
    tin: 'Moh’s 1.5.',
    ring: 'As bells do.',
    lead: 'No more.',
    more: 'More.',
  },
};

/** The children of the summary as HTML, without the comments that mark where the document stands. */
const shown = (root: Element): string =>
  [...root.childNodes]
    .map((node) => (node instanceof Element ? node.outerHTML : (node as Text).data.trim()))
    .join('');

/** What the document is written as for a page without a script. */
function whole(document: ThreePointsDocument): string {
  const parsed = new DOMParser().parseFromString(toHtml(document), 'text/html');
  return parsed.querySelector('three-points')!.innerHTML;
}

type Edit = (document: ThreePointsDocument) => ThreePointsDocument;
const point =
  (n: number, edit: (point: Point) => Point): Edit =>
  (document) => ({
    ...document,
    points: document.points.map((one, i) => (i === n % document.points.length ? edit(one) : one)),
  });
const edits: Record<string, Edit> = {
  'another title': (document) => ({ ...document, title: `${document.title}, again` }),
  'a note in the title': (document) => ({ ...document, title: 'A third metal[^more]' }),
  'a standfirst': (document) => ({ ...document, summary: 'Of copper.[^ring]' }),
  'no standfirst': ({ summary: _, ...document }) => document,
  'another heading': point(1, (one) => ({ ...one, heading: 'Zinc whitens copper' })),
  'a note in a heading': point(0, (one) => ({ ...one, heading: 'Tin hardens copper[^more]' })),
  'a note before all others': point(0, (one) => ({ ...one, body: ['First.[^ring]', ...(one.body ?? [])] })),
  'a block less': point(1, (one) => ({ ...one, body: one.body?.slice(1) ?? [] })),
  'a list, and one more': point(2, (one) => ({ ...one, body: [...(one.body ?? []), list, list] })),
  'a time': point(1, (one) => ({ ...one, start: one.start ? undefined : '1:10' }) as Point),
  'another kicker, and so another id': point(0, (one) => ({ ...one, kicker: `${one.kicker} too` })),
  'the points turned round': (document) => ({ ...document, points: document.points.toReversed() }),
  'a point less': (document) => ({
    ...document,
    points: document.points.slice(1).concat(document.points.slice(0, 1)).slice(0, 2),
  }),
  'a point more': (document) => ({
    ...document,
    points: [{ heading: 'Steel[^tin]' }, ...document.points].slice(0, 5),
  }),
  'another name': (document) => ({
    ...document,
    people: [{ id: 'davy', name: `${document.people![0]!.name}, Bt` }],
  }),
  'another note': (document) => ({
    ...document,
    notes: { ...document.notes, tin: { text: 'Soft.', accessed: '2026-11-27' } },
  }),
  'another language': (document) => ({ ...document, lang: document.lang === 'en' ? 'de' : 'en' }),
};

async function change(root: ThreePoints, document: ThreePointsDocument): Promise<void> {
  root.data = document;
  await settled(root.parentElement!);
}

describe('a document that is changed in part', () => {
  for (const [name, edit] of Object.entries(edits))
    it(`is shown as if it had been given whole: ${name}`, async () => {
      const root = await fromJson(start);
      const next = edit(start);
      await change(root, next);
      expect(shown(root)).to.equal(whole(next));
      await change(root, start);
      expect(shown(root)).to.equal(whole(start));
    });

  it('is shown as if it had been given whole, whatever is changed after what', async () => {
    const root = await fromJson(start);
    const all = Object.entries(edits);
    const done: string[] = [];
    let document = start;
    for (let i = 0, n = 7; i < 120; i++) {
      n = (n * 1103515245 + 12345) % 2 ** 31;
      const [name, edit] = all[n % all.length]!;
      document = edit(document);
      done.push(name);
      await change(root, document);
      expect(shown(root), done.slice(-4).join(', then ')).to.equal(whole(document));
    }
  });

  it('keeps the nodes of what is the same, and of a heading in which words are changed', async () => {
    const root = await fromJson(start);
    const before = [...root.querySelectorAll('*')];
    await change(root, edits['another heading']!(start));
    expect([...root.querySelectorAll('*')]).to.deep.equal(before);
  });

  it('writes nothing but what is changed', async () => {
    const root = await fromJson(start);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    await change(root, edits['another heading']!(start));
    records.push(...observer.takeRecords());
    expect(records.map(({ type, target }) => `${type} ${target.textContent!.trim()}`)).to.deep.equal([
      'characterData Zinc whitens copper',
    ]);
  });

  it('leaves alone what others have put between its parts, and loses none of its own', async () => {
    const root = await fromJson(start);
    const [first] = root.querySelectorAll('point-card');
    const aside = Object.assign(document.createElement('aside'), { textContent: 'Between.' });
    first!.append(aside);
    await change(root, edits['another heading']!(start));
    expect(aside.parentElement).to.equal(first);
    const next = point(0, (one) => ({ ...one, heading: 'Tin hardens copper' }))(start);
    await change(root, next);
    expect(first!.textContent)
      .to.include('Tin hardens copper')
      .and.to.include('A chemist')
      .and.to.include('Between.');
    // Between the points it is in the way of a change; no word of the document is lost for it.
    first!.after(aside);
    await change(root, edits['another heading']!(next));
    expect(shown(root)).to.equal(whole(edits['another heading']!(next)));
  });

  it('shows what it says when its place has been swept, though the document is the same in all but its title', async () => {
    const root = await fromJson(start);
    root.replaceChildren();
    const next = edits['another title']!(start);
    await change(root, next);
    expect(shown(root)).to.equal(whole(next));
  });

  it('is shown whole again after it had been taken away', async () => {
    const root = await fromJson(start);
    root.data = undefined;
    await settled(root.parentElement!);
    expect(shown(root)).to.equal('');
    const next = edits['another title']!(start);
    await change(root, next);
    expect(shown(root)).to.equal(whole(next));
  });

  it('is not taken for right because a part of it has been: notes that are gone are missed', async () => {
    const root = await fromJson(start);
    let issues: readonly { pointer: string }[] = [];
    root.addEventListener('three-points-error', (event) => (issues = event.issues));
    await change(root, { ...start, notes: { melt: 'By some 100 degrees.' } });
    expect(issues.map(({ pointer }) => pointer)).to.include('/points/1/body/1');
    expect(shown(root)).to.include('As bells do.');
  });

  it('in the page’s own text is given whole to whoever asks, and shown in another language of words', async () => {
    const { lang: _, ...plain } = start;
    const main = place(
      `<div lang="en"><three-points><script type="application/json">${JSON.stringify(plain)}</script></three-points></div>`,
    );
    const root = main.querySelector('three-points')!;
    await settled(main);
    expect(await root.toJSON()).to.deep.equal(plain);
    expect(root.querySelector('points-notes h3')!.textContent).to.equal('Notes');
    root.parentElement!.lang = 'fr';
    root.labels = { footnote: 'Note {}' };
    await root.updateComplete;
    expect(root.querySelector('[role=doc-backlink]')!.getAttribute('aria-label')).to.match(/^Retour/);
    expect(root.querySelector('[role=doc-noteref]')!.getAttribute('aria-label')).to.equal('Note 1');
  });
});
