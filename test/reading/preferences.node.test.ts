// Knows what becomes of the themes when a reader has asked the system for colours, contrast or opacity of their own, and on
// paper. Chromium alone can be told of all these. The full form and the stylesheet are enough: no script runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { minifiedStyles, stylesheets, themes } from '../../scripts/styles.js';

const demo = readFileSync(new URL('../../demo/no-script.html', import.meta.url), 'utf8');
const fullForm = /<three-points id="rice"[^]*?<\/three-points>/.exec(demo)![0];
const sheet = Buffer.from(minifiedStyles(stylesheets['three-points.css']!, 'three-points.css')).toString();

describe('a theme and what its reader has asked for', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launch({
      executablePath: await chromiumPath(),
      headless: true,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage();
  });
  after(() => browser.close());

  /** Computed values, once the page shows the theme to a reader with these wishes. */
  async function styles(
    theme: string,
    wishes: Record<string, string>,
    wanted: Record<string, [selector: string, property: string]>,
    media = 'screen',
  ): Promise<Record<string, string>> {
    const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { media, features });
    await page.setContent(
      `<!doctype html><style>:root { color-scheme: light dark }</style><style>${sheet}</style>${fullForm.replace('<three-points', `<three-points theme="${theme}"`)}`,
    );
    const result = await page.evaluate(
      `Object.fromEntries(${JSON.stringify(Object.entries(wanted))}.map(([name, [selector, property]]) =>
        [name, getComputedStyle(document.querySelector(selector))[property]]))`,
    );
    await session.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await session.detach();
    return result as Record<string, string>;
  }

  const transparent = /transparent|rgba\(0, 0, 0, 0\)/;
  for (const theme of ['plain', ...themes]) {
    it(`${theme}: more contrast makes ink of all that is faint or coloured`, async () => {
      const wanted = {
        ink: ['point-card', 'color'],
        note: ['points-notes', 'color'],
        kicker: ['.tp-kicker', 'color'],
        marker: ['a[role=doc-noteref]', 'color'],
        rule: ['points-notes', 'borderBlockStartColor'],
      } as const satisfies Record<string, [string, string]>;
      const plain = await styles(theme, {}, wanted as never);
      const more = await styles(theme, { 'prefers-contrast': 'more' }, wanted as never);
      if (theme !== 'contrast') assert.notEqual(plain.note, plain.ink, 'faint before');
      assert.equal(more.kicker, more.ink);
      assert.equal(more.marker, more.ink);
      // On a page, notes take its ink; the ink of cards is their own.
      const page = theme === 'card' ? 'rgb(0, 0, 0)' : more.ink;
      assert.deepEqual([more.note, more.rule], [page, page]);
    });

    it(`${theme}: less transparency leaves no tint and nothing faint`, async () => {
      const wanted = {
        quote: ['pull-quote', 'backgroundColor'],
        label: ['.tp-label', 'backgroundColor'],
        credit: ['.tp-credits', 'color'],
      } as const;
      const before = await styles(theme, {}, wanted as never);
      const { quote, label, credit } = await styles(
        theme,
        { 'prefers-reduced-transparency': 'reduce' },
        wanted as never,
      );
      if (theme === 'card') assert.doesNotMatch(before.quote!, transparent, 'tinted before');
      assert.match(quote!, transparent);
      if (theme !== 'contrast') assert.match(label!, transparent);
      assert.doesNotMatch(credit!, /\/ 0?\.\d|rgba/);
    });

    it(`${theme}: forced colours keep edges, boxes and focus`, async () => {
      const forced = { 'forced-colors': 'active' };
      const found = await styles(theme, forced, {
        matches: ['three-points', 'forcedColorAdjust'],
        rule: ['points-notes', 'borderBlockStartStyle'],
        card: ['point-card', 'borderBlockStartStyle'],
        label: ['.tp-label', 'borderBlockStartStyle'],
        badge: ['.tp-label', 'outlineStyle'],
        edge: ['.tp-label', 'outlineColor'],
      } as never);
      assert.equal(found.matches, 'auto');
      assert.equal(found.card, 'solid');
      assert.equal(found.rule, theme === 'card' ? 'none' : 'solid');
      if (theme === 'contrast') assert.equal(found.label, 'solid');
      if (theme === 'card') assert.deepEqual([found.badge, transparent.test(found.edge!)], ['solid', false]);
    });

    it(`${theme}: nothing moves for readers who ask for less motion`, async () => {
      const found = await styles(theme, { 'prefers-reduced-motion': 'reduce' }, {
        card: ['point-card', 'transitionDuration'],
        cards: ['point-card', 'animationName'],
      } as never);
      assert.deepEqual(found, { card: '0s', cards: 'none' });
    });

    it(`${theme}: paper is light, also for readers of dark pages`, async () => {
      const found = await styles(
        theme,
        { 'prefers-color-scheme': 'dark' },
        {
          ground: ['three-points', 'backgroundColor'],
          card: ['point-card', 'backgroundColor'],
          label: ['.tp-label', 'color'],
        } as never,
        'print',
      );
      for (const ground of [found.ground!, found.card!])
        assert.match(ground, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
      if (theme === 'contrast') assert.notEqual(found.label, 'rgb(255, 255, 255)');
    });
  }
});
