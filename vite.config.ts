// Knows how the sources become each artefact; knows no element by name and nothing of what is inside a page.
//   vite build --mode npm              dist/              ES modules, one file a module, dependencies external
//   vite build --mode npm-development  dist/development/  the same with __DEV__ = true
//   vite build --mode cdn              dist/cdn/three-points.js + chunks: self-contained, minified, lazy parts beside it
//   vite build --mode classic          dist/cdn/three-points.classic.js: one file for a classic <script>
//   vite build --mode autoload         dist/cdn/autoload.js: module and classic script in one file, loads three-points.js
//   vite                               the demo, straight from the sources
// Any other mode (Storybook's) gets the compile-time constants and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { cssExclude, cssTarget, styleSource, stylesheets, withoutParents } from './scripts/styles.js';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pkg = JSON.parse(readFileSync(root('package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};

const external = [
  /^node:/,
  ...Object.keys({ ...pkg.dependencies, ...pkg.peerDependencies }).map((name) => new RegExp(`^${name}($|/)`)),
];

function npmEntries(development: boolean): Record<string, string> {
  const entries = Object.fromEntries(
    ['index', 'define', 'html'].map((name) => [name, root(`src/${name}.ts`)]),
  );
  if (!development) entries['cli/main'] = root('src/cli/main.ts');
  for (const tag of readdirSync(root('src/elements'))) {
    for (const file of [tag, 'define']) {
      const path = root(`src/elements/${tag}/${file}.ts`);
      if (existsSync(path)) entries[`elements/${tag}/${file}`] = path;
    }
  }
  return entries;
}

// What a reader comes near to, and a note that one opens; what an author asks for at the top of a summary.
const READING = /\/src\/page\/deep-links\.ts$/;
const NOTE = /\/src\/page\/note-popover\.ts$/;
const OVERVIEW = /\/src\/page\/(overview|density)\.ts$/;

/** What the compiler adds (`_virtual/_@oxc-project_runtime@…/decorate`) gets a path that survives a tool's upgrade. */
const publicName = (name: string) => name.replace(/^_virtual\/.*\/(?=[^/]+$)/, 'helpers/');

/**
 * Lazy chunks may share code that lies in the entry, and the bundler lets them `import … from '../three-points.js'`.
 * But the page may have loaded the entry under another URL (WordPress adds `?ver=`, a CDN redirects the bare package
 * name), and a module is its URL: the browser would load and run the whole entry a second time.
 * So the entry hands its shared bindings over through one global symbol instead, and no chunk ever imports it.
 */
function handOver(entryFile: string): Plugin {
  const key = `globalThis[Symbol.for(${JSON.stringify(`three-points ${pkg.version} parts`)})]`;
  return {
    name: 'three-points:hand-over',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler(code, chunk) {
        const swap = (list: string, join: (left: string, right: string) => string) =>
          list
            .split(',')
            .map((part) => part.trim().split(' as '))
            .map(([a = '', b = a]) => join(a, b))
            .join(', ');
        const file = entryFile.replaceAll('.', '\\.');
        const result = chunk.isEntry
          ? code.replace(
              /^export \{([^}]*)\};?$/m,
              (_, list: string) => `${key} = { ${swap(list, (local, shared) => `${shared}: ${local}`)} };`,
            )
          : code.replace(
              new RegExp(`^import (?:\\{([^}]*)\\} from )?"\\.{1,2}/${file}";$`, 'm'),
              (_, list?: string) =>
                list ? `const { ${swap(list, (shared, local) => `${shared}: ${local}`)} } = ${key};` : '',
            );
        // One line has become one line, so the source map that there is stays right.
        return result === code ? null : { code: result, map: null };
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        if (file.isEntry ? /\bexport\s*\{/.test(file.code) : file.code.includes(`${entryFile}"`))
          this.error(`${file.fileName} still shares code with ${entryFile} by import`);
      }
    },
  };
}

/**
 * What two lazy parts use, each of them brings itself. A page seldom needs both, and a third file would cost a page that
 * needs one of them a request, and more bytes than it saves: names handed from file to file, and less to compress with.
 * Only for modules that keep nothing to themselves, so that nobody can tell one copy from the other.
 */
function ownCopies(parts: Record<string, RegExp>, copied: RegExp): Plugin {
  const mark = /\?copy-\w+$/;
  return {
    name: 'three-points:own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '', options) {
      const name = Object.keys(parts).find((part) => parts[part]!.test(importer));
      const copy = mark.exec(importer)?.[0] ?? (name && `?copy-${name}`);
      if (!copy) return null;
      const found = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true });
      return found && copied.test(found.id) ? found.id + copy : found;
    },
  };
}

/** Whether a file holds the bundler's own helpers; none is left, see `plainNamespaces`. */
const isHelper = (file: string) => file.includes('rolldown-runtime');

/**
 * A lazy file that holds more than what is asked of it gives that as an object of its own, which the bundler makes with
 * a helper from one more file. Getters in a literal are the same object without the file, and its request.
 */
