import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import '../../../src/define.js';
import type { ThreePointsDocument } from '../../../src/model/schema.js';
import { renderers, type Renderer } from './renderers.js';
import {
  branch,
  differences,
  fullForm,
  model,
  nodeAt,
  paths,
  shortForm,
  without,
  type Branch,
  type Model,
} from './tree.js';

let container: HTMLElement;
let renderer: Renderer;
let logged: string[] = [];
const { error, warn } = console;

async function settled(): Promise<void> {
  for (let rounds = 0; rounds < 2; rounds++) {
    // Mutations are told in microtasks; what they start is then waited for.
    await new Promise((resolve) => setTimeout(resolve));
    for (const element of container.querySelectorAll('*'))
      if (element instanceof ReactiveElement) await element.updateComplete;
  }
}

/** A reader comes to the summary, and gets links that stand amid the framework's nodes from then on. */
async function visited(): Promise<void> {
  const summary = container.querySelector('three-points')!;
  summary.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await settled();
}

/** Renders, waits, and says what is wrong then. */
async function rendered(tree: Branch): Promise<string[]> {
  await renderer.render(tree);
  await settled();
  await visited();
  return [...renderer.complaints, ...logged, ...differences(tree, container.querySelector('three-points')!)];
}

/** The text of what a reader sees; a node that is hidden is not read. */
const seen = () => container.innerText.replace(/\s+/g, ' ').trim();

const forms: Record<string, (model: Model) => Branch> = {
  'the short form': shortForm,
  'the full form': fullForm,
};

