// Knows a browser with pages that are built, and what is said on their console. Knows nothing of what stands in them.
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { listen, staticFiles } from '../../scripts/static-files.mjs';

export interface Visit {
  readonly page: Page;
  /** Warnings, errors and what was thrown, since it was asked last. */
  complaints(): string[];
}

export interface Visitor {
  /** Opens a page. With `script: false` none of its scripts runs; `before` is code that runs ahead of them. */
  open(path: string, options?: { script?: boolean; before?: string }): Promise<Visit>;
  close(): Promise<void>;
}

/** Serves folders, by the paths that they are to have, and opens their pages in one Chromium. */
export async function visitor(
  mounts: readonly (readonly [path: string, folder: string])[],
): Promise<Visitor> {
  const { server, port } = await listen(staticFiles(mounts));
  const browser: Browser = await launch({
    executablePath: await chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    async open(path, { script = true, before = '' } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.setJavaScriptEnabled(script);
      await page.evaluateOnNewDocument(before);
      let said: string[] = [];
      page.on('console', (message) => {
        // Lit’s word of its own development build, which every app with Lit in it has there.
        if (/^(error|warn|assert)$/.test(message.type()) && !/^Lit is in dev mode/.test(message.text()))
          said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'load' });
      return {
        page,
        complaints() {
          const all = said;
          said = [];
          return all;
        },
      };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
