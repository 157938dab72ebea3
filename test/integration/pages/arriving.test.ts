// Summaries in other people's markup that come when the page has long been read: by infinite scroll, by a router, in a preview.
import { expect } from '@open-wc/testing';
import { faults, open, settled, shown, until, type Page } from './frame.js';
import { all, holdsAll, nodesOf, read, READ } from './loading.js';

const article = (n: number) => `<article>
  <h2>Post ${n}</h2><p>Words of post ${n}.</p>
  <div class="three-points" lang="en"><h3>Summary ${n}</h3>
    <h4>P1 One: First</h4><p>A point<sup id="fnref:${n}"><a href="#fn:${n}" class="footnote" rel="footnote">1</a></sup>.</p>
    <h4>P2 Two: Second</h4><blockquote><p>Words said.</p><p>— Somebody</p></blockquote></div>
  <div class="footnotes" role="doc-endnotes"><ol><li id="fn:${n}"><p>Note ${n}. <a href="#fnref:${n}" class="reversefootnote">↩</a></p></li></ol></div>
</article>`;

const summaryOf = (n: number) =>
  `Summary ${n} P1 One: First A point[1]. P2 Two: Second Words said. Somebody Notes Note ${n}. ↩ 1`;

const add = (page: Page, ...ns: number[]) =>
  page.document.body.append(...ns.flatMap((n) => nodesOf(article(n), page)));

const stand = (page: Page, ns: readonly number[]) =>
  until(page, () => read(page).join('|') === ns.map(summaryOf).join('|'), `the summaries ${ns.join()}`);

/** What the page's script asks of the document while something happens: each question, and each element of an answer. */
async function asked(page: Page, work: () => Promise<void>): Promise<number> {
  const { Element, Document, Node, TreeWalker } = page.window as unknown as Record<
    string,
    { prototype: object }
  >;
  let count = 0;
  const undo: (() => void)[] = [];
  const spy = (prototype: object, name: string) => {
    const real = Object.getOwnPropertyDescriptor(prototype, name)!;
    const method = real.value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      ...real,
      value(this: unknown, ...args: unknown[]) {
        const answer = method.apply(this, args);
        count += 1 + ((answer as { length?: number } | null)?.length ?? 0);
        return answer;
      },
    });
    undo.push(() => Object.defineProperty(prototype, name, real));
  };
  for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll', 'getElementsByTagName'])
    spy(Element!.prototype, name);
  for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName'])
    spy(Document!.prototype, name);
  for (const name of ['contains', 'compareDocumentPosition']) spy(Node!.prototype, name);
  spy(TreeWalker!.prototype, 'nextNode');
  try {
    await work();
  } finally {
    for (const one of undo) one();
  }
  return count;
}

