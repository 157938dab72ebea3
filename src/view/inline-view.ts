// Knows how plain inline text is written as markup: words and references. Formatted text, which there is only where a
// Markdown parser was, is written by formatted-view.ts, which comes with the parser.
import { parseInline, type Inline, type MarkdownParser } from '../model/inline.js';
import type { ViewTools } from './tools.js';

/** Writes a piece of formatted text; `inner` are its children, written. */
type FormattedView = (tools: ViewTools, node: Inline, inner: unknown, links: boolean) => unknown;

/** What it takes to show texts that hold Markdown. */
export interface Markdown {
  parse: MarkdownParser;
  view: FormattedView;
}

/**
 * Writes inline text as phrasing content. `refer` writes the reference to a note; without it a reference is shown as it
 * was typed. With `links` false, links are shown by their words and references not at all: for words that repeat others.
 */
export function inlineView(
  tools: ViewTools,
  text: string,
  markdown: Markdown | undefined,
  refer?: (key: string) => unknown,
  links = true,
): unknown[] {
  const write = (node: Inline): unknown => {
    if (node.type === 'text') return node.text;
    if (node.type === 'note') return links ? (refer?.(node.key) ?? `[^${node.key}]`) : '';
    const inner = 'children' in node ? node.children.map(write) : '';
    return markdown!.view(tools, node, inner, links);
  };
  return parseInline(text, markdown?.parse).map(write);
}
