// Knows the way through a summary by Tab alone, with real keys in every engine: what is reached, in which order, whether
// each stop can be seen, and that one gets out again. What the stops do is told elsewhere.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, lacking, settled, start, type Browser, type Page } from './engines.js';
import { post, serveSite, withoutPost, type Site } from './site.js';

interface Stop {
  /** Its number in the order of the page. */
  at: number;
  name: string;
  href: string | null;
  /** Whether anything of it is to be seen in the window. */
  inView: boolean;
  /** What shows that it is focused, and the contrast of that with what is around it. */
  outline: string;
  contrast: number;
}

/** What has the focus now. Runs in the page. */
function focused(): Stop | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return null;
  const all: Element[] = [];
  /** As it is laid out: what a shadow root holds, with the element's own content where that has its slots. */
  const walk = (parent: Element) => {
    const slotted = parent instanceof HTMLSlotElement ? parent.assignedElements() : [];
    for (const child of slotted.length ? slotted : (parent.shadowRoot ?? parent).children) {
      all.push(child);
      walk(child);
    }
  };
  walk(document.body);

  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })!;
  /** Colours painted one over the other, as red, green and blue. */
  const painted = (...colours: string[]) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const luminance = (rgb: number[]) => {
    const [r, g, b] = rgb
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const grounds = [getComputedStyle(probe).color];
  probe.remove();
  const above: string[] = [];
  for (let at = element.parentNode; at; at = at.parentNode)
    if (at instanceof Element) above.unshift(getComputedStyle(at).backgroundColor);
  grounds.push(...above);
  const style = getComputedStyle(element);
  const light = luminance(painted(...grounds));
  const shown = luminance(painted(...grounds, style.outlineColor));

  const rect = element.getBoundingClientRect();
  return {
    at: all.indexOf(element),
    name: element.getAttribute('aria-label') ?? element.textContent.trim(),
    href: element.getAttribute('href'),
    inView:
      rect.width > 0 &&
      rect.height > 0 &&
      rect.bottom > 0 &&
      rect.top < innerHeight &&
      rect.right > 0 &&
      rect.left < innerWidth,
    outline: `${style.outlineStyle} ${style.outlineWidth}`,
    contrast: (Math.max(light, shown) + 0.05) / (Math.min(light, shown) + 0.05),
  };
}

const LAST = '#after';
const FIRST = '#before';

/** Goes from stop to stop until the one that is last, or the way is longer than it can be. */
async function tour(page: Page, last: string, back = false): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 120) {
    await page.press('Tab', back);
    const stop = await page.evaluate(focused);
    if (!stop) break;
    stops.push(stop);
    if (stop.href === last) break;
  }
  return stops;
}

for (const line of [...lacking('chromium', 'firefox', 'webkit'), ...withoutPost]) console.log(line);

for (const engine of engines)
  describe(`by Tab through a summary in ${engine}`, () => {
    let site: Site;
    let browser: Browser;
    let page: Page;
    before(async () => {
      site = await serveSite();
      browser = await start(engine);
      page = await browser.open(site.url('/full/minimal.html'));
    });
    after(async () => {
      await browser?.close();
      site.close();
    });

    const ways = [
      'full/rice.html?scheme=light',
      'json/rice.html?scheme=dark&attributes=glance',
      'json/everything.html?scheme=dark&attributes=density="full"',
      'short/longitude.html?scheme=light&attributes=density="headlines"',
      ...(post ? ['json/post.html?scheme=light', 'short/post.html?scheme=dark'] : []),
    ];
    for (const way of ways)
      it(`every link comes once, in the order of the page, to be seen, and there is a way out and back: ${way}`, async () => {
        await page.goto(site.url(`/${way}`));
        await settled(page);
        // What is made for those who use the keyboard is sent for when they come.
        await page.press('Tab');
        await page.press('Tab');
        await page.evaluate(async () => {
          const end = performance.now() + 8000;
          while (!document.querySelector('main .tp-links') && performance.now() < end)
            await new Promise((resolve) => setTimeout(resolve, 10));
          document.querySelector<HTMLElement>('body > p a')!.focus();
        });
        const stops = [(await page.evaluate(focused))!, ...(await tour(page, LAST))];
        assert.ok(
          stops.some(({ name }) => name.startsWith('Copy link')),
          'links to copy are there',
        );
        const told = stops.map(({ at, name }) => `${at} ${name}`).join('\n');
        assert.deepEqual([stops[0]?.href, stops.at(-1)?.href], [FIRST, LAST], told);
        assert.deepEqual(
          stops.map(({ at }) => at),
          [...new Set(stops.map(({ at }) => at))].sort((a, b) => a - b),
          told,
        );
        assert.deepEqual(
          stops.filter(({ inView }) => !inView),
          [],
        );
        assert.deepEqual(
          stops
            .slice(1, -1)
            .filter(({ outline, contrast }) => !/^(solid|auto) [1-9]/.test(outline) || contrast < 3),
          [],
        );
        assert.deepEqual(
          stops.filter(({ name }) => !name),
          [],
        );

        // Nothing that one sees and can click is left out.
        const links = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('main a[href]')]
            .filter(
              (link) =>
                link.checkVisibility() &&
                !link.closest('[aria-hidden=true]') &&
                !link.matches('[data-tp-link]'),
            )
            .map((link) => link.getAttribute('aria-label') ?? link.textContent.trim()),
        );
        const reached = stops.slice(1, -1).map(({ name }) => name);
        assert.deepEqual(
          links.filter((name) => !reached.includes(name)),
          [],
        );

        const back = await tour(page, FIRST, true);
        assert.deepEqual(
          back.map(({ name }) => name),
          stops
            .slice(0, -1)
            .reverse()
            .map(({ name }) => name),
        );
      });

    it('a reference leads to its note, and the note leads back', async () => {
      await page.goto(site.url('/full/longitude.html?attributes=notes="end"'));
      await settled(page);
      for (;;) {
        await page.press('Tab');
        const stop = await page.evaluate(focused);
        assert.ok(stop && stop.href !== LAST, 'there is a reference');
        if (stop.href === '#fn-longitude-act') break;
      }
      await page.press('Enter');
      assert.equal(await page.evaluate(() => document.querySelector(':target')?.id), 'fn-longitude-act');
      // From the note the next stop is in it.
      await page.press('Tab');
      assert.equal((await page.evaluate(focused))?.name, 'Back to reference 1a');
      await page.press('Enter');
      assert.equal(await page.evaluate(() => document.querySelector(':target')?.id), 'fnref-longitude-act');
    });
  });
