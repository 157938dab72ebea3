// Knows in which language an element stands.

/** BCP 47 language by the nearest `lang`, through shadow roots; undefined where the page names none that is one. */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    // Some systems write de_DE.
    const lang = at.closest('[lang]')?.getAttribute('lang')?.replaceAll('_', '-');
    if (lang) return isLanguage(lang) ? lang : undefined;
  }
  return undefined;
}

/** Dates and digits are written by `Intl`, which throws for any other. */
function isLanguage(tag: string): boolean {
  try {
    return !!new Intl.Locale(tag);
  } catch {
    return false;
  }
}
