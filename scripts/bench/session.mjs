// Knows how a contender's page of a given size is loaded: brings browser, server and contenders together. Knows no measure.
import { profiles, startBrowser } from './browser.mjs';
import { buildContenders } from './contenders.mjs';
import { documents, sizeOf } from './content.mjs';
import { json, noteId } from './html.mjs';
import { loadPage } from './load-page.mjs';
import { startServer } from './server.mjs';
import { rotated } from './stats.mjs';

const total = (items, of) => items.reduce((sum, item) => sum + of(item), 0);

/** What a finished page holds; told to every contender's `ready`. */
function expectation(all) {
  const last = all.at(-1);
  const keys = Object.keys(last.notes);
  return {
    lastArticle: last.id,
    lastNote: noteId(last, keys.at(-1)),
    noteCount: keys.length,
    totalNotes: keys.length * all.length,
    totalPoints: total(all, ({ points }) => points.length),
    totalQuotes: total(all, ({ points }) =>
      total(points, ({ body }) => body.filter(({ type }) => type === 'quote').length),
    ),
  };
}

/** @param {import('./contenders.mjs').Contender[]} contenders */
export async function startSession(contenders) {
  const byId = new Map(contenders.map((one) => [one.id, one]));
  const server = await startServer({
    files: await buildContenders(contenders),
    page(id, query) {
      const { folder, page } = byId.get(id);
      return page(documents(sizeOf(query)), {
        own: `/a/${folder}/`,
        cdn: `${query.has('cdn') ? server.cdn : ''}/a/${folder}/`,
        data: (index) => `/d?${new URLSearchParams({ ...Object.fromEntries(query), index })}`,
        post: query.has('post'),
      });
    },
    data: (query) => json(documents(sizeOf(query))[Number(query.get('index'))]),
  });
  let browser = await startBrowser();

  /**
   * Loads a page of `size`, such as `{ notes: 30 }`; `post` puts it into a post that goes on after it.
   * A page that breaks the browser is a result as well; the next one gets a new browser.
   */
  async function run(contender, size, options = {}) {
    const query = new URLSearchParams(size);
    if (options.post) query.set('post', '1');
    if (profiles[options.profile]?.cdn) query.set('cdn', '1');
    const path = `/p/${contender.id}?${query}`;
    server.answer(path); // made before it is asked for
    try {
      return await loadPage(browser, {
        ...{ url: server.origin + path, ready: contender.ready, expected: expectation(documents(size)) },
        ...options,
      });
    } catch (error) {
      console.error(`${contender.id} ${query}: ${error.message}`);
      await browser.close().catch(() => {});
      browser = await startBrowser();
      return { ok: false, ready: NaN, requests: [], failed: [error.message] };
    }
  }

  /** Rounds over all contenders, A B C, B C A …: what the machine does otherwise meets all of them. */
  async function interleaved(rounds, items, job) {
    const results = new Map(items.map(({ id }) => [id, []]));
    for (let round = 0; round < rounds; round++) {
      for (const contender of rotated(items, round)) results.get(contender.id).push(await job(contender));
      console.error(`  round ${round + 1} of ${rounds}`);
    }
    return results;
  }

  return {
    ...{ contenders, run, interleaved },
    sizesOf: (urls) => urls.map((url) => server.size(url)).filter(Boolean),
    version: () => browser.version(),
    async close() {
      await browser.close().catch(() => {});
      server.close();
    },
  };
}
