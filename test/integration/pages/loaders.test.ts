import { expect } from '@open-wc/testing';
import { addScript, open, settled, until } from './frame.js';
import { all, carriers, holdsAll, load, loaders, nodesOf, pageOf, tag } from './loading.js';

describe('summaries in elements, classes and code', () => {
  for (const [name, loader] of Object.entries(loaders)) {
    for (const mode of ['', 'async', 'defer']) {
      const attributes = mode ? { ...loader, [mode]: '' } : loader;
      it(`are read with ${name} in the head ${mode}`, async () => {
        await holdsAll(await load(tag(attributes), all));
      });
      it(`are read with ${name} at the end ${mode}`, async () => {
        await holdsAll(await load('', all + tag(attributes)));
      });
    }

    it(`are read once with ${name} twice`, async () => {
      // A module is its address, and runs once; whoever runs a classic script twice is told.
      const warnings = name === 'the classic script' ? 1 : 0;
      await holdsAll(await load(tag(loader), all + tag(loader)), warnings);
    });

    it(`are read with ${name} injected into a page that stands`, async () => {
      const page = await load('', all);
      await settled(page);
      addScript(page, loader);
      await holdsAll(page);
    });

    it(`are read with ${name} from another origin that allows it`, async () => {
      const { executeServerCommand } = await import('@web/test-runner-commands');
      const origin = await executeServerCommand<string, null>('other-origin', null);
      const src = `${origin}/cors${loader.src}`;
      await holdsAll(await load(tag({ ...loader, src, crossorigin: '' }), all));
    });

    it(`are read with ${name} in two versions, and the page’s author is told`, async () => {
      const other = { ...loader, src: loader.src!.replace('/dist/', '/version/9.9.9/') };
      const page = await load(tag(loader) + tag(other), all);
      await holdsAll(page, 1);
      expect(page.record.warnings[0]).to.include('9.9.9');
    });

    for (const source of ["'nonce-Sevres1889'", "'nonce-Sevres1889' 'strict-dynamic'"])
      it(`are read with ${name} under a policy of ${source}`, async () => {
        const policy = `default-src 'none'; script-src ${source}; require-trusted-types-for 'script'; trusted-types 'none'`;
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
        const nonce = 'Sevres1889';
        await holdsAll(await open({ srcdoc: pageOf(meta, all + tag({ ...loader, nonce }), nonce) }));
      });

    it(`are read with ${name} under a policy of 'self'`, async () => {
      const page = await open('strict.html');
      page.document.body.append(...nodesOf(all, page));
      addScript(page, loader);
      await holdsAll(page);
    });

    it(`are read with ${name} and the hash of its file`, async () => {
      const integrity = await hashOf(loader.src!);
      await holdsAll(await load(tag({ ...loader, integrity }), all));
    });

    it(`are left as they are with ${name} and the hash of another file`, async () => {
      const integrity = await hashOf('/pages/record.js');
      const page = await load(tag({ ...loader, integrity }), all);
      await until(page, () => page.document.readyState === 'complete', 'the page');
      await settled(page);
      expect(page.window.customElements.get('three-points')).to.equal(undefined);
      expect(page.document.querySelectorAll('[data-tp]')).to.have.length(0);
    });
  }

  it('are read with an entry of an import map', async () => {
    const map = { imports: { 'three-points/define': '/dist/cdn/three-points.js' } };
    const page = await load(
      `<script type="importmap">${JSON.stringify(map)}</script><script type="module">import 'three-points/define';</script>`,
      all,
    );
    await holdsAll(page);
  });
});

async function hashOf(path: string): Promise<string> {
  const bytes = await (await fetch(path)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** Every file that the module may load, found by following what each names. */
async function filesFrom(path: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(path)) return found;
  found.add(path);
  const code = await (await fetch(path)).text();
  for (const [, name] of code.matchAll(/["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g))
    await filesFrom(new URL(name!, new URL(path, location.href)).pathname, found);
  return found;
}

describe('an import map with the hashes of every file', () => {
  const mapOf = async (change: (path: string, hash: string) => string) => {
    const files = [...(await filesFrom('/dist/cdn/three-points.js')), '/pages/record.js'];
    const entries = await Promise.all(
      files.map(async (path) => [path, change(path, await hashOf(path))] as const),
    );
    return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(entries) })}</script>`;
  };

  it('lets the library load all that it needs', async () => {
    const map = await mapOf((_path, hash) => hash);
    expect(map)
      .to.match(/chunks.adopt/)
      .and.to.match(/chunks.complete/);
    await holdsAll(await load(map + tag(loaders['the module']!), all));
  });

  it('keeps a part out whose file is another, where the browser can, and the words stay', async () => {
    const wrong = await hashOf('/pages/csp.html');
    const map = await mapOf((path, hash) => (/record|adopt/.test(path) ? wrong : hash));
    const probe = `<script type="module">window.refused = import('/pages/record.js').then(() => false, () => true);</script>`;
    const page = await load(map + probe + tag(loaders['the module']!), carriers.classes);
    const refused = await (page.window as unknown as { refused: Promise<boolean> }).refused;
    const root = () => page.document.getElementById('second')!;
    if (refused) await until(page, () => page.record.errors.length, 'an error');
    else await until(page, () => root().localName === 'three-points', 'an adopted summary');
    expect(root().localName).to.equal(refused ? 'div' : 'three-points');
    expect(root().textContent).to.include('Caesium keeps the time');
  });
});
