// Knows what of a summary comes on paper: in the print styles as Chromium applies them, and in the text of the PDFs that
// the engines make. How the pages look, a person has to see.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { engines, lacking, settled, start, type Browser, type Page } from './engines.js';
import { fullForm, post, sample, serveSite, withoutPost, type Sample, type Site } from './site.js';
import { doubled, letters, lost, pieces } from './words.js';

const run = promisify(execFile);
const canReadPdf = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
);
for (const line of [
  ...lacking('chromium', 'firefox', 'webkit'),
  'no PDF from webkit: its driver makes none',
  ...withoutPost,
  ...(canReadPdf
    ? []
    : ['the text of PDFs is not read: pdftotext is not here (apt-get install poppler-utils)']),
])
  console.log(line);

let site: Site;
before(async () => void (site = await serveSite()));
after(() => site.close());

const FOLDED = 'attributes=glance density="headlines"';

if (engines.includes('chromium'))
  describe('the print styles', () => {
    let browser: Browser;
    let page: Page;
    before(async () => {
      browser = await start('chromium');
      page = await browser.open(site.url('/full/minimal.html'));
      await page.puppet!.emulateMediaType('print');
    });
    after(() => browser?.close());
    const show = async (path: string) => {
      await page.goto(site.url(path));
      await settled(page);
    };
    /** What is shown after each link, and which links are shown at all. */
    const links = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLAnchorElement>(
            'three-points a[href]:is([role],:not(footnote-ref a))',
          ),
        ].map((link) => {
          const { content } = getComputedStyle(link, '::after');
          return {
            words: link.textContent.trim(),
            href: link.getAttribute('href')!,
            role: link.getAttribute('role'),
            after: content === 'none' || content === 'normal' ? '' : content.replace(/^"|"$/g, ''),
            shown: link.checkVisibility(),
          };
        }),
      );

    it('say where links lead, once, and leave out those that lead back', async () => {
      for (const way of [
        '/json/rice.html',
        '/full/everything.html',
        '/short/longitude.html',
        ...(post ? ['/short/post.html', '/json/post.html'] : []),
      ]) {
        await show(way);
        const all = await links();
        assert.ok(
          all.some(({ role }) => role === 'doc-noteref'),
          way,
        );
        for (const { words, href, role, after, shown } of all) {
          const outward = /^https?:/.test(href) && words !== href;
          assert.equal(after, outward ? ` (${href})` : '', `${way}: ${words}`);
          assert.equal(shown, role !== 'doc-backlink', `${way}: ${words}`);
        }
      }
    });

    it('show every point, the notes, and nothing to click', async () => {
      await show(`/json/rice.html?${FOLDED}`);
      // What hangs on focus and hover is made, and must not be seen.
      await page.press('Tab');
      await page.press('Tab');
      const { hidden, controls, notes } = await page.evaluate(() => {
        const everything = (root: ParentNode): Element[] =>
          [...root.querySelectorAll('*')].flatMap((one) => [
            one,
            ...(one.shadowRoot ? everything(one.shadowRoot) : []),
          ]);
        const all = everything(document.querySelector('three-points')!);
        return {
          hidden: all
            .filter(
              (one) =>
                one.matches('point-card p, point-card li, points-notes li') && !one.closest('[data-tp]'),
            )
            .filter((one) => !one.checkVisibility())
            .map(({ outerHTML }) => outerHTML),
          controls: all
            .filter((one) => one.matches('button,[role=button],[role=toolbar],[popover],[data-tp-link]'))
            .filter((one) => one.checkVisibility())
            .map(({ outerHTML }) => outerHTML),
          notes: document.querySelectorAll('points-notes li').length,
        };
      });
      assert.deepEqual({ hidden, controls, notes }, { hidden: [], controls: [], notes: 4 });
    });

    it('put dark ink on white, in a page that is dark too, in every theme', async () => {
      for (const theme of ['plain', 'editorial', 'broadsheet', 'card', 'contrast']) {
        await show(`/json/rice.html?scheme=dark&attributes=theme="${theme}"`);
        const faint = await page.evaluate(() => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
          const context = canvas.getContext('2d', { willReadFrequently: true })!;
          /** Lightness of colours painted one over the other, 0–255. */
          const light = (...colours: string[]) => {
            for (const colour of ['#fff', ...colours]) {
              context.fillStyle = colour;
              context.fillRect(0, 0, 1, 1);
            }
            const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
            return 0.21 * r! + 0.72 * g! + 0.07 * b!;
          };
          const summary = document.querySelector('three-points')!;
          const texts = [summary, ...summary.querySelectorAll('h2,h3,p,li,a,span,cite,dfn')];
          return texts
            .map((one) => {
              const grounds: string[] = [];
              for (let at: Element | null = one; at && summary.contains(at); at = at.parentElement)
                grounds.unshift(getComputedStyle(at).backgroundColor);
              return [
                one.localName,
                light(...grounds),
                light(...grounds, getComputedStyle(one).color),
              ] as const;
            })
            .filter(([, ground, ink]) => ground < 200 || ink > 130);
        });
        assert.deepEqual(faint, [], theme);
      }
    });

    it('break the page between points and quotes, and not behind a heading', async () => {
      await show('/json/longitude.html');
      const breaks = await page.evaluate(() =>
        Object.fromEntries(
          ['point-card', 'pull-quote', 'point-card li', 'points-notes li', 'h3'].map((selector) => {
            const { breakInside, breakAfter } = getComputedStyle(document.querySelector(selector)!);
            return [selector, `${breakInside} ${breakAfter}`];
          }),
        ),
      );
      assert.deepEqual(breaks, {
        'point-card': 'avoid auto',
        'pull-quote': 'avoid auto',
        'point-card li': 'avoid auto',
        'points-notes li': 'avoid auto',
        h3: 'auto avoid',
      });
    });
  });

