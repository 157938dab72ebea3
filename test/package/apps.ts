// Knows each framework's toolchain: what it is made of, and how an app is built and checked with it. The apps lie in frameworks/;
// the component that the README gives is a part of each. Knows nothing of what an app shows.
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './install.js';

interface Framework {
  /** The name that it goes by in the README. */
  readonly heading: string;
  /** The packages that an app brings. */
  readonly packages: readonly string[];
  /** What its tsconfig.json says beyond that of the others. */
  readonly compilerOptions?: object;
  /** The files of frameworks/ that it shares with others. */
  readonly shared?: readonly string[];
  /** Whether a server renders it first. */
  readonly served?: boolean;
  /** Its type checker, where that is not TypeScript's own. */
  readonly checker?: Checker;
}

/** The type checkers: files below node_modules, what they are told of the apps, and where the paths that they say begin. */
const checkers = {
  // In one run, which reads what the apps have in common once.
  tsc: { file: 'typescript/bin/tsc', told: (names: string[]) => ['-b', ...names], within: '' },
  'vue-tsc': { file: 'vue-tsc/bin/vue-tsc.js', told: (names: string[]) => ['-b', ...names], within: '' },
  'svelte-check': {
    file: 'svelte-check/bin/svelte-check',
    told: () => ['--workspace', 'svelte', '--tsconfig', './tsconfig.json', '--output', 'machine'],
    within: 'svelte/',
  },
};
export type Checker = keyof typeof checkers;
export const checkerNames = Object.keys(checkers) as Checker[];

export const frameworks: Record<string, Framework> = {
  react: {
    heading: 'React',
    packages: ['react', 'react-dom', '@types/react', '@types/react-dom'],
    compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' },
    shared: ['Everything.tsx', 'Written.tsx'],
  },
  vue: {
    heading: 'Vue',
    packages: ['vue', '@vitejs/plugin-vue'],
    shared: ['Written.vue'],
    checker: 'vue-tsc',
  },
  svelte: {
    heading: 'Svelte',
    packages: ['svelte', '@sveltejs/vite-plugin-svelte'],
    checker: 'svelte-check',
  },
  solid: {
    heading: 'Solid',
    packages: ['solid-js', 'vite-plugin-solid'],
    compilerOptions: { jsx: 'preserve', jsxImportSource: 'solid-js' },
  },
  preact: {
    heading: 'Preact',
    packages: ['preact'],
    compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' },
    shared: ['Everything.tsx', 'Written.tsx'],
  },
  typescript: { heading: 'TypeScript alone', packages: [] },
  'react-server': {
    heading: 'React, rendered on a server',
    packages: ['react', 'react-dom', '@types/react', '@types/react-dom'],
    compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' },
    shared: ['Written.tsx', 'served.ts'],
    served: true,
  },
  'vue-server': {
    heading: 'Vue, rendered on a server',
    packages: ['vue', '@vitejs/plugin-vue'],
    shared: ['Written.vue', 'served.ts'],
    checker: 'vue-tsc',
    served: true,
  },
};

/** What any of the apps brings: its framework, and Vite. */
export const packages = ['vite', ...Object.values(frameworks).flatMap((framework) => framework.packages)];

/** The checker of an app's types. */
const checkerOf = (name: string): Checker => frameworks[name]!.checker ?? 'tsc';

const sources = fileURLToPath(new URL('frameworks', import.meta.url));
const tool = (file: string) => join(root, 'node_modules', file);

