// Knows how a part that comes later brings its own rules to where it is needed: the document, or a shadow root.

/** Adds the sheet to those of the element's document or shadow root, once. */
export function adoptSheet(element: Element, sheet: CSSStyleSheet): void {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const sheets = scope.adoptedStyleSheets;
  if (sheets && !sheets.includes(sheet)) sheets.push(sheet);
}
