// Knows what has to hold for a summary in an app of any framework, built with its own tools from the packed package and opened
// in a browser. How an app is written in each lies in frameworks/, how it is built and checked in apps.ts.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  build,
  builds,
  check,
  checkerNames,
  frameworks,
  packages,
  serve,
  writeApp,
  wrongLines,
} from './apps.js';
import type { Card, Model } from './frameworks/app.js';
import { freshProject, lend, type Project } from './install.js';
import { readmeFiles } from './readme.js';
import { visitor, type Visit, type Visitor } from './visit.js';

const names = Object.keys(frameworks);
const cases = names.flatMap((name) => builds.map((mode) => [name, mode] as const));
const [served, unserved] = [true, false].map((yes) =>
  cases.filter(([name]) => !!frameworks[name]!.served === yes),
) as [typeof cases, typeof cases];

let project: Project;
let browser: Visitor;
const complaints = new Map<string, string>();
const faults: string[] = [];

before(async () => {
  const [fresh, readme] = await Promise.all([freshProject(), readmeFiles()]);
  project = fresh;
  await lend(project.home, packages);
  for (const name of names)
    await writeApp(name, join(project.home, name), readme.get(frameworks[name]!.heading)!);
  const work = [
    ...checkerNames.map((checker) => async () => {
      faults.push(...(await check(project.home, checker)));
    }),
    ...cases.map(([name, mode]) => async () => {
      const folder = join(project.home, name);
      let told = await build(folder, mode);
      if (frameworks[name]!.served)
        told += await serve(folder, mode, { document: talk('The moon'), cards: [yeast, gluten, heat] });
      complaints.set(`${name} ${mode}`, told);
    }),
  ];
  const worker = async () => {
    for (let next; (next = work.shift());) await next();
  };
  await Promise.all([worker(), worker()]);
  browser = await visitor(
    cases.map(([name, mode]) => [`/${name}/${mode}/`, join(project.home, name, 'dist', mode)]),
  );
});

after(async () => {
  await browser?.close();
  await project?.remove();
});

describe('types', () => {
  for (const name of names)
    it(`hold in ${name}, for the README’s component and the app, and tell mistakes`, async () => {
      const expected = await wrongLines(project.home, name);
      assert.deepEqual(
        faults
          .filter((fault) => fault.startsWith(`${name}/`))
          .map((fault) => expected.find((line) => fault.startsWith(`${line} `)) ?? fault)
          .sort(),
        expected.sort(),
      );
    });
});

const talk = (title: string): NonNullable<Model['readme']> => ({
  id: 'rice',
  lang: 'en',
  title,
  points: [
    { heading: 'Progress is fast', body: ['Ten years ago we left the caves.[^transcript]'] },
    { heading: 'Space is a sea', body: ['We set sail on it.'] },
    { heading: 'The hard part is the point', body: ['We choose to go to the moon.'] },
  ],
  notes: { transcript: 'The library’s transcript.' },
});
const given = (props: Model['given']): Model => ({ given: { data: talk('The moon'), ...props } });

const shown = {
  title: 'The moon',
  level: 2,
  points: [
    'P1 Progress is fast Ten years ago we left the caves.1',
    'P2 Space is a sea We set sail on it.',
    'P3 The hard part is the point We choose to go to the moon.',
  ],
  markers: ['1'],
  notes: ['Notes', 'The library’s transcript. ↩\uFE0E 1'],
  glance: [],
  buttons: [],
  cards: false,
};
const headlines = ['P1 Progress is fast', 'P2 Space is a sea', 'P3 The hard part is the point'];
const nothing = { points: [], markers: [], notes: [], glance: [], buttons: [], cards: false };

const yeast: Card = {
  id: 'yeast',
  label: 'P1',
  heading: 'Yeast eats sugar',
  text: 'It breathes out gas',
  note: 'Carbon dioxide.',
  quote: 'The dough is alive.',
  by: 'A baker',
};
const gluten: Card = {
  id: 'gluten',
  heading: 'P2 Net: Gluten holds the gas',
  text: 'Water makes a net of it',
  quote: 'Do not hurry it.',
  by: 'A miller',
};
const heat: Card = {
  id: 'heat',
  label: 'P3',
  heading: 'Heat ends it',
  text: 'At 60 °C yeast dies',
  note: 'In the crumb, not in the oven.',
  quote: 'Listen to the crust.',
  by: 'An oven',
};

