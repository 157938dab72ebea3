// Knows that what is measured in a page is so: pages whose bytes, requests, growth and leaps are known beforehand.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { counted } from '../../scripts/bench/counts.mjs';
import { changed } from '../../scripts/bench/modes/change.mjs';
import { jump } from '../../scripts/bench/modes/shift.mjs';
import { page } from '../../scripts/bench/html.mjs';
import { startSession } from '../../scripts/bench/session.mjs';
import { exponent } from '../../scripts/bench/stats.mjs';

interface Expected {
  totalNotes: number;
}
declare const done: number;

const script = `
const notes = [...document.querySelectorAll('li')];
const { mode } = document.querySelector('[data-mode]').dataset;
if (mode === 'square') for (const one of notes) for (const other of notes) if (one !== other) globalThis.last = other;
if (mode === 'queries') for (const one of notes) document.querySelectorAll('li');
if (mode === 'line') for (const one of notes) one.setAttribute('class', 'seen');
if (mode === 'leap') setTimeout(() => document.getElementById('leap').style.height = '140px', 300);
setTimeout(() => globalThis.done = notes.length, mode === 'leap' ? 400 : 0);
`;
const made = (id: string) => ({
  ...{ id, title: id, kind: 'ours', folder: 'stub' },
  build: (tools: { write(name: string, text: string): void }) => {
    tools.write('stub.js', script);
    tools.write('stub.css', '#leap { height: 40px }');
  },
  page: (documents: { notes: object }[], at: { own: string; post: boolean }) =>
    page({
      ...{ post: at.post },
      head: `<link rel="stylesheet" href="${at.own}stub.css"><script type="module" src="${at.own}stub.js"></script>`,
      body: `<div id="leap" data-mode="${id}"></div><ul>${Object.keys(documents[0]!.notes)
        .map((key) => `<li>${key}</li>`)
        .join('')}</ul>`,
    }),
  ready: ({ totalNotes }: Expected) => globalThis.done === totalNotes || (totalNotes === 1 && done > 0),
});

describe('a session', () => {
  const contenders = ['line', 'square', 'queries', 'leap', 'static'].map((id) => made(id));
  const [line, square, queries, leap, still] = contenders;
  let session: Awaited<ReturnType<typeof startSession>>;
  before(async () => void (session = await startSession(contenders as never)));
  after(() => session.close());

  it('sees every request, with its bytes as brotli sends them', async () => {
    const { requests, failed, ok } = await session.run(line, { notes: 3 });
    assert.ok(ok, String(failed));
    const files = session.sizesOf(requests);
    assert.deepEqual(files.map(({ kind }: { kind: string }) => kind).sort(), ['css', 'html', 'js']);
    const { raw, brotli } = files.find(({ kind }: { kind: string }) => kind === 'js')!;
    assert.ok(brotli > 50 && brotli < raw);
  });

  it('says of a page that is never ready that it failed', async () => {
    const { ok, failed } = await session.run({ ...line, ready: () => false } as never, {}, { timeout: 1500 });
    assert.equal(ok, false);
    assert.deepEqual(failed, ['it was never ready']);
  });

  it('finds growth with the square in code, and in what queries give; and none where there is none', async () => {
    const sizes = [3, 60, 240];
    const growth = async (contender: unknown, name: string) => {
      const found = [];
      for (const notes of sizes)
        found.push([notes, (await counted(session, contender, { notes })).counts.load[name]]);
      return exponent(...(found as [number[], number[], number[]]));
    };
    const isNear = async (contender: unknown, name: string, wanted: number) => {
      const found = await growth(contender, name);
      assert.ok(Math.abs(found - wanted) < 0.1, `${name}: ${found}`);
    };
    await isNear(line, 'writes', 1);
    await isNear(line, 'blocks', 1);
    await isNear(square, 'blocks', 2);
    await isNear(queries, 'visited', 2);
    await isNear(queries, 'queries', 1);
  });

  it('sees in pixels what moves after the first paint', async () => {
    assert.equal((await jump(session, leap)).jump, 100);
    assert.equal((await jump(session, still)).jump, 0);
  });

  it('waits for a change until the page says it, and knows when it never does', async () => {
    const says = (words: string) => document.querySelector('li')!.textContent === words;
    const change = (words: string) =>
      void setTimeout(() => (document.querySelector('li')!.textContent = words), 20);
    const run = (heading: { change(words: string): void; says(words: string): boolean }) =>
      changed(session, { ...still, heading }, 'heading', { notes: 3 }, 3);
    assert.ok((await run({ change, says })).us >= 20_000);
    const { ok, failed } = await run({ change: () => {}, says });
    assert.equal(ok, false);
    assert.match(failed.join(), /never said what was changed/);
  });
});
