// Footnotes as systems and Markdown tools write them: the same two references and two notes in every dialect.
import { expect } from '@open-wc/testing';
import { brokenLinks, numbers } from '../helpers.js';
import { adopted, expectReading, readInside } from './adopted.js';

const LETTER = 'Snow’s letter is in the Medical Times and Gazette of 23 September 1854.';
const REPORT = 'The parish printed its own report in 1855.';

const summary = (first: string, second: string, list = '') => `<div class="three-points" lang="en">
<h2>A map of deaths points at a pump</h2>
<h3>P1 Air: Doctors hold a smell guilty</h3>
<p>John Snow doubts it${first} and draws a map${second}.</p>
<h3>P2 Water: The deaths stand round one well</h3>
<p>It is the well of Broad Street.</p>
${list}
</div>`;

const READ = [
  'h2 A map of deaths points at a pump',
  'h3 P1 Air: Doctors hold a smell guilty',
  'John Snow doubts it[1] and draws a map[2].',
  'h3 P2 Water: The deaths stand round one well',
  'It is the well of Broad Street.',
];
const NOTES = [`li ${LETTER} [↩︎ 1]`, `li ${REPORT} [↩︎ 2]`];

interface Dialect {
  /** The mark in the text, for the first or second note, and for the nth reference to it. */
  mark: (n: 1 | 2, again?: boolean) => string;
  /** The list, with what a note's first and second reference add to it. */
  list: (items: readonly string[], links?: readonly (readonly boolean[])[]) => string;
  /** The heading that the list brings. */
  heading?: string;
}

const id = (n: number) => `c0ffee00-0000-4000-8000-00000000000${n}`;
const keys = ['letter', 'report'];
const wrap = (items: readonly string[], item: (words: string, n: number) => string) =>
  items.map((words, i) => item(words, i + 1)).join('\n');