/** What a reader sees of points that are written as children. A topic, before a colon, stands on a line of its own. */
function written(...cards: Card[]): unknown {
  if (!cards.length) return null;
  const notes = cards.flatMap(({ note }) => note ?? []);
  return {
    ...nothing,
    title: 'How bread rises',
    level: 2,
    points: cards.map(
      ({ label, heading, text, note, quote, by }) =>
        `${label ? `${label} ` : ''}${heading.replace(': ', ':')} ${text}${note ? notes.indexOf(note) + 1 : ''}. ${quote} ${by}`,
    ),
    markers: notes.map((_, at) => `${at + 1}`),
    notes: notes.length ? ['Notes', ...notes.map((note, at) => `${note} ↩\uFE0E ${at + 1}`)] : [],
  };
}

/** Watches a page from its beginning: what of it the scripts take away, how far it jumps, and what of the full form does. */
const watch = `
  globalThis.seen = { removed: [], shift: 0, moved: [] };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      seen.shift += value;
      for (const { node } of sources)
        if (node?.parentElement?.closest('#rice')) seen.moved.push(node.textContent);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    new MutationObserver((records) => {
      for (const { removedNodes } of records)
        for (const { textContent } of removedNodes) seen.removed.push(textContent);
    }).observe(document.querySelector('#app'), { subtree: true, childList: true });
  });
`;

declare global {
  var seen: { removed: string[]; shift: number; moved: string[] };
}

/** An app that is open, and what may be asked of it. */
class Opened {
  constructor(readonly visit: Visit) {}

  async render(model: Model): Promise<void> {
    await this.visit.page.evaluate((next) => void app.render(next), model);
  }

  /** Waits until the page is as it should be, and says what it is in the end. */
  async eventually<T>(ask: () => Promise<T>, expected: unknown): Promise<void> {
    for (let tries = 0; ; tries++) {
      const found = await ask();
      try {
        return assert.deepEqual(found, expected);
      } catch (error) {
        if (tries === 60) throw error;
        await sleep(50);
      }
    }
  }

  shows(selector: string, expected: unknown): Promise<void> {
    return this.eventually(() => this.visit.page.evaluate((one) => look(one), selector), expected);
  }

  hears(...expected: unknown[]): Promise<void> {
    return this.eventually(() => this.visit.page.evaluate(() => heard), expected);
  }
}

for (const [name, mode] of unserved)
  describe(`an app of ${name}, built for ${mode}`, () => {
    let opened: Opened;

    before(async () => {
      opened = new Opened(await browser.open(`/${name}/${mode}/`));
      await opened.eventually(() => opened.visit.page.evaluate(() => 'app' in globalThis), true);
    });
    after(() => opened.visit.page.close());

    /** Tests what happens in the page of this app, and that nobody complains of it. */
    const page = (what: string, work: () => Promise<void>) =>
      it(what, async () => {
        await opened.visit.page.evaluate(() => void (heard.length = 0));
        await work();
        assert.deepEqual(opened.visit.complaints(), []);
      });

    it('is built without a warning', () => assert.equal(complaints.get(`${name} ${mode}`), ''));

    page('shows a document by the README’s component', async () => {
      await opened.render({ readme: talk('The moon') });
      await opened.shows('three-points', { ...shown, glance: headlines, cards: true });
      await opened.render({ readme: talk('The moon again') });
      await opened.shows('three-points', {
        ...shown,
        title: 'The moon again',
        glance: headlines,
        cards: true,
      });
      await opened.render({});
      await opened.shows('three-points', null);
    });

    page('sets, changes and unsets the document', async () => {
      await opened.render({ given: {} });
      await opened.shows('#given', nothing);
      await opened.render(given({}));
      await opened.shows('#given', shown);
      await opened.render(given({ data: talk('The moon again') }));
      await opened.shows('#given', { ...shown, title: 'The moon again' });
      await opened.render({ given: {} });
      await opened.shows('#given', nothing);
      await opened.render(given({}));
      await opened.shows('#given', shown);
    });

    for (const [attribute, values] of Object.entries({
      theme: [['card', { cards: true }]],
      density: [
        ['headlines', { points: headlines, markers: [], buttons: ['Headlines only', 'Show all'] }],
        ['full', { buttons: ['Headlines only', 'Show all'] }],
      ],
      headingLevel: [
        [4, { level: 4 }],
        [1, { level: 1 }],
      ],
      glance: [
        [true, { glance: headlines }],
        [false, {}],
        [true, { glance: headlines }],
      ],
      labels: [
        [{ notes: 'Sources' }, { notes: ['Sources', ...shown.notes.slice(1)] }],
        [{ notes: 'Remarks' }, { notes: ['Remarks', ...shown.notes.slice(1)] }],
      ],
    }))
      page(`sets, changes and unsets ${attribute}`, async () => {
        await opened.render(given({}));
        await opened.shows('#given', shown);
        for (const [value, difference] of values) {
          await opened.render(given({ [attribute]: value }));
          await opened.shows('#given', { ...shown, ...(difference as object) });
        }
        await opened.render(given({}));
        await opened.shows('#given', shown);
      });

    page('hears when the document stands, and what is wrong with it', async () => {
      await opened.render({});
      await opened.shows('#given', null);
      // What the summary of the test before had still to say is none of this one's.
      await opened.visit.page.evaluate(() => void (heard.length = 0));
      await opened.render(given({}));
      await opened.hears({ type: 'three-points-ready' });
      await opened.render(given({ data: { title: 'No points', lang: 'en', points: [] } }));
      await opened.hears(
        { type: 'three-points-ready' },
        { type: 'three-points-error', pointers: ['/points'] },
        // What stood there stays.
        { type: 'three-points-ready' },
      );
      // The development build says so on the console as well, to the page's author.
      const told = opened.visit.complaints();
      assert.deepEqual(
        told.filter((text) => !text.startsWith('[three-points]')),
        [],
      );
      assert.equal(told.length, mode === 'development' ? 1 : 0);
      await opened.render(given({ data: talk('The moon again') }));
      await opened.hears(
        { type: 'three-points-ready' },
        { type: 'three-points-error', pointers: ['/points'] },
        { type: 'three-points-ready' },
        { type: 'three-points-ready' },
      );
      await opened.shows('#given', { ...shown, title: 'The moon again' });
    });

    page('renders points as children again, in another order, with more of them and fewer', async () => {
      await opened.render({});
      for (const cards of [
        [yeast, gluten, heat],
        [
          { ...yeast, heading: 'Yeast eats starch', text: 'It sours', note: 'Slowly.', by: 'Two bakers' },
          gluten,
          heat,
        ],
        [heat, gluten, yeast],
        [gluten, heat, yeast],
        [gluten, { ...heat, note: undefined }, yeast],
        [{ ...gluten, heading: 'P1 Net: Wheat holds it', note: 'Wheat protein.' }, heat, yeast],
        [{ ...gluten, heading: 'Gluten' }, { ...heat, label: 'P9' }, yeast],
        [yeast],
        [gluten, yeast, heat],
        [],
        [yeast, gluten, heat],
      ] as Card[][]) {
        await opened.render({ cards });
        await opened.shows('#written', written(...cards));
      }
    });

    page('takes everything away, and hears nothing more', async () => {
      await opened.render({ ...given({ glance: true, density: 'full' }), cards: [yeast, heat] });
      await opened.shows('#written', written(yeast, heat));
      await opened.hears({ type: 'three-points-ready' });
      const left = await opened.visit.page.evaluate(async () => {
        await app.unmount();
        heard.length = 0;
        return { app: document.querySelector('#app')!.textContent, body: document.body.children.length };
      });
      assert.deepEqual(left, { app: '', body: 1 });
      await opened.hears();
    });
  });

