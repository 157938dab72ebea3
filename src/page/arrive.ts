// Knows how a page is brought to the place that its address names, where that place came later than the address.
import { anchorsIn } from './anchors.js';
import type { SummaryHost } from './provider.js';
import { byId, FALLBACK, ownElements, scopeOf } from './read-document.js';

const ARRIVED = 'data-tp-arrived';

/** Goes to the fragment, if it names something in the summary. */
export async function arrive(host: SummaryHost): Promise<void> {
  // A browser that is just done with the page has its turn first.
  await new Promise((resolve) => setTimeout(resolve));
  if (ownElements(host, ':target').length) return;
  // Whoever has begun to read is not to be carried off, unless what they were led to is set aside.
  const before = document.querySelector(':target');
  if (before ? !before.closest(`[${FALLBACK}]`) : scrollY > 0) return;
  anchorsIn(host);
  const raw = location.hash.slice(1);
  if (!raw) return; // it was taken out of the address meanwhile
  const scope = scopeOf(host);
  const place = byId(scope, raw) ?? byId(scope, decoded(raw));
  if (!place || !host.contains(place)) return;
  // The same address once more: no engine loads the page again or notes it in its history, and all set :target.
  if (scope === document && location.protocol !== 'about:') location.replace(location.href);
  if (place.matches(':target')) return;
  // In a shadow root nothing is ever a target.
  place.scrollIntoView();
  place.setAttribute(ARRIVED, '');
  const { hash } = location;
  const leave = () => {
    // News of an earlier change may come late.
    if (location.hash === hash) return;
    place.removeAttribute(ARRIVED);
    removeEventListener('hashchange', leave);
  };
  addEventListener('hashchange', leave);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
