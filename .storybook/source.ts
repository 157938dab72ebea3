// Knows how a story's code is shown: as the HTML that an author would type. A document that a story hands over as `data`
// stands in the page as JSON, where an author would put it. Knows no story.
import type { StoryContext } from '@storybook/web-components-vite';
import { render } from 'lit';

const WIDTH = 96;
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'source', 'wbr']);
const BLOCKS =
  /^(three-points|point-card|pull-quote|points-.+|h[1-6]|p|[ou]l|li|d[lt]|dd|div|section|article|blockquote|fig.+|pre|script|style|template|hr|output|button|img|link)$/;

// In these, spaces and line ends are what they are.
const VERBATIM = /^(pre|script|style|template)$/;

interface Rendered extends Element {
  data?: unknown;
  labels?: unknown;
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function quoted(value: string): string {
  const safe = value.replace(/&/g, '&amp;');
  return safe.includes('"') ? `'${safe.replace(/'/g, '&#39;')}'` : `"${safe}"`;
}

/** Spaces in tags are no places to break a line at. */
const GLUE = '\u0001';

function opening(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) =>
    value === '' && name !== 'alt' ? ` ${name}` : ` ${name}=${quoted(value)}`,
  );
  return `<${element.localName}${attributes.join('')}>`.replaceAll(' ', GLUE);
}
const closing = ({ localName }: Element) => (VOID.has(localName) ? '' : `</${localName}>`);

const isBlock = (node: Node): node is Element => node instanceof Element && BLOCKS.test(node.localName);
const childrenOf = (node: Node) =>
  [...node.childNodes].filter((child) => child instanceof Element || child instanceof Text);

/** In a sentence: on one line, which is broken where there is a space. */
function inline(node: Node): string {
  if (node instanceof Text) return escaped(node.data.replace(/[ \t\r\n]+/g, ' '));
  if (!(node instanceof Element)) return '';
  const inner = childrenOf(node).map(inline).join('');
  return (
    opening(node) + inner.replace(/^ | $/g, node.localName === 'footnote-ref' ? '' : '$&') + closing(node)
  );
}

function wrapped(words: string, indent: string): string[] {
  const lines = [''];
  for (const word of words.trim().split(' ')) {
    const line = lines.at(-1)!;
    const longer = line ? `${line} ${word}` : word;
    if (line && indent.length + longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => indent + line);
}

function dedented(code: string): string[] {
  const lines = code.replace(/^\s*\n|\s+$/g, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth));
}

function block(element: Rendered, indent: string): string[] {
  const tag = element.localName;
  const deeper = `${indent}  `;
  if (VERBATIM.test(tag)) {
    const code = element instanceof HTMLTemplateElement ? element.innerHTML : element.textContent;
    const lines = dedented(tag === 'pre' ? escaped(code) : code);
    // (What is indented in a <pre> is shown so.)
    return lines.length > 1 || tag !== 'pre'
      ? [
          indent + opening(element),
          ...lines.map((line) => (tag === 'pre' ? line : deeper + line)),
          indent + closing(element),
        ]
      : [indent + opening(element) + lines.join('') + closing(element)];
  }
  const children = childrenOf(element);
  const json =
    element.data === undefined
      ? []
      : [
          `${deeper}<script${GLUE}type="application/json">`,
          ...JSON.stringify(element.data, undefined, 2)
            .replaceAll('<', '\\u003c')
            .split('\n')
            .map((line) => `${deeper}  ${line.replaceAll(' ', GLUE)}`),
          `${deeper}</script>`,
        ];
  const hasBlocks = json.length > 0 || children.some(isBlock);
  if (!hasBlocks) {
    const line = children.map(inline).join('').trim();
    const whole = indent + opening(element) + line + closing(element);
    if (whole.length <= WIDTH || !line.includes(' ')) return [whole];
    return [indent + opening(element), ...wrapped(line, deeper), indent + closing(element)];
  }
  return [indent + opening(element), ...json, ...blocks(children, deeper), indent + closing(element)];
}

/** Blocks under each other, and what stands between them in lines of its own. */
function blocks(nodes: Node[], indent: string): string[] {
  const lines: string[] = [];
  let words = '';
  const flush = () => {
    if (words.trim()) lines.push(...wrapped(words, indent));
    words = '';
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      lines.push(...block(node, indent));
    } else words += inline(node);
  }
  flush();
  return lines;
}

/** The code of a story. It is rendered once more, into a document in which no element comes to life. */
export function sourceOf(_code: string, context: StoryContext): string {
  const { code } = (context.parameters.docs as { source: { code?: string } }).source;
  if (code) return code;
  const inert = document.implementation.createHTMLDocument();
  const root = inert.createElement('div');
  const story = context.originalStoryFn(context.args, context);
  if (story instanceof Node) root.append(inert.importNode(story, true));
  else render(story, root, { creationScope: inert });
  for (const element of root.querySelectorAll<Rendered>('three-points'))
    if (element.labels) element.setAttribute('labels', JSON.stringify(element.labels));
  // Elements of another document are of this window’s classes all the same.
  return blocks(childrenOf(root), '').join('\n').replaceAll(GLUE, ' ');
}