const dialects: Record<string, Dialect> = {
  WordPress: {
    mark: (n) => `<sup data-fn="${id(n)}" class="fn"><a href="#${id(n)}" id="${id(n)}-link">${n}</a></sup>`,
    list: (items) =>
      `<ol class="wp-block-footnotes">${wrap(
        items,
        (words, n) =>
          `<li id="${id(n)}">${words} <a href="#${id(n)}-link" aria-label="Jump to footnote reference ${n}">↩︎</a></li>`,
      )}</ol>`,
  },
  'remark, Astro': {
    mark: (n, again) =>
      `<sup><a href="#user-content-fn-${keys[n - 1]}" id="user-content-fnref-${keys[n - 1]}${again ? '-2' : ''}" data-footnote-ref="" aria-describedby="footnote-label">${n}</a></sup>`,
    list: (items, links) =>
      `<section data-footnotes="" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="user-content-fn-${keys[n - 1]}">\n<p>${words} <a href="#user-content-fnref-${keys[n - 1]}" data-footnote-backref="" aria-label="Back to reference ${n}" class="data-footnote-backref">↩</a>${links?.[n - 1]?.[1] ? ` <a href="#user-content-fnref-${keys[n - 1]}-2" data-footnote-backref="" aria-label="Back to reference ${n}-2" class="data-footnote-backref">↩<sup>2</sup></a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</section>`,
    heading: 'h2 Footnotes',
  },
  'cmark-gfm': {
    mark: (n, again) =>
      `<sup class="footnote-ref"><a href="#fn-${keys[n - 1]}" id="fnref-${keys[n - 1]}${again ? '-2' : ''}" data-footnote-ref>${n}</a></sup>`,
    list: (items, links) =>
      `<section class="footnotes" data-footnotes>\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="fn-${keys[n - 1]}">\n<p>${words} <a href="#fnref-${keys[n - 1]}" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="${n}" aria-label="Back to reference ${n}">↩</a>${links?.[n - 1]?.[1] ? ` <a href="#fnref-${keys[n - 1]}-2" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="${n}-2" aria-label="Back to reference ${n}-2">↩<sup class="footnote-ref">2</sup></a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</section>`,
  },
  'marked-footnote': {
    mark: (n, again) =>
      `<sup><a id="footnote-ref-${keys[n - 1]}${again ? '-2' : ''}" href="#footnote-${keys[n - 1]}" data-footnote-ref aria-describedby="footnote-label">${n}</a></sup>`,
    list: (items, links) =>
      `<section class="footnotes" data-footnotes>\n<h2 id="footnote-label" class="sr-only">Footnotes</h2>\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="footnote-${keys[n - 1]}">\n<p>${words} <a href="#footnote-ref-${keys[n - 1]}" data-footnote-backref aria-label="Back to reference ${keys[n - 1]}">↩</a>${links?.[n - 1]?.[1] ? ` <a href="#footnote-ref-${keys[n - 1]}-2" data-footnote-backref aria-label="Back to reference ${keys[n - 1]}-2">↩<sup>2</sup></a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</section>`,
    heading: 'h2 Footnotes',
  },
  'kramdown, Jekyll': {
    mark: (n, again) =>
      `<sup id="fnref:${keys[n - 1]}${again ? ':1' : ''}" role="doc-noteref"><a href="#fn:${keys[n - 1]}" class="footnote" rel="footnote">${n}</a></sup>`,
    list: (items, links) =>
      `<div class="footnotes" role="doc-endnotes">\n  <ol>\n${wrap(
        items,
        (words, n) =>
          `    <li id="fn:${keys[n - 1]}" role="doc-endnote">\n      <p>${words} <a href="#fnref:${keys[n - 1]}" class="reversefootnote" role="doc-backlink">&#8617;</a>${links?.[n - 1]?.[1] ? ` <a href="#fnref:${keys[n - 1]}:1" class="reversefootnote" role="doc-backlink">&#8617;<sup>2</sup></a>` : ''}</p>\n    </li>`,
      )}\n  </ol>\n</div>`,
  },
  'markdown-it-footnote, Ghost': {
    mark: (n, again) =>
      `<sup class="footnote-ref"><a href="#fn${n}" id="fnref${n}${again ? ':1' : ''}">[${n}${again ? ':1' : ''}]</a></sup>`,
    list: (items, links) =>
      `<hr class="footnotes-sep">\n<section class="footnotes">\n<ol class="footnotes-list">\n${wrap(
        items,
        (words, n) =>
          `<li id="fn${n}" class="footnote-item"><p>${words} <a href="#fnref${n}" class="footnote-backref">↩︎</a>${links?.[n - 1]?.[1] ? ` <a href="#fnref${n}:1" class="footnote-backref">↩︎</a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</section>`,
  },
  Pandoc: {
    mark: (n) =>
      `<a href="#fn${n}" class="footnote-ref" id="fnref${n}" role="doc-noteref"><sup>${n}</sup></a>`,
    list: (items) =>
      `<section class="footnotes" role="doc-endnotes">\n<hr />\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="fn${n}" role="doc-endnote"><p>${words}<a href="#fnref${n}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>`,
      )}\n</ol>\n</section>`,
  },
  'PHP Markdown Extra': {
    mark: (n, again) =>
      `<sup id="fnref${again ? '2' : ''}:${n}"><a class="footnote-ref" href="#fn:${n}" role="doc-noteref">${n}</a></sup>`,
    list: (items, links) =>
      `<div class="footnotes" role="doc-endnotes">\n<hr />\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="fn:${n}" role="doc-endnote">\n<p>${words}&#160;<a class="footnote-backref" href="#fnref:${n}" role="doc-backlink">&#8617;&#xFE0E;</a>${links?.[n - 1]?.[1] ? ` <a class="footnote-backref" href="#fnref2:${n}" role="doc-backlink">&#8617;&#xFE0E;</a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</div>`,
  },
  'Python-Markdown': {
    mark: (n, again) =>
      `<sup id="fnref${again ? '2' : ''}:${keys[n - 1]}"><a class="footnote-ref" href="#fn:${keys[n - 1]}">${n}</a></sup>`,
    list: (items, links) =>
      `<div class="footnote">\n<hr />\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="fn:${keys[n - 1]}">\n<p>${words}&#160;<a class="footnote-backref" href="#fnref:${keys[n - 1]}" title="Jump back to footnote ${n} in the text">&#8617;</a>${links?.[n - 1]?.[1] ? `<a class="footnote-backref" href="#fnref2:${keys[n - 1]}" title="Jump back to footnote ${n} in the text">&#8617;</a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</div>`,
  },
  'Hugo, Goldmark': {
    mark: (n, again) =>
      `<sup id="fnref${again ? '1' : ''}:${n}"><a href="#fn:${n}" class="footnote-ref" role="doc-noteref">${n}</a></sup>`,
    list: (items, links) =>
      `<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n${wrap(
        items,
        (words, n) =>
          `<li id="fn:${n}">\n<p>${words}&#160;<a href="#fnref:${n}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>${links?.[n - 1]?.[1] ? `&#160;<a href="#fnref1:${n}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>` : ''}</p>\n</li>`,
      )}\n</ol>\n</div>`,
  },
};

/** As WordPress saves what an author may not post unfiltered: a fragment with a colon is taken for a scheme. */
const kses = (markup: string) => markup.replace(/href="#fn[^":]*:([^"]*)"/g, 'href="$1"');

for (const [name, { mark, list, heading = 'h3 Notes' }] of Object.entries(dialects)) {
  const notes = list([LETTER, REPORT]);
  const all = [...READ, heading, ...NOTES];

  describe(`footnotes of ${name}`, () => {
    it('are numbered and lead to the list and back, with the list in the summary', async () => {
      const main = await adopted(summary(mark(1), mark(2), notes));
      expectReading(main, all);
      expect(main.querySelectorAll('three-points footnote-ref')).to.have.length(2);
      expect(main.querySelectorAll('points-notes li')).to.have.length(2);
      await expect(main.querySelector<HTMLElement>('three-points')!).to.be.accessible();
    });

    it('are found where the list stands at the end of the article', async () => {
      const main = await adopted(summary(mark(1), mark(2)) + '<p>Words between.</p>', {
        after: `${notes}<p>After.</p>`,
      });
      expectReading(main, [...all, 'Words between.']);
      expect(main.querySelectorAll('article > :is(section,div,ol,hr)')).to.have.length(0);
    });

    it('leave a note to the rest of the article that is its own', async () => {
      const main = await adopted(summary(mark(1), ''), {
        after: `<p>Words between${mark(2)}.</p>${notes}<p>After.</p>`,
      });
      expect(numbers(main.querySelector('three-points')!)).to.deep.equal(['1']);
      expect(main.querySelector('points-notes')!.textContent).to.include(LETTER).and.not.to.include(REPORT);
      const rest = main.querySelector('article > :is(section,div,ol)')!;
      expect(rest.textContent).to.include(REPORT).and.not.to.include(LETTER);
      const [link] = main.querySelectorAll('article > p a');
      expect(document.getElementById(link!.getAttribute('href')!.slice(1))).to.equal(
        rest.querySelector('li'),
      );
    });

    it('stay as they are where no list has come with them', async () => {
      const main = await adopted(summary(mark(1), mark(2)));
      const marks = document.createRange().createContextualFragment(mark(1) + mark(2));
      const links = (root: ParentNode) => [...root.querySelectorAll('a')].map(({ outerHTML }) => outerHTML);
      expect(links(main)).to.deep.equal(links(marks));
      expect(main.querySelector('points-notes,footnote-ref')).to.equal(null);
      expect(readInside(main)).to.have.length(READ.length);
    });

    it('of two summaries in one article go to the summary that refers to them', async () => {
      const other = summary('', mark(2)).replace('A map', 'Another map');
      const main = await adopted(summary(mark(1), '') + other, { after: `${notes}<p>After.</p>` });
      const [one, two] = [...main.querySelectorAll('three-points')].map(
        (root) => root.querySelector('points-notes')!.textContent,
      );
      expect(one).to.include(LETTER).and.not.to.include(REPORT);
      expect(two).to.include(REPORT).and.not.to.include(LETTER);
      expect(numbers(main)).to.deep.equal(['1', '1']);
      expect(brokenLinks(main)).to.deep.equal([]);
      expect(main.querySelectorAll('article > :is(section,div,ol)')).to.have.length(0);
    });

    if (notes.includes('id="fn:')) {
      it('are found by their ids where a filter has cut the addresses', async () => {
        expectReading(await adopted(kses(summary(mark(1), mark(2), notes))), all);
      });

      it('are found by their ids where the list stands at the end of the article, too', async () => {
        const after = `${kses(notes)}<p>After.</p>`;
        expectReading(await adopted(kses(summary(mark(1), mark(2))), { after }), all);
      });
    }

    if (list([LETTER], [[true, true]]) !== list([LETTER]))
      it('that are referred to again stay one note, with two ways back', async () => {
        const main = await adopted(summary(mark(1), mark(1, true), list([LETTER], [[true, true]])));
        expectReading(main, [
          ...READ.map((line) => line.replace('[2]', '[1]')),
          heading,
          `li ${LETTER} [↩︎ 1a] [↩︎ 1b]`,
        ]);
      });
  });
}

describe('footnotes whose targets are gone', () => {
  it('of Pandoc, a note referred to twice, are two notes', async () => {
    const { mark, list } = dialects['Pandoc']!;
    const main = await adopted(summary(mark(1), mark(2), list([LETTER, LETTER])));
    expect(numbers(main)).to.deep.equal(['1', '2']);
    expect(brokenLinks(main)).to.deep.equal([]);
  });

  it('are found by their numbers where a sanitizer has taken every id', async () => {
    const { mark, list } = dialects['cmark-gfm']!;
    const bare = summary(mark(1), mark(2), list([LETTER, REPORT])).replace(/ (id|href)="[^"]*"/g, '');
    expectReading(await adopted(bare), [...READ, 'h3 Notes', ...NOTES]);
  });

  it('are found where a system has put its own address before the fragment', async () => {
    const { mark, list } = dialects['Hugo, Goldmark']!;
    const absolute = summary(mark(1), mark(2), list([LETTER, REPORT])).replaceAll(
      'href="#',
      'href="https://example.org/posts/pump/?ref=home#',
    );
    expectReading(await adopted(absolute), [...READ, 'h3 Notes', ...NOTES]);
  });

  it('and links to a definition that Markdown took for an address, stay links', async () => {
    const main = await adopted(summary('<a href="https://example.org/letter">^1</a>', '[^report]'));
    const words = readInside(main).join('\n');
    expect(words).to.include('^1<https://example.org/letter>').and.to.include('[^report]');
  });
});
