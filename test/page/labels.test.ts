// An author's own words for what the library says, in each place where it says something.
import { expect } from '@open-wc/testing';
import type { Labels } from '../../src/i18n/labels.js';
import type { ThreePoints } from '../../src/elements/three-points/three-points.js';
import { fromJson, fromMarkup, place, reading, settled } from '../helpers.js';

const short = `<three-points id="tides" lang="en">
  <h2>Tides</h2>
  <points-source>A talk, <a type="audio/mpeg" href="https://example.org/a.mp3">sound</a></points-source>
  <point-card heading="The Moon pulls" start="1:05">
    <p>Twice a day<footnote-ref>Once on each side.</footnote-ref>.</p>
    <pull-quote href="https://example.org/q" start="2:10">Time and tide wait for no man.</pull-quote>
  </point-card>
</three-points>`;
const document_ = {
  id: 'tides',
  lang: 'en',
  title: 'Tides',
  authors: [{ name: 'Ada' }],
  source: { title: 'A talk', media: { url: 'https://example.org/a.mp3' } },
  people: [{ name: 'Bo', role: 'host' }],
  points: [
    {
      heading: 'The Moon pulls',
      start: '1:05',
      body: ['Twice a day[^n].', { type: 'quote', text: 'Time and tide.', url: 'https://example.org/q' }],
    },
  ],
  notes: { n: { text: 'Once on each side.', url: 'https://example.org/n', accessed: '2026' } },
};
const labels: Labels = {
  notes: 'Remarks',
  footnote: 'Remark {}',
  back: 'Up to {}',
  by: 'Told by',
  basedOn: 'After',
  listen: 'Hear it',
  listenFrom: 'Hear it from {}',
  accessed: 'read in',
  source: 'Where',
  roles: { host: 'at the table' },
};
const name = (root: ParentNode, role: string) =>
  root.querySelector(`[role=${role}]`)!.getAttribute('aria-label');

async function label(summary: ThreePoints, value: unknown): Promise<void> {
  summary.labels = value as Labels;
  await settled();
}

/** What the console warns of while something is done. */
async function warnings(what: () => Promise<unknown>): Promise<string[]> {
  const warn = console.warn;
  const texts: string[] = [];
  console.warn = (...parts: unknown[]) => texts.push(String(parts[0]));
  try {
    await what();
    await settled();
  } finally {
    console.warn = warn;
  }
  return texts.filter((text) => /labels|roles/.test(text));
}

describe('labels', () => {
  it('take the place of the words of the end list, the markers, the times and the source of a quote, in markup', async () => {
    const summary = await fromMarkup(
      short.replace('lang="en"', `lang="en" labels='${JSON.stringify(labels)}'`),
    );
    expect(summary.querySelector('points-notes h3')!.textContent).to.equal('Remarks');
    expect(name(summary, 'doc-noteref')).to.equal('Remark 1');
    expect(name(summary, 'doc-backlink')).to.equal('Up to 1');
    expect(reading(summary)).to.include('Hear it from 1:05<https://example.org/a.mp3#t=65>');
    expect(summary.querySelector('pull-quote [slot=by]')!.textContent).to.equal('Where, Hear it from 2:10');
  });

  it('take the place of all of them in a document from JSON', async () => {
    const summary = await fromJson(document_, `labels='${JSON.stringify(labels)}'`);
    expect(summary.querySelector('points-notes h3')!.textContent).to.equal('Remarks');
    expect(name(summary, 'doc-noteref')).to.equal('Remark 1');
    expect(name(summary, 'doc-backlink')).to.equal('Up to 1');
    const text = summary.textContent;
    for (const words of [
      'Told by Ada',
      'After A talk',
      'Hear it',
      'Hear it from 1:05',
      'Where',
      'at the table',
      'read in 2026',
    ])
      expect(text).to.include(words);
    for (const words of ['By Ada', 'Based on', 'Listen', 'Source', 'host', 'accessed'])
      expect(text).not.to.include(words);
  });

  it('can be written where a sanitizer keeps no attribute but data-', async () => {
    const summary = await fromMarkup(
      short.replace('lang="en"', `lang="en" data-labels='{"notes":"Remarks"}'`),
    );
    expect(summary.querySelector('points-notes h3')!.textContent).to.equal('Remarks');
  });

  it('keep the language’s word for what they do not name', async () => {
    const summary = await fromMarkup(short.replace('lang="en"', `lang="de" labels='{"notes":"Quellen"}'`));
    expect(summary.querySelector('points-notes h3')!.textContent).to.equal('Quellen');
    expect(name(summary, 'doc-noteref')).to.equal('Fußnote 1');
  });

  for (const [from, make] of [
    ['markup', () => fromMarkup(short)],
    ['JSON', () => fromJson(document_)],
  ] as const)
    it(`may change at any time, and go again: from ${from}`, async () => {
      const summary = await make();
      const list = summary.querySelector('points-notes')!;
      const place_ = summary.querySelector('.tp-cue')!.parentElement!;
      const shown = () => [
        list.querySelector('h3')!.textContent,
        name(summary, 'doc-noteref'),
        name(list, 'doc-backlink'),
        place_.querySelector('.tp-cue')!.textContent,
        /Source|Where|Origin/.exec(summary.querySelector('pull-quote [slot=by]')!.textContent)?.[0],
      ];
      const english = ['Notes', 'Footnote 1', 'Back to reference 1', 'Listen from 1:05', 'Source'];
      expect(shown()).to.deep.equal(english);
      await label(summary, labels);
      expect(shown()).to.deep.equal(['Remarks', 'Remark 1', 'Up to 1', 'Hear it from 1:05', 'Where']);
      await label(summary, { notes: 'Sources', source: 'Origin' });
      expect(shown()).to.deep.equal(['Sources', ...english.slice(1, 4), 'Origin']);
      summary.labels = labels;
      await label(summary, null);
      expect(shown()).to.deep.equal(english);
      expect(summary.querySelector('points-notes')).to.equal(list);
    });

  it('stand in the panel that tells of a document that cannot be shown', async () => {
    const summary = await fromJson(
      { title: 1 },
      `labels='{"failed":"Nothing to see","failedHint":"Look here:"}'`,
    );
    const panel = summary.shadowRoot!.querySelector('[role=alert]')!.textContent;
    expect(panel).to.include('Nothing to see. Look here:');
  });

  it('leave the panel in the language of the page where they do not name its words', async () => {
    const main = place('<div lang="de"><three-points data-json="{"></three-points></div>');
    await settled(main);
    const panel = main.querySelector('three-points')!.shadowRoot!.querySelector('[role=alert]')!;
    expect(panel.textContent).to.include('Diese Zusammenfassung konnte nicht angezeigt werden');
  });
});

