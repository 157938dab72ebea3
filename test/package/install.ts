// Knows how the package gets into a fresh project: packed, and installed from the file that was packed.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Project {
  readonly home: string;
  /** Where the package lies in it. */
  readonly installed: string;
  /** What was packed. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

export async function freshProject(): Promise<Project> {
  const home = await mkdtemp(join(tmpdir(), 'three-points-package-'));
  const packed = await run('npm', ['pack', '--json', '--pack-destination', home], { cwd: root });
  const [{ filename, files }] = JSON.parse(packed.stdout) as [
    { filename: string; files: { path: string }[] },
  ];
  await writeFile(
    join(home, 'package.json'),
    JSON.stringify({ name: 'fresh', type: 'module', private: true }),
  );
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`], {
    cwd: home,
  });
  return {
    home,
    installed: join(home, 'node_modules/three-points'),
    files: files.map((file) => file.path),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** Puts other packages beside it: those that this project is tested with, as they lie here. */
export async function lend(home: string, names: readonly string[]): Promise<void> {
  for (const name of new Set(names)) {
    const link = join(home, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link);
  }
}
