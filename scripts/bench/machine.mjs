// Knows on what and of what a measurement was made.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return undefined; // an archive of the sources
  }
}

/** @param {{ browser?: string, withPeers?: boolean }} used */
export function machine({ browser, withPeers = false } = {}) {
  const all = cpus();
  return {
    date: new Date().toISOString(),
    processor: `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release()}`,
    node: process.version,
    ...(browser && { browser }),
    version: read('../../package.json').version,
    commit: commit(),
    ...(withPeers && { peers: read('package.json').dependencies }),
  };
}

/** The same in words. */
export const said = ({ date, processor, memory, system, node, browser, version, commit, peers }) =>
  [
    `three-points ${version}${commit ? ` (${commit})` : ''}, ${date.slice(0, 10)}`,
    [processor, memory, system, `Node ${node}`, browser].filter(Boolean).join(', '),
    peers &&
      Object.entries(peers)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
  ]
    .filter(Boolean)
    .join('. ');
