// Knows the rules that the code is held to, first of all which room of src/ may import which.
import boundaries from 'eslint-plugin-boundaries';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// ---- which room may import which ----

const anyLit = ['lit', 'lit/**', '@lit/reactive-element', '@lit/reactive-element/**', '@lit/context'];
const folders = ['model', 'i18n', 'view', 'outputs', 'context', 'styles', 'page', 'adopt'];

/** Each room: what it may import beside itself, and from which packages. A type may come from anywhere. */
const table = {
  model: { packages: ['marked'] },
  i18n: {},
  view: { rooms: ['model'] },
  /** It says words of its own, such as "Notes", where no page is there to say them. */
  outputs: { rooms: ['model', 'view', 'i18n'], packages: ['get-east-asian-width'] },
  events: {},
  styles: {},
  context: { packages: anyLit },
  /** Of the outputs it puts one into the page: JSON-LD. */
  page: { rooms: ['model', 'view', 'outputs', 'context', 'i18n', 'events', 'styles'], packages: anyLit },
  /** HTML in a text is made a document by jsdom, where there is no page. */
  adopt: {
    rooms: ['page', 'model', 'view', 'context', 'i18n', 'events', 'styles'],
    packages: [...anyLit, 'jsdom'],
  },
  /** What elements share: files that lie directly in elements/. */
  shared: { rooms: ['model', 'context', 'i18n', 'events', 'styles'], packages: anyLit },
  /** One folder a tag. Siblings never import each other. */
  element: { rooms: ['model', 'shared', 'context', 'i18n', 'events', 'styles'], packages: anyLit },
  /** <three-points>, the one element that reads and writes the page. */
  provider: {
    rooms: ['model', 'shared', 'context', 'i18n', 'events', 'styles', 'page', 'adopt'],
    packages: anyLit,
  },
  /** elements/x/define.ts: its own element and nothing else. */
  definition: { rooms: ['shared', 'element', 'provider'] },
  /** index, define, cdn, autoload, cli: anything below. Nobody imports them but one another. */
  entry: { rooms: [...folders, 'events', 'shared', 'element', 'provider', 'definition'], packages: anyLit },
  /** The command: no element and no Lit; Node and what reads and parses for it. */
  cli: {
    rooms: ['model', 'i18n', 'view', 'outputs', 'adopt'],
    packages: ['node:*', 'node:*/*', 'commander', 'jsonc-parser', 'marked', 'marked-footnote'],
  },
};

/** Where the rooms lie. */
const rooms = [
  ['entry', 'src/{index,define,cdn,cdn-*,autoload,html}.ts'],
  ['cli', 'src/cli/**'],
  ['events', 'src/{events,error-event}.ts'],
  ['shared', 'src/elements/*.ts'],
  ['definition', 'src/elements/(*)/define.ts', ['tag']],
  ['provider', 'src/elements/three-points/!(define).ts'],
  ['element', 'src/elements/(!(three-points))/!(define).ts', ['tag']],
  ...folders.map((name) => [name, `src/${name}/**`]),
].map(([category, pattern, capture]) => ({
  category,
  pattern,
  partialMatch: false,
  ...(capture && { capture }),
}));

const layers = {
  default: 'disallow',
  checkAllOrigins: true,
  checkUnknownLocals: true,
  message:
    'The room "{{from.file.categories}}" may not import {{dependency.source}}. The table is in eslint.config.js.',
  policies: [
    { allow: { dependency: { kind: 'type' } } },
    ...Object.entries(table).flatMap(([room, { rooms: others = [], packages = [] }]) => [
      { from: { file: { categories: room } }, allow: { to: { file: { categories: [room, ...others] } } } },
      {
        from: { file: { categories: room } },
        allow: { to: { module: { origin: ['external', 'core'], source: packages } } },
      },
    ]),
    ...['element', 'definition'].map((room) => ({
      from: { file: { categories: room } },
      disallow: {
        to: { file: { categories: 'element', captured: { tag: '!{{from.file.captured.tag}}' } } },
      },
    })),
  ],
};

// ---- what stands nowhere in what runs in a page ----

const domGlobals = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...[
    'customElements',
    'getComputedStyle',
    'matchMedia',
    'requestAnimationFrame',
    'DOMParser',
    'XMLHttpRequest',
  ],
  ...['Node', 'Element', 'HTMLElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'Range', 'NodeFilter'],
  ...['Event', 'CustomEvent', 'EventTarget', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver'],
  ...['HTMLTemplateElement', 'CSSStyleSheet', 'fetch'],
];

const htmlSinks = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc'],
  'createContextualFragment',
].map((property) => ({
  property,
  message: 'Nothing is made from HTML strings: Trusted Types and strict CSP hold.',
}));

const inTemplates = (attribute, message) => ({
  selector: `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/${attribute}/]`,
  message,
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'storybook-static/**',
      'coverage/**',
      'test/pages/**',
      'demo/**/vendor/**',
      'demo/*/{dist,_site,.astro}/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import(…)` is how a lazy module is named.
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    rules: {
      'wc/require-listener-teardown': 'off', // it knows neither { once: true } nor AbortSignal
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { boundaries, 'import-x': importX },
    settings: {
      'boundaries/files': rooms,
      'import/resolver': { typescript: {} },
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'boundaries/dependencies': ['error', layers],
      'import-x/no-cycle': 'error', // types may cross: it does not follow `import type`
      'no-restricted-properties': [
        'error',
        ...htmlSinks,
        ...['write', 'writeln'].map((property) => ({ object: 'document', property })),
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/unsafe-html*', '**/unsafe-svg*', '**/unsafe-mathml*'] }] },
      ],
      'no-restricted-syntax': [
        'error',
        inTemplates('[\\s.](inner|outer)HTML\\s*=', 'Nothing is made from HTML strings.'),
        inTemplates('\\sstyle\\s*=', 'A style attribute breaks a strict CSP: use a class or a part.'),
        inTemplates('\\son\\w+\\s*=', 'An inline handler breaks a strict CSP: use @event.'),
      ],
    },
  },
  {
    files: ['src/{model,i18n,view,outputs}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: domGlobals.map((name) => ({ name, message: 'This room runs without a DOM.' })),
          checkGlobalObject: true,
        },
      ],
    },
  },
  {
    // chai's assertions are expressions
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
