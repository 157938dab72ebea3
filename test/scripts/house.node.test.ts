// Knows how the drawing of the rooms is made, and which licences are let in; looks at small houses of its own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inBundle, inLockfile, isAllowed, refused } from '../../scripts/licences.mjs';
import { drawing, graphOf, placed } from '../../scripts/rooms.mjs';

describe('the drawing of the rooms', () => {
  it('has a line down from each room, with a dot at every room that it imports from', () => {
    const graph = graphOf([
      ['index.ts', `export { A } from './elements/a/a.js';\nexport { m } from './model/m.js';`],
      ['elements/a/a.ts', `import type { M } from '../../model/m.js';\nvoid import('../../page/p.js');`],
      ['page/p.ts', `import { m } from '../model/m.js';\nimport css from '../styles/p.css?inline';`],
      ['model/m.ts', `import { marked } from 'marked';\nimport { n } from './n.js';`],
      ['styles/sheet.ts', ''],
    ]);
    assert.equal(
      drawing(graph),
      [
        'entries   ┐',
        'elements  ●   ┐',
        'page      │   ●   ┐',
        'model     ●   ○   ●',
        'styles            ●',
      ].join('\n'),
    );
  });

  it('tells types from what is run', () => {
    const knows = (source: string) =>
      graphOf([
        ['page/p.ts', source],
        ['model/m.ts', ''],
      ])
        .get('page')!
        .get('model');
    for (const source of [
      `import type { M } from '../model/m.js';`,
      `import { type M } from '../model/m.js';`,
      `export type { M } from '../model/m.js';`,
      `type M = typeof import('../model/m.js');`,
    ])
      assert.equal(knows(source), false, source);
    for (const source of [
      `import { m } from '../model/m.js';`,
      `import m, { type M } from '../model/m.js';`,
      `import '../model/m.js';`,
      `export * from '../model/m.js';`,
      `const m = () => import('../model/m.js');`,
      `import type { M } from '../model/m.js';\nimport { m } from '../model/m.js';`,
    ])
      assert.equal(knows(source), true, source);
    assert.equal(knows(`import { x } from 'x';`), undefined);
  });

  it('says which rooms stand in a circle', () => {
    const graph = graphOf([
      ['page/p.ts', `import { m } from '../model/m.js';`],
      ['model/m.ts', `import { p } from '../page/p.js';`],
    ]);
    assert.throws(() => drawing(graph), /circle: model, page/);
  });

  it('takes the place between its markers, and says so where there is none', () => {
    const text = `before\n\n<!-- rooms: written by \`npm run drawing\` -->\n\nold\n\n<!-- /rooms -->\n\nafter\n`;
    const once = placed(text, 'new');
    assert.match(once, /^before\n\n<!-- rooms.*-->\n\n```text\nnew\n```\n\n<!-- \/rooms -->\n\nafter\n$/);
    assert.equal(placed(once, 'new'), once);
    assert.throws(() => placed('nothing', 'new'), /has no place/);
  });
});

describe('licences', () => {
  it('are let in if they ask for no more than their text', () => {
    for (const licence of ['MIT', 'BSD-3-Clause', 'ISC', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT'])
      assert.ok(isAllowed(licence), licence);
    for (const licence of ['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN x', '', undefined])
      assert.ok(!isAllowed(licence), licence);
  });

  it('are looked up for what is installed with the package, and for what is bundled', () => {
    const installed = inLockfile({
      packages: {
        '': { version: '1.0.0', license: 'MIT' },
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
        'node_modules/tool': { version: '3.0.0', license: 'GPL-3.0-only', dev: true },
        'node_modules/theirs': { version: '4.0.0', license: 'GPL-3.0-only', peer: true },
      },
    });
    const bundled = inBundle(
      '# Licenses\n\n## d - 1.0.0 (MIT)\n\nText\n\n## @e/f - 2.0.0 (GPL-2.0-only)\n\n## Heading\n',
    );
    assert.deepEqual(
      refused([...installed, ...bundled]).map((line: string) => line.replace(/ Allowed are .*/, '')),
      ['@b/c 2.0.0: its licence is not said.', '@e/f 2.0.0: its licence is GPL-2.0-only.'],
    );
    assert.equal(installed.length + bundled.length, 4);
  });
});
