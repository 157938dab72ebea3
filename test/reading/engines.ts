// Knows how to open a page in each engine of this machine as a page of its own, with real keys: Chromium and Firefox
// through puppeteer, WebKit through its driver. Knows nothing of what is in the page. BROWSERS narrows the engines.
import { launch, type Browser as Puppet, type KeyInput, type Page as PuppetPage } from 'puppeteer-core';
import { chooseEngines, chromiumPath, findEngines, startWebKitDriver } from '../../scripts/browsers.mjs';

export type Engine = 'chromium' | 'firefox' | 'webkit';
type Work<Args extends unknown[], T> = (...args: Args) => T | Promise<T>;

/** One page in one engine. */
export interface Page {
  readonly engine: Engine;
  /** Chromium's and Firefox's own page, for what only these can do. */
  readonly puppet?: PuppetPage;
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It may use nothing from around it. */
  evaluate<T, Args extends unknown[]>(work: Work<Args, T>, ...args: Args): Promise<Awaited<T>>;
  press(key: 'Tab' | 'Enter' | 'Escape', shift?: boolean): Promise<void>;
  /** The page as a PDF, with margins of 18 mm and without backgrounds, as printers are set. (WebKit's driver cannot.) */
  pdf?(paper: 'A4' | 'Letter'): Promise<Uint8Array>;
  /** Role and name of an element as the engine computes them for assistive technology. */
  computed?(selector: string, index: number): Promise<{ role: string; name: string }>;
}

export interface Browser {
  readonly engine: Engine;
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

export const engines = chooseEngines() as Engine[];

/** What this machine cannot run, said in the output of a test that would have. */
export const lacking = (...wanted: Engine[]): string[] =>
  wanted
    .filter((name) => !engines.includes(name))
    .map((name) => `not run in ${name}: it is not here, or BROWSERS leaves it out`);

/** As text: whoever compiles the test may have put a helper for names into functions. */
const source = (work: unknown, args: unknown[]) =>
  `(() => { const __name = (it) => it; return (${String(work)})(...${JSON.stringify(args)}); })()`;

export async function start(engine: Engine): Promise<Browser> {
  return engine === 'webkit' ? webkit() : puppet(engine);
}

const protocolTimeout = 20_000;

async function puppet(engine: 'chromium' | 'firefox'): Promise<Browser> {
  const browser: Puppet =
    engine === 'firefox'
      ? await launch({
          browser: 'firefox',
          executablePath: findEngines().firefox.executablePath!,
          headless: true,
          protocolTimeout,
        })
      : await launch({
          protocolTimeout,
          executablePath: await chromiumPath(),
          headless: true,
          args: ['--no-sandbox', '--disable-gpu'],
        });
  return {
    engine,
    close: () => browser.close(),
    async open(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(url, { waitUntil: 'load' });
      return {
        engine,
        puppet: page,
        goto: async (next) => void (await page.goto(next, { waitUntil: 'load' })),
        evaluate: (work, ...args) => page.evaluate(source(work, args)) as never,
        pdf: (paper) =>
          page.pdf({ format: paper, margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' } }),
        async press(key: KeyInput, shift = false) {
          if (shift) await page.keyboard.down('Shift');
          await page.keyboard.press(key);
          if (shift) await page.keyboard.up('Shift');
        },
      };
    },
  };
}

/** Waits until every summary in the page stands as it will. */
export async function settled(page: Page): Promise<void> {
  const state = await page.evaluate(async () => {
    type Summary = Element & { updateComplete?: Promise<unknown> };
    const summaries = () => [...document.querySelectorAll<Summary>('three-points')];
    const end = performance.now() + 8000;
    const wait = () => new Promise((resolve) => setTimeout(resolve, 10));
    while (summaries().some((one) => !one.updateComplete || one.ariaBusy === 'true'))
      if (performance.now() > end) return 'the script did not come';
      else await wait();
    for (let rounds = 0; rounds < 4; rounds++) {
      await wait();
      for (const one of document.querySelectorAll<Summary>('main *')) await one.updateComplete;
    }
    return '';
  });
  if (state) throw new Error(`${page.engine}: ${state}`);
}

let driverPort: Promise<number> | undefined;

/** WebKit's driver in plain HTTP: two of its answers have no name in the libraries. */
async function webkit(): Promise<Browser> {
  const port = await (driverPort ??= startWebKitDriver());
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value as never;
  };
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: findEngines().webkit.executablePath, args: ['--automation'] },
    },
  };
  const { sessionId } = (await send('POST', '/session', { capabilities })) as { sessionId: string };
  const at = `/session/${sessionId}`;
  const keys = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };
  const page: Page = {
    engine: 'webkit',
    goto: (url) => send('POST', `${at}/url`, { url }),
    evaluate: (work, ...args) =>
      send('POST', `${at}/execute/sync`, { script: `return ${source(work, args)}`, args: [] }),
    async press(key, shift = false) {
      const press = (value: string) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      const actions = shift
        ? [{ type: 'keyDown', value: '\uE008' }, ...press(keys[key]), { type: 'keyUp', value: '\uE008' }]
        : press(keys[key]);
      await send('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async computed(selector, index) {
      const found = (await send('POST', `${at}/elements`, {
        using: 'css selector',
        value: selector,
      })) as object[];
      const id = String(Object.values(found[index]!)[0]);
      return {
        role: await send('GET', `${at}/element/${id}/computedrole`),
        name: await send('GET', `${at}/element/${id}/computedlabel`),
      };
    },
  };
  return {
    engine: 'webkit',
    close: () => send('DELETE', at),
    async open(url) {
      await page.goto(url);
      return page;
    },
  };
}
