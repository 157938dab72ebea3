// Knows how the stories are read in Storybook as it is published: plain files in some folder of some host, with its toolbar
// and its controls.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Frame, Page as Puppet } from 'puppeteer-core';
import { listen, staticFiles } from '../../scripts/static-files.mjs';
import { engines, lacking, start, type Browser } from './engines.js';

for (const line of lacking('chromium')) console.log(line);

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Entry {
  id: string;
  title: string;
  name: string;
  type: string;
}

/** What Storybook’s preview offers to scripts in its frame. */
interface Preview {
  __STORYBOOK_PREVIEW__: {
    channel: {
      emit(event: string, told: unknown): void;
      /** What was told last with an event. */
      last(event: string): [{ status?: string }] | undefined;
    };
  };
}

if (engines.includes('chromium'))
  describe('the stories of Storybook, as it is published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'three-points-stories-'));
    const trouble: string[] = [];
    let entries: Entry[];
    let server: Awaited<ReturnType<typeof listen>>;
    let browser: Browser;
    let page: Puppet;
    let base: string;

    before(async () => {
      const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
      const args = [storybook, 'build', '-o', folder, '--disable-telemetry', '--quiet'];
      await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 });
      const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
        entries: Record<string, Entry>;
      };
      entries = Object.values(index.entries);
      server = await listen(staticFiles([['/some/folder/', folder]]));
      base = `http://localhost:${server.port}/some/folder/`;
      browser = await start('chromium');
      page = (await browser.open('about:blank')).puppet!;
      await page.setViewport({ width: 1280, height: 800 });
      page.setDefaultTimeout(120_000); // there to end what hangs: several tests may share two cores
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { protocol, href } = new URL(request.url());
        const away = /^https?:$/.test(protocol) && !href.startsWith(base) && !href.endsWith('/favicon.ico');
        if (away) trouble.push(`asks for ${href}`);
        void (away ? request.abort() : request.continue());
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
          trouble.push(`${response.url()} answers ${response.status()}`);
      });
      page.on('pageerror', (error) => trouble.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico'))
          trouble.push(message.text());
      });
    });
    after(async () => {
      await browser?.close();
      server?.server.close();
      rmSync(folder, { recursive: true });
    });

    /** Opens a story or a page of docs in Storybook’s own window; gives the frame with the page. */
    async function open(path: string, globals = ''): Promise<Frame> {
      trouble.length = 0;
      await page.goto(`${base}?path=/${path}${globals && `&globals=${globals}`}`);
      return shown();
    }
    async function shown(): Promise<Frame> {
      const element = await page.waitForSelector('#storybook-preview-iframe');
      const frame = (await element!.contentFrame())!;
      await frame.waitForSelector('.page three-points point-card h3');
      return frame;
    }

    const looks = (frame: Frame) =>
      frame.evaluate(() => {
        const around = document.querySelector('.page')!;
        const summary = document.querySelector('three-points')!;
        return {
          theme: summary.getAttribute('theme'),
          ground: getComputedStyle(around).backgroundColor,
          width: around.firstElementChild!.getBoundingClientRect().width,
          direction: getComputedStyle(summary).direction,
          docs: getComputedStyle(document.querySelector('.sbdocs-wrapper') ?? around).backgroundColor,
        };
      });

    it('name no address that holds at the root of a host alone', () => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
        const text = readFileSync(join(folder, name), 'utf8');
        const loaded =
          /<(?:link|script|img)\b[^>]*?\b(?:src|href)="?(?:\/|https?:)[^>]*>|\b(?:from|import\()\s*["']\/[^"']*/g;
        assert.deepEqual(text.match(loaded), null, name);
      }
    });

    it('are shown and played from any folder, and ask no other host for anything', async () => {
      // One of each page: all of them are played in test/stories, where nothing is built.
      const all = entries.filter(({ type }) => type === 'story');
      const stories = all.filter(({ title }, i) => all.findIndex((one) => one.title === title) === i);
      assert.ok(stories.length > 15, `${stories.length} pages of stories`);
      const failures: string[] = [];
      for (const { id } of stories) {
        trouble.length = 0;
        await page.goto(`${base}iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
        const end = await page.waitForFunction(() => {
          const { channel } = (window as unknown as Partial<Preview>).__STORYBOOK_PREVIEW__ ?? {};
          const events = ['storyFinished', 'storyErrored', 'storyThrewException', 'storyMissing'];
          const last = events.find((event) => channel?.last(event));
          return last && (channel?.last(last)?.[0]?.status ?? last);
        });
        const status = await end.jsonValue();
        if (status !== 'success') failures.push(`${id}: ${status}`);
        failures.push(...trouble.map((one) => `${id}: ${one}`));
      }
      assert.deepEqual(failures, []);
    });

    for (const path of ['story/elements-three-points--from-markup', 'docs/elements-three-points--docs'])
      it(`are changed by the toolbar, as the address says, at ${path}`, async () => {
        const frame = await open(path, 'theme:card;scheme:dark;width:320;language:ar');
        await frame.waitForFunction(
          () => document.querySelector('.page')?.getAttribute('data-scheme') === 'dark',
        );
        const { theme, ground, width, direction, docs } = await looks(frame);
        assert.deepEqual(trouble, []);
        assert.deepEqual({ theme, width, direction }, { theme: 'card', width: 320, direction: 'rtl' });
        assert.equal(ground, 'rgb(23, 24, 27)');
        assert.equal(docs, ground);
        await frame.waitForFunction(() =>
          /[\u0600-\u06ff]/.test(document.querySelector('points-notes :is(h2, h3, h4)')?.textContent ?? ''),
        );
      });

    it('keep what is chosen in the toolbar in their address', async () => {
      const frame = await open('story/elements-three-points--from-markup');
      const { theme, ground } = await looks(frame);
      assert.deepEqual({ theme, ground }, { theme: null, ground: 'rgb(255, 255, 255)' });
      await (await page.waitForSelector('button ::-p-text(No theme)'))!.click();
      await (await page.waitForSelector('::-p-aria([name="Editorial"])'))!.click();
      await frame.waitForFunction(
        () => document.querySelector('three-points')?.getAttribute('theme') === 'editorial',
      );
      await page.waitForFunction(() => location.search.includes('globals=theme:editorial'));
    });

    it('change an element in its place when a control is changed', async () => {
      const frame = await open('story/elements-point-card--from-attributes');
      const before = await frame.evaluateHandle(() => document.querySelector('point-card')!);
      await frame.evaluate(() =>
        (window as unknown as Preview).__STORYBOOK_PREVIEW__.channel.emit('updateStoryArgs', {
          storyId: 'elements-point-card--from-attributes',
          updatedArgs: { heading: 'Another headline' },
        }),
      );
      await frame.waitForFunction(() =>
        document.querySelector('h3')?.textContent.includes('Another headline'),
      );
      assert.ok(await frame.evaluate((one) => one === document.querySelector('point-card'), before));
    });

    it('show as code what an author types, and tell in tables each thing once', async () => {
      const frame = await open('docs/elements-pull-quote--docs');
      const code = await frame.waitForFunction(() => {
        const first = document.querySelector('.sb-anchor')!;
        const shown = first.querySelector('pre');
        const button = [...first.querySelectorAll('button')].find((one) => /Show code/.test(one.textContent));
        if (!shown) button?.click();
        return shown?.textContent.trim();
      });
      assert.equal(
        await code.jsonValue(),
        `<pull-quote href="https://www.w3.org/History/1989/proposal.html">
  Often, the information has been recorded, it just cannot be found.<cite>Tim Berners-Lee</cite>
</pull-quote>`,
      );
      await frame.waitForSelector('.docblock-argstable-body td');
      const rows = await frame.evaluate(() =>
        [...document.querySelectorAll('.docblock-argstable-body tr')].map((row) =>
          [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent.trim()),
        ),
      );
      const names = rows.map(([name]) => name).filter(Boolean);
      for (const name of ['by', 'href', 'start', 'end', 'kind', 'PullQuote.define(registry?)', 'words'])
        assert.ok(names.includes(name), `${name} in ${names.join(', ')}`);
      assert.equal(names.filter((name) => name === 'href').length, 1);
      assert.match(rows.find(([name]) => name === 'kind')![2]!, /^"quotation"$/);
      assert.doesNotMatch(rows.flat().join('\n'), /undefined|\bnull\b|data-tp|#internals/);
    });
  });
