// Knows how the browser tests are served and in which engines they run. BROWSERS=chromium,firefox,webkit narrows the engines.
//
// Beside the tests themselves (through Vite) the server has plain static files for pages that a test loads in a frame:
//   /pages/   test/pages      /fixtures/  test/fixtures    /dist/  the built files    /demo/  the demo
//   /corpus/  the folder that CORPUS names, if it does
//   /version/9.9.9/…  dist/ again, as if it were that version (two copies on one page)
// with the options that scripts/static-files.mjs lists (?delay, ?chunks, ?status, ?type, ?cors, /cors/…, x.html.headers.json),
// and the same once more on another origin: `await executeServerCommand('other-origin')` gives its URL.
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { createServer } from 'vite';
import {
  chooseEngines,
  chromiumPath,
  findEngines,
  freePort,
  startWebKitDriver,
} from './scripts/browsers.mjs';
import { listen, staticFiles } from './scripts/static-files.mjs';
import { failureLine } from './scripts/totals-reporter.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(folder('package.json'), 'utf8'));
const corpus = process.env.CORPUS && resolve(process.env.CORPUS);

const launchers = {
  chromium: async () =>
    Object.assign(
      chromeLauncher({
        concurrency: 2,
        launchOptions: {
          executablePath: await chromiumPath(),
          headless: true,
          args: [
            '--no-sandbox', // it runs as root in containers
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
        // The second tab is hidden (no animation frames, no focus) unless focus is emulated.
        createPage: async ({ context }) => {
          const page = await context.newPage();
          const session = await page.createCDPSession();
          await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
          return page;
        },
      }),
      { name: 'Chromium' },
    ),
  // The same launcher drives Firefox over WebDriver BiDi: no geckodriver needed.
  firefox: async () =>
    Object.assign(
      chromeLauncher({
        concurrency: 1,
        launchOptions: {
          browser: 'firefox',
          executablePath: findEngines().firefox.executablePath,
          headless: true,
        },
      }),
      { name: 'Firefox' },
    ),
  webkit: async () =>
    Object.assign(
      webdriverLauncher({
        concurrency: 1,
        hostname: '127.0.0.1',
        port: await startWebKitDriver(),
        path: '/',
        logLevel: 'error',
        capabilities: {
          'wdio:enforceWebDriverClassic': true,
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            binary: findEngines().webkit.executablePath,
            args: ['--automation'],
          },
        },
      }),
      { name: 'WebKit' },
    ),
};

const port = await freePort(Number(process.env.WTR_PORT ?? 9110));
const browsers = [];
for (const name of chooseEngines()) browsers.push(await launchers[name]());

// ---- the sources and tests, through Vite ----

const vite = await createServer({
  configFile: false,
  clearScreen: false,
  logLevel: 'warn',
  appType: 'custom',
  publicDir: false,
  cacheDir: `node_modules/.cache/wtr-${port}`, // a second run at the same time has another port
  server: {
    ...{ middlewareMode: true, hmr: false, ws: false, watch: null },
    fs: { allow: [folder('.'), realpathSync(folder('node_modules'))] }, // which may be a link to another checkout's
  },
  plugins: [
    {
      // Vite's dev server leaves `define` to a client script that test pages do not have. Same line: maps stay right.
      name: 'compile-time-constants',
      transform: (code) =>
        /\b__(DEV|VERSION)__\b/.test(code)
          ? { code: `const __DEV__ = true, __VERSION__ = ${JSON.stringify(version)}; ${code}`, map: null }
          : null,
    },
    {
      // Vite's client loads a page again once it has not found its server. A page under test gets of it only what stands
      // around an import whose name is in a variable.
      name: 'no-client',
      transform: (_code, id) =>
        id.includes('/vite/dist/client/client.mjs')
          ? { code: 'export const injectQuery = (url) => url;', map: null }
          : null,
    },
    {
      // The test runner's own virtual modules are not Vite's to resolve.
      name: 'wtr-external',
      enforce: 'pre',
      resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : null),
    },
  ],
  optimizeDeps: {
    exclude: ['@web/test-runner-commands', '@web/test-runner-core'],
    entries: [
      'src/**/*.ts',
      'test/{view,page,context,elements,adopt,integration,styles,stories,guides}/**/*.ts',
      '!test/**/*.node.test.ts',
      'stories/**/*.stories.ts',
      '.storybook/preview.ts',
    ],
  },
});

