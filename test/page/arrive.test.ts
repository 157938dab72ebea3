import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ThreePoints } from '../../src/elements/three-points/three-points.js';
import { arrive } from '../../src/page/arrive.js';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';

const filler = '<p style="block-size: 2000px">Words before.</p>';
const short = (id: string) => `<three-points id="${id}"><h2>T</h2>
  <point-card><h3>P1 One: First</h3><ol type="a"><li>Item a</li><li>Item b</li></ol></point-card>
  <point-card><h3>P2 Two: Second</h3><pull-quote>Words<cite>Somebody</cite></pull-quote><p>And a note<footnote-ref for="n">Of these words.</footnote-ref></p></point-card>
</three-points>${filler}`;
const json = (id: string) => ({
  id,
  title: 'T',
  points: [
    { kicker: 'One', heading: 'First', body: [{ type: 'list', items: ['Item a', 'Item b'] }] },
    {
      kicker: 'Two',
      heading: 'Second',
      body: [{ type: 'quote', text: 'Words', by: 'Somebody' }, 'And a note[^n]'],
    },
  ],
  notes: { n: 'Of these words.' },
});

const forms: Record<string, (id: string) => Promise<ThreePoints>> = {
  'the short form': (id) => fromMarkup(filler + short(id)),
  'a document in the page': async (id) => {
    const main = place(
      `${filler}<three-points><script type="application/json">${JSON.stringify(json(id))}</script></three-points>${filler}`,
    );
    await settled(main);
    return main.querySelector('three-points')!;
  },
};

/** The page's address gets a fragment that nothing bears yet, as when a reader comes by a link. */
const address = (fragment: string) => {
  history.replaceState(null, '', `#${fragment}`);
  scrollTo(0, 0);
};

afterEach(() => {
  // An address without its fragment, and no target: a fragment that nothing bears.
  location.replace('#nothing-bears-this');
  history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
});

const inView = (element: Element) => {
  const { top } = element.getBoundingClientRect();
  return top > -1 && top < innerHeight / 2;
};

const places = { point: 'one', 'lettered item': 'one-b', quote: 'two-q1' };

describe('a reader who comes by an address', () => {
  for (const [form, make] of Object.entries(forms))
    describe(`to ${form}`, () => {
      for (const [name, suffix] of Object.entries(places))
        it(`is brought to the ${name} that it names`, async () => {
          const id = `${suffix}-of-${form.length}`;
          address(`${id}-${suffix}`);
          const summary = await make(id);
          const target = summary.querySelector(`#${id}-${suffix}`)!;
          expect(target.matches(':target')).to.equal(true);
          expect(inView(target)).to.equal(true);
          expect(scrollY).to.be.greaterThan(1000);
        });

      it('is brought to the note that it names', async () => {
        address('fn-moon-n');
        const summary = await make('moon');
        expect(summary.querySelector('points-notes li')!.matches(':target')).to.equal(true);
        expect(scrollY).to.be.greaterThan(1000);
      });
    });

  it('finds no more entries in the history than before, and the same page', async () => {
    address('moon-one-b');
    const [entries, href] = [history.length, location.href];
    await fromMarkup(filler + short('moon'));
    expect(document.querySelector('#moon-one-b')!.matches(':target')).to.equal(true);
    expect([history.length, location.href]).to.deep.equal([entries, href]);
  });

  it('is left in peace where the address names nothing here', async () => {
    address('elsewhere');
    await fromMarkup(filler + short('moon'));
    expect(scrollY).to.equal(0);
    address('%E0%A4%A');
    await fromMarkup(filler + short('sun'));
    expect(scrollY).to.equal(0);
  });

  it('is left where they are if they have begun to read', async () => {
    address('moon-one-b');
    place(filler);
    scrollTo(0, 400);
    await fromMarkup(short('moon'));
    expect(scrollY).to.equal(400);
  });

  it('is brought to ids in any script', async () => {
    address(encodeURIComponent('月-問題'));
    const summary = await fromMarkup(
      `${filler}<three-points id="月" lang="ja"><h2>月</h2><point-card><h3>P1 問題: 遠い</h3></point-card></three-points>${filler}`,
    );
    expect(summary.querySelector('point-card')!.id).to.equal('月-問題');
    expect(summary.querySelector('point-card')!.matches(':target')).to.equal(true);
  });

  it('is brought from the fallback to the document that takes its place', async () => {
    address('moon-two');
    const main = place(
      `${filler}<three-points id="moon"><div id="moon-two">The second point.</div></three-points>${filler}`,
    );
    location.replace(location.href);
    expect(main.querySelector('div')!.matches(':target')).to.equal(true);
    const summary = main.querySelector('three-points')!;
    summary.data = json('moon') as never;
    await settled(main);
    const card = summary.querySelector('point-card#moon-two')!;
    expect(card.matches(':target')).to.equal(true);
    expect(inView(card)).to.equal(true);
  });

  it('is brought to a summary in a shadow root, where nothing is ever a target', async () => {
    address('moon-one-b');
    const main = place(`${filler}<div></div>${filler}`);
    const root = main.querySelector('div')!.attachShadow({ mode: 'open' });
    root.append(document.createRange().createContextualFragment(short('moon')));
    await settled(root);
    const item = root.querySelector('#moon-one-b')!;
    expect(item.matches('[data-tp-arrived]')).to.equal(true);
    expect(inView(item)).to.equal(true);
    // Going on, the reader leaves no trace.
    location.hash = 'elsewhere';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    expect(item.matches('[data-tp-arrived]')).to.equal(false);
  });
});

describe('the place where a reader arrives', () => {
  const arrived = async () => {
    address('moon-two-q1');
    const summary = await fromJson(json('moon'));
    return getComputedStyle(summary.querySelector('#moon-two-q1')!);
  };

  it('is tinted for a while', async () => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const style = await arrived();
    expect(style.animationName).to.equal(still ? 'none' : 'tp-arrive');
    expect(style.boxShadow).to.contain('inset');
  });

  // Only of Chromium may a test ask for it.
  if (/Chrome/.test(navigator.userAgent))
    it('stays tinted where nothing is to move', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const style = await arrived();
      expect([style.animationName, style.boxShadow.includes('inset')]).to.deep.equal(['none', true]);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

  it('keeps below what sticks to the top of the page', async () => {
    document.documentElement.style.setProperty('--tp-scroll-margin', '120px');
    address('moon-one-b');
    const summary = await fromMarkup(filler + short('moon'));
    expect(summary.querySelector('#moon-one-b')!.getBoundingClientRect().top).to.be.closeTo(120, 2);
    document.documentElement.style.removeProperty('--tp-scroll-margin');
  });
});

describe('an arrival', () => {
  it('is given up where summary and fragment have gone meanwhile', async () => {
    const summary = await fromMarkup('<three-points><h2>The Moon</h2><p>It is far.</p></three-points>');
    const { pathname, search } = location;
    history.replaceState(null, '', '#nowhere');
    const arriving = arrive(summary as never).then(() => 'given up');
    summary.remove();
    history.replaceState(null, '', pathname + search);
    expect(await arriving).to.equal('given up');
  });
});