/** Writes a framework's app into a folder. */
export async function writeApp(
  name: string,
  folder: string,
  readme: ReadonlyMap<string, string>,
): Promise<void> {
  const { compilerOptions, shared = [] } = frameworks[name]!;
  await cp(join(sources, name), folder, { recursive: true });
  for (const file of ['app.ts', 'look.ts', ...shared]) await cp(join(sources, file), join(folder, file));
  for (const [file, code] of readme) await writeFile(join(folder, file), code);
  const main = (await readdir(folder)).find((file) => file.startsWith('main.'));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>${name}</title>
  <link rel="icon" href="data:," />
  <main id="app"></main>
  <script type="module" src="./${main}"></script>
</html>
`,
  );
  // Where a framework's own types are lenient, a check finds nothing: so each is as strict as can be.
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: ['vite/client'],
        strict: true,
        exactOptionalPropertyTypes: true,
        verbatimModuleSyntax: true,
        noEmit: true,
        skipLibCheck: true,
        ...compilerOptions,
      },
      include: ['*'],
    }),
  );
}

export const builds = ['development', 'production'] as const;
export type Build = (typeof builds)[number];

/** Runs Vite, and gives what it had to say beyond that it is done. */
async function vite(folder: string, mode: Build, ...told: string[]): Promise<string> {
  const { stderr } = await run(
    process.execPath,
    [tool('vite/bin/vite.js'), 'build', '--mode', mode, '--base', './', '--logLevel', 'warn', ...told],
    { cwd: folder, env: { ...process.env, NODE_ENV: mode } },
  );
  // On a busy machine Rolldown says as well what took its time.
  return stderr.replace(/^.*\[PLUGIN_TIMINGS\][^]*?\n\n/gm, '');
}

/** Builds an app for a mode, to lie in dist/<mode>, and gives what was complained of. */
export const build = (folder: string, mode: Build): Promise<string> =>
  vite(folder, mode, '--outDir', join(folder, 'dist', mode));

/** Builds the app's server, has it render, and puts what it wrote into the app's page; gives what was complained of. */
export async function serve(folder: string, mode: Build, asked: unknown): Promise<string> {
  const main = (await readdir(folder)).find((file) => file.startsWith('server.'))!;
  const out = join(folder, 'dist', `${mode}-server`);
  const complaints = await vite(folder, mode, '--ssr', main, '--outDir', out);
  const server = JSON.stringify(join(out, 'server.js'));
  const code = `import { render } from ${server};
    process.stdout.write(JSON.stringify(await render(${JSON.stringify(asked)})));`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: mode },
  });
  const { html, props } = JSON.parse(stdout) as { html: string; props: unknown };
  const page = join(folder, 'dist', mode, 'index.html');
  const data = JSON.stringify(props).replace(/</g, '\\u003c');
  const text = (await readFile(page, 'utf8')).replace(
    '<main id="app"></main>',
    () => `<main id="app">${html}</main><script type="application/json" id="props">${data}</script>`,
  );
  await writeFile(page, text);
  return complaints + stderr;
}

/** What a type checker finds fault with in the apps of a folder that are checked with it: `app/file:line` and why. */
export async function check(home: string, checker: Checker): Promise<string[]> {
  const names = Object.keys(frameworks).filter((name) => checkerOf(name) === checker);
  const { file, told, within } = checkers[checker];
  const said = await run(process.execPath, [tool(file), ...told(names)], { cwd: home }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  const place = /^(?:(\S+)\((\d+),\d+\): error |\d+ (?:ERROR|WARNING) "(.+?)" (\d+):)(.*)$/gm;
  const found = [...said.stdout.matchAll(place)].map(
    ([, file, line, other, at, what]) => `${within}${file ?? other}:${line ?? at} ${what}`,
  );
  // Whatever else stopped it is no answer.
  if (found.length === 0 && 'code' in said) throw new Error(`${said.stdout}\n${said.stderr}`);
  return found;
}

/** The lines of an app below the words "wrong:": faults that have to be found, for a checker that finds none may find nothing. */
export async function wrongLines(home: string, name: string): Promise<string[]> {
  const files = (await readdir(join(home, name))).filter((file) => file.startsWith('Types.'));
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(home, name, file), 'utf8')] as const),
  );
  return texts.flatMap(([file, text]) =>
    text.split('\n').flatMap((line, at) => (line.includes('wrong:') ? [`${name}/${file}:${at + 2}`] : [])),
  );
}
