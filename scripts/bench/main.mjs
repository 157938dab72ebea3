// Knows what can be asked of the benchmark, and hands it on: `npm run bench -- [mode] [contender …] [options]`; CONTRIBUTING.md,
// "Measuring", tells it by example.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseContenders } from './contenders.mjs';
import { AXES } from './content.mjs';
import { machine, said } from './machine.mjs';
import { bytes } from './modes/bytes.mjs';
import { change } from './modes/change.mjs';
import { ci } from './modes/ci.mjs';
import { load } from './modes/load.mjs';
import { profile } from './modes/profile.mjs';
import { scale } from './modes/scale.mjs';
import { serverSide } from './modes/server-side.mjs';
import { shift } from './modes/shift.mjs';
import { verify } from './modes/verify.mjs';
import { judgedIn, keep, kept, report } from './report.mjs';
import { startSession } from './session.mjs';
import { targetTable } from './targets.mjs';

const inPages = { verify, bytes, shift, load, scale, change, profile, ci };
/** What is measured when nothing is named, in this order. */
const everything = ['verify', 'bytes', 'shift', 'load', 'scale', 'change', 'server'];

const USAGE = `npm run bench                          everything, against all peers (hours; a quiet machine)
npm run bench -- <mode> [contender …]  one measure: ${[...everything, 'profile', 'ci'].join(', ')}
npm run bench -- targets               what has been measured, held against the targets
npm run bench -- report                the whole report from what has been measured
Contenders: by name; "ours" is all ways of ours; static HTML is always there.
  --rounds n          how often each is measured
  --profiles a,b      load: desktop, mobile, mobile-cdn
  --axis a,b          scale: ${AXES.join(', ')}     --sizes 1,10,100
  --kind heading|note change: one of both, of --sizes notes; profile: of the changes, in place of loading
  --articles n, --points n, --notes n   profile: the page
  --out folder        where results are kept (.cache/bench)`;

const number = { type: 'string' };
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ rounds: number, profiles: { type: 'string' }, axis: { type: 'string' }, sizes: { type: 'string' } },
    ...{ kind: { type: 'string' }, count: number, top: number },
    ...{ articles: number, points: number, notes: number },
    ...{ out: { type: 'string' }, ci: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  },
});
const list = (text) => text?.split(',').filter(Boolean);
const folder = values.out ?? fileURLToPath(new URL('../../.cache/bench', import.meta.url));
const [mode = values.ci ? 'ci' : 'all', ...names] = positionals;

/** Options as the modes take them; what was not given is left out. */
function optionsOf() {
  const axis = AXES.find((one) => values[one]);
  const all = {
    rounds: values.rounds && Number(values.rounds),
    profiles: list(values.profiles),
    axes: list(values.axis),
    sizes: list(values.sizes)?.map(Number),
    kinds: list(values.kind),
    ...(mode === 'profile' && {
      ...{ kind: values.kind, top: values.top && Number(values.top) },
      size: axis ? { [axis]: Number(values[axis]) } : { articles: 1 },
    }),
    count: values.count && Number(values.count),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function ask(asked) {
  if (values.help || (!['all', 'server', 'targets', 'report'].includes(asked) && !inPages[asked])) {
    console.log(USAGE);
    process.exit(values.help ? 0 : 1);
  }
}

async function measure(asked) {
  if (!existsSync(new URL('../../dist/cdn/three-points.js', import.meta.url)))
    throw new Error('There is no dist/ yet: npm run build');
  const measured = asked === 'all' ? everything : [asked];
  const needsPages = measured.some((one) => inPages[one]);
  const chosen = asked === 'ci' ? ['ours'] : names;
  const session = needsPages ? await startSession(await chooseContenders(chosen)) : undefined;
  let failed = false;
  try {
    for (const one of measured) {
      console.error(`${one} …`);
      const options = optionsOf();
      const result = one === 'server' ? await serverSide() : await inPages[one](session, options);
      const contenders = session ? session.contenders : [];
      const about = machine({
        browser: await session?.version(),
        withPeers: contenders.some(({ kind }) => kind === 'peer'),
      });
      console.log(`\n${result.markdown}\n`);
      failed ||= Boolean(result.failed);
      if (one === 'ci') continue;
      keep(folder, one, {
        ...{ machine: about, options, contenders: contenders.map(({ id, title }) => ({ id, title })) },
        ...{ data: result.data, markdown: result.markdown },
      });
      console.log(`${said(about)}.\nKept in ${join(folder, `${one}.json`)}`);
    }
  } finally {
    await session?.close();
  }
  return failed;
}

ask(mode);
if (mode === 'targets') console.log(targetTable(judgedIn(kept(folder))));
else if (mode !== 'report') process.exitCode = (await measure(mode)) ? 1 : 0;
if (mode === 'all' || mode === 'report') {
  const file = join(folder, 'report.md');
  writeFileSync(file, report(kept(folder)));
  console.log(`The report is ${file}`);
}
// Connections that the browser has left open keep nobody waiting.
process.exit();