if (canReadPdf)
  for (const engine of engines.filter((name) => name !== 'webkit'))
    describe(`a PDF from ${engine}`, () => {
      const scratch = mkdtempSync(join(tmpdir(), 'three-points-print-'));
      let browser: Browser;
      let page: Page;
      before(async () => {
        browser = await start(engine);
        page = await browser.open(site.url('/full/minimal.html'));
      });
      after(async () => {
        await browser?.close();
        rmSync(scratch, { recursive: true, force: true });
      });

      const printed: readonly Sample[] = [
        sample(engine === 'chromium' ? 'rice' : 'longitude'),
        ...(post ? [post] : []),
      ];
      for (const one of printed)
        for (const form of engine === 'chromium' ? ['full', 'json'] : ['json'])
          it(`has every word once, and where links lead: ${one.name}, ${form}`, async () => {
            const folded = form === 'json' ? FOLDED.replace('glance ', '') : '';
            await page.goto(site.url(`/${form}/${one.name}.html?${folded}`));
            await settled(page);
            const markup = fullForm(one);
            for (const paper of ['A4', 'Letter'] as const) {
              const file = join(scratch, 'page.pdf');
              writeFileSync(file, await page.pdf!(paper));
              const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
              // What stands in the margin, and what the page has around, a PDF has wherever it likes.
              const text = stdout.replace(/\bP[1-3]\b|A link (before|after)/g, '');
              const words = text.replace(/\s*\(https?:[^)]*\)/g, '');
              assert.deepEqual(stdout.match(/\bP[1-3]\b/g)?.sort(), ['P1', 'P2', 'P3'], `${paper}: labels`);
              const expected = pieces(markup.replace(/<span class="tp-label">[^<]*<\/span>/g, ''));
              assert.deepEqual(lost(expected, words), [], `${paper}: lost`);
              assert.deepEqual(doubled(expected, words), [], `${paper}: doubled`);
              const targets = [...markup.matchAll(/<a href="(https?:[^"]+)"/g)].map(([, url]) =>
                letters(url!.replace(/&amp;/g, '&')),
              );
              assert.deepEqual(
                targets.filter((url) => !letters(text).includes(url)),
                [],
                `${paper}: targets`,
              );
              assert.doesNotMatch(stdout, /↩/, paper);
            }
          });
    });
