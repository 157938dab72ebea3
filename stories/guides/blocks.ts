// Knows how a guide shows an example: as code to copy, as what a system makes of it, and as what readers see; and how it shows
// what there is as a table, taken from the built schema and manifest so that it cannot be out of date. Knows no system.
import { Source } from '@storybook/addon-docs/blocks';
import {
  createElement as h,
  Fragment,
  useEffect,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type ReactNode,
} from 'react';
import manifest from '../../dist/custom-elements.json';
import schema from '../../dist/schema.json';
import { adopt } from '../../src/adopt/adopt.js';
import '../../src/define.js';
import { toDocument } from '../documents.js';
import './guides.css';

const files = import.meta.glob<string>(['./examples/*', '../../extras/wordpress/*.php'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const byName = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);

/** Of files of this build: an example says `{{ hash of dist/… }}` where the attribute `integrity` needs one. */
const withHashes = (text: string) =>
  text.replace(/\{\{ hash of (\S+) \}\}/g, (all, file: string) => __HASHES__[file] ?? all);

/** The text of an example: the very file that the tests put into a page. */
function example(name: string): string {
  const text = byName.get(name);
  if (text === undefined) throw new Error(`There is no example ${name}`);
  return withHashes(text).replace(/\n$/, '');
}

const LANGUAGES = {
  html: 'html',
  md: 'md',
  mdx: 'jsx',
  json: 'json',
  jsonc: 'json',
  css: 'css',
  js: 'jsx',
  mjs: 'jsx',
  yml: 'yml',
  sh: 'bash',
} as const;
const languageOf = (file: string) =>
  LANGUAGES[file.slice(file.lastIndexOf('.') + 1) as keyof typeof LANGUAGES] ?? 'text';

/** An example as code, with a button that copies it. */
export const Code = ({ file }: { file: string }) =>
  h(Source, { code: example(file), language: languageOf(file), dark: false });

/** What a system makes of an example: closed, for who wants to compare. */
export const Output = ({ file, children }: { file: string; children: ReactNode }) =>
  h('details', { className: 'guide-output' }, h('summary', null, children), h(Code, { file }));

const THEMES = ['plain', 'editorial', 'broadsheet', 'card', 'contrast'];

/** A page of HTML, or a document, as nodes that are not in the page yet. */
function nodesOf(file: string, css: string | undefined): Node[] {
  const text = example(file);
  const nodes: Node[] = [];
  if (css !== undefined) {
    const style = document.createElement('style');
    style.textContent = example(css);
    nodes.push(style);
  }
  if (file.endsWith('.json')) {
    const summary = document.createElement('three-points');
    summary.data = toDocument(JSON.parse(text));
    nodes.push(summary);
  } else nodes.push(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
  return nodes;
}

interface LiveProps {
  file: string;
  /** A stylesheet among the examples, for the page that it stands in. */
  css?: string;
  /** Lets the reader of the guide choose a theme. */
  themes?: boolean;
  /** Begins with the points folded: the summary is long. */
  folded?: boolean;
}

/** What readers see of an example: the real elements, on a light page or a dark one. */
export function Live({ file, css, themes = false, folded = false }: LiveProps) {
  const page = useRef<HTMLDivElement>(null);
  const [dark, setDark] = useState(false);
  const [theme, setTheme] = useState('plain');
  const name = useId();
  useEffect(() => {
    page.current!.replaceChildren(...nodesOf(file, css));
    adopt(page.current!);
    if (folded) page.current!.querySelector('three-points')!.density = 'headlines';
  }, [file, css, folded]);
  useEffect(() => {
    if (themes) page.current!.querySelector('three-points')!.theme = theme;
  }, [themes, theme]);
  return h(
    'div',
    { className: 'guide-live sb-unstyled', role: 'group', 'aria-label': 'What readers see' },
    h(
      'div',
      { className: 'guide-live-bar' },
      h('span', null, 'What readers see'),
      themes &&
        h(
          'span',
          null,
          h('label', { htmlFor: name }, 'Theme '),
          h(
            'select',
            {
              id: name,
              value: theme,
              onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => setTheme(target.value),
            },
            ...THEMES.map((one) => h('option', { key: one }, one)),
          ),
        ),
      h('button', { type: 'button', 'aria-pressed': dark, onClick: () => setDark(!dark) }, 'Dark page'),
    ),
    h('div', {
      className: 'guide-page',
      'data-scheme': dark ? 'dark' : 'light',
      'data-file': file,
      ref: page,
      onClickCapture: stay,
    }),
  );
}

/** Storybook sends every link to the whole window. One to a note stays in this page. */
function stay({ target }: { target: EventTarget }) {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link) link.target = '_self';
}

export interface RowsProps {
  /** What stands above the columns. */
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** A table where there is room for one; else each row is a list with the same words. */
export const Rows = ({ columns, rows }: RowsProps) =>
  h(
    'div',
    { className: 'guide-rows sb-unstyled' },
    h(
      'table',
      null,
      h('thead', null, h('tr', null, ...columns.map((name) => h('th', { scope: 'col', key: name }, name)))),
      h(
        'tbody',
        null,
        ...rows.map(([first, ...others], index) =>
          h(
            'tr',
            { key: index },
            h('th', { scope: 'row' }, first),
            ...others.map((cell, i) => h('td', { 'data-name': columns[i + 1], key: i }, cell)),
          ),
        ),
      ),
    ),
  );

export interface Choice {
  system: ReactNode;
  first: ReactNode;
  second: ReactNode;
  avoid: ReactNode;
}

/** Which form for which system. */
export const Choices = ({ rows }: { rows: Choice[] }) =>
  h(Rows, {
    columns: ['Where you write', 'First choice', 'Second choice', 'Not this'],
    rows: rows.map(({ system, first, second, avoid }) => [system, first, second, avoid]),
  });

// ---- what the schema and the manifest say ----

/** What the JSON Schema says of a value, as far as a table tells it. */
interface Shape {
  description?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  $ref?: string;
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
}

const { $defs, ...whole } = schema as Shape & { $defs: Record<string, Shape> };

const code = (text: string) => h('code', { key: text }, text);
/** A text with its names between backticks as code. */
const marked = (text = '') => text.split('`').map((part, i) => (i % 2 ? code(part) : part));
const nameOf = ({ $ref = '' }: Shape) => $ref.slice($ref.lastIndexOf('/') + 1);

/** What may stand in a field, in a word or two. */
function kindOf(shape: Shape): ReactNode {
  if (shape.$ref !== undefined) return nameOf(shape).replace(/Object$/, '');
  if (shape.enum)
    return shape.enum.map((value, i) => h(Fragment, { key: i }, i ? ', ' : '', code(String(value))));
  if (shape.const !== undefined) return code(String(shape.const));
  if (shape.anyOf) return shape.anyOf.map((one, i) => h(Fragment, { key: i }, i ? ' or ' : '', kindOf(one)));
  if (shape.type === 'array') return ['list of: ', kindOf(shape.items!)];
  if (shape.type === 'object') return 'object';
  return shape.type === 'string' ? 'text' : shape.type === 'boolean' ? 'true or false' : shape.type;
}

/**
 * The fields of an object of the format: of the document itself, or of what the schema calls by that name. Closed, for who
 * looks something up.
 */
export function Fields({ of, children }: { of?: string; children: ReactNode }) {
  const { properties, required = [] } = (of === undefined ? whole : $defs[of])!;
  const rows = h(Rows, {
    columns: ['Field', 'What stands in it', 'What it is'],
    rows: Object.entries(properties!).map(([name, shape]) => [
      [code(name), required.includes(name) && h('b', { key: 'required' }, ' required')],
      kindOf(shape),
      shape.description,
    ]),
  });
  return h('details', { className: 'guide-output' }, h('summary', null, children), rows);
}

interface Property {
  name: string;
  description: string;
  default?: string;
}

/** The custom properties that an element has. */
export function Properties() {
  const all = (manifest as { modules: { declarations?: { cssProperties?: Property[] }[] }[] }).modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ cssProperties = [] }) => cssProperties);
  // The summary comes last, and says most of what others share with it.
  const last = all.filter(({ name }, i) => !all.slice(i + 1).some((other) => other.name === name));
  return h(Rows, {
    columns: ['Property', 'What it does', 'Default'],
    rows: last.map(({ name, description, default: given }) => {
      const [what, said] = description.split(/\s*Default: /);
      return [code(name), marked(what), given === undefined ? marked(said) : code(given)];
    }),
  });
}
