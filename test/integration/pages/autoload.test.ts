// The loader for sites where most pages have no summary: what it asks for, and when.
import { expect } from '@open-wc/testing';
import { settled, until, type Page } from './frame.js';
import { all, carriers, holdsAll, load, loaders, nodesOf, read, READ, tag } from './loading.js';

const asked = ({ window }: Page): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/dist/'));

/** What only looks like a summary. */
const plain = `<h1>A post</h1><p>Words about three points.</p><button class="points">⋮</button>
  <pre><code>const points = [1, 2, 3];</code></pre><pre><code class="language-json">{"title": "No points here"}</code></pre>
  <script type="application/json">{"title": "x", "points": []}</script>`;

for (const name of ['autoload as a module', 'autoload as a classic script']) {
  const script = tag(loaders[name]!);

  describe(name, () => {
    it('asks for nothing more on a page without a summary, nor when such words come', async () => {
      const page = await load(script, plain);
      await settled(page);
      page.document.body.append(...nodesOf(plain, page));
      await settled(page);
      expect(asked(page)).to.deep.equal(['/dist/cdn/autoload.js']);
      expect(page.window.customElements.get('three-points')).to.equal(undefined);
      expect(page.document.adoptedStyleSheets).to.have.length(0);
      expect(page.record.errors).to.deep.equal([]);
    });

    Object.entries(carriers).forEach(([carrier, markup], i) => {
      it(`reads a summary in ${carrier} that is on the page`, async () => {
        const page = await load(script, plain + markup);
        await until(page, () => read(page).join() === READ[i], READ[i]!);
        expect(asked(page)).to.include('/dist/cdn/three-points.js');
      });

      it(`reads a summary in ${carrier} that comes later, among other things`, async () => {
        const page = await load(script, plain);
        await settled(page);
        expect(asked(page)).to.deep.equal(['/dist/cdn/autoload.js']);
        page.document.body.append(...nodesOf(`<section><div>${markup}</div></section>`, page));
        await until(page, () => read(page).join() === READ[i], READ[i]!);
        expect(asked(page).filter((path) => path.endsWith('/three-points.js'))).to.have.length(1);
        expect(page.record.errors).to.deep.equal([]);
      });
    });

    it('reads those of a body that a router swaps in', async () => {
      const page = await load(script, plain);
      await settled(page);
      const body = page.document.createElement('body');
      body.append(...nodesOf(all, page));
      page.document.body.replaceWith(body);
      await holdsAll(page);
    });

    it('reads those that come after it has loaded the library', async () => {
      const page = await load(script, carriers.elements);
      await until(page, () => read(page).join() === READ[0], READ[0]!);
      page.document.body.append(...nodesOf(carriers.classes + carriers.code, page));
      await holdsAll(page);
    });
  });
}
