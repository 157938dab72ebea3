// Knows how inline text is written as markup; nothing of blocks, and nothing of how notes are numbered.
import type { Inline } from '../model/inline.js';
import { safeUrl } from '../model/url.js';
import type { ViewTools } from './tools.js';

/**
 * Writes inline text as phrasing content. `refer` writes the reference to a note; without it a reference is shown as it
 * was typed. With `links` false, links are shown by their words and references not at all: for words that repeat others.
 */
export function inlineView(
  { html, nothing }: ViewTools,
  nodes: readonly Inline[],
  refer?: (key: string) => unknown,
  links = true,
): unknown[] {
  const write = (node: Inline): unknown => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'code':
        return html`<code>${node.text}</code>`;
      case 'break':
        return html`<br>`;
      case 'note':
        return links ? (refer?.(node.key) ?? `[^${node.key}]`) : '';
    }
    const inner = node.children.map(write);
    if (node.type === 'emphasis') return html`<em>${inner}</em>`;
    if (node.type === 'strong') return html`<strong>${inner}</strong>`;
    const url = links && safeUrl(node.url);
    return url ? html`<a href=${url} title=${node.title ?? nothing}>${inner}</a>` : inner;
  };
  return nodes.map(write);
}
