// Knows which stylesheets there are, in which order they are joined, and how they are minified. Knows nothing of their rules.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Features, transform, type CustomAtRules, type Visitor } from 'lightningcss';

/** Every theme but "plain", which is what the rest is. */
export const themes = ['editorial', 'broadsheet', 'card', 'contrast'];

/** The published files, and the sources (in src/styles) that each is made of, in order. */
export const stylesheets: Record<string, string[]> = {
  'three-points.css': [
    'boxes',
    'room',
    'paint',
    'glance',
    ...themes.map((theme) => `themes/${theme}`),
    'themes',
    'print',
  ],
  'three-points.critical.css': ['boxes'],
  'languages.css': ['languages'],
  ...Object.fromEntries(themes.map((theme) => [`critical/${theme}.css`, ['boxes', `themes/${theme}`]])),
};

/** Left out of critical files: what paints, and moves no box. (A theme's file holds both, so that it is read as one.) */
const paint = [
  'background',
  'border-radius',
  'box-shadow',
  'color',
  'column-rule',
  'outline',
  'outline-width',
  'text-decoration-line',
  'text-decoration-thickness',
];
const withoutPaint: Visitor<CustomAtRules> = {
  Declaration: {
    ...Object.fromEntries(paint.map((property) => [property, () => []])),
    custom: ({ name }) => (name.startsWith('--_') ? [] : undefined),
  },
};

/** These browsers decide which fallback declarations are kept and how media queries are spelled … */
export const cssTarget = ['chrome120', 'firefox117', 'safari17'];

/**
 * … but nothing is rewritten into what the author did not write: the minifier's stand-ins for light-dark() and for
 * logical properties work only if the page plays along, and the sources bring their own fallbacks.
 */
export const cssExclude =
  Features.LightDark | Features.Nesting | Features.LogicalProperties | Features.Colors | Features.Selectors;

export const styleSource = (names: string[]): string =>
  names
    .map((name) => readFileSync(fileURLToPath(new URL(`../src/styles/${name}.css`, import.meta.url)), 'utf8'))
    .join('\n');

/** A nested selector begins at its parent without being told, in the browsers above: the minifier tells it all the same. */
export const withoutParents = (css: string): string =>
  css.replace(/(?<=[{},;])&(?:(?=[>+])| (?=[a-z.:]))/g, '');

export function minifiedStyles(names: string[], filename: string): Uint8Array {
  const version = (entry: string): [string, number] => {
    const [, browser = '', major = ''] = /^([a-z]+)(\d+)$/.exec(entry) ?? [];
    return [browser, Number(major) << 16];
  };
  const { code } = transform({
    filename,
    code: Buffer.from(styleSource(names)),
    minify: true,
    targets: Object.fromEntries(cssTarget.map(version)),
    exclude: cssExclude,
    ...(filename.includes('critical') ? { visitor: withoutPaint } : {}),
  });
  return Buffer.from(withoutParents(code.toString()));
}
