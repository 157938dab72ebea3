// Knows how the guides and the elements' pages are read in Storybook as it is published: plain files in some folder of some host.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listen, staticFiles } from '../../scripts/static-files.mjs';
import { kindOf } from '../guides/examples.js';
import { engines, lacking, start, type Browser, type Page } from './engines.js';

for (const line of lacking('chromium')) console.log(line);

/** The checker of accessibility, as a page takes it. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Entry {
  id: string;
  title: string;
  type: string;
}

/** Builds Storybook into a folder. */
async function build(folder: string): Promise<Entry[]> {
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  assert.ok(existsSync(storybook), storybook);
  const args = [storybook, 'build', '-o', folder, '--disable-telemetry', '--quiet'];
  await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 });
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(index.entries);
}

if (engines.includes('chromium'))
  describe('the pages of Storybook’s docs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'three-points-docs-'));
    const trouble: string[] = [];
    let entries: Entry[];
    let server: Awaited<ReturnType<typeof listen>>;
    let browser: Browser;
    let page: Page;
    let base: string;

    before(async () => {
      entries = await build(folder);
      server = await listen(staticFiles([['/some/folder/', folder]]));
      base = `http://localhost:${server.port}/some/folder/`;
      browser = await start('chromium');
      page = await browser.open('about:blank');
      const puppet = page.puppet!;
      await puppet.setRequestInterception(true);
      puppet.on('request', (request) => {
        const { protocol, href } = new URL(request.url());
        const away = /^https?:$/.test(protocol) && !href.startsWith(base) && !href.endsWith('/favicon.ico');
        if (away) trouble.push(`asks for ${href}`);
        void (away ? request.abort() : request.continue());
      });
      puppet.on('pageerror', (error) => trouble.push(String(error)));
      puppet.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico'))
          trouble.push(message.text());
      });
      for (const entry of entries)
        if (entry.type === 'docs')
          visits.push(
            await visit(entry).catch((error: Error) => {
              throw new Error(`${entry.id}: ${error.message}`);
            }),
          );
    });
    after(async () => {
      await browser?.close();
      server?.server.close();
      rmSync(folder, { recursive: true });
    });

    /** What there is to say of a page, from one visit: it takes a second. */
    interface Visit extends Entry {
      trouble: string[];
      width: number;
      uncopied: number;
      light: Result[];
      dark: Result[];
      /** What axe finds, in light and in dark. */
      violations: string[];
    }
    interface Result {
      file: string;
      title: string;
      failures: number;
      headings: number;
      ground: string;
      ink: string;
    }
    const visits: Visit[] = [];
    const guides = () =>
      visits.filter(({ title }) => title.startsWith('Guides/') && title !== 'Guides/Languages');

    async function visit(entry: Entry): Promise<Visit> {
      await open(entry.id, 320);
      const { width, uncopied } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        uncopied: [...document.querySelectorAll('.docblock-source')].filter(
          (block) => !block.querySelector('button'),
        ).length,
      }));
      const results = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.guide-page')].map((live) => ({
            file: live.dataset['file']!,
            title: live.querySelector('h1, h2, h3, h4')!.textContent,
            failures: live.querySelectorAll('[role=alert]').length,
            headings: live.querySelectorAll('h1, h2, h3, h4, h5').length,
            ground: getComputedStyle(live).backgroundColor,
            ink: getComputedStyle(live.querySelector('h1, h2, h3, h4')!).color,
          })),
        );
      const light = await results();
      const violations = await check(entry, '.sbdocs-content');
      await page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('.guide-live-bar button')) button.click();
      });
      await page.puppet!.waitForFunction(
        () => !document.querySelector('.guide-live-bar [aria-pressed=false]'),
      );
      const dark = await results();
      if (dark.length)
        violations.push(...(await check(entry, '.guide-page', { runOnly: ['color-contrast'] })));
      return { ...entry, width, uncopied, light, dark, violations, trouble: [...trouble] };
    }

    /** What axe finds on a guide. (The elements' pages are Storybook's own, around stories that are checked elsewhere.) */
    const check = async ({ title }: Entry, root: string, options = {}): Promise<string[]> => {
      if (!title.startsWith('Guides/')) return [];
      if (root === '.sbdocs-content') await page.puppet!.addScriptTag({ content: axe });
      return page.evaluate(
        async (root, options) => {
          const { axe } = globalThis as unknown as {
            axe: {
              run: (
                context: object,
                options: object,
              ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          // What Storybook's highlighter makes of code is hundreds of spans, the same on every page.
          const { violations } = await axe.run(
            { include: [[root]], exclude: [['pre']] },
            { resultTypes: ['violations'], ...options },
          );
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
          );
        },
        root,
        options,
      );
    };

    /** Opens a page of docs, and waits until it shows what it has. */
    async function open(id: string, width: number): Promise<void> {
      trouble.length = 0;
      await page.puppet!.setViewport({ width, height: 800 });
      await page.goto(`${base}iframe.html?viewMode=docs&id=${id}`);
      await page.puppet!.waitForFunction(
        () => {
          const lives = [...document.querySelectorAll('.guide-page')];
          const blocks = [...document.querySelectorAll('.docblock-source')];
          return (
            document.querySelector('.sbdocs-content h1') &&
            lives.every(
              (live) =>
                live.querySelector('h1, h2, h3, h4') &&
                !live.querySelector('three-points:empty, .three-points:not(three-points)') &&
                !live.querySelector('footnote-ref:not(:has(sup))') &&
                (!live.querySelector('footnote-ref') ||
                  live.querySelector('points-notes :is(h2, h3, h4, h5)')),
            ) &&
            blocks.every((block) => block.querySelector('pre')?.textContent.trim())
          );
        },
        { timeout: 15_000 },
      );
    }

    it('begin with where to start, then the overview, and the elements come after the guides', () => {
      const titles = [...new Set(entries.map(({ title }) => title))];
      assert.deepEqual(titles.slice(0, 2), ['Guides/Start here', 'Guides/Overview']);
      const last = titles.findLastIndex((title) => title.startsWith('Guides/'));
      assert.ok(titles.findIndex((title) => title.startsWith('Elements/')) > last, titles.join(', '));
      // Storybook puts what is in no group before all groups: the playground alone.
      assert.deepEqual(
        titles.filter((title) => !title.includes('/')),
        ['Playground'],
      );
      assert.ok(visits.length > 20, `${visits.length} pages`);
    });

    it('are shown from any folder, and ask no other host for anything', () => {
      for (const { id, trouble } of visits) assert.deepEqual(trouble, [], id);
    });

    it('fit a narrow screen: only code is scrolled, and all of it can be copied', () => {
      for (const { id, width, uncopied } of guides()) {
        assert.equal(width, 320, id);
        assert.equal(uncopied, 0, id);
      }
    });

    it('show what readers see, on a light page and a dark one', () => {
      let shown = 0;
      for (const { id, light, dark } of guides())
        light.forEach(({ file, title, failures, headings, ground, ink }, index) => {
          shown++;
          assert.equal(failures, 0, `${id}: ${file}`);
          if (title.includes('stethoscope') && kindOf(file) === 'published')
            assert.equal(headings, 5, `${id}: ${file}: a title, three points and the notes`);
          assert.equal(ground, 'rgb(255, 255, 255)', id);
          assert.notEqual(dark[index]!.ground, ground, id);
          assert.notEqual(dark[index]!.ink, ink, id);
        });
      assert.ok(shown >= 30, `${shown} results`);
    });

    it('are accessible, on a light page and a dark one', () => {
      for (const { id, violations } of guides()) assert.deepEqual(violations, [], id);
    });

    it('lead from a number to its note and back within the page', async () => {
      const { id } = guides().find(({ title }) => title === 'Guides/Newsletters and feeds')!;
      await open(id, 1280);
      const opened = page.puppet!.url();
      for (const link of ['sup a', 'li a']) {
        await page.evaluate(
          (one) => document.querySelector<HTMLElement>(`.guide-page ${one}`)!.click(),
          link,
        );
        assert.match(page.puppet!.url(), /#(?:note|ref)-1$/);
        assert.equal(page.puppet!.url().replace(/#.*/, ''), opened);
      }
    });
  });
