// Knows the examples in demo/ and brings their lockfiles up to the package: npm itself leaves what a file: dependency needs as it
// was when it was first locked. `npm run lock:examples` does so after the package's own dependencies have changed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const demo = fileURLToPath(new URL('../demo', import.meta.url));

/** The names of the folders in demo/ that are examples. */
export const examples = readdirSync(demo).filter((name) => existsSync(join(demo, name, 'package.json')));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of examples) {
    const folder = join(demo, name);
    const lockfile = join(folder, 'package-lock.json');
    const lock = JSON.parse(readFileSync(lockfile, 'utf8'));
    delete lock.packages['node_modules/three-points'];
    writeFileSync(lockfile, `${JSON.stringify(lock, null, 2)}\n`);
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true }); // npm would take its word
    execFileSync('npm', ['install', '--package-lock-only'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
