// Knows how the files that a contender's pages load are made: copied from a package, or bundled as a site would. Knows no
// contender by name.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

const isForBrowsers = (file) => !/\.(d\.ts|md)$/.test(file);

/** What a contender's `build` is given; all that it writes lies in `out`. */
export const toolsFor = (out) => ({
  /** The folder of an installed peer. */
  peer: (name) => join(here, 'node_modules', name),

  copy(from, to) {
    cpSync(from, join(out, to), { recursive: true, dereference: true, filter: isForBrowsers });
  },

  write(name, text) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), text);
  },

  /** Bundles a file of contenders/ as ES modules, minified; `css` is the name of the stylesheet that it imports. */
  async bundle(entry, name, { jsxImportSource } = {}) {
    await build({
      ...{
        root: here,
        base: './',
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        mode: 'production',
      },
      define: { 'process.env.NODE_ENV': '"production"' },
      ...(jsxImportSource && { oxc: { jsx: { runtime: 'automatic', importSource: jsxImportSource } } }),
      build: {
        ...{ outDir: out, emptyOutDir: false, target: 'es2022', reportCompressedSize: false },
        cssMinify: 'lightningcss',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { [name]: join(here, 'contenders', entry) },
          output: {
            ...{ minify: true, comments: false, entryFileNames: '[name].js' },
            ...{ chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: '[name][extname]' },
          },
        },
      },
    });
  },
});

/** The look of an article in plain HTML, which peers without one of their own wear too. */
export const articleCss = () => readFileSync(join(here, 'contenders/article.css'), 'utf8');
