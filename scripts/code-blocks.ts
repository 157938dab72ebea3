// Knows how code stands in a Markdown file, and what of it is to be read otherwise where the package is built and not published.

export interface CodeBlock {
  readonly language: string;
  /** The heading of the second level above it. */
  readonly section: string;
  /** The nearest heading above it, of whatever level. */
  readonly heading: string;
  readonly text: string;
}

/** The blocks of code of a Markdown text, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let [section, heading] = ['', ''];
  let open: { fence: string; language: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    const [, fence, language = ''] = /^(`{3,}|~{3,})(\S*)/.exec(line) ?? [];
    if (open && fence === open.fence && !language) {
      blocks.push({ language: open.language, section, heading, text: open.lines.join('\n') });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence) open = { fence, language, lines: [] };
    else {
      const [, level, words = ''] = /^(#+) (.*)/.exec(line) ?? [];
      if (level) heading = words;
      if (level === '##') section = words;
    }
  }
  return blocks;
}

/** Code that loads the published package, as it is where `dist/` is served from the root of the page's host. */
export const fromHere = (code: string): string =>
  code.replace(/https:\/\/unpkg\.com\/three-points@[\d.]+\//g, '/');
