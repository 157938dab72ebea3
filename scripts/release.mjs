// Knows how a version is released: what has to be so before, what is rewritten, checked, packed and published. With --dry-run it
// does all of that but change, publish and tag.
//   npm run release -- --dry-run          the version that package.json names
//   npm run release -- 0.2.0 --dry-run    a higher one
//   npm run release -- 0.2.0
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withIntegrity } from './integrity.mjs';

const parsed = (version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);

/** Whether a version is at least as high as another. */
export function isAtLeast(version, other) {
  const [a, b] = [parsed(version), parsed(other)];
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 || a[at] > b[at];
}

/** What the changelog tells of a version: the text between its heading and the next. */
export function sectionOf(changelog, version) {
  const lines = changelog.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (from < 0) return undefined;
  const length = lines.slice(from + 1).findIndex((line) => /^## |^\[.+\]: /.test(line));
  return lines
    .slice(from + 1, length < 0 ? undefined : from + 1 + length)
    .join('\n')
    .trim();
}

/** The changelog with the day of the release where it said "unreleased". */
export const dated = (changelog, version, day) =>
  changelog.replace(`## [${version}] - unreleased`, `## [${version}] - ${day}`);

/** A text with each version of the package that it names set to the one: in addresses, commands and names of files. */
export const withVersion = (text, version) =>
  text.replace(/(?<![\w-])(three-points[@-]|chunks\/document-)\d+\.\d+\.\d+(?![\w-]|\.\d)/g, `$1${version}`);

/** A manifest or lockfile with the package's own version set to the one. */
export const withOwnVersion = (json, version) =>
  json.replace(/("name": "three-points",\s*"version": ")[^"]*/g, `$1${version}`);

/** What stands in the way of a release: every reason, each with what to do. */
export function problemsWith({ version, current, branch, changes, tags, changelog, repository }) {
  if (!parsed(version)) return [`"${version}" is no version. Write three numbers: ${current}.`];
  const problems = [];
  if (!isAtLeast(version, current))
    problems.push(`${version} is lower than ${current}, which package.json names. Take a higher one.`);
  if (branch !== 'main') problems.push(`The branch is ${branch || 'none'}. Releases are made from main.`);
  if (changes.length > 0)
    problems.push(`There are changes that are not committed: ${changes.join(', ')}. Commit or discard them.`);
  if (tags.includes(`v${version}`))
    problems.push(`The tag v${version} is there already: this version has been released. Take a higher one.`);
  if (!sectionOf(changelog, version))
    problems.push(
      `CHANGELOG.md tells nothing of ${version}. Give it a section "## [${version}] - unreleased".`,
    );
  if (!repository)
    problems.push(
      'package.json names no repository, which npm compares with where the package is built before it signs its provenance. Add "repository".',
    );
  return problems;
}

// ---- doing it ----

const output = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
function run(command, ...args) {
  console.log(`\n$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** Whether a file is one that readers copy the version from. */
export const namesVersion = (path) => /^(README\.md|(stories|demo|extras)\/.*)$/.test(path);

/** Each file that names the package's version, as it is to be. */
function rewritten(version, day) {
  const tracked = output('git', 'ls-files', '-z').split('\0').filter(Boolean);
  const naming = tracked.filter(namesVersion);
  const own = tracked.filter((path) => /(^|\/)package(-lock)?\.json$/.test(path));
  return [
    ...naming
      .filter((path) => !own.includes(path))
      .map((path) => [path, (text) => withVersion(text, version)]),
    ...own.map((path) => [path, (text) => withOwnVersion(text, version)]),
    ['CHANGELOG.md', (text) => dated(text, version, day)],
  ].flatMap(([path, change]) => {
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    return after === before ? [] : [{ path, after }];
  });
}

function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const args = process.argv.slice(2);
  const isDry = args.includes('--dry-run');
  const { version: current, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
  const version = args.find((one) => !one.startsWith('--')) ?? current;
  const problems = problemsWith({
    ...{ version, current, repository },
    branch: output('git', 'branch', '--show-current'),
    changes: output('git', 'status', '--porcelain')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^\s*\S+\s+/, '')),
    tags: output('git', 'tag', '--list').split('\n'),
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
  });
  for (const unknown of args.filter((one) => one.startsWith('--') && one !== '--dry-run'))
    problems.push(`There is no option ${unknown}. There is --dry-run.`);
  for (const problem of problems) console.error(`✗ ${problem}`);
  // A rehearsal goes on, so that all is seen at once.
  if (problems.length > 0 && (!isDry || !parsed(version))) return false;

  const changed = [];
  const change = ({ path, after }) => {
    changed.push(path);
    console.log(`${isDry ? 'would change' : 'changed'} ${path}`);
    if (!isDry) writeFileSync(path, after);
  };
  rewritten(version, new Date().toISOString().slice(0, 10)).forEach(change);
  const giveUp = (why) => {
    console.error(
      `\n✗ ${why} Nothing was published${changed.length && !isDry ? '; git restore . takes back what was changed' : ''}.`,
    );
    return false;
  };
  // Builds, too; and the package's tests pack it and install it.
  if (!run('npm', 'run', 'check')) return giveUp('A check failed.');

  // The files that the README gives hashes of are built now.
  const readme = readFileSync('README.md', 'utf8');
  const after = withIntegrity(readme, (file) => readFileSync(file));
  if (after !== readme) change({ path: 'README.md', after });

  const [packed] = JSON.parse(output('npm', 'pack', '--json'));
  console.log(
    `\n${packed.filename}: ${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`,
  );
  for (const { path, size } of packed.files.filter((one) => !one.path.endsWith('.map')))
    console.log(`${String(size).padStart(9)}  ${path}`);
  const steps = [
    ...(changed.length > 0 ? [['git', 'commit', '--all', '--message', `Release ${version}`]] : []),
    ['npm', 'publish', `./${packed.filename}`, '--provenance', '--access', 'public'],
    ['git', 'tag', '--annotate', `v${version}`, '--message', `Version ${version}`],
  ];
  const say = (step) => step.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  console.log(`\n${sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version) ?? ''}\n`);
  try {
    if (isDry) {
      console.log(
        `It would be published as ${version} by:\n${steps.map((step) => `  ${say(step)}`).join('\n')}`,
      );
      return problems.length === 0;
    }
    for (const step of steps) if (!run(...step)) return giveUp(`"${say(step)}" failed.`);
  } finally {
    rmSync(packed.filename, { force: true });
  }
  console.log(`\nReleased ${version}. Now: git push --follow-tags`);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main() ? 0 : 1;
