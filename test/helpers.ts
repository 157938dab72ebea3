// Knows how tests put a summary into the page, wait for it, and write down what a reader gets of it.
import { ReactiveElement } from '@lit/reactive-element';
import '../src/define.js';
import type { ThreePoints } from '../src/elements/three-points/three-points.js';
import type { ThreePointsDocument } from '../src/model/schema.js';
import { sheet } from '../src/styles/sheet.js';

document.adoptedStyleSheets.push(sheet);

const placed: Element[] = [];
afterEach(() => {
  for (const element of placed.splice(0)) element.remove();
});

/** Parses markup as a page would and puts it into the page until the test ends. */
export function place(markup: string): HTMLElement {
  const main = document.createElement('main');
  main.append(document.createRange().createContextualFragment(markup));
  document.body.append(main);
  placed.push(main);
  return main;
}

/** Waits until every element in the root stands as it will. */
export async function settled(root: ParentNode = document): Promise<void> {
  for (let rounds = 0; rounds < 4; rounds++) {
    // Mutations are told in microtasks; what they start is then waited for.
    await new Promise((resolve) => setTimeout(resolve));
    for (const element of root.querySelectorAll('*'))
      if (element instanceof ReactiveElement) await element.updateComplete;
  }
}

/** A summary from markup, finished. */
export async function fromMarkup(markup: string): Promise<ThreePoints> {
  const main = place(markup);
  await settled(main);
  return main.querySelector('three-points')!;
}

/** A summary from a document, finished. */
export async function fromJson(document: unknown, attributes = ''): Promise<ThreePoints> {
  const main = place(`<three-points ${attributes}></three-points>`);
  const element = main.querySelector('three-points')!;
  element.data = document as ThreePointsDocument;
  await settled(main);
  return element;
}

/**
 * What a reader gets, a line a block, in the order in which it stands: `h3 …`, `li …`, `quote …`, links as `words<href>`,
 * references as `[1]`. Follows shadow roots and slots; leaves out what is not shown.
 */
export function reading(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (mark: string) => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) lines.push(mark + text);
    line = '';
  };
  const walk = (node: Node, mark: string): void => {
    if (node instanceof Text) line += node.data;
    if (!(node instanceof Element) || node.matches('script,style,template')) return;
    const style = getComputedStyle(node);
    if (style.display === 'none') return;
    if (node.localName === 'br') return void (line += ' / ');
    if (node instanceof HTMLAnchorElement) {
      const words = node.textContent.trim();
      line += /^doc-/.test(node.getAttribute('role') ?? '')
        ? `[${words}]`
        : `${words}<${node.getAttribute('href')}>`;
      return;
    }
    if (node instanceof HTMLImageElement) line += `(image: ${node.alt})`;
    // The label of a point stands in the margin, but is read as a part of its heading.
    const block = !/^(inline|contents)/.test(style.display) && !node.matches('span');
    const inner = /^(h[1-6]|li)$/.test(node.localName)
      ? `${node.localName} `
      : node.localName === 'blockquote'
        ? 'quote '
        : mark;
    if (block) flush(mark);
    const slotted = node instanceof HTMLSlotElement && node.getRootNode() instanceof ShadowRoot;
    for (const child of slotted ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes)
      walk(child, inner);
    if (block) flush(inner);
  };
  walk(root, '');
  flush('');
  return lines;
}

/** The numbers of the markers, in document order. */
export const numbers = (root: ParentNode): string[] =>
  [...root.querySelectorAll('[role=doc-noteref]')].map((marker) => marker.textContent);

/** Ids that stand more than once in the document. */
export function doubledIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

/** Asserts that each reference leads to a note and each note leads back to each of its references. */
export function brokenLinks(root: ParentNode): string[] {
  const target = (link: Element) => document.getElementById(link.getAttribute('href')!.slice(1));
  const markers = [...root.querySelectorAll('[role=doc-noteref]')];
  const backlinks = [...root.querySelectorAll('[role=doc-backlink]:not([hidden])')];
  const lost = [...markers, ...backlinks].filter((link) => !target(link)).map((link) => link.outerHTML);
  const unanswered = markers
    .filter((marker) => !backlinks.some((link) => target(link) === marker))
    .map((marker) => marker.outerHTML);
  return [...lost, ...unanswered];
}
