// Knows what Lynx and w3m show of a summary, which know neither scripts nor styles nor our tags: a page as it came from
// the server, and one as the script has left it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { engines, settled, start, type Browser, type Page } from './engines.js';
import { fullForm, samples, serveSite, withoutPost, type Site } from './site.js';
import { doubled, lost, pieces } from './words.js';

const run = async (program: string, ...args: string[]) =>
  (await promisify(execFile)(program, args, { env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } }))
    .stdout;

const utf8 = ['-display_charset=utf-8', '-assume_charset=utf-8', '-assume_local_charset=utf-8'];
const browsers = {
  lynx: {
    version: ['-version'],
    words: (page: string) => run('lynx', '-dump', '-nolist', '-nonumbers', '-width=500', ...utf8, page),
    links: (page: string) => run('lynx', '-dump', '-listonly', ...utf8, page),
  },
  w3m: {
    version: ['-version'],
    words: (page: string) =>
      run('w3m', '-dump', '-cols', '500', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html', page),
    links: (page: string) =>
      run(
        'w3m',
        '-dump',
        '-I',
        'UTF-8',
        '-O',
        'UTF-8',
        '-T',
        'text/html',
        '-o',
        'display_link_number=1',
        page,
      ),
  },
};

for (const line of withoutPost) console.log(line);
const present: (keyof typeof browsers)[] = [];
for (const name of Object.keys(browsers) as (keyof typeof browsers)[])
  if (await run(name, ...browsers[name].version).catch(() => '')) present.push(name);
  else console.log(`not run in ${name}: it is not here (apt-get install ${name})`);

if (present.length)
  describe('text browsers show every word once', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'three-points-text-'));
    let site: Site;
    let browser: Browser;
    let page: Page;
    before(async () => {
      site = await serveSite();
      browser = await start(engines[0]!);
      page = await browser.open(site.url('/full/minimal.html'));
    });
    after(async () => {
      await browser?.close();
      site.close();
      rmSync(scratch, { recursive: true, force: true });
    });

    for (const one of samples)
      it(`of ${one.name}, before and after the script`, async () => {
        const markup = fullForm(one);
        const expected = pieces(markup);
        await page.goto(site.url(`/json/${one.name}.html`));
        await settled(page);
        const rendered = join(scratch, `${one.name}.html`);
        writeFileSync(
          rendered,
          await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`),
        );
        const notes = [...markup.matchAll(/<li id="fn-/g)].length;
        const links = [...markup.matchAll(/<a href="(http[^"]+)"/g)].map(([, url]) =>
          url!.replace(/&amp;/g, '&'),
        );

        for (const name of present)
          for (const address of [site.url(`/full/${one.name}.html?bare`), rendered]) {
            const what = `${name} ${address}`;
            const text = await browsers[name].words(address);
            assert.deepEqual(lost(expected, text), [], `${what}: lost`);
            assert.deepEqual(doubled(expected, text), [], `${what}: doubled`);
            // Each note has its number, and the marker that leads to it shows the same.
            const list = text.slice(text.lastIndexOf('\n\n', text.indexOf('↩')));
            const numbers = [...list.matchAll(/^\s*(\d+)\. /gm)].map(([, number]) => Number(number));
            if (list.includes('↩'))
              assert.deepEqual(
                numbers.slice(0, notes),
                Array.from({ length: notes }, (_, i) => i + 1),
                `${what}\n${list}`,
              );
            const listed = await browsers[name].links(address);
            assert.deepEqual(
              links.filter((url) => !listed.includes(url.replace(/[?#].*/, ''))),
              [],
              `${what}: links`,
            );
          }
      });
  });