for (const [name, make] of Object.entries(renderers))
  describe(`${name} renders a summary`, () => {
    beforeEach(() => {
      logged = [];
      // React complains on the console. A note that is missing for a moment is told there too, and is meant.
      console.error = (...args) => logged.push(args.join(' '));
      console.warn = (...args) => {
        if (!String(args[0]).startsWith('[three-points]')) logged.push(args.join(' '));
      };
      container = document.createElement('main');
      document.body.append(container);
      renderer = make(container);
    });
    afterEach(() => {
      Object.assign(console, { error, warn });
      container.remove();
    });

    for (const [form, treeOf] of Object.entries(forms))
      describe(`in ${form}`, () => {
        it('and each point, item, quote and note has a link to it', async () => {
          await rendered(treeOf(model));
          // The code for links comes with the first reader.
          await import('../../../src/page/deep-links.js');
          await visited();
          await visited();
          const places = [...container.querySelectorAll('point-card,pull-quote,points-notes li')];
          const links = [...container.querySelectorAll('a.tp-link')].map((link) => link.getAttribute('href'));
          expect(links).to.deep.equal(places.map(({ id }) => `#${id}`));
          expect(new Set(links).size).to.equal(3 + 3 + 4);
        });

        it('and numbers and end list are right', async () => {
          expect(await rendered(treeOf(model))).to.deep.equal([]);
          expect(
            [...container.querySelectorAll('[role=doc-noteref]')].map((marker) => marker.textContent),
          ).to.deep.equal(['1', '2', '3', '1', '4']);
        });

        it('and changes every text', async () => {
          await rendered(treeOf(model));
          const elements = [...container.querySelectorAll('point-card, h3, p, pull-quote, footnote-ref')];
          const other = JSON.parse(
            JSON.stringify(model)
              .replace(/([a-z])\./g, '$1, or nearly.')
              .replace(/: It /g, ': As is known, it ')
              .replace(/How bread/, 'Why bread')
              .replace(/At 60/, 'Near 60')
              .replace(/gas"/, 'gas"'),
          ) as Model;
          expect(await rendered(treeOf(other))).to.deep.equal([]);
          expect(await rendered(treeOf(model))).to.deep.equal([]);
          expect(elements.every((element) => container.contains(element))).to.equal(true);
        });

        it('and puts its points in another order', async () => {
          await rendered(treeOf(model));
          const [a, b, c] = model.cards as [Model['cards'][0], Model['cards'][0], Model['cards'][0]];
          for (const cards of [
            [c, a, b],
            [b, a, c],
            [c, b, a],
            [a, c, b],
            [a, b, c],
          ])
            expect(await rendered(treeOf({ ...model, cards }))).to.deep.equal([]);
        });

        it('and inserts notes and takes them away', async () => {
          await rendered(treeOf(model));
          const withNotes = (...notes: string[][]): Model => ({
            ...model,
            cards: model.cards.map((card, i) => ({ ...card, notes: notes[i]! })),
          });
          for (const notes of [
            [['heat', 'gas', 'sugar'], ['net', 'gas'], ['heat']],
            [['heat', 'sugar'], ['net'], []],
            [[], [], ['net']],
            [[], [], []],
            [['gas'], ['gas'], ['gas']],
            [[], ['sugar', 'gas'], ['gas', 'net']],
          ])
            expect(await rendered(treeOf(withNotes(...notes))), JSON.stringify(notes)).to.deep.equal([]);
        });

        it('and loses each of its nodes in turn, and gets it back', async () => {
          const whole = treeOf(model);
          await rendered(whole);
          for (const path of paths(whole)) {
            const lost = JSON.stringify(nodeAt(whole, path));
            const less = without(whole, path);
            const wrong = await rendered(less);
            // The number in a marker is the application's to lose.
            const inMarker = path.some((_, i) => {
              const at = nodeAt(whole, path.slice(0, i));
              return typeof at !== 'string' && /^doc-/.test(at.attributes.role ?? '');
            });
            expect(inMarker ? renderer.complaints : wrong, `without ${lost}`).to.deep.equal([]);
            expect(await rendered(whole), `with ${lost} again`).to.deep.equal([]);
          }
        }).timeout(60_000);

        it('and loses one node after the other until nothing is left', async () => {
          let tree = treeOf(model);
          await rendered(tree);
          for (let path; (path = paths(tree)[0]);) {
            tree = without(tree, path);
            await rendered(tree);
            expect([...renderer.complaints, ...logged], JSON.stringify(path)).to.deep.equal([]);
          }
          expect(container.querySelector('three-points')!.textContent.trim()).to.equal('');
          expect(await rendered(treeOf(model))).to.deep.equal([]);
        }).timeout(60_000);

        it('and takes it away', async () => {
          await rendered(treeOf(model));
          renderer.unmount();
          await settled();
          expect([...renderer.complaints, ...logged]).to.deep.equal([]);
          expect(container.textContent).to.equal('');
          expect(container.querySelector('three-points')).to.equal(null);
        });
      });

    describe('with a document, and what stands in for it', () => {
      const document = (title: string): ThreePointsDocument => ({
        id: 'bread',
        lang: 'en',
        title,
        points: [{ heading: 'One[^n]' }, { heading: 'Two' }, { heading: 'Three' }],
        notes: { n: 'A note.' },
      });
      const holding = (...children: Branch['children']) =>
        branch('three-points', 'summary', { id: 'bread' }, ...children);
      const shows = async (tree: Branch, data: unknown) => {
        await renderer.render(tree, data);
        await settled();
        expect([...renderer.complaints, ...logged]).to.deep.equal([]);
        return seen();
      };
      const whole = (title: string) => `${title} P1 One1 P2 Two P3 Three Notes A note. ↩\uFE0E 1`;

      it('as elements that change, move and go', async () => {
        const p = (key: string, text: string) => branch('p', key, {}, text);
        const first = document('Title');
        for (const children of [
          [p('a', 'Loading'), p('b', 'Please wait')],
          [p('a', 'Still loading'), p('b', 'Please wait')],
          [p('b', 'Please wait'), p('a', 'Still loading')],
          ['Words ', p('c', 'Others'), p('b', 'Please wait'), ' more'],
          ['Other words ', p('c', 'Others')],
          [p('c', 'Others')],
          [],
          [p('d', 'Back again')],
        ])
          expect(await shows(holding(...children), first)).to.equal(whole('Title'));
        expect(await shows(holding(p('d', 'Back again')), document('Another title'))).to.equal(
          whole('Another title'),
        );
        renderer.unmount();
        expect(renderer.complaints).to.deep.equal([]);
        expect(container.textContent).to.equal('');
      });

      it('as a text that changes', async () => {
        const first = document('Title');
        expect(await shows(holding('Loading'), first)).to.equal(whole('Title'));
        expect(await shows(holding('Still loading'), first)).to.equal(whole('Title'));
        expect(await shows(holding(), first)).to.equal(whole('Title'));
        expect(await shows(holding('Loading again'), document('Another title'))).to.equal(
          whole('Another title'),
        );
        renderer.unmount();
        expect(renderer.complaints).to.deep.equal([]);
      });
    });
  });
