// Knows what a summary looks like before anything of ours has run, and loads the script tag's build when one is on the
// page or comes. Must know nothing else: it shares no code with what it loads, and most of its readers load nothing.

// Any element of ours; any class that makes one. A block of code is looked into: see below.
const SUMMARY =
  'three-points,points-series,points-source,points-glance,points-notes,point-card,pull-quote,footnote-ref,' +
  '.three-points,.language-three-points';

// A document, as adopt/code-block.ts takes it where the block has no name. Quotes may be curly: they are any sign here.
const DOCUMENT = /^\s*\{(?=[^]*\Wtitle\W)[^]*\Wpoints\W\s*:\s*\[/;

const isSummary = (element: Element): boolean =>
  element.matches(SUMMARY) || (element.matches('pre>code') && DOCUMENT.test(element.textContent));

const holds = (node: Node): boolean =>
  node instanceof Element && [node, ...node.querySelectorAll(`${SUMMARY},pre>code`)].some(isSummary);

// A classic script from another origin has no address for import() to start from; that of its tag is known only now.
// Bundled into another file, this one has no address: there the bundler reads the plain import.
const tag = document.currentScript as HTMLScriptElement | null;
const folder = /^.*\/(?=autoload\b[^/]*$)/.exec(tag?.src.replace(/[?#].*/, '') ?? '')?.[0];

const load = (): Promise<unknown> =>
  folder ? import(/* @vite-ignore */ `${folder}three-points.js`) : import('./cdn.js');

const observer = new MutationObserver((records) => {
  if (records.some(({ addedNodes }) => [...addedNodes].some(holds))) found();
});

function watch(): void {
  observer.observe(document, { childList: true, subtree: true });
}

function found(): void {
  observer.disconnect();
  // A reader who was offline may come to another page by a script: then it is tried again.
  load().catch((reason) => {
    watch();
    throw reason;
  });
}

function look(): boolean {
  const here = holds(document.documentElement);
  if (here) found();
  return here;
}

if (!look()) {
  watch();
  // A block of code grows while it is parsed: only its end shows what it is.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
}

export {}; // a module of its own: its names are not everyone's
