// Knows how formatted inline text is written as markup. Loaded with the Markdown parser, which alone makes such text.
import type { Inline } from '../model/inline.js';
import { safeUrl } from '../model/url.js';
import type { ViewTools } from './tools.js';

/** Writes one piece of formatted text around what stands in it, which is written already. */
export function formattedView(
  { html, nothing }: ViewTools,
  node: Inline,
  inner: unknown,
  links: boolean,
): unknown {
  switch (node.type) {
    case 'emphasis':
      return html`<em>${inner}</em>`;
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'break':
      return html`<br>`;
    case 'link': {
      const url = links && safeUrl(node.url);
      const [only, more] = node.children;
      const bare = !more && only?.type === 'text' && only.text === url;
      return url
        ? html`<a href=${url} class=${bare ? 'tp-url' : nothing} title=${node.title ?? nothing}>${inner}</a>`
        : inner;
    }
    default:
      return inner;
  }
}
