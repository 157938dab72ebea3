// Knows that what `npm run new` writes is right as it stands: in a copy of the repository, which is thrown away.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { problemWith, scaffold } from '../../scripts/new.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the name of a new element', () => {
  it('begins with "points-"', () => {
    for (const tag of ['points-aside', 'points-key-fact', 'points-top10'])
      assert.equal(problemWith(tag), undefined);
  });

  it('is refused with a reason, and with a name that would do', () => {
    for (const [tag, instead] of [
      ['aside', 'points-aside'],
      ['key-fact', 'points-key-fact'],
      ['KeyFact', 'points-key-fact'],
      ['point-aside', 'points-aside'],
      ['points-Key_Fact', 'points-key-fact'],
      ['../../aside', 'points-aside'],
    ] as const) {
      assert.match(problemWith(tag)!, /WordPress/);
      assert.ok(problemWith(tag)!.endsWith(`npm run new ${instead}`), problemWith(tag));
      assert.equal(problemWith(instead), undefined);
    }
    assert.match(problemWith('points')!, /begins with "points-"/);
    assert.match(problemWith(undefined)!, /npm run new points-aside/);
  });
});

describe('a new element', () => {
  it('says which place it looked for in a file that has changed', () => {
    assert.throws(
      () =>
        scaffold('points-aside', 'Words.', (path: string) =>
          path === 'src/index.ts' ? '' : readFileSync(join(root, path), 'utf8'),
        ),
      /src\/index\.ts has changed: .*PullQuote/,
    );
  });

  describe('in a copy of the repository', () => {
    let copy: string;
    let written: string[];

    async function run(script: string, ...args: string[]): Promise<string> {
      const env: NodeJS.ProcessEnv = {
        ...process.env,
        BROWSERS: 'chromium',
        TOTALS: join(copy, 'totals.json'),
      };
      // What a runner of tests tells the processes that it starts itself.
      delete env['NODE_TEST_CONTEXT'];
      const ran = promisify(execFile)(process.execPath, [join(copy, script), ...args], { cwd: copy, env });
      const { stdout } = await ran.catch((error: { stdout: string; stderr: string }) =>
        assert.fail(`${script}: ${error.stdout}${error.stderr}`),
      );
      return stdout;
    }

    before(async () => {
      copy = await mkdtemp(join(tmpdir(), 'three-points-new-'));
      const isOther = /(^|\/)(\.git|node_modules|dist|_site|\.astro|storybook-static)$/;
      await cp(root, copy, {
        recursive: true,
        filter: (path) => !isOther.test(relative(root, path).replaceAll('\\', '/')),
      });
      for (const name of ['node_modules', 'dist']) await symlink(join(root, name), join(copy, name));
      const said = await run(
        'scripts/new.mjs',
        'points-aside',
        'What',
        'is',
        'said',
        'beside',
        'the',
        'point.',
      );
      written = [...said.matchAll(/^(?:made|changed)\s+(\S+)$/gm)].map(([, path]) => path!);
    });

    after(() => rm(copy, { recursive: true, force: true }));

    it('has its files, and is named where elements are', async () => {
      for (const path of [
        'src/elements/points-aside/points-aside.ts',
        'src/elements/points-aside/define.ts',
        'test/elements/points-aside.test.ts',
        'test/fixtures/points-aside.html',
        'stories/points-aside.stories.ts',
        'src/index.ts',
        'src/define.ts',
        'package.json',
      ])
        assert.ok(written.includes(path), path);
      const { exports } = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8')) as {
        exports: Record<string, unknown>;
      };
      for (const path of ['./elements/points-aside', './elements/points-aside/define'])
        assert.ok(path in exports, path);
      assert.match(
        await readFile(join(copy, 'src/elements/points-aside/points-aside.ts'), 'utf8'),
        / \* What is said beside the point\.\n/,
      );
    });

    it('compiles, and breaks no rule', async () => {
      await run('node_modules/typescript/bin/tsc');
      const code = written.filter((path) => path.endsWith('.ts'));
      await run('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...code);
      await run('node_modules/prettier/bin/prettier.cjs', '--check', ...written);
    });

    it('stands its own test in a browser', async () => {
      const file = 'test/elements/points-aside.test.ts';
      await run('node_modules/@web/test-runner/dist/bin.js', '--files', file);
      const totals = JSON.parse(await readFile(join(copy, 'totals.json'), 'utf8')) as Record<string, number>;
      assert.deepEqual(totals, { passed: 2, failed: 0, skipped: 0, failures: [] });
    });

    it('says which test fails and why, where what it compared cannot be sent', async () => {
      const file = 'test/elements/points-failing.test.ts';
      await writeFile(
        join(copy, file),
        `import { expect } from '@open-wc/testing'; it('fails', () => expect(null).to.equal(document.body));`,
      );
      await assert.rejects(run('node_modules/@web/test-runner/dist/bin.js', '--files', file));
      const totals = JSON.parse(await readFile(join(copy, 'totals.json'), 'utf8')) as { failures: string[] };
      assert.equal(totals.failures.length, 1);
      assert.match(
        totals.failures[0]!,
        /^Chromium · .*points-failing\.test\.ts · fails · expected null to equal/,
      );
    });

    it('is not made twice', async () => {
      const again = run('scripts/new.mjs', 'points-aside');
      await assert.rejects(again, /src\/elements\/points-aside is there already/);
    });

    it('leaves nothing in the repository itself', () => {
      for (const path of written.filter((one) => one.includes('points-aside')))
        assert.ok(!existsSync(join(root, path)), path);
    });
  });
});
