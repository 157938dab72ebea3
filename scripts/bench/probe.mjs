// Knows what is observed inside a page. These functions are sent there as text: they use nothing from around them, and
// helpers of theirs are their own.

/**
 * Runs before any script of the page: records paints, shifts and long tasks, and when the contender is ready, which it is
 * asked once a frame. With `watch`, also where that element stands, frame by frame (which forces layout: not for times).
 */
export function observe(isReady, expected, watch) {
  const found = { fcp: 0, lcp: 0, lcpElement: '', shifts: [], tasks: [], tops: [], ready: 0, errors: [] };
  globalThis.__bench = found;
  const on = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') found.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime, element }) => {
    found.lcp = startTime;
    found.lcpElement = element?.localName ?? '';
  });
  on('layout-shift', ({ hadRecentInput, startTime, value }) => {
    if (!hadRecentInput) found.shifts.push([startTime, value]);
  });
  on('longtask', ({ startTime, duration }) => found.tasks.push([startTime, duration]));
  addEventListener('error', (event) => found.errors.push(String(event.message ?? event.type)), true);
  addEventListener('unhandledrejection', ({ reason }) => found.errors.push(String(reason)));

  // A message that is sent in a frame is handled after that frame's style, layout and paint.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (found.ready = performance.now());
  const frame = () => {
    let done = false;
    try {
      done = document.readyState !== 'loading' && isReady(expected);
    } catch {
      // Not there yet.
    }
    if (done) port2.postMessage(0);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  if (!watch) return;
  const eye = new MessageChannel();
  eye.port1.onmessage = () => {
    const top = document.querySelector(watch)?.getBoundingClientRect().top;
    if (top !== undefined && top !== found.tops.at(-1)?.[1]) found.tops.push([performance.now(), top]);
  };
  const look = () => {
    eye.port2.postMessage(0);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * The words of the page as they are shown: shadow roots in place of their hosts, in place of slots what they show. With
 * `hidden`, also those that are to be shown only when a reader asks for them.
 */
export function shownText(hidden) {
  const texts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return texts.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (/^(script|style|template|noscript)$/.test(node.localName)) return;
      if (node.localName === 'slot') {
        const assigned = node.assignedNodes();
        return (assigned.length > 0 ? assigned : [...node.childNodes]).forEach(walk);
      }
      // A block ends a word; so do words that CSS puts on a line of their own.
      const { display } = getComputedStyle(node);
      if (display === 'none' && !hidden) return;
      const block = !/^inline/.test(display);
      if (block) texts.push(' ');
      (node.shadowRoot ?? node).childNodes.forEach(walk);
      if (block) texts.push(' ');
    } else node.childNodes.forEach(walk);
  };
  walk(document.body);
  return texts.join('').replace(/\s+/g, ' ');
}

/**
 * Changes the page `count` times, one change after the other, and gives for each the time in µs until the page says so, style
 * and layout included. What a change sets off that ends later is waited for before the next one; it is not in these times.
 */
export async function timeChanges(change, says, count) {
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const times = [];
  for (let i = 0; i < count; i++) {
    // As long as the words before them, so that no line is more or less.
    const words = `Changed for the ${String(i).padStart(4, '0')}th time`;
    const start = performance.now();
    change(words, i);
    // Promises that are kept at once, and the records of observers.
    for (let n = 0; n < 32; n++) await undefined;
    for (let n = 0; !says(words, i); n++) {
      if (n > 5000) throw new Error('the page never said what was changed');
      await turn();
    }
    void document.body.offsetHeight;
    times.push((performance.now() - start) * 1000);
    await turn();
    await turn();
    if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}

/** The text that runs one of these functions in a page. What it is given is written into the text: functions, or JSON. */
export const call = (work, ...args) =>
  `(${work})(${args.map((arg) => (typeof arg === 'function' ? String(arg) : JSON.stringify(arg))).join()})`;
