// Knows that the lint rules bite: each deliberate violation below must fail by the rule that forbids it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  // The probes exist in memory only, so the type checker does not know them.
  overrideConfig: [
    {
      files: ['src/**/*.ts'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, program: null } },
    },
  ],
});

/** The rules that `code` would break if it stood in `file`. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const uses = (name: string, from: string) =>
  `import { ${name} } from '${from}';\nexport const probe = ${name};\n`;

const forbidden: [what: string, file: string, code: string][] = [
  ['the model importing Lit', 'src/model/probe.ts', uses('html', 'lit')],
  ['the model importing the view', 'src/model/probe.ts', uses('stringHtml', '../view/string-html.js')],
  ['the UI words importing the model', 'src/i18n/probe.ts', uses('slug', '../model/slug.js')],
  ['the view importing Lit', 'src/view/probe.ts', uses('html', 'lit/html.js')],
  ['the view importing a page reader', 'src/view/probe.ts', uses('read', '../page/read-document.js')],
  ['an output importing Lit', 'src/outputs/probe.ts', uses('html', 'lit')],
  ['the context importing the page', 'src/context/probe.ts', uses('read', '../page/read-document.js')],
  ['the context importing a package that is not Lit', 'src/context/probe.ts', uses('marked', 'marked')],
  [
    'the page importing an element',
    'src/page/probe.ts',
    uses('PointCard', '../elements/point-card/point-card.js'),
  ],
  [
    'the page importing an element lazily',
    'src/page/probe.ts',
    `export const probe = (): unknown => import('../elements/point-card/point-card.js');\n`,
  ],
  [
    'the adoption exporting an element',
    'src/adopt/probe.ts',
    `export { PointCard } from '../elements/point-card/point-card.js';\n`,
  ],
  [
    'an element importing its sibling',
    'src/elements/pull-quote/probe.ts',
    uses('PointCard', '../point-card/point-card.js'),
  ],
  [
    'an element importing the provider',
    'src/elements/pull-quote/probe.ts',
    uses('ThreePoints', '../three-points/three-points.js'),
  ],
  [
    'an element other than the provider importing the page',
    'src/elements/point-card/probe.ts',
    uses('read', '../../page/read-document.js'),
  ],
  [
    'an element defining its sibling',
    'src/elements/pull-quote/probe.ts',
    `import '../point-card/define.js';\n`,
  ],
  [
    'a definition importing another element',
    'src/elements/pull-quote/define.ts',
    uses('PointCard', '../point-card/point-card.js'),
  ],
  ['a room importing an entry', 'src/page/probe.ts', `import '../define.js';\n`],
  ['an element importing an entry', 'src/elements/three-points/probe.ts', uses('validate', '../../index.js')],
];

const allowed: [what: string, file: string, code: string][] = [
  ['the view importing the model', 'src/view/probe.ts', uses('slug', '../model/slug.js')],
  ['the model importing its parser', 'src/model/probe.ts', uses('Lexer', 'marked')],
  [
    'a type crossing from the page into the model',
    'src/model/probe.ts',
    `import type { Reader } from '../page/read-document.js';\nexport type Probe = Reader;\n`,
  ],
  ['the page importing Lit', 'src/page/probe.ts', uses('html', 'lit/html.js')],
  [
    'the provider importing the page',
    'src/elements/three-points/probe.ts',
    uses('read', '../../page/read-document.js'),
  ],
  [
    'an element importing what elements share',
    'src/elements/point-card/probe.ts',
    uses('Frame', '../frame.js'),
  ],
  [
    'a definition importing its own element',
    'src/elements/point-card/define.ts',
    uses('PointCard', './point-card.js'),
  ],
  ['an entry importing a definition', 'src/cdn.ts', `import './elements/point-card/define.js';\n`],
];

const sinks: [code: string, rule: string][] = [
  [`export const probe = (e: Element): void => { e.innerHTML = ''; };`, 'no-restricted-properties'],
  [`export const probe = (e: Element): string => e['outerHTML'];`, 'no-restricted-properties'],
  [
    `export const probe = (e: Element): void => e.insertAdjacentHTML('beforeend', '');`,
    'no-restricted-properties',
  ],
  [`export const probe = (e: Element): void => e.setHTMLUnsafe('');`, 'no-restricted-properties'],
  [`export const probe = (): void => document.write('');`, 'no-restricted-properties'],
  [uses('unsafeHTML', 'lit/directives/unsafe-html.js'), 'no-restricted-imports'],
  [`export const probe = (): unknown => eval('1');`, 'no-eval'],
  [
    `import { html } from 'lit';\nexport const probe = (x: string): unknown => html\`<p .innerHTML=\${x}></p>\`;`,
    'no-restricted-syntax',
  ],
  [
    `import { html } from 'lit';\nexport const probe = (): unknown => html\`<p style="color: red"></p>\`;`,
    'no-restricted-syntax',
  ],
];

describe('the lint rules', () => {
  for (const [what, file, code] of forbidden)
    it(`forbid ${what}`, async () => assert.deepEqual(await broken(file, code), ['boundaries/dependencies']));

  for (const [what, file, code] of allowed)
    it(`allow ${what}`, async () => assert.deepEqual(await broken(file, code), []));

  it('forbid a cycle', async () => {
    // schema.ts imports time.ts, so this closes the circle.
    const code = uses('documentSchema', './schema.js');
    assert.deepEqual(await broken('src/model/time.ts', code), ['import-x/no-cycle']);
  });

  for (const room of ['model', 'i18n', 'view', 'outputs'])
    it(`forbid the DOM in ${room}/`, async () => {
      const code = `export const probe = [document.title, globalThis.window];\n`;
      const rules = await broken(`src/${room}/probe.ts`, code);
      assert.deepEqual(rules, ['no-restricted-globals', 'no-restricted-globals']);
    });

  for (const [code, rule] of sinks)
    it(`forbid ${code.replaceAll(/\s+/g, ' ')} (${rule})`, async () =>
      assert.deepEqual(await broken('src/page/probe.ts', code), [rule]));
});
