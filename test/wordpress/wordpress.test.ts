// A real WordPress: what readers get of the posts that admins and authors publish in its editors, in a block theme and in a
// classic one. Run by hand (npm run test:wordpress): it needs a WordPress, PHP and MariaDB.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { startWordPress } from '../../scripts/wordpress.mjs';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml } from '../../src/outputs/to-html.js';

const folder = new URL('posts/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const clock = JSON.parse(read('clock.json')) as ThreePointsDocument;
const posts = JSON.parse(read('posts.json')) as { slug: string; by: string; title: string }[];

/** Every line that a reader has to get once, in this order. */
const LINES = [
  'Words before the summary.',
  clock.title,
  ...clock.points.map(({ label, kicker, heading }) => `${label} ${kicker}: ${heading}`),
  'Words after the summary.',
];
const WORDS = [
  'a pendulum does not swing true on a rolling deck.',
  'brass and steel lengthen between Portsmouth & São Tomé.',
  'It lost 5.1 seconds in 81 days.',
  'I think I may make bold to say,',
  'that there is neither any other Mechanical or Mathematical thing in the World that is more beautiful.',
  'John Harrison',
  'Parliament pays in 1773; he is 80.',
  'An Act of 1714 offered £20,000 for half a degree.',
  'HMS Deptford',
];

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
const count = (text: string, words: string) => letters(text).split(letters(words)).length - 1;

let wordpress: Awaited<ReturnType<typeof startWordPress>>;
let browser: Browser;
before(async () => {
  wordpress = await startWordPress();
  browser = await launch({
    executablePath: await chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
});

interface Visit {
  page: Page;
  /** What the console and the network complain of. */
  complaints: string[];
}

async function visit(url: string, { script = true, summaries = 1 } = {}): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  await page.setJavaScriptEnabled(script);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(url, { waitUntil: 'load' });
  if (script)
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('three-points [role=doc-backlink]').length >= 2 * wanted,
      {},
      summaries,
    );
  return { page, complaints };
}

/** What stands in the main part of the page for who reads it. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main')!;
    const links = [...main.querySelectorAll<HTMLAnchorElement>('[role=doc-noteref],[role=doc-backlink]')];
    return {
      text: main.innerText,
      points: main.querySelectorAll('three-points > point-card').length,
      quotes: main.querySelectorAll('pull-quote').length,
      notes: main.querySelectorAll('points-notes li').length,
      numbers: [...main.querySelectorAll('[role=doc-noteref]')].map((marker) => marker.textContent),
      dead: links
        .filter((link) => !document.getElementById(link.hash.slice(1)))
        .map((link) => link.outerHTML),
      alerts: [...main.querySelectorAll('three-points')].filter((one) =>
        one.shadowRoot?.querySelector('[role=alert]'),
      ).length,
    };
  });

for (const theme of ['twentytwentythree', 'twentytwentyone']) {
  describe(`a visitor of a site in ${theme}`, () => {
    before(() => wordpress.run(`switch_theme('${theme}');`));

    for (const { slug, by, title } of posts) {
      it(`reads the whole summary of ${by}’s post: ${title}`, async () => {
        const { page, complaints } = await visit(wordpress.posts[slug]!);
        const got = await shown(page);
        const places = LINES.map((line) => letters(got.text).indexOf(letters(line)));
        for (const line of [...LINES, ...WORDS]) {
          // The title of the page may be in a list of posts as well; the words of the summary are not.
          assert.equal(count(got.text, line), 1, `“${line}” stands once in:\n${got.text}`);
        }
        assert.deepEqual(
          [...places].sort((a, b) => a - b),
          places,
          'in this order',
        );
        assert.equal(got.points, 3);
        assert.equal(got.quotes, 1);
        assert.equal(got.notes, 2);
        assert.deepEqual(got.numbers, ['1', '2']);
        assert.deepEqual(got.dead, []);
        assert.equal(got.alerts, 0);
        assert.deepEqual(complaints, []);
        assert.ok(await page.$('#commentform'), 'the comment form is there');
        assert.ok(
          await page.evaluate(() => !document.querySelector('three-points #commentform')),
          'and outside',
        );
        await page.close();
      });
    }

    it('reads every word where the script is blocked', async () => {
      for (const slug of ['author-group', 'author-elements', 'classic-author-outline']) {
        const { page, complaints } = await visit(wordpress.posts[slug]!, { script: false });
        const { text } = await shown(page);
        for (const line of [...LINES, ...WORDS])
          // A heading that stands in an attribute needs the script.
          if (!/elements/.test(slug) || !line.includes('never whole'))
            assert.ok(count(text, line) >= 1, `“${line}” of ${slug}`);
        assert.deepEqual(complaints, []);
        await page.close();
      }
    });

    it('finds all summaries on the front page, each with ids of its own', async () => {
      // The block theme has excerpts there; the classic one shows whole posts, if it is told to.
      wordpress.run(
        `update_option('posts_per_page', 20); set_theme_mod('display_excerpt_or_full_post', 'full');`,
      );
      const { page, complaints } = await visit(`${wordpress.url}/`, {
        summaries: theme === 'twentytwentyone' ? posts.length : 0,
      });
      const { dead, doubled } = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('three-points [id]')].map(({ id }) => id);
        const links = [...document.querySelectorAll<HTMLAnchorElement>('three-points a[href^="#"]')];
        return {
          doubled: ids.filter((id, i) => ids.indexOf(id) !== i),
          dead: links
            .filter(({ hash }) => !document.getElementById(hash.slice(1)))
            .map((link) => link.outerHTML),
        };
      });
      assert.deepEqual(doubled, []);
      assert.deepEqual(dead, []);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('answers a comment below a post', async () => {
      const url = wordpress.posts['author-group']!;
      const say = async (page: Page, words: string) => {
        await page.type('#comment', words);
        await page.type('#author', 'A reader');
        await page.type('#email', 'reader@example.com');
        await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('#submit')]);
      };
      const first = `A first word on ${theme}`;
      const reply = `A reply <three-points> in ${theme}`;
      const { page, complaints } = await visit(url);
      await say(page, first);
      const link = await page.evaluateHandle(
        (words) =>
          [...document.querySelectorAll('li.comment')]
            .findLast((comment) => comment.textContent.includes(words))!
            .querySelector<HTMLElement>('.comment-reply-link')!,
        first,
      );
      await (link as unknown as { click(): Promise<void> }).click();
      await say(page, reply);
      await page.waitForFunction((words) => document.body.textContent.includes(words), {}, 'A reply');
      const answer = await page.evaluate((words) => {
        const comment = [...document.querySelectorAll('li.comment')].findLast((one) =>
          one.textContent.includes(words),
        )!;
        return {
          text: comment.textContent,
          depth: comment.className,
          ours: comment.querySelectorAll('three-points').length,
        };
      }, 'A reply');
      assert.match(answer.depth, /depth-2/, 'it stands under what it answers');
      assert.equal(answer.ours, 0, 'a comment brings no summary with it');
      // The summary above goes on to be one.
      assert.equal((await shown(page)).points, 3);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  });
}

/** What WordPress makes of a post that a person saves. */
const kept = (html: string, by = 'author'): string =>
  wordpress.run(
    `wp_set_current_user(get_user_by('login', '${by}')->ID); kses_init();` +
      `echo wp_unslash(apply_filters('content_save_pre', wp_slash(base64_decode('${Buffer.from(html).toString('base64')}'))));`,
  );

it('lets authors keep our elements, whoever may post no HTML, and nothing that runs', () => {
  const good =
    '<three-points id="x" lang="en" notes="end" theme="card" glance density="full" data-url="https://example.org/">' +
    '<point-card id="x-a" label="P1" kicker="K" heading="H" start="1:00" end="2:00"><p>a<footnote-ref for="n"></footnote-ref></p>' +
    '<pull-quote by="Ada" href="https://example.org/" kind="pull"><blockquote><p>b</p></blockquote><p slot="by">Ada</p></pull-quote>' +
    '</point-card><points-glance></points-glance><points-notes><ol><li id="n">c</li></ol></points-notes></three-points>';
  assert.equal(kept(good), good);
  const bad = '<point-card onclick="alert(1)" style="x">a</point-card><script>alert(1)</script>';
  assert.doesNotMatch(kept(bad), /onclick|<script/);
});

it('keeps what toHtml writes for systems like it, tag for tag', () => {
  const fixtures = new URL('../fixtures/', import.meta.url);
  for (const name of readdirSync(fixtures)) {
    const document = JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as ThreePointsDocument;
    const html = toHtml(document, { target: 'native' });
    // What the text holds of half characters (lone surrogates) is no text to a database.
    if (html.isWellFormed()) assert.equal(kept(html), html, name);
  }
});

it('hears no complaint from PHP', () => {
  assert.equal(wordpress.complaints(), '');
});
