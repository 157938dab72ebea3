// Knows how one contender's page is looked into: what its main thread did while it loaded, by kind of work and by function.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMIT } from '../contenders.mjs';
import { mapsIn, selfTimes as byFunction } from '../cpu-profile.mjs';
import { call, timeChanges } from '../probe.mjs';
import { number, table } from '../table.mjs';
import { CATEGORIES, selfTimes as byKind } from '../trace.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Our built files lie in dist/, with their maps. */
const builtFile = (url) => {
  const path = /\/a\/ours\/(cdn\/.*\.js)$/.exec(url)?.[1];
  return path && join(root, 'dist', path);
};

const sources = new Map();
function sourceLine(source, line) {
  const path = /(?:^|\/)(src\/.*)$/.exec(source)?.[1];
  if (!path) return undefined;
  if (!sources.has(path)) {
    try {
      sources.set(path, readFileSync(join(root, path), 'utf8').split('\n'));
    } catch {
      sources.set(path, []);
    }
  }
  return sources.get(path)[line];
}

async function traced(session, contender, size) {
  const folder = mkdtempSync(join(tmpdir(), 'three-points-trace-'));
  const path = join(folder, 'trace.json');
  try {
    await session.run(contender, size, {
      before: (page) => page.tracing.start({ path, categories: CATEGORIES }),
      after: async (page) => void (await page.tracing.stop()),
    });
    return byKind(JSON.parse(readFileSync(path, 'utf8')).traceEvents);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Samples the processor from before the page is loaded to its end, or with `changes` while it is changed so often. */
async function sampled(session, contender, size, changes) {
  const begin = async (_, cdp) => {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await cdp.send('Profiler.start');
  };
  const { profile } = await session.run(contender, size, {
    before: changes ? undefined : begin,
    async after(page, cdp) {
      if (changes) {
        const { change, says } = contender[changes.kind];
        await begin(page, cdp);
        await page.evaluate(call(timeChanges, change, says, changes.count));
      }
      return cdp.send('Profiler.stop');
    },
  });
  return byFunction(profile, mapsIn(builtFile), sourceLine);
}

const shares = (entries, total, count) =>
  entries.slice(0, count).map(([name, ms]) => [name, number(ms, 1), `${number((ms / total) * 100, 1)} %`]);

/** @param {{ size: object, kind?: 'heading' | 'note', count?: number, top?: number }} options */
export async function profile(session, { size, kind, count = 50, top = 25 }) {
  const changes = kind && { kind, count };
  const data = {};
  const parts = [];
  const limit = session.contenders.find(({ id }) => id === LIMIT);
  const limitKinds = changes ? undefined : await traced(session, limit, size);
  for (const contender of session.contenders.filter(
    (one) => one !== limit || session.contenders.length === 1,
  )) {
    const kinds = changes ? undefined : await traced(session, contender, size);
    const found = await sampled(session, contender, size, changes);
    data[contender.id] = { kinds, ...found };
    const when = changes ? `, ${count} changes (${kind})` : ', while it loads';
    parts.push(`#### ${contender.title}, ${Object.entries(size).flat().join(' ')}${when}`);
    if (kinds)
      parts.push(
        table(
          ['main thread, ms', contender.id, LIMIT],
          Object.keys(kinds).map((name) => [name, number(kinds[name], 1), number(limitKinds[name], 1)]),
        ),
      );
    parts.push(
      table(['module', 'self ms', 'of all'], shares(found.modules, found.total, 15)),
      table(['function', 'self ms', 'of all'], shares(found.functions, found.total, top)),
    );
  }
  return { data, markdown: parts.join('\n\n') };
}
