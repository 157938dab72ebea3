// Knows how the script tag dresses a page that has not linked the stylesheet. Comes before the elements are defined.
import { styleHook } from './page/style-hook.js';

const dressed = new WeakSet<Node>();

styleHook.dress = (summary) => {
  const scope = summary.getRootNode() as Document | ShadowRoot;
  if (dressed.has(scope)) return;
  dressed.add(scope);
  // A link may still be loading, a bundled sheet has no name: so both are looked for.
  const style = getComputedStyle(summary);
  if (
    scope.querySelector('link[rel~=stylesheet][href*="three-points."]:not([href*=critical])') ||
    style.getPropertyValue('--_sheet')
  )
    return;
  // Who has the critical part, or names a theme, has chosen how the boxes are to be.
  const chosen = style.containerName === 'three-points' || summary.matches('[theme],[data-theme]');
  void (chosen ? import('./styles/sheet.js') : import('./styles/calm-sheet.js')).then(({ sheet }) =>
    scope.adoptedStyleSheets.push(sheet),
  );
};