describe('a page to which more comes', () => {
  it('has each post’s summary as it is scrolled in, and leaves those before it alone', async () => {
    const page = await open('blank.html?script=module');
    add(page, 1);
    await stand(page, [1]);
    await settled(page);
    const first = page.document.querySelector('three-points')!;
    let changed = 0;
    new page.window.MutationObserver(() => changed++).observe(first.closest('article')!, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    add(page, 2, 3);
    await stand(page, [1, 2, 3]);
    await settled(page);
    expect(changed).to.equal(0);
    expect(page.document.querySelector('three-points')).to.equal(first);
    expect(faults(page.document)).to.deep.equal([]);
    expect(page.record.errors).to.deep.equal([]);
  });

  it('is asked no more for one more post where three hundred stand than where ten do', async () => {
    const costs: number[] = [];
    for (const many of [10, 300]) {
      const page = await open('blank.html?script=module');
      const ns = [...Array(many).keys()];
      add(page, ...ns);
      await until(page, () => page.record.ready.length === many, 'all summaries ready');
      await settled(page);
      costs.push(
        await asked(page, async () => {
          add(page, many);
          await until(page, () => page.record.ready.length > many, 'one more');
          for (let rounds = 0; rounds < 4; rounds++) await new Promise((resolve) => setTimeout(resolve));
        }),
      );
      expect(read(page).at(-1)).to.equal(summaryOf(many));
      page.frame.remove();
    }
    const [few, many] = costs;
    expect(few).to.be.greaterThan(20);
    expect(many).to.be.at.most(few! * 1.1);
  });

  it('is not looked through for words that bring no summary', async () => {
    const page = await open('blank.html?script=module');
    add(page, ...[...Array(20).keys()]);
    await until(page, () => page.record.ready.length === 20, 'all summaries ready');
    await settled(page);
    const cost = await asked(page, async () => {
      page.document.body.append(...nodesOf('<p>Only words.</p><pre><code>and code</code></pre>', page));
      for (let rounds = 0; rounds < 4; rounds++) await new Promise((resolve) => setTimeout(resolve));
    });
    expect(cost).to.be.at.most(12);
  });
});

describe('a page whose body is swapped, as Turbo and pjax do', () => {
  const bodyOf = (markup: string, page: Page) => {
    const body = page.document.createElement('body');
    body.append(...nodesOf(markup, page));
    return body;
  };

  it('has the summaries of the page that comes', async () => {
    const page = await open('blank.html?script=module');
    page.document.body.replaceWith(bodyOf(article(1), page));
    await stand(page, [1]);
    page.document.body.replaceWith(bodyOf(article(2) + article(3), page));
    await stand(page, [2, 3]);
    page.document.body.replaceWith(bodyOf(all, page));
    await holdsAll(page);
    expect(read(page)).to.deep.equal(READ);
  });

  it('has them as they were when a page comes back from the router’s memory', async () => {
    const page = await open('blank.html?script=module');
    page.document.body.replaceWith(bodyOf(article(1), page));
    await stand(page, [1]);
    await settled(page);
    const [kept, snapshot] = [page.document.body, page.document.body.cloneNode(true) as HTMLElement];
    page.document.body.replaceWith(bodyOf('<p>Another page.</p>', page));
    for (const body of [kept, snapshot]) {
      page.document.body.replaceWith(body);
      await settled(page);
      await stand(page, [1]);
      expect(page.document.querySelectorAll('points-notes li, pull-quote')).to.have.length(2);
      expect(faults(page.document)).to.deep.equal([]);
    }
    expect(page.record.errors).to.deep.equal([]);
  });

  it('has them where only the content’s container is swapped, with a class that comes with it', async () => {
    const page = await open('blank.html?script=module');
    page.document.body.append(...nodesOf('<main id="content"></main>', page));
    const container = page.document.getElementById('content')!;
    for (const n of [1, 2, 3]) {
      container.replaceChildren(...nodesOf(article(n), page));
      await stand(page, [n]);
    }
    expect(page.record.errors).to.deep.equal([]);
  });
});

describe('a preview in an editor', () => {
  const typed = (words: string) => article(1).replace('A point', words);

  it('has a summary of what was typed last, however often it is written anew', async () => {
    const page = await open('blank.html?script=module');
    page.document.body.append(...nodesOf('<div id="preview"></div>', page));
    const preview = page.document.getElementById('preview')!;
    const whole = 'A point of many words';
    for (let end = 1; end <= whole.length; end++) {
      preview.innerHTML = typed(whole.slice(0, end));
      // Some keys come before the last preview stands, some after.
      if (end % 3 === 0) await settled(page);
    }
    const last = summaryOf(1).replace('A point', whole);
    await until(page, () => read(page).join('|') === last, last);
    expect(page.document.querySelectorAll('three-points')).to.have.length(1);
    expect(faults(page.document)).to.deep.equal([]);
    expect(page.record.errors).to.deep.equal([]);
  });

  it('has nothing left of a summary that is deleted, and one again when it is pasted', async () => {
    const page = await open('blank.html?script=module');
    page.document.body.append(...nodesOf('<div id="preview"></div>', page));
    const preview = page.document.getElementById('preview')!;
    for (let times = 0; times < 3; times++) {
      preview.innerHTML = article(1);
      await stand(page, [1]);
      preview.innerHTML = '<p>Only words.</p>';
      await settled(page);
      expect(shown(page.document.body).trim()).to.equal('Only words.');
    }
    expect(page.record.errors).to.deep.equal([]);
  });

  it('keeps the words of markup that is half typed, at every key', async () => {
    const page = await open('blank.html?script=module');
    page.document.body.append(...nodesOf('<div id="preview"></div>', page));
    const preview = page.document.getElementById('preview')!;
    const markup = article(1).replace(/\s+/g, ' ');
    for (let end = 5; end < markup.length; end += 11) {
      preview.innerHTML = markup.slice(0, end);
      const texts = page.document.createTreeWalker(preview, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      while (texts.nextNode()) words.push(...(texts.currentNode.nodeValue!.match(/\p{L}{2,}/gu) ?? []));
      await settled(page);
      const now = shown(page.document.body);
      for (const word of words) expect(now, markup.slice(0, end)).to.include(word);
    }
    expect(page.record.errors).to.deep.equal([]);
  });
});
