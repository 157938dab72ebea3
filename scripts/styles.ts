// Knows which stylesheets there are, in which order they are joined, and how they are minified. Knows nothing of their rules.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Features, transform } from 'lightningcss';

/** The published files, and the sources (in src/styles) that each is made of, in order. */
export const stylesheets: Record<string, string[]> = {
  'three-points.css': ['boxes', 'room', 'paint', 'glance', 'languages', 'themes', 'print'],
  'three-points.critical.css': ['boxes'],
};

/** These browsers decide which fallback declarations are kept and how media queries are spelled … */
export const cssTarget = ['chrome105', 'firefox110', 'safari16'];

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

export function minifiedStyles(names: string[], filename: string): Uint8Array {
  const version = (entry: string): [string, number] => {
    const [, browser = '', major = ''] = /^([a-z]+)(\d+)$/.exec(entry) ?? [];
    return [browser, Number(major) << 16];
  };
  return transform({
    filename,
    code: Buffer.from(styleSource(names)),
    minify: true,
    targets: Object.fromEntries(cssTarget.map(version)),
    exclude: cssExclude,
  }).code;
}
