// Knows how a test page tells what happens in it: `window.record`. With ?css=… and ?script=… in the address it also
// writes those tags, so that one page is tried with each way of loading the library. First script of every page here.
window.record = { errors: [], warnings: [], violations: [], ready: [], failures: [], samples: 0, unseen: [] };

addEventListener('error', (event) => record.errors.push(String(event.message ?? event.type)));
addEventListener('unhandledrejection', (event) => record.errors.push(String(event.reason)));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  record.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
);
console.error = (...args) => record.errors.push(args.join(' '));
console.warn = (...args) => record.warnings.push(args.join(' '));
// What stands in the page at the moment of the event: "ready" has to mean it.
addEventListener('three-points-ready', (event) => {
  const [summary] = event.composedPath();
  const count = (selector) => summary.querySelectorAll(selector).length;
  record.ready.push({ id: summary.id, cards: count('point-card'), notes: count('points-notes li') });
});
addEventListener('three-points-error', (event) => record.failures.push(event.issues));

/** While the page is parsed: which of the words that have come are not shown. */
function sample() {
  if (document.readyState !== 'loading' || !document.body) return;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let text; (text = texts.nextNode()); ) {
    // A note that is written at its reference is a number there; its words come in the list at the end.
    if (!text.data.trim() || text.parentElement.closest('script,style,template,footnote-ref')) continue;
    words++;
    const range = document.createRange();
    range.selectNodeContents(text);
    if (!range.getClientRects().length || !text.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      record.unseen.push(text.data.trim());
  }
  if (words) record.samples++;
}
new MutationObserver(() => setTimeout(sample)).observe(document, { subtree: true, childList: true });

const tags = {
  full: '<link rel="stylesheet" href="/dist/three-points.css">',
  critical: '<link rel="stylesheet" href="/dist/three-points.critical.css">',
  module: '<script type="module" src="/dist/cdn/three-points.js"></script>',
  async: '<script type="module" async src="/dist/cdn/three-points.js"></script>',
  classic: '<script src="/dist/cdn/three-points.classic.js"></script>',
  again: '<script type="module" src="/dist/cdn/three-points.js?ver=1"></script>',
  other: '<script type="module" src="/version/9.9.9/cdn/three-points.js"></script>',
};
const wanted = [...new URLSearchParams(location.search)].filter(([name]) => name === 'css' || name === 'script');
if (wanted.length) document.write(wanted.map(([, value]) => tags[value]).join(''));
