// Knows how work is counted that no clock sees: how often pieces of the library's code ran, by V8's own counters, and what it
// asked of the page. The same page gives the same numbers, on a busy machine too.

/**
 * Runs before any script of a page: counts what is asked of the DOM. `visited` are the elements that queries gave: one query
 * for all notes is one, in a loop over all notes it is their square.
 */
function countDom() {
  const counts = { queries: 0, visited: 0, writes: 0, layoutReads: 0, listeners: 0, observers: 0 };
  globalThis.__counts = counts;
  const method = (prototype, name, count) => {
    const original = prototype[name];
    prototype[name] = function (...args) {
      const result = original.apply(this, args);
      count(result, args, this);
      return result;
    };
  };
  const accessor = (prototype, name, get, set) => {
    const { configurable, enumerable, ...original } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...{ configurable, enumerable },
      get() {
        get?.();
        return original.get.call(this);
      },
      ...(original.set && {
        set(value) {
          set?.();
          original.set.call(this, value);
        },
      }),
    });
  };
  const query = (result) => {
    counts.queries++;
    counts.visited +=
      typeof result === 'object' && result && 'length' in result && !result.localName ? result.length : 1;
  };
  const write = () => counts.writes++;
  const layout = () => counts.layoutReads++;
  for (const { prototype } of [Document, DocumentFragment, Element]) {
    for (const name of ['querySelector', 'querySelectorAll', 'getElementById', 'matches', 'closest'])
      if (Object.hasOwn(prototype, name)) method(prototype, name, query);
    for (const name of ['append', 'prepend', 'replaceChildren']) method(prototype, name, write);
  }
  for (const name of [
    'setAttribute',
    'removeAttribute',
    'toggleAttribute',
    'before',
    'after',
    'remove',
    'replaceWith',
  ])
    method(Element.prototype, name, write);
  for (const name of ['appendChild', 'insertBefore', 'removeChild', 'replaceChild'])
    method(Node.prototype, name, write);
  for (const name of ['before', 'after', 'remove', 'replaceWith'])
    method(CharacterData.prototype, name, write);
  accessor(Node.prototype, 'textContent', undefined, write);
  accessor(CharacterData.prototype, 'data', undefined, write);
  accessor(Element.prototype, 'id', undefined, write);
  accessor(Element.prototype, 'className', undefined, write);
  for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility'])
    method(Element.prototype, name, layout);
  for (const name of [
    'clientWidth',
    'clientHeight',
    'clientTop',
    'clientLeft',
    'scrollWidth',
    'scrollHeight',
  ])
    accessor(Element.prototype, name, layout);
  for (const name of ['scrollTop', 'scrollLeft']) accessor(Element.prototype, name, layout);
  for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft', 'offsetParent'])
    accessor(HTMLElement.prototype, name, layout);
  method(globalThis, 'getComputedStyle', layout);
  method(EventTarget.prototype, 'addEventListener', () => counts.listeners++);
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver])
    method(prototype, 'observe', () => counts.observers++);
}

/** How often the blocks of code ran in all scripts whose address holds `part`. */
function executed(result, part) {
  let sum = 0;
  for (const { url, functions } of result)
    if (url.includes(part)) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  return sum;
}

const take = async (page, cdp, part) => ({
  blocks: executed((await cdp.send('Profiler.takePreciseCoverage')).result, part),
  ...(await page.evaluate('({ ...globalThis.__counts })')),
});

/** Changes the page once, in the page, and waits until all that this set off is over. */
const changeOnce = ({ change, says }, i) => `(async () => {
  const [change, says] = [${change}, ${says}];
  change('Changed ${i}', ${i});
  while (!says('Changed ${i}', ${i})) await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve, 30));
})()`;

/**
 * What is counted while a contender's page of a size loads, as `load`, and while it is changed once, by the kind of change.
 * @param {('heading' | 'note')[]} kinds
 */
export async function counted(session, contender, size, kinds = []) {
  const part = `/a/${contender.folder}/`;
  return session.run(contender, size, {
    async before(page, cdp) {
      await page.evaluateOnNewDocument(`(${countDom})()`);
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    },
    async after(page, cdp) {
      const counts = { load: await take(page, cdp, part) };
      for (const kind of kinds) {
        // The first change brings code of its own, and makes of a document in the page one that was given.
        await page.evaluate(changeOnce(contender[kind], 0));
        const before = await take(page, cdp, part);
        await page.evaluate(changeOnce(contender[kind], 1));
        const { blocks, ...dom } = await take(page, cdp, part);
        // V8's counters begin anew when they are read, ours do not.
        const made = Object.entries(dom).map(([name, value]) => [name, value - before[name]]);
        counts[kind] = { blocks, ...Object.fromEntries(made) };
      }
      return { counts };
    },
  });
}
