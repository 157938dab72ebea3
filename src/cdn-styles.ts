// Knows how the script tag dresses a page that has not linked the stylesheet. Comes before the elements are defined.
import { styleHook } from './page/style-hook.js';

const dressed = new WeakSet<Node>();

styleHook.dress = (summary) => {
  const scope = summary.getRootNode() as Document | ShadowRoot;
  if (dressed.has(scope) || !('adoptedStyleSheets' in scope)) return;
  dressed.add(scope);
  // A link may still be loading, a bundled sheet has no name: so both are looked for.
  const linked =
    scope.querySelector('link[rel~=stylesheet][href*="three-points."]:not([href*=critical])') ??
    getComputedStyle(summary).getPropertyValue('--tp-sheet');
  if (!linked) void import('./styles/sheet.js').then(({ sheet }) => scope.adoptedStyleSheets.push(sheet));
};