describe('labels that are none', () => {
  const wrong: [string, unknown, RegExp][] = [
    ['a number', 5, /labels is a number\. Give an object/],
    ['not a number', NaN, /labels is a number/],
    ['true', true, /labels is a boolean/],
    ['a text', 'Sources', /labels is a string/],
    ['a list', ['Sources'], /labels is a list/],
    [
      'an unknown name',
      { note: 'Sources' },
      /labels has "note", which names no word\. The names are notes, /,
    ],
    ['a word that is no text', { notes: 7 }, /labels\.notes is a number\. Give a text/],
    ['null for a word', { by: null }, /labels\.by is null/],
    ['roles that are none', { roles: 'host' }, /labels\.roles is a string\. Give an object/],
    ['a role that is no text', { roles: { host: {} } }, /roles\["host"\] is an object/],
    ['no place for the number', { footnote: 'Remark' }, /labels\.footnote has no \{\}\. Write \{\} where/],
  ];
  for (const [what, value, warning] of wrong)
    for (const from of ['markup', 'JSON'] as const)
      it(`break nothing, and are told of once: ${what}, in ${from}`, async () => {
        const id = `wrong-${what.replaceAll(' ', '-')}-${from}`.toLowerCase();
        let summary!: ThreePoints;
        const texts = await warnings(async () => {
          summary =
            from === 'JSON'
              ? await fromJson({ ...document_, id })
              : await fromMarkup(short.replace('id="tides"', `id="${id}"`));
          await label(summary, value);
          await label(summary, null);
          await label(summary, value);
        });
        expect(summary.querySelector('points-notes h3')!.textContent).to.equal('Notes');
        expect(summary.textContent).to.include('Listen from 1:05').and.not.include('[object');
        expect(summary.shadowRoot).to.equal(null);
        expect(texts).to.have.length(1);
        expect(texts[0]).to.match(warning).and.include(`<three-points id="${id}">`);
      });

  it('break nothing, and are told of: an attribute that is no JSON', async () => {
    let summary!: ThreePoints;
    const texts = await warnings(async () => {
      summary = await fromMarkup(short.replace('id="tides"', `id="no-json" labels="{notes: 'Sources'}"`));
    });
    expect(summary.querySelector('points-notes h3')!.textContent).to.equal('Notes');
    expect(texts).to.have.length(1);
    expect(texts[0]).to.include(`<three-points id="no-json">:\nlabels='{notes: 'Sources'}' is not JSON.`);
  });
});
