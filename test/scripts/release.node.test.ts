// Knows what has to be so before a release, and what it rewrites; releases nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  dated,
  isAtLeast,
  namesVersion,
  problemsWith,
  sectionOf,
  withOwnVersion,
  withVersion,
} from '../../scripts/release.mjs';

const changelog = `# Changelog

## [0.2.0] - unreleased

### Added

- A thing.

## [0.1.0] - 2026-11-27

- The first.

[0.1.0]: https://example.org/0.1.0
`;

const ready = {
  version: '0.2.0',
  current: '0.1.0',
  branch: 'main',
  changes: [],
  tags: ['v0.1.0'],
  changelog,
  repository: 'https://example.org/three-points.git',
};

/** The files of a folder of the repository, without what is installed or built there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (/^(node_modules|dist|_site|\.astro)$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesIn(path) : /\.(png|jpe?g|webp|woff2?)$/.test(path) ? [] : [path];
  });

describe('a release', () => {
  it('is made from a clean main, of a higher version, with its section in the changelog', () => {
    assert.deepEqual(problemsWith(ready), []);
    assert.deepEqual(problemsWith({ ...ready, current: '0.2.0' }), []);
  });

  for (const [what, change, said] of [
    ['another branch', { branch: 'ideas' }, /^The branch is ideas\./],
    ['no branch', { branch: '' }, /^The branch is none\./],
    ['changes', { changes: ['README.md', 'a.ts'] }, /not committed: README\.md, a\.ts\./],
    ['a lower version', { version: '0.2.0', current: '0.10.0' }, /^0\.2\.0 is lower than 0\.10\.0/],
    ['a version that is out', { version: '0.1.0', current: '0.1.0' }, /^The tag v0\.1\.0 is there/],
    ['a changelog that is silent', { version: '0.3.0' }, /^CHANGELOG\.md tells nothing of 0\.3\.0\./],
    ['no repository', { repository: undefined }, /^package\.json names no repository/],
    ['what is no version', { version: 'next' }, /^"next" is no version/],
  ] as const)
    it(`is refused with ${what}`, () => {
      const problems = problemsWith({ ...ready, ...change });
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, said);
    });

  it('hears of everything at once', () => {
    assert.equal(problemsWith({ ...ready, branch: 'ideas', version: '0.3.0', changes: ['a'] }).length, 3);
  });

  it('takes versions by their numbers', () => {
    for (const [version, other, expected] of [
      ['1.0.0', '0.9.9', true],
      ['0.10.0', '0.9.0', true],
      ['0.9.0', '0.10.0', false],
      ['0.1.0', '0.1.0', true],
      ['0.1.0', '0.1.1', false],
    ] as const)
      assert.equal(isAtLeast(version, other), expected, `${version} ${other}`);
  });

  it('finds what the changelog tells of a version', () => {
    assert.equal(sectionOf(changelog, '0.2.0'), '### Added\n\n- A thing.');
    assert.equal(sectionOf(changelog, '0.1.0'), '- The first.');
    assert.equal(sectionOf(changelog, '0.3.0'), undefined);
  });

  it('dates the section, and leaves one that has its date', () => {
    assert.match(dated(changelog, '0.2.0', '2026-12-01'), /^## \[0\.2\.0\] - 2026-12-01$/m);
    assert.equal(dated(changelog, '0.1.0', '2026-12-01'), changelog);
  });

  it('sets the version wherever readers copy it, and no other package’s', () => {
    const text = `<script src="https://unpkg.com/three-points@0.1.0/dist/cdn/three-points.js"></script>
npx three-points@0.1.0 render a.json
tar -xzf three-points-0.1.0.tgz, dist/cdn/chunks/document-0.1.0.js
npm pack three-points@0.1.0\`, then three-points@0.1.0.
lit@3.3.3 and other-three-points@0.1.0 and three-points@0.1.0-beta.1`;
    assert.equal(
      withVersion(text, '0.2.0'),
      `<script src="https://unpkg.com/three-points@0.2.0/dist/cdn/three-points.js"></script>
npx three-points@0.2.0 render a.json
tar -xzf three-points-0.2.0.tgz, dist/cdn/chunks/document-0.2.0.js
npm pack three-points@0.2.0\`, then three-points@0.2.0.
lit@3.3.3 and other-three-points@0.1.0 and three-points@0.1.0-beta.1`,
    );
  });

  it('sets the package’s own version in manifests and lockfiles', () => {
    const lock = `{
  "name": "three-points",
  "version": "0.1.0",
  "packages": {
    "": {
      "name": "three-points",
      "version": "0.1.0"
    },
    "node_modules/lit": {
      "version": "0.1.0"
    }
  }
}`;
    assert.equal(
      withOwnVersion(lock, '0.2.0'),
      lock
        .replace('"version": "0.1.0",\n  "packages"', '"version": "0.2.0",\n  "packages"')
        .replace(
          '"name": "three-points",\n      "version": "0.1.0"',
          '"name": "three-points",\n      "version": "0.2.0"',
        ),
    );
  });

  it('finds one version in all that readers copy', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const files = ['README.md', ...['stories', 'demo'].flatMap(filesIn)].filter(namesVersion);
    const naming = files.filter((path) => readFileSync(path, 'utf8').includes(`three-points@${version}`));
    const others = files.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return withVersion(text, version) !== text;
    });
    assert.deepEqual(others, []);
    assert.ok(naming.includes('README.md') && naming.some((path) => path.startsWith('stories/')));
  });
});
