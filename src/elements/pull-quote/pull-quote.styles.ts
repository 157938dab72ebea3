// Knows how the shadow root of a quote of bare words looks: not at all. The light stylesheet dresses the host.

let sheet: CSSStyleSheet | undefined;

/** One sheet for all quotes, made with the first. */
export function quoteSheet(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync('blockquote{margin:0}');
  return sheet;
}
