// Knows in which language an element stands.

/** BCP 47 language by the nearest `lang`, through shadow roots; undefined where the page names none. */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    // Some systems write de_DE.
    const lang = at.closest('[lang]')?.getAttribute('lang')?.replaceAll('_', '-');
    if (lang) return lang;
  }
  return undefined;
}
