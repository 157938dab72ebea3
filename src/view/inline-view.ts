// Knows how inline text is written as markup; nothing of blocks.
import type { Text, TextNode } from '../model/compile.js';
import type { ViewTools } from './tools.js';

/** Phrasing content for an inline text. */
export const inlineView = (tools: ViewTools, text: Text): unknown[] =>
  text.map((node) => nodeView(tools, node));

function nodeView(tools: ViewTools, node: TextNode): unknown {
  const { html, nothing, words } = tools;
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'emphasis':
      return html`<em>${inlineView(tools, node.children)}</em>`;
    case 'strong':
      return html`<strong>${inlineView(tools, node.children)}</strong>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return html`<a href=${node.url} title=${node.title ?? nothing}>${inlineView(tools, node.children)}</a>`;
    case 'note':
      return html`<footnote-ref for=${node.key}
        ><sup
          ><a
            href=${`#${node.noteId}`}
            id=${node.id}
            role="doc-noteref"
            aria-label=${words.footnote(`${node.number}`)}
            >${node.number}</a
          ></sup
        ></footnote-ref
      >`;
  }
}
