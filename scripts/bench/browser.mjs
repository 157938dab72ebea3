// Knows how the browser is started, and under which conditions a page is loaded. Knows nothing of what is measured there.
import { launch } from 'puppeteer-core';
import { chromiumPath } from '../browsers.mjs';

const flags = [
  ...[
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--hide-scrollbars',
    '--mute-audio',
  ],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--disable-extensions', '--disable-default-apps', '--disable-background-timer-throttling'],
  ...['--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
  '--ignore-certificate-errors', // ours signs itself
  '--enable-blink-features=ForceEagerMeasureMemory', // else memory is told when the browser next collects garbage
];

/** Chromium, as the tests find it. */
export const startBrowser = async () =>
  launch({
    executablePath: await chromiumPath(),
    headless: true,
    args: flags,
    protocolTimeout: 300_000,
  });

/** As Lighthouse sets them: a phone of the middle range, and the network that it calls Slow 4G. */
const slow4G = {
  latency: 562.5,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
};
const phone = { width: 412, height: 823, isMobile: true, hasTouch: true };
const screen = { width: 1350, height: 940 };

/** Each: the window, by how much the processor is slowed, the network, and whether a library comes from a second origin. */
export const profiles = {
  desktop: { viewport: screen, cpu: 1 },
  mobile: { viewport: phone, cpu: 4, network: slow4G },
  'mobile-cdn': { viewport: phone, cpu: 4, network: slow4G, cdn: true },
  // What follows a summary is on the screen, and is painted long before the library is there.
  tall: { viewport: { ...screen, height: 1400 }, cpu: 1, network: slow4G, cdn: true },
};
