// Knows how a guide shows an example: as code to copy, as what a system makes of it, and as what readers see. Knows no system,
// and no element by name.
import { Source } from '@storybook/addon-docs/blocks';
import { createElement as h, useEffect, useRef, useState, type ReactNode } from 'react';
import { adopt } from '../../src/adopt/adopt.js';
import '../../src/define.js';
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

/** What readers see of an example: the real elements, on a light page or a dark one. */
export function Live({ file }: { file: string }) {
  const page = useRef<HTMLDivElement>(null);
  const [dark, setDark] = useState(false);
  useEffect(() => {
    const { body } = new DOMParser().parseFromString(example(file), 'text/html');
    page.current!.replaceChildren(...body.childNodes);
    adopt(page.current!);
  }, [file]);
  return h(
    'section',
    { className: 'guide-live sb-unstyled', 'aria-label': 'What readers see' },
    h(
      'div',
      { className: 'guide-live-bar' },
      h('span', null, 'What readers see'),
      h('button', { type: 'button', 'aria-pressed': dark, onClick: () => setDark(!dark) }, 'Dark page'),
    ),
    h('div', {
      className: 'guide-page',
      'data-scheme': dark ? 'dark' : 'light',
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

export interface Choice {
  system: ReactNode;
  first: ReactNode;
  second: ReactNode;
  avoid: ReactNode;
}

const COLUMNS = { first: 'First choice', second: 'Second choice', avoid: 'Not this' } as const;

/** Which form for which system. A table where there is room for one; else each row is a list with the same words. */
export const Choices = ({ rows }: { rows: Choice[] }) =>
  h(
    'div',
    { className: 'guide-choices sb-unstyled' },
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ...['Where you write', ...Object.values(COLUMNS)].map((name) =>
            h('th', { scope: 'col', key: name }, name),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        ...rows.map((row, index) =>
          h(
            'tr',
            { key: index },
            h('th', { scope: 'row' }, row.system),
            ...(['first', 'second', 'avoid'] as const).map((name) =>
              h('td', { 'data-name': COLUMNS[name], key: name }, row[name]),
            ),
          ),
        ),
      ),
    ),
  );
