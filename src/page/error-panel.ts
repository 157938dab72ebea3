// Knows how a failure is told to the page's author. Loaded with the first failure.
import { html, nothing, render } from 'lit/html.js';
import type { Words } from '../i18n/words.js';
import type { Issue } from '../model/validate.js';

const CSS = `
  [role='alert'] {
    display: block;
    border: 1px solid;
    border-inline-start-width: 0.4em;
    padding: 0.75em 1em;
    margin-block-end: 1.5em;
    color: light-dark(#8a1c1c, #ffb4a9);
    background: light-dark(#fff4f2, #2d1512);
    font: 0.9rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
  ul {
    margin: 0.5em 0 0;
    padding-inline-start: 1.2em;
  }
`;

/** Shows the issues above what the host holds, or takes the panel away where there are none. */
export function showErrors(host: HTMLElement, issues: readonly Issue[], words: Words): void {
  let root = host.shadowRoot;
  if (!root) {
    if (!issues.length) return;
    root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  }
  const panel = html`<div role="alert" part="error">
    <p><strong>${words.failed}</strong> ${words.failedHint}</p>
    <ul>
      ${issues.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
  render(html`${issues.length ? panel : nothing}<slot></slot>`, root);
}