for (const [name, mode] of served)
  describe(`a page of ${name}, built for ${mode}`, () => {
    const words = (visit: Visit) =>
      visit.page.evaluate(() => document.querySelector('main')!.innerText.replace(/\s+/g, ' '));

    it('is built without a warning', () => assert.equal(complaints.get(`${name} ${mode}`), ''));

    it('has every word where no script runs, and the links of the notes', async () => {
      const visit = await browser.open(`/${name}/${mode}/`, { script: false });
      const text = await words(visit);
      for (const word of ['The moon', 'P3', 'We choose to go to the moon.', 'The library’s transcript.'])
        assert.ok(text.includes(word), word);
      for (const { heading, text: line, quote, by } of [yeast, gluten, heat])
        for (const word of [heading, line, quote, by]) assert.ok(text.includes(word), word);
      const link = await visit.page.$eval('#rice a[role=doc-noteref]', (it) => it.getAttribute('href'));
      assert.ok(await visit.page.$(link!));
      await visit.page.close();
    });

    it('is taken over without a complaint, a lost word or a jump, and goes on from there', async () => {
      const opened = new Opened(await browser.open(`/${name}/${mode}/`, { before: watch }));
      const { page } = opened.visit;
      await opened.shows('#rice', shown);
      await opened.shows('#written', written(yeast, gluten, heat));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const { lost, shift, moved } = await page.evaluate(() => {
        // (Vue writes what v-html says once more, as it was.)
        const all = document.querySelector('#app')!.textContent;
        return { ...seen, lost: seen.removed.filter((text) => !all.includes(text)) };
      });
      assert.deepEqual({ lost, moved }, { lost: [], moved: [] });
      // The short form’s markers become links, which are a little wider.
      assert.ok(shift < 0.001, `${shift}`);
      await opened.render({ cards: [heat, { ...yeast, text: 'It sours' }] });
      await opened.shows('#written', written(heat, { ...yeast, text: 'It sours' }));
      await opened.shows('#rice', shown);
      assert.deepEqual(opened.visit.complaints(), []);
      await page.close();
    });
  });
