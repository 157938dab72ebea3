// Knows what a page needs for texts that hold Markdown: loaded when one does.
import { parseMarkdown } from '../model/markdown.js';
import { formattedView } from '../view/formatted-view.js';
import type { Markdown } from '../view/inline-view.js';

export const markdown: Markdown = { parse: parseMarkdown, view: formattedView };
