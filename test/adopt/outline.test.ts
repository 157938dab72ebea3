// A summary read by its headings, as systems give them levels.
import { expect } from '@open-wc/testing';
import { adopted, expectReading, readInside } from './adopted.js';

const POINTS = [
  ['P1 Air', 'Doctors hold a smell guilty'],
  ['P2 Water', 'The deaths stand round one well'],
  ['P3 Handle', 'The parish takes the pump’s handle off'],
] as const;
const BODIES = ['Words of the first.', 'Words of the second.', 'Words of the third.'];

/** The outline with headings of these levels, the heading lines as they are given, and what an editor does to each. */
const outline = (
  levels: readonly [title: number | undefined, point: number],
  lines: readonly string[] = POINTS.map((parts) => parts.join(': ')),
  heading = (level: number, words: string) => `<h${level}>${words}</h${level}>`,
) => `${levels[0] ? heading(levels[0], 'A map of deaths') : ''}
<p>An introduction.</p>
${lines.map((line, i) => `${heading(levels[1], line)}\n<p>${BODIES[i]}</p>`).join('\n')}`;

const read = (title: number | undefined, point: number, lines = POINTS.map((parts) => parts.join(': '))) => [
  ...(title ? [`h${title} A map of deaths`] : []),
  'An introduction.',
  ...lines.flatMap((line, i) => [`h${point} ${line}`, BODIES[i]!]),
];

const expectPoints = (main: HTMLElement) => {
  const cards = [...main.querySelectorAll('three-points > point-card')];
  expect(cards.map((card) => card.querySelector('p')!.textContent)).to.deep.equal(BODIES);
  const parts = (name: string) => cards.map((card) => card.querySelector(`.tp-${name}`)?.textContent);
  expect(parts('label')).to.deep.equal(['P1', 'P2', 'P3']);
  expect(parts('kicker')).to.deep.equal(['Air:', 'Water:', 'Handle:']);
};

