// Knows how a stylesheet comes into the page by itself: without Vite's client, which the tests' pages do not have.

export function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