async function viteMiddleware(context, next) {
  if (context.path === '/' || context.path.startsWith('/__web-')) return next(); // the runner's own
  const handled = await new Promise((done, fail) => {
    context.res.statusCode = 200;
    context.res.once('close', () => done(true));
    vite.middlewares(context.req, context.res, (error) => (error ? fail(error) : done(false)));
  });
  if (!handled) return next();
  context.respond = false;
}

// ---- plain files, here and on another origin ----

const asVersion = (wanted) => (text) => text.replaceAll(version, wanted);
const mounts = [
  ['/pages/', folder('test/pages')],
  ['/fixtures/', folder('test/fixtures')],
  ['/dist/', folder('dist')],
  ['/demo/', folder('demo')],
  ['/version/9.9.9/', folder('dist'), asVersion('9.9.9')],
  ['/version/0.0.1/', folder('dist'), asVersion('0.0.1')],
  ...(corpus ? [['/corpus/', corpus]] : []),
];
const plain = staticFiles(mounts, { testing: true });
/** One file of dist/ has the version in its name. */
const files = (request, response) => {
  request.url = request.url.replace(/^(\/version\/([\d.]+)\/.*-)\2(?=\.js)/, `$1${version}`);
  return plain(request, response);
};
const other = await listen(files);
other.server.unref();

async function filesMiddleware(context, next) {
  // What a source imports from dist/ (Storybook's preview does) has to come as a module.
  if (['import', 'inline', 'url', 'raw'].some((word) => word in context.query)) return next();
  if (!(await files(context.req, context.res))) return next();
  context.respond = false;
}

const commands = {
  name: 'three-points-commands',
  executeCommand({ command }) {
    if (command === 'other-origin') return `http://localhost:${other.port}`;
    if (command === 'has-corpus') return Boolean(corpus && existsSync(corpus));
  },
  async serverStop() {
    other.server.closeAllConnections();
    other.server.close();
    await vite.close();
  },
};

/** Totals for scripts/test.mjs, in the file that TOTALS names. */
const totals = {
  stop({ sessions }) {
    const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
    const fail = ({ testFile, browser }, name, error) => {
      sum.failed++;
      sum.failures.push(`${browser.name} · ${failureLine(testFile, name, error?.message)}`);
    };
    const walk = (session, suite) => {
      for (const test of suite.tests)
        if (test.skipped) sum.skipped++;
        else if (test.passed) sum.passed++;
        else fail(session, test.name, test.error);
      for (const inner of suite.suites) walk(session, inner);
    };
    for (const session of sessions) {
      const before = sum.failed;
      if (session.testResults) walk(session, session.testResults);
      // A file that did not load, or did not end, has no tests to count.
      if (!session.passed && sum.failed === before) fail(session, undefined, session.errors[0]);
    }
    if (process.env.TOTALS) writeFileSync(process.env.TOTALS, JSON.stringify(sum));
  },
};

export default {
  files: [
    'test/{view,page,context,elements,adopt,integration,styles,stories,guides}/**/*.test.ts',
    '!test/**/*.node.test.ts',
  ],
  nodeResolve: false, // Vite resolves
  port,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  // Three engines share two cores: a limit is there to end what hangs, and not to hurry what has to load a page of its own.
  testFramework: { config: { timeout: 30_000 } },
  middleware: [filesMiddleware, viteMiddleware],
  plugins: [commands],
  browsers,
  // Lit's warnings fail the test (below); our own are what tests provoke and look at. LOGS=1 shows them.
  filterBrowserLogs: ({ args }) =>
    process.env.LOGS === '1' || !/lit\.dev\/msg\/|^\[three-points\]/.test(String(args?.[0] ?? '')),
  // A development warning of Lit's is a defect: it fails the test that caused it. And a failure is sent whatever it compared: the
  // runner clones it, an element cannot be cloned, and a file that could not send its results would be waited for to the limit.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
    <script>
      const clone = structuredClone;
      const inWords = (key, value) => (/^(actual|expected)$/.test(key) && value ? String(value) : value);
      self.structuredClone = (value, options) => {
        try {
          return clone(value, options);
        } catch {
          return JSON.parse(JSON.stringify(value, inWords));
        }
      };
      const warn = console.warn;
      console.warn = (...args) => {
        const text = String(args[0]);
        if (text.includes('lit.dev/msg/') && !text.includes('lit.dev/msg/dev-mode')) reportError(new Error(text));
        else if (!text.includes('lit.dev/msg/dev-mode')) warn.apply(console, args);
      };
    </script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    totals,
  ],
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
};