function plainNamespaces(): Plugin {
  return {
    name: 'three-points:plain-namespaces',
    apply: 'build',
    renderChunk(code, chunk) {
      if (!chunk.imports.some(isHelper)) return null;
      const result = code
        .replace(/^import \{ t as __exportAll \} from .*$/m, '')
        .replace(/__exportAll\((\{.*\})\);$/gm, (_, members: string) =>
          members.replace(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2; }'),
        );
      if (result.includes('__exportAll')) this.error(`${chunk.fileName} needs more of the bundler's helpers`);
      return { code: result, map: null }; // lines stay lines, so the source map stays right
    },
    generateBundle(_options, bundle) {
      for (const file of Object.keys(bundle)) if (isHelper(file)) delete bundle[file];
    },
  };
}

/**
 * Elements over their own light DOM have no styles of their own: the page's stylesheet dresses them. What Lit brings to put
 * styles into shadow roots is never run: left out, it saves every page 300 bytes.
 */
function noElementStyles(): Plugin {
  return {
    name: 'three-points:no-element-styles',
    apply: 'build',
    transform(code, id) {
      if (/\/src\/elements\/.*\.ts$/.test(id) && /static (override )?(get )?styles\b/.test(code))
        this.error(`${id}: an element with styles. Let noElementStyles() in vite.config.ts go`);
      if (!id.endsWith('/@lit/reactive-element/css-tag.js')) return null;
      const names = /export\{([^}]*)\}/
        .exec(code)?.[1]
        ?.split(',')
        .map((name) => name.split(' as ')[1]);
      if (
        names?.join() !== 'CSSResult,adoptStyles,css,getCompatibleStyle,supportsAdoptingStyleSheets,unsafeCSS'
      )
        this.error('Lit has changed: see noElementStyles()');
      const stub = names!.map((name) => `${name} = (value) => value`).join(', ');
      return { code: `export const ${stub};`, map: null };
    },
  };
}

/**
 * The lazy parts in as few files as their uses allow: one file for what shows a document from JSON, one for what completes
 * a short form, one for what both need and neither copies. What the entry holds stays there; the rest gets files of its own.
 */
function lazyFiles(entry: string, uses: Record<string, RegExp>) {
  type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;
  const closure = (graph: Graph, roots: string[]) => {
    const seen = new Set<string>();
    for (let next = roots.pop(); next; next = roots.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      roots.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
    }
    return seen;
  };
  let held: Set<string> | undefined;
  let reached: [name: string, ids: Set<string>][] = [];
  return (id: string, graph: Graph): string | null => {
    if (!held) {
      held = closure(graph, [entry]);
      const asked = [...held].flatMap((one) => graph.getModuleInfo(one)?.dynamicallyImportedIds ?? []);
      reached = Object.entries(uses).map(([name, roots]) => [
        name,
        closure(
          graph,
          asked.filter((one) => roots.test(one)),
        ),
      ]);
    }
    if (held.has(id)) return null;
    const names = reached.filter(([, ids]) => ids.has(id)).map(([name]) => name);
    return names.length > 1 ? 'shared' : (names[0] ?? null);
  };
}

/** The demo as it will be served, but from the sources: its script is src/cdn.ts, its stylesheet src/styles. */
function demoFromSource(): Plugin {
  return {
    name: 'three-points:demo',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?');
        const sources = path.startsWith('/dist/') && stylesheets[path.slice(6)];
        if (sources) {
          response.setHeader('content-type', 'text/css');
          response.end(styleSource(sources));
          return;
        }
        if (/^\/dist\/cdn\/three-points(\.classic)?\.js$/.test(path)) {
          response.setHeader('content-type', 'text/javascript');
          response.end('import("/src/cdn.ts")');
          return;
        }
        if (path.endsWith('/') && existsSync(root(`demo${path}index.html`)))
          request.url = `/demo${path}index.html`;
        else if (existsSync(root(`demo${path}`))) request.url = `/demo${path}${query ? `?${query}` : ''}`;
        next();
      });
    },
    // What is served under another address than the file's own, Vite does not find in the page.
    hotUpdate({ file, timestamp }) {
      const path = relative(root('.'), file).replaceAll('\\', '/');
      const style = /^src\/styles\/(.*)\.css$/.exec(path)?.[1];
      const linked = style
        ? Object.keys(stylesheets).filter((name) => stylesheets[name]!.includes(style))
        : /^demo\/.*\.css$/.test(path)
          ? [path.slice('demo/'.length)]
          : [];
      const { hot } = this.environment;
      if (linked.length > 0)
        hot.send({
          type: 'update',
          updates: linked.map((name) => {
            const address = style ? `/dist/${name}` : `/${name}`;
            return { type: 'css-update', path: address, acceptedPath: address, timestamp };
          }),
        });
      else if (path.startsWith('demo/')) hot.send({ type: 'full-reload' });
    },
  };
}

