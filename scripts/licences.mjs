// Knows under which licences the code may stand that comes with the package: what npm installs with it, and what is bundled
// into the scripts for pages. Reads the lockfile and dist/cdn/licenses.md, which the build writes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Licences that ask for no more than that their text goes along. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** Whether a licence, as SPDX writes it, lets its code be used under one that is allowed: `(MIT OR GPL-3.0)` does. */
export const isAllowed = (licence = '') =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));

/** What is installed with the package, and is not allowed; development, and what users bring themselves, are left out. */
export const inLockfile = ({ packages }) =>
  Object.entries(packages)
    .filter(([path, { dev, devOptional, peer }]) => path && !dev && !devOptional && !peer)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }));

/** What is bundled, by the build's own list. */
export const inBundle = (markdown) =>
  [...markdown.matchAll(/^## (\S+) - (\S+) \((.*)\)$/gm)].map(([, name, version, licence]) => ({
    name,
    version,
    licence,
  }));

export const refused = (packages) =>
  packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version}: its licence is ${licence ?? 'not said'}. Allowed are ${allowed.join(', ')}: take another package, or add the licence to scripts/licences.mjs after reading it.`,
    );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const installed = inLockfile(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const bundled = inBundle(readFileSync('dist/cdn/licenses.md', 'utf8'));
  const problems = refused([...installed, ...bundled]);
  if (!installed.length || !bundled.length) problems.push('Nothing was found to check.');
  for (const problem of problems) console.error(problem);
  console.log(`${installed.length} packages are installed with this one, ${bundled.length} bundled.`);
  process.exitCode = problems.length ? 1 : 0;
}
