import { expect } from '@open-wc/testing';
import { brokenLinks, doubledIds, fromMarkup, numbers, place, reading, settled } from '../helpers.js';

const summary = (body: string, id = 'a') =>
  `<three-points id="${id}"><h2>Title</h2><point-card><h3>P1 A: B</h3>${body}</point-card></three-points>`;
const notes = (root: ParentNode) =>
  [...root.querySelectorAll('points-notes li')].map((item) => item.textContent.replace(/\s*↩.*/s, '').trim());

describe('<footnote-ref>', () => {
  it('shows its number in place of its words, which stand in the list', async () => {
    const root = await fromMarkup(
      summary('<p>Far<footnote-ref>About <em>384,400</em> km.</footnote-ref>.</p>'),
    );
    expect(reading(root)).to.include('Far[1].');
    expect(notes(root)).to.deep.equal(['About 384,400 km.']);
    expect(root.querySelector('points-notes em')!.textContent).to.equal('384,400');
    expect(brokenLinks(root)).to.deep.equal([]);
  });

  it('leaves its own words untouched in the markup', async () => {
    const root = await fromMarkup(summary('<p><footnote-ref>One <b>two</b></footnote-ref></p>'));
    const reference = root.querySelector('footnote-ref')!;
    expect(reference.firstChild!.textContent).to.equal('One ');
    expect(reference.querySelector('b')!.parentNode).to.equal(reference);
  });

  it('makes a link of a note that is only a URL', async () => {
    const root = await fromMarkup(summary('<p><footnote-ref>https://example.org/aws</footnote-ref></p>'));
    const link = root.querySelector<HTMLAnchorElement>('points-notes li a')!;
    expect(link.href).to.equal('https://example.org/aws');
    // Print leaves its target out: it stands there already.
    expect(link.className).to.equal('tp-url');
  });

  it('refers to a note of the author’s list by its bare id, and by its full one', async () => {
    const root =
      await fromMarkup(`<three-points id="a"><p>x<footnote-ref for="one"></footnote-ref><footnote-ref data-for="two"></footnote-ref></p>
      <points-notes><h3>Sources</h3><ol><li id="one">First</li><li id="fn-a-two">Second</li></ol></points-notes></three-points>`);
    expect(numbers(root)).to.deep.equal(['1', '2']);
    expect(brokenLinks(root)).to.deep.equal([]);
    expect(root.querySelector('points-notes h3')!.textContent).to.equal('Sources');
    expect(root.querySelectorAll('points-notes :is(h1,h2,h3,h4,h5,h6)')).to.have.length(1);
  });

  it('takes the number of its first reference, whatever the order of the author’s list', async () => {
    const root =
      await fromMarkup(`<three-points id="a"><p>x<footnote-ref for="two"></footnote-ref> y<footnote-ref for="one"></footnote-ref></p>
      <points-notes><ol><li id="one">First</li><li id="two">Second</li></ol></points-notes></three-points>`);
    expect(numbers(root)).to.deep.equal(['1', '2']);
    const items = [...root.querySelectorAll('li')];
    expect(items.map((item) => [item.textContent.slice(0, 5).trim(), item.value])).to.deep.equal([
      ['First', 2],
      ['Secon', 1],
    ]);
  });

  it('shows a note that nobody refers to, after the others', async () => {
    const root = await fromMarkup(`<three-points id="a"><p>x<footnote-ref for="b"></footnote-ref></p>
      <points-notes><ol><li id="a1">Unused</li><li id="b">Used</li></ol></points-notes></three-points>`);
    expect(notes(root)).to.deep.equal(['Unused', 'Used']);
    expect([...root.querySelectorAll('li')].map((item) => item.value)).to.deep.equal([2, 1]);
  });

  it('shows nothing, and takes no number, where its note is missing', async () => {
    const root = await fromMarkup(
      summary('<p>x<footnote-ref for="gone"></footnote-ref>y<footnote-ref>Here</footnote-ref></p>'),
    );
    expect(reading(root)).to.include('xy[1]');
    expect(notes(root)).to.deep.equal(['Here']);
  });

  it('follows its words', async () => {
    const root = await fromMarkup(summary('<p><footnote-ref>Before</footnote-ref></p>'));
    root.querySelector('footnote-ref')!.firstChild!.textContent = 'After';
    await settled(root);
    expect(notes(root)).to.deep.equal(['After']);
  });

  it('numbers anew when a note comes first, goes, or moves', async () => {
    const root = await fromMarkup(
      summary('<p id="p">a<footnote-ref>A</footnote-ref> b<footnote-ref>B</footnote-ref></p>'),
    );
    const paragraph = root.querySelector('#p')!;
    const added = document.createElement('footnote-ref');
    added.textContent = 'Z';
    paragraph.prepend(added);
    await settled(root);
    expect(notes(root)).to.deep.equal(['Z', 'A', 'B']);
    paragraph.append(added);
    await settled(root);
    expect(notes(root)).to.deep.equal(['A', 'B', 'Z']);
    paragraph.querySelector('footnote-ref')!.remove();
    await settled(root);
    expect(notes(root)).to.deep.equal(['B', 'Z']);
    expect(numbers(root)).to.deep.equal(['1', '2']);
    expect(brokenLinks(root)).to.deep.equal([]);
    expect(doubledIds()).to.deep.equal([]);
  });

  it('follows its `for`, in the full form too', async () => {
    const full = (key: string) =>
      `<footnote-ref for="${key}"><sup><a href="#fn-a-${key}" id="fnref-a-${key}" role="doc-noteref" aria-label="Footnote">`;
    const item = (key: string, number: number) =>
      `<li id="fn-a-${key}">${key} <a href="#fnref-a-${key}" role="doc-backlink" aria-label="Back">↩ ${number}</a></li>`;
    const root = await fromMarkup(
      `<three-points id="a"><h2>T</h2><point-card id="p"><h3>P1 A: <b>B</b></h3><p>x${full('beta')}1</a></sup></footnote-ref> y${full('a')}2</a></sup></footnote-ref></p></point-card>
       <points-notes><h3>Notes</h3><ol>${item('beta', 1)}${item('a', 2)}</ol></points-notes></three-points>`,
    );
    root.querySelector('footnote-ref')!.setAttribute('for', 'a');
    await settled(root);
    expect(numbers(root)).to.deep.equal(['1', '1']);
    const targets = [...root.querySelectorAll('[role=doc-noteref]')].map((marker) =>
      marker.getAttribute('href'),
    );
    expect(targets).to.deep.equal(['#fn-a-a', '#fn-a-a']);
    expect(brokenLinks(root)).to.deep.equal([]);
  });

  it('says by its property what its attribute or the twin of that says, and writes the attribute', async () => {
    const root = await fromMarkup(`<three-points id="a"><p>x<footnote-ref data-for="a"></footnote-ref></p>
      <points-notes><ol><li id="a">Note A</li><li id="b">Note B</li></ol></points-notes></three-points>`);
    const reference = root.querySelector('footnote-ref')!;
    const note = () =>
      root.querySelector(reference.querySelector('[role=doc-noteref]')!.getAttribute('href')!)!.textContent;
    expect(reference.for).to.equal('a');
    expect(note()).to.contain('Note A');
    reference.for = 'b';
    await settled(root.parentElement!);
    expect(reference.getAttribute('for')).to.equal('b');
    expect(note()).to.contain('Note B');
    reference.for = null;
    await settled(root.parentElement!);
    expect(reference.hasAttribute('for')).to.equal(false);
    expect(note()).to.contain('Note A');
  });

  it('keeps the id of its marker when others come before it, so that links to it hold', async () => {
    const root = await fromMarkup(summary('<p id="p">b<footnote-ref>B</footnote-ref></p>'));
    const before = root.querySelector('[role=doc-noteref]')!.id;
    const added = document.createElement('footnote-ref');
    added.textContent = 'A';
    root.querySelector('#p')!.prepend(added);
    await settled(root);
    expect([...root.querySelectorAll('[role=doc-noteref]')][1]!.id).to.equal(before);
  });

  it('takes the list away with the last note, and its marker with its summary', async () => {
    const root = await fromMarkup(summary('<p>b<footnote-ref>B</footnote-ref></p>'));
    const reference = root.querySelector('footnote-ref')!;
    reference.remove();
    await settled(root);
    expect(root.querySelector('points-notes')).to.equal(null);
    root.querySelector('p')!.append(reference);
    await settled(root);
    expect(numbers(root)).to.deep.equal(['1']);
    expect(notes(root)).to.deep.equal(['B']);
  });

  it('puts the list back when somebody has taken it away', async () => {
    const root = await fromMarkup(summary('<p>b<footnote-ref>B</footnote-ref></p>'));
    root.querySelector('points-notes')!.remove();
    await settled(root);
    expect(notes(root)).to.deep.equal(['B']);
  });

  it('belongs to the summary that it is moved to', async () => {
    const main = place(
      summary('<p>x<footnote-ref>A</footnote-ref></p>', 'one') +
        summary('<p>y<footnote-ref>B</footnote-ref></p>', 'two'),
    );
    await settled(main);
    const [one, two] = main.querySelectorAll('three-points');
    two!.querySelector('p')!.prepend(one!.querySelector('footnote-ref')!);
    await settled(main);
    expect(numbers(one!)).to.deep.equal([]);
    expect(notes(two!)).to.deep.equal(['A', 'B']);
    expect(brokenLinks(two!)).to.deep.equal([]);
    expect(doubledIds()).to.deep.equal([]);
  });

  it('has markers and links that the keyboard reaches, in reading order', async () => {
    const root = await fromMarkup(summary('<p>x<footnote-ref>A</footnote-ref></p>'));
    const marker = root.querySelector<HTMLElement>('[role=doc-noteref]')!;
    marker.focus();
    expect(document.activeElement).to.equal(marker);
    root.querySelector<HTMLElement>('[role=doc-backlink]')!.focus();
    expect(document.activeElement!.getAttribute('role')).to.equal('doc-backlink');
  });

  it('writes nothing when something else changes', async () => {
    const root = await fromMarkup(summary('<p id="p">x<footnote-ref>A</footnote-ref></p>'));
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    root.querySelector('#p')!.firstChild!.textContent = 'y';
    await settled(root);
    observer.disconnect();
    expect(records.map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([
      'characterData #text',
    ]);
  });
});
