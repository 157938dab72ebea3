import { expect } from '@open-wc/testing';
import { doubledIds, fromMarkup, place, reading, settled } from '../helpers.js';

const summary = (cards: string, before = '') =>
  `<three-points id="a"><h2>T</h2>${before}${cards}</three-points>`;
const headings = (root: ParentNode) =>
  [...root.querySelectorAll('point-card :is(h1,h2,h3,h4,h5,h6)')].map(
    (heading) => `${heading.localName} ${heading.textContent.replace(/\s+/g, ' ').trim()}`,
  );

describe('<point-card>', () => {
  it('makes a heading of its attributes, at the level of the summary', async () => {
    const root = await fromMarkup(
      summary('<point-card label="P1" kicker="Cost" heading="It is dear"><p>x</p></point-card>'),
    );
    expect(headings(root)).to.deep.equal(['h3 P1 Cost: It is dear']);
    await expect(root).to.be.accessible();
  });

  it('takes data- attributes for the same', async () => {
    const root = await fromMarkup(
      summary('<point-card data-label="P1" data-kicker="Cost" data-heading="It is dear"></point-card>'),
    );
    expect(headings(root)).to.deep.equal(['h3 P1 Cost: It is dear']);
  });

  it('follows its attributes', async () => {
    const root = await fromMarkup(summary('<point-card label="P1" heading="One"></point-card>'));
    const card = root.querySelector('point-card')!;
    card.setAttribute('heading', 'Two');
    card.kicker = 'New';
    await settled(root);
    expect(headings(root)).to.deep.equal(['h3 P1 New: Two']);
    for (const name of ['heading', 'label']) card.removeAttribute(name);
    card.kicker = null;
    await settled(root);
    expect(headings(root)).to.deep.equal([]);
  });

  it('gives way to a heading of the author’s', async () => {
    const root = await fromMarkup(summary('<point-card heading="Made"><p>x</p></point-card>'));
    const heading = document.createElement('h3');
    heading.textContent = 'Written';
    root.querySelector('point-card')!.prepend(heading);
    await settled(root);
    expect(headings(root)).to.deep.equal(['h3 Written']);
  });

  it('puts label and kicker before an author’s heading that does not hold them', async () => {
    const root = await fromMarkup(
      summary(
        '<point-card label="P1" kicker="Cost"><h3>It is dear</h3></point-card><point-card label="P2"><h3>P2 Gain: <em>It</em> pays</h3></point-card>',
      ),
    );
    expect(headings(root)).to.deep.equal(['h3 P1 Cost: It is dear', 'h3 P2 Gain: It pays']);
  });

  it('keeps a hand on a heading’s text good that a framework holds, label and kicker or not', async () => {
    const root = await fromMarkup(
      summary('<point-card label="P1" kicker="Cost"><h3>It is dear</h3></point-card>') +
        summary('<point-card><h3>P1 Cost: It is dear</h3></point-card>').replace('"a"', '"b"'),
    );
    const main = root.parentElement!;
    const [given, split] = main.querySelectorAll('h3');
    // Svelte and Preact hold the text …
    const texts = [given!, split!].map(({ childNodes }) =>
      [...childNodes].find((node): node is Text => node instanceof Text),
    );
    texts[0]!.data = 'It is cheap';
    texts[1]!.data = 'P1 Gain: It pays';
    await settled(main);
    expect(headings(main)).to.deep.equal(['h3 P1 Cost: It is cheap', 'h3 P1 Gain: It pays']);
    texts[1]!.data = 'Nothing of it';
    await settled(main);
    expect(headings(main)).to.deep.equal(['h3 P1 Cost: It is cheap', 'h3 Nothing of it']);
    // … and Solid writes it so, where it is all that it has put into the heading.
    (given!.firstChild as Text).data = 'It is dear again';
    (split!.firstChild as Text).data = 'P2 Loss: It costs';
    await settled(main);
    expect(headings(main)).to.deep.equal(['h3 P1 Cost: It is dear again', 'h3 P2 Loss: It costs']);
    for (const heading of [given!, split!]) heading.textContent = 'P3 End: As React and Vue write it';
    await settled(main);
    expect(headings(main)[1]).to.equal('h3 P3 End: As React and Vue write it');
    expect(split!.querySelector('.tp-label')!.textContent).to.equal('P3');
  });

  it('understands "P1 Situation: Headline"', async () => {
    const lines = [
      'P1 Situation: A headline',
      'P2 No kicker here',
      'P3 Zeit : Préface',
      'P10 Two: with: colons',
      'Just a headline: with a colon',
      'P4',
    ];
    const root = await fromMarkup(
      summary(lines.map((line) => `<point-card><h3>${line}</h3></point-card>`).join('')),
    );
    const parts = [...root.querySelectorAll('point-card h3')].map((heading) => [
      heading.querySelector('.tp-label')?.textContent,
      heading.querySelector('.tp-kicker')?.textContent,
      heading.textContent,
    ]);
    expect(parts).to.deep.equal([
      ['P1', 'Situation:', lines[0]],
      ['P2', undefined, lines[1]],
      ['P3', 'Zeit :', lines[2]],
      ['P10', 'Two:', lines[3]],
      [undefined, undefined, lines[4]],
      [undefined, undefined, lines[5]],
    ]);
  });

  it('has an id of its own: the author’s, else one made of the summary’s and the kicker', async () => {
    const root = await fromMarkup(
      summary(
        '<point-card id="mine"><h3>P1 X: y</h3></point-card><point-card><h3>P2 Größe: y</h3></point-card><point-card><h3>Only words</h3></point-card><point-card><h3>P4 Größe: z</h3></point-card>',
      ),
    );
    expect([...root.querySelectorAll('point-card')].map(({ id }) => id)).to.deep.equal([
      'mine',
      'a-große',
      'a-p3',
      'a-große-2',
    ]);
    expect(doubledIds()).to.deep.equal([]);
  });

  it('links its start to the recording that the source names', async () => {
    const source =
      '<points-source><a type="audio/mpeg" href="https://example.org/a.mp3">Listen</a></points-source>';
    const root = await fromMarkup(
      summary('<point-card start="12:34" end="15:00"><h3>P1 A: B</h3></point-card>', source),
    );
    expect(reading(root)).to.include('Listen from 12:34<https://example.org/a.mp3#t=754,900>');
  });

  it('shows its start as a time where there is no recording, and nothing of a time that is none', async () => {
    const root = await fromMarkup(
      summary(
        '<point-card start="12:34"><h3>P1 A: B</h3></point-card><point-card start="soon"><h3>P2 A: B</h3></point-card>',
      ),
    );
    expect([...root.querySelectorAll('time')].map((time) => [time.textContent, time.dateTime])).to.deep.equal(
      [['12:34', 'PT12M34S']],
    );
  });

  it('holds a summary of its own without mixing the two', async () => {
    const inner =
      '<three-points id="in"><h4>Inner</h4><point-card id="in-1"><h5>P1 C: D</h5><p>i<footnote-ref>inner</footnote-ref></p></point-card></three-points>';
    const main = place(
      summary(
        `<point-card label="P1"><h3>A</h3><p>o<footnote-ref>outer</footnote-ref></p>${inner}<p>o<footnote-ref>last</footnote-ref></p></point-card>`,
      ),
    );
    await settled(main);
    const [outer, nested] = main.querySelectorAll('three-points');
    const notes = (root: Element) =>
      [...root.querySelectorAll(':scope > points-notes li')].map((item) => item.firstChild!.textContent);
    expect(notes(outer!)).to.deep.equal(['outer', 'last']);
    expect(notes(nested!)).to.deep.equal(['inner']);
    expect(
      [...main.querySelectorAll('[role=doc-noteref]')].map((marker) => marker.textContent),
    ).to.deep.equal(['1', '1', '2']);
    expect(doubledIds()).to.deep.equal([]);
  });
});
