import { expect } from '@open-wc/testing';
import { numbers, place, settled } from '../helpers.js';

const CARD =
  '<point-card label="P1" heading="Rain comes in drops"><p>They fall as buns, not as tears<footnote-ref>From 2 mm across, air flattens them.</footnote-ref>.</p></point-card>';

describe('a part that is there before its summary', () => {
  it('is told what the summary knows once it is moved into one', async () => {
    const main = place(`${CARD}<three-points lang="de"><h2>Regen</h2></three-points>`);
    await settled(main);
    const card = main.querySelector('point-card')!;
    expect(card.querySelector('h3')).to.equal(null);

    main.querySelector('three-points')!.append(card);
    await settled(main);
    expect(card.querySelector('h3')?.textContent).to.equal('P1 Rain comes in drops');
    expect(numbers(main)).to.deep.equal(['1']);
    expect(main.querySelector('[role=doc-noteref]')?.getAttribute('aria-label')).to.equal('Fußnote 1');
    // The note's words have moved into the list, and stand in their place no more.
    expect(main.querySelector('footnote-ref')!.getBoundingClientRect().width).to.be.below(30);
  });

  it('is told again by another summary that it is moved to', async () => {
    const main = place(
      `<three-points lang="de">${CARD}</three-points><three-points lang="fr">${CARD.replace('Rain', 'Snow')}</three-points>`,
    );
    await settled(main);
    const [german, french] = main.querySelectorAll('three-points');
    const card = german!.querySelector('point-card')!;
    french!.append(card);
    await settled(main);
    expect(card.querySelector('[role=doc-noteref]')?.getAttribute('aria-label')).to.equal('Note 2');
  });
});
