// Knows how one page is loaded in a browser that has seen nothing yet, and reads off it what there is to measure.
import { setTimeout as sleep } from 'node:timers/promises';
import { profiles } from './browser.mjs';
import { call, observe } from './probe.mjs';

const TIMERS = [
  'TaskDuration',
  'ScriptDuration',
  'RecalcStyleDuration',
  'LayoutDuration',
  'V8CompileDuration',
];

export const metrics = async (cdp) =>
  Object.fromEntries(
    (await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
  );

/** The score of Core Web Vitals: the worst window of shifts less than 1 s apart, 5 s long at most. */
export function shiftScore(shifts) {
  let [worst, sum, first, last] = [0, 0, 0, 0];
  for (const [at, value] of shifts) {
    if (sum && (at - last > 1000 || at - first > 5000)) sum = 0;
    if (!sum) first = at;
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** By how many pixels something moved after the first paint, away from where it came to stand. */
export function jumpOf(tops, fcp) {
  if (tops.length === 0) return NaN;
  const [painted] = tops.findLast(([at]) => at <= fcp) ?? tops[0];
  const rest = tops.at(-1)[1];
  return Math.max(...tops.filter(([at]) => at >= painted).map(([, top]) => Math.abs(top - rest)));
}

/** Follows the requests of a page; `quiet` resolves when none has been under way for a while. */
async function followRequests(cdp) {
  const urls = new Map();
  const requests = [];
  const failed = [];
  let pending = 0;
  let since = Date.now();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    urls.set(requestId, request.url);
    pending++;
  });
  cdp.on('Network.responseReceived', ({ response: { status, url } }) => {
    if (status >= 400) failed.push(`${status} ${url}`);
  });
  const end = ({ requestId, encodedDataLength = 0, errorText }) => {
    const url = urls.get(requestId) ?? '';
    pending--;
    since = Date.now();
    if (errorText) failed.push(`${errorText} ${url}`);
    else if (!url.startsWith('data:')) requests.push({ url, transfer: encodedDataLength });
  };
  cdp.on('Network.loadingFinished', end);
  cdp.on('Network.loadingFailed', end);
  return {
    requests,
    failed,
    async quiet(settle) {
      const limit = Date.now() + 10_000;
      while ((pending > 0 || Date.now() - since < settle) && Date.now() < limit) await sleep(30);
    },
  };
}

/** Memory after garbage has been collected: what scripts hold, and with it what they hold of the page. */
async function memoryOf(page, cdp) {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await metrics(cdp);
  const all = await page.evaluate(() =>
    Promise.race([
      performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes),
      new Promise((resolve) => setTimeout(resolve, 15_000)),
    ]).catch(() => undefined),
  );
  return { heap: JSHeapUsedSize, memory: all ?? NaN };
}

/**
 * Loads a page in a browser context of its own, whose caches are empty.
 * @param {object} how
 * @param {string} how.url
 * @param {(expected: object) => unknown} how.ready runs in the page
 * @param {object} how.expected what `ready` is told
 * @param {keyof typeof profiles} [how.profile]
 * @param {number} [how.settle] how long nothing may happen before the page counts as finished, in ms
 * @param {string} [how.watch] the selector of an element whose place is followed
 * @param {boolean} [how.memory] whether memory is asked for
 * @param {(page, cdp) => Promise<void>} [how.before] runs before the page is loaded
 * @param {(page, cdp) => Promise<object>} [how.after] runs when it is finished; what it gives is added
 */
export async function loadPage(browser, how) {
  const { url, ready, expected, profile = 'desktop', settle = 250, watch, memory, before, after } = how;
  const { timeout = 120_000 } = how;
  const { viewport, cpu, network } = profiles[profile];
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    page.setDefaultTimeout(timeout);
    const cdp = await page.createCDPSession();
    const { requests, failed, quiet } = await followRequests(cdp);
    // The time that the thread works, not that of the clock: other programs take none of it.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (network) await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
    if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.evaluateOnNewDocument(call(observe, ready, expected, watch));
    await before?.(page, cdp);

    const start = await metrics(cdp);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const ok = await page
      .waitForFunction('globalThis.__bench?.ready > 0', { polling: 30, timeout })
      .then(() => true)
      .catch(() => false);
    // A page is ready when it is laid out; the browser tells of the paint when it has been seen, on a busy machine much later.
    if (ok)
      await page
        .waitForFunction('globalThis.__bench.fcp > 0 && globalThis.__bench.lcp > 0', {
          ...{ polling: 30, timeout: 15_000 },
        })
        .catch(() => {});
    await quiet(settle);
    const end = await metrics(cdp);
    const seen = await page.evaluate('globalThis.__bench');

    const result = { ok, ready: ok ? seen.ready : NaN, fcp: seen.fcp || NaN, lcp: seen.lcp || NaN };
    // A page may be loaded in another process than the empty one before it, whose counters begin anew.
    const other = end.TaskDuration < start.TaskDuration;
    for (const name of TIMERS) result[name] = (end[name] - (other ? 0 : start[name])) * 1000;
    result.listeners = end.JSEventListeners;
    result.shift = shiftScore(seen.shifts);
    if (watch) result.jump = jumpOf(seen.tops, seen.fcp);
    result.longest = Math.max(0, ...seen.tasks.map(([, duration]) => duration));
    result.blocking = seen.tasks
      .filter(([at]) => at >= seen.fcp)
      .reduce((sum, [, duration]) => sum + duration - 50, 0);
    result.transfer = requests.reduce((sum, { transfer }) => sum + transfer, 0);
    result.requests = requests.map((request) => request.url);
    result.failed = [...failed, ...seen.errors, ...(ok ? [] : ['it was never ready'])];
    if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    if (memory) Object.assign(result, await memoryOf(page, cdp));
    if (after) Object.assign(result, await after(page, cdp));
    return result;
  } finally {
    await context.close().catch(() => {});
  }
}