describe('an outline', () => {
  for (const levels of [
    [2, 3],
    [1, 2],
    [3, 4],
    [2, 4],
    [5, 6],
    [2, 2],
    [undefined, 2],
    [undefined, 3],
  ] as const)
    it(`is read with ${levels[0] ? `a title of level ${levels[0]}` : 'no title'} and points of level ${levels[1]}`, async () => {
      const main = await adopted(`<div class="three-points" lang="en">${outline(levels)}</div>`);
      expectReading(main, read(levels[0], levels[1]));
      expectPoints(main);
    });

  const plain = POINTS.map(([, headline]) => headline);
  for (const levels of [
    [2, 3],
    [1, 2],
    [undefined, 3],
  ] as const)
    it(`is read without labels, ${levels[0] ? `under a title of level ${levels[0]}` : 'with no title'}`, async () => {
      const main = await adopted(`<div class="three-points">${outline(levels, plain)}</div>`);
      const cards = [...main.querySelectorAll('point-card')];
      expect(cards).to.have.length(3);
      expect(cards.map((card) => card.querySelector('p')!.textContent)).to.deep.equal(BODIES);
      // The label is the stylesheet's then.
      expectReading(main, read(levels[0], levels[1], plain));
    });

  const hosts = {
    'a div': ['<div class="three-points">', '</div>'],
    'a section': ['<section class="three-points">', '</section>'],
    'an article': ['<article class="three-points">', '</article>'],
    'a div with classes of WordPress': [
      '<div class="wp-block-group three-points has-global-padding is-layout-constrained" style="padding-top:2em">',
      '</div>',
    ],
    'a group within the group': [
      '<div class="wp-block-group three-points"><div class="wp-block-group__inner-container is-layout-constrained">',
      '</div></div>',
    ],
    'the element': ['<three-points>', '</three-points>'],
  };
  for (const [name, [start, end]] of Object.entries(hosts))
    it(`is read in ${name}`, async () => {
      const main = await adopted(start + outline([2, 3]) + end);
      expectReading(main, read(2, 3));
      expect(main.querySelectorAll('three-points point-card')).to.have.length(3);
    });

  const headings: Record<string, (level: number, words: string) => string> = {
    'ids of their words, kramdown': (level, words) =>
      `<h${level} id="${words.toLowerCase().replace(/[^a-z0-9]+/g, '-')}">${words}</h${level}>`,
    'classes, WordPress': (level, words) =>
      `<h${level} class="wp-block-heading has-large-font-size">${words}</h${level}>`,
    'emphasis, pasted': (level, words) => `<h${level}><strong>${words}</strong></h${level}>`,
    'a style, pasted': (level, words) =>
      `<h${level}><span style="font-weight: 400">${words}</span></h${level}>`,
  };
  for (const [name, heading] of Object.entries(headings))
    it(`is read with headings that have ${name}`, async () => {
      const main = await adopted(`<div class="three-points">${outline([2, 3], undefined, heading)}</div>`);
      expectReading(main, read(2, 3));
      expectPoints(main);
    });

  it('is read with headings that link to themselves, VitePress', async () => {
    const main = await adopted(
      `<div class="three-points">${outline([2, 3], undefined, (level, words) => `<h${level} id="${words.slice(0, 2)}" tabindex="-1">${words} <a class="header-anchor" href="#${words.slice(0, 2)}" aria-label="Permalink">&#8203;</a></h${level}>`)}</div>`,
    );
    expect(main.querySelectorAll('point-card')).to.have.length(3);
    expect(main.querySelectorAll('a.header-anchor')).to.have.length(4);
    expectPoints(main);
  });

  it('keeps in a point the lesser headings, pictures and tables under it', async () => {
    const main = await adopted(`<div class="three-points"><h2>A map of deaths</h2>
      <h3>P1 Air: A smell</h3><p>One.</p><h4>A lesser heading</h4><p>Two.</p>
      <figure><img src="data:," alt="A map"><figcaption>The map</figcaption></figure>
      <table><tbody><tr><td>Deaths</td><td>616</td></tr></tbody></table>
      <h3>P2 Water: A well</h3><p>Three.</p></div>`);
    const [first] = main.querySelectorAll('point-card');
    expect(first!.querySelectorAll('h4,img,table')).to.have.length(3);
    expect(main.querySelectorAll('point-card')).to.have.length(2);
  });

  it('makes points of sections that begin with a heading', async () => {
    const main = await adopted(
      `<div class="three-points"><h2>A map of deaths</h2><p>An introduction.</p>${POINTS.map(
        (parts, i) =>
          `<section id="s${i}" class="level3"><h3>${parts.join(': ')}</h3><p>${BODIES[i]}</p></section>`,
      ).join('')}</div>`,
    );
    expectReading(main, read(2, 3));
    expectPoints(main);
    expect([...main.querySelectorAll('point-card')].map(({ id }) => id)).to.deep.equal(['s0', 's1', 's2']);
  });

  const boxes = {
    GitHub: (level: number, words: string) =>
      `<div class="markdown-heading"><h${level} class="heading-element">${words}</h${level}><a class="anchor" aria-label="Permalink: ${words}" href="#x"><svg viewBox="0 0 16 16"></svg></a></div>`,
    'Astro Starlight': (level: number, words: string) =>
      `<div class="sl-heading-wrapper level-h${level}"><h${level}>${words}</h${level}><a class="sl-anchor-link" href="#x"><span aria-hidden="true"><svg viewBox="0 0 16 16"></svg></span></a></div>`,
    'a header': (level: number, words: string) => `<header><h${level}>${words}</h${level}></header>`,
  };
  for (const [name, heading] of Object.entries(boxes))
    it(`has in each point what follows a heading in a box of its own: ${name}`, async () => {
      const main = await adopted(`<div class="three-points">${outline([2, 3], undefined, heading)}</div>`);
      const cards = [...main.querySelectorAll('point-card')];
      expect(cards.map((card) => card.querySelector('p')!.textContent)).to.deep.equal(BODIES);
      expect(cards.map((card) => card.querySelectorAll('h3').length)).to.deep.equal([1, 1, 1]);
    });

  it('makes points of the items of a list', async () => {
    const main = await adopted(
      `<div class="three-points"><h2>A map of deaths</h2><p>An introduction.</p><ul>${POINTS.map(
        (parts, i) => `<li><h3>${parts.join(': ')}</h3><p>${BODIES[i]}</p></li>`,
      ).join('')}</ul></div>`,
    );
    const cards = [...main.querySelectorAll('li > point-card')];
    expect(cards.map((card) => card.querySelector('p')!.textContent)).to.deep.equal(BODIES);
  });

  it('is found within sections that Pandoc puts round each heading', async () => {
    const main = await adopted(
      `<div class="three-points"><section id="a" class="level2"><h2>A map of deaths</h2><p>An introduction.</p>${POINTS.map(
        (parts, i) => `<section class="level3"><h3>${parts.join(': ')}</h3><p>${BODIES[i]}</p></section>`,
      ).join('')}</section></div>`,
    );
    expectReading(main, read(2, 3));
    expect(main.querySelectorAll('point-card')).to.have.length(3);
  });

  it('leaves words without any heading as they are', async () => {
    const main = await adopted(
      '<div class="three-points"><p>Only words.</p><ul><li>And a list.</li></ul></div>',
    );
    expect(readInside(main)).to.deep.equal(['Only words.', 'li And a list.']);
    expect(main.querySelector('point-card')).to.equal(null);
  });

  it('leaves headings in quotations, tables and details where they are', async () => {
    const main = await adopted(
      `<div class="three-points">${outline([2, 3])}<details><summary>More</summary><h3>P9 Not: a point</h3></details></div>`,
    );
    expect(main.querySelectorAll('point-card')).to.have.length(3);
    expect(main.querySelector('point-card details h3')!.textContent).to.equal('P9 Not: a point');
  });

  it('leaves what comes after the points and has a higher heading out of the last', async () => {
    const main = await adopted(
      `<div class="three-points">${outline([2, 3])}<h2>Afterword</h2><p>Words after the points.</p></div>`,
    );
    expectReading(main, [...read(2, 3), 'h2 Afterword', 'Words after the points.']);
    expect(main.querySelector('point-card:last-of-type')!.textContent).to.not.include('Afterword');
  });
});