/** Writes a sheet that a script brings as short as the file of the same rules. */
function leanSheets(): Plugin {
  return {
    name: 'lean-sheets',
    enforce: 'post',
    transform: (code, id) => (id.endsWith('.css?inline') ? { code: withoutParents(code), map: null } : null),
  };
}

export default defineConfig(({ mode, command }): UserConfig => {
  const development = command === 'serve' || mode === 'npm-development';
  const shared: UserConfig = {
    publicDir: false,
    define: { __DEV__: String(development), __VERSION__: JSON.stringify(pkg.version) },
    css: { lightningcss: { exclude: cssExclude } },
  };
  const build: UserConfig['build'] = {
    target: 'es2022',
    cssTarget,
    cssMinify: 'lightningcss',
    sourcemap: true,
    emptyOutDir: false,
    reportCompressedSize: false,
  };

  if (mode === 'npm' || mode === 'npm-development') {
    return {
      ...shared,
      build: {
        ...build,
        outDir: development ? 'dist/development' : 'dist',
        minify: false,
        lib: {
          entry: npmEntries(development),
          formats: ['es'],
          fileName: (_format, name) => `${publicName(name)}.js`,
        },
        rolldownOptions: {
          external,
          output: {
            preserveModules: true,
            preserveModulesRoot: 'src',
            banner: ({ name }) => (name === 'cli/main' ? '#!/usr/bin/env node' : ''),
          },
        },
      },
    };
  }
  if (mode === 'cdn') {
    return {
      ...shared,
      plugins: [
        ownCopies(
          {
            complete:
              /\/src\/(page\/(complete-document|notes-list)|elements\/([\w-]+\/complete-[\w-]+|cue))\.ts$/,
            reading: READING,
            note: NOTE,
            overview: OVERVIEW,
            reader: /\/src\/page\/(to-document|read-[\w-]+)\.ts$/,
            waiting: /\/src\/page\/waiting\.ts$/,
            arrive: /\/src\/page\/arrive\.ts$/,
            language: /\/src\/page\/language-sheet\.ts$/,
            adopt: /\/src\/adopt\/[\w-]+\.ts$/,
          },
          /\/src\/(model\/(digits|heading|number-notes|slug|time|url)|page\/(adopt-sheet|anchors|fallback|heading-level|ids|nodes)|i18n\/(reading-)?words)\.ts$/,
        ),
        plainNamespaces(),
        noElementStyles(),
        leanSheets(),
        handOver('three-points.js'),
      ],
      build: {
        ...build,
        outDir: 'dist/cdn',
        license: { fileName: 'licenses.md' }, // of what is bundled in: its notices are not in the minified files
        lib: { entry: root('src/cdn.ts'), formats: ['es'], fileName: () => 'three-points.js' },
        rolldownOptions: {
          optimization: { inlineConst: { mode: 'all' } }, // a number needs no name in two files
          preserveEntrySignatures: 'allow-extension', // shared code stays in the entry: one request, not two
          // Library mode keeps the whitespace of ES modules unless the output itself is minified.
          output: {
            minify: true,
            comments: false,
            // A page with a document may ask for that part beside the entry (modulepreload), by a name that it can know.
            chunkFileNames: ({ name }) =>
              `chunks/${name}-${name === 'document' ? pkg.version : '[hash:6]'}.js`,
            codeSplitting: {
              includeDependenciesRecursively: false, // else a part that the entry holds would be drawn out of it
              groups: [
                {
                  name: lazyFiles(root('src/cdn.ts'), {
                    document: /\/src\/page\/json-document\.ts$/,
                    complete: /\/src\/.*\/complete-[\w-]+\.ts$/,
                    reading: READING,
                    note: NOTE,
                    overview: OVERVIEW,
                  }),
                  debugName: 'lazy files',
                },
              ],
            },
          },
        },
      },
    };
  }
  if (mode === 'classic') {
    return {
      ...shared,
      build: {
        ...build,
        outDir: 'dist/cdn',
        lib: {
          entry: root('src/cdn.ts'),
          formats: ['iife'],
          name: 'threePoints',
          fileName: () => 'three-points.classic.js',
        },
        rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
      },
    };
  }
  if (mode === 'autoload') {
    return {
      ...shared,
      plugins: [
        {
          name: 'three-points:beside',
          enforce: 'pre',
          resolveId: (id) => (id === './cdn.js' ? { id: './three-points.js', external: 'relative' } : null),
        },
      ],
      build: {
        ...build,
        outDir: 'dist/cdn',
        // A function around all of it: no name of it is the page's, and both kinds of script can run it.
        lib: {
          entry: root('src/autoload.ts'),
          formats: ['iife'],
          name: 'autoload',
          fileName: () => 'autoload.js',
        },
        rolldownOptions: { output: { minify: true, comments: false } },
      },
    };
  }
  if (command === 'serve')
    return {
      ...shared,
      plugins: [demoFromSource()],
      server: { preTransformRequests: false }, // it would look in dist/ for what demoFromSource answers
    };
  return shared;
});
