// Knows how the README's picture is made: its first example, in the built stylesheet and script, on a light page and on a dark one.
// `npm run picture` after a change of the example or of the theme; the page is set in Palatino, or P052, where there is one.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from './browsers.mjs';
import { codeBlocks, fromHere } from './code-blocks.js';
import { listen, staticFiles } from './static-files.mjs';

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const example = codeBlocks(readFileSync(folder('README.md'), 'utf8')).find(
  ({ language }) => language === 'html',
);
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>The picture</title>
<style>
  body { margin: 0; padding: 1.25rem 3.5rem 1.5rem; background: light-dark(#fdfcf9, #17181b); color: light-dark(#1c1b19, #e4e0d8); font: 17px/1.55 "Iowan Old Style", "Palatino Linotype", P052, serif }
</style>
${fromHere(example.text)}
`;

const files = staticFiles([['/dist/', folder('dist')]]);
const { server, port } = await listen(async (request, response) => {
  if (request.url !== '/') return files(request, response);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  return true;
});
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'],
});
try {
  for (const scheme of ['light', 'dark']) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 840, height: 600, deviceScaleFactor: 2 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle0' });
    await tab.waitForSelector('points-notes li');
    const path = folder(`demo/images/summary-${scheme}.webp`);
    await tab.screenshot({ path, fullPage: true, type: 'webp', quality: 90 });
    console.log(path);
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
