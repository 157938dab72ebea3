// Knows how the packages come here that three-points is measured against: by npm, into this folder alone, when they are asked for.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

export function installPeers() {
  if (existsSync(`${here}node_modules`)) return;
  console.error('installing the peers, once …');
  execFileSync('npm', ['ci'], {
    ...{ cwd: here, stdio: 'inherit' },
    shell: process.platform === 'win32',
  });
}
