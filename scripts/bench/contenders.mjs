// Knows which contenders there are, chooses among them, and has their files made. Knows nothing of what is measured.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolsFor } from './assets.mjs';
import { installPeers } from './peers.mjs';

/**
 * A way of putting summaries on a page. What takes an argument in the page is sent there as text, and uses nothing around it.
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} title
 * @property {'limit' | 'ours' | 'peer'} kind
 * @property {string} folder where its files lie; contenders that share it share `build`
 * @property {(tools: ReturnType<typeof toolsFor>) => void | Promise<void>} build makes the files that its pages load
 * @property {(documents: object[], at: { own: string, cdn: string, data: (i: number) => string, post: boolean }) => string} page
 *   `own` is the page's own host, `cdn` where a library comes from, `data(i)` the address of a document
 * @property {(expected: object) => unknown} ready in the page: whether its last article is finished
 * @property {Change} [heading] in the page: another heading for the second point
 * @property {Change} [note] in the page: a note before all others
 *
 * @typedef {{ change: (words: string, i: number) => void, says: (words: string, i: number) => boolean }} Change
 */

/** The one that all others are compared with. */
export const LIMIT = 'static';

const order = [...['static', 'ours', 'littlefoot', 'shoelace', 'webawesome', 'rhds', 'preact', 'react']];

/** @returns {Promise<Contender[]>} all there are; peers only if asked for */
async function all(withPeers) {
  const modules = order.filter((name) => withPeers || name === 'static' || name === 'ours');
  const lists = await Promise.all(modules.map((name) => import(`./contenders/${name}.mjs`)));
  return lists.flatMap((module) => module.default);
}

/**
 * The limit, and what was asked for: contenders by name, `ours` for all ways of ours, nothing for all.
 * @param {string[]} names
 */
export async function chooseContenders(names) {
  const found = await all(names.length === 0 || names.some((name) => name !== 'ours'));
  for (const name of names)
    if (name !== 'ours' && !found.some(({ id }) => id === name))
      throw new Error(`There is no contender "${name}". There are: ${found.map(({ id }) => id).join(', ')}.`);
  const wanted = ({ id, kind }) =>
    kind === 'limit' ||
    names.length === 0 ||
    names.includes(id) ||
    (kind === 'ours' && names.includes('ours'));
  return found.filter(wanted);
}

/** Makes the files of all; gives the folder where they lie, which ends with the process. */
export async function buildContenders(contenders) {
  if (contenders.some(({ kind }) => kind === 'peer')) installPeers();
  const files = mkdtempSync(join(tmpdir(), 'three-points-bench-'));
  process.on('exit', () => rmSync(files, { recursive: true, force: true }));
  for (const [folder, { build }] of new Map(contenders.map((one) => [one.folder, one]))) {
    const out = join(files, folder);
    mkdirSync(out);
    await build(toolsFor(out));
  }
  return files;
}
