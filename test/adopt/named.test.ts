// Elements that bear our names as classes, for systems that let no tag of ours pass.
import { expect } from '@open-wc/testing';
import { adopt } from '../../src/adopt/adopt.js';
import { place, reading } from '../helpers.js';
import { adopted, expectReading, finished } from './adopted.js';

const READ = [
  'Maps that changed a city #1',
  'h2 A map of deaths',
  'Based on On the Mode of Communication of Cholera<https://example.org/snow>',
  'h3 P1 Air: Doctors hold a smell guilty',
  'Most held bad air guilty.',
  'h3 P2 Water: The deaths stand round one well',
  'quote Nearly all the deaths had taken place within a short distance of the pump.',
  'John Snow',
];

const shapes: Record<string, string> = {
  div: `<div class="three-points" id="map"><div class="points-series">Maps that changed a city #1</div><h2>A map of deaths</h2>
    <div class="points-source">Based on <a href="https://example.org/snow">On the Mode of Communication of Cholera</a></div>
    <div class="point-card" id="air"><h3>P1 Air: Doctors hold a smell guilty</h3><p>Most held bad air guilty.</p></div>
    <div class="point-card" id="water"><h3>P2 Water: The deaths stand round one well</h3>
    <div class="pull-quote" data-by="John Snow">Nearly all the deaths had taken place within a short distance of the pump.</div></div></div>`,
  'article, section, blockquote and paragraphs': `<article class="three-points post" id="map"><p class="points-series">Maps that changed a city #1</p><h2>A map of deaths</h2>
    <p class="points-source">Based on <a href="https://example.org/snow">On the Mode of Communication of Cholera</a></p>
    <section class="point-card" id="air"><h3>P1 Air: Doctors hold a smell guilty</h3><p>Most held bad air guilty.</p></section>
    <section class="point-card" id="water"><h3>P2 Water: The deaths stand round one well</h3>
    <blockquote class="pull-quote"><p>Nearly all the deaths had taken place within a short distance of the pump.</p><footer>John Snow</footer></blockquote></section></article>`,
  'header, figure and main': `<main class="three-points" id="map"><header class="points-series">Maps that changed a city #1</header><h2>A map of deaths</h2>
    <footer class="points-source">Based on <a href="https://example.org/snow">On the Mode of Communication of Cholera</a></footer>
    <article class="point-card" id="air"><h3>P1 Air: Doctors hold a smell guilty</h3><p>Most held bad air guilty.</p></article>
    <aside class="point-card" id="water"><h3>P2 Water: The deaths stand round one well</h3>
    <figure class="pull-quote"><blockquote>Nearly all the deaths had taken place within a short distance of the pump.</blockquote><figcaption>John Snow</figcaption></figure></aside></main>`,
  'with headings in data': `<div class="three-points" id="map"><p class="points-series">Maps that changed a city #1</p><h2>A map of deaths</h2>
    <p class="points-source">Based on <a href="https://example.org/snow">On the Mode of Communication of Cholera</a></p>
    <div class="point-card" id="air" data-label="P1" data-kicker="Air" data-heading="Doctors hold a smell guilty"><p>Most held bad air guilty.</p></div>
    <div class="point-card" id="water" data-label="P2" data-kicker="Water" data-heading="The deaths stand round one well">
    <p class="pull-quote" data-by="John Snow">Nearly all the deaths had taken place within a short distance of the pump.</p></div></div>`,
  'in groups of WordPress': `<div class="wp-block-group three-points is-layout-flow wp-block-group-is-layout-flow" id="map"><p class="wp-block-paragraph points-series">Maps that changed a city #1</p>
    <h2 class="wp-block-heading">A map of deaths</h2>
    <p class="points-source wp-block-paragraph">Based on <a href="https://example.org/snow">On the Mode of Communication of Cholera</a></p>
    <div class="wp-block-group point-card is-layout-flow" id="air"><h3 class="wp-block-heading">P1 Air: Doctors hold a smell guilty</h3><p>Most held bad air guilty.</p></div>
    <div class="wp-block-group point-card is-layout-flow" id="water"><h3 class="wp-block-heading">P2 Water: The deaths stand round one well</h3>
    <blockquote class="wp-block-quote"><p>Nearly all the deaths had taken place within a short distance of the pump.</p><cite>John Snow</cite></blockquote></div></div>`,
};

describe('named classes', () => {
  for (const [name, markup] of Object.entries(shapes))
    it(`become the elements: ${name}`, async () => {
      const main = await adopted(markup);
      expectReading(main, READ);
      const summary = main.querySelector<HTMLElement>('three-points#map')!;
      expect(summary.querySelector('point-card#air + point-card#water, #air ~ #water')).to.not.equal(null);
      expect(summary.querySelectorAll('points-series,points-source,point-card,pull-quote')).to.have.length(5);
      await expect(summary).to.be.accessible();
    });

  it('keep their classes, language, direction, style and data', async () => {
    const main = await adopted(
      `<div class="three-points alignwide" lang="de" dir="ltr" style="margin: 3px" data-theme="card" data-mine="x" title="t"><h2>T</h2><div class="point-card big" data-start="12:34"><h3>P1 A: B</h3></div></div>`,
    );
    const summary = main.querySelector<HTMLElement>('three-points')!;
    expect(summary.className).to.equal('three-points alignwide');
    expect([
      summary.lang,
      summary.dir,
      summary.style.margin,
      summary.title,
      summary.dataset['mine'],
    ]).to.deep.equal(['de', 'ltr', '3px', 't', 'x']);
    expect(summary.querySelector('point-card')!.className).to.equal('point-card big');
  });

  it('read every attribute as data', async () => {
    const main = await adopted(
      `<div class="three-points" data-heading-level="4"><h4>T</h4><div class="point-card" data-heading="A headline: with a colon" data-label="P7"><p>Words.</p></div></div>`,
    );
    expectReading(main, ['h4 T', 'h5 P7 A headline: with a colon', 'Words.']);
  });

  it('show the document that they name', async () => {
    const json = JSON.stringify({ title: 'A map', points: [{ heading: 'One' }], lang: 'en' });
    const main = await adopted(`<div class="three-points" data-json='${json}'><p>A fallback.</p></div>`);
    expectReading(main, ['h2 A map', 'h3 P1 One']);
  });

  it('are read in a shadow root, with the notes that stand in it', async () => {
    const main = place('<div></div>');
    const root = main.firstElementChild!.attachShadow({ mode: 'open' });
    root.append(
      document.createRange()
        .createContextualFragment(`<div class="three-points" lang="en"><h2>A map</h2><h3>P1 Air: A smell</h3>
        <p>Words<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup>.</p></div><div class="footnotes"><ol><li id="fn:1">A note.</li></ol></div>`),
    );
    adopt(root);
    await finished(root);
    const summary = root.querySelector('three-points')!;
    expect(reading(summary)).to.deep.equal([
      'h2 A map',
      'h3 P1 Air: A smell',
      'Words[1].',
      'h3 Notes',
      'li A note. [↩︎ 1]',
    ]);
  });
});
