// Knows how a test puts a system's markup into an article, has it adopted, and holds it to what is true of every adoption:
// nothing is lost, doubled or made anew, nothing around it is touched, and a second time changes nothing.
import { expect, waitUntil } from '@open-wc/testing';
import { adopt } from '../../src/adopt/adopt.js';
import { brokenLinks, doubledIds, place, reading, settled } from '../helpers.js';

const errors: string[] = [];
export const warnings: string[] = [];
const { error, warn } = console;
const onError = (event: ErrorEvent) => errors.push(event.message);
const onRejection = (event: PromiseRejectionEvent) => errors.push(String(event.reason));
beforeEach(() => {
  errors.length = warnings.length = 0;
  console.error = (...args: unknown[]) => errors.push(args.join(' '));
  console.warn = (...args: unknown[]) => warnings.push(args.join(' '));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
});
afterEach(() => {
  Object.assign(console, { error, warn });
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
  expect(errors, 'errors in the console or uncaught').to.deep.equal([]);
});

const ALL = { attributes: true, characterData: true, childList: true, subtree: true };

/** What is done to a part of the page while something happens, as a test would want to read it. */
export async function changes(root: Node, work: () => unknown): Promise<string[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(root, ALL);
  await work();
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records.map(({ type, target, attributeName }) =>
    [type, target instanceof Element ? target.outerHTML.slice(0, 80) : target.nodeValue, attributeName].join(
      ' ',
    ),
  );
}

export const textsIn = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter((text) => text.data.trim());
};

/** What a system counts notes by: the numbers are ours to write. */
const isNumber = (node: Node) => /^\s*\[?\d+(:\d+)?\]?\s*$/.test(node.textContent!);

/** What of an article has to be the same when it has been adopted. */
function remember(main: HTMLElement): () => void {
  const texts = textsIn(main);
  const elements = [...main.querySelectorAll<HTMLElement>('*')];
  const ids = elements.flatMap(({ id }) => id || []);
  const heard = new Set<EventTarget>();
  const links = elements.filter((element) => element.matches('a,button,img'));
  for (const link of links) link.addEventListener('probe', () => heard.add(link));
  return () => {
    // The label of a heading that is one text may be set apart from the rest of it.
    const lost = texts.filter((text) => !text.isConnected && !/^\s*P\d/.test(text.data) && !isNumber(text));
    expect(
      lost.map(({ data }) => data),
      'texts that are no longer in the page',
    ).to.deep.equal([]);
    const emptied = elements.filter(
      (element) => !element.isConnected && element.textContent.trim() && !isNumber(element),
    );
    expect(
      emptied.map(({ outerHTML }) => outerHTML),
      'elements that went with words in them',
    ).to.deep.equal([]);
    // What is set aside for the document in it gives its ids up meanwhile.
    const aside = (id: string) => main.querySelector(`[hidden] [data-tp-fallback-id="${CSS.escape(id)}"]`);
    const unknown = ids.filter((id) => !document.getElementById(id) && !aside(id));
    expect(unknown, 'ids that lead nowhere now').to.deep.equal([]);
    for (const link of links) link.dispatchEvent(new Event('probe'));
    const deaf = links.filter((link) => !heard.has(link) || !link.isConnected);
    expect(
      deaf.map(({ outerHTML }) => outerHTML),
      'links and pictures that are others now',
    ).to.deep.equal([]);
  };
}

/** The markup in an article between two paragraphs that are not its own, adopted. */
export async function adopted(markup: string, { after = '<p>After.</p>' } = {}): Promise<HTMLElement> {
  const main = place(`<article><p>Before.</p>${markup}${after}</article>`);
  const same = remember(main);
  adopt(main);
  await finished(main);
  same();
  const again = await changes(document.documentElement, async () => {
    adopt(main);
    adopt();
    await settled(main);
  });
  expect(again, 'what adopting again changes').to.deep.equal([]);
  expect(doubledIds(), 'ids that are there twice').to.deep.equal([]);
  return main;
}

/** Waits until each summary stands as it will: its document is shown or refused, its headings and notes are completed. */
export async function finished(main: ParentNode): Promise<void> {
  const pending = () =>
    [...main.querySelectorAll('three-points')].some((summary) => {
      if (summary.shadowRoot?.querySelector('[role=alert]')) return false;
      const named =
        summary.matches('[src],[data-src],[data-json]') || summary.querySelector(':scope > script');
      return (
        (named && !summary.querySelector('point-card')) ||
        !!summary.querySelector('point-card:not([id]),footnote-ref:not(:has([role=doc-noteref][aria-label]))')
      );
    });
  await settled(main);
  await waitUntil(() => !pending(), 'each summary is finished', { timeout: 25_000 });
  await settled(main);
}

/** What is read of the article, without the paragraphs around the summary, which have to be where they were. */
export function readInside(main: HTMLElement): string[] {
  const lines = reading(main);
  expect(lines[0], 'what stood before').to.equal('Before.');
  expect(lines.at(-1), 'what stood after').to.equal('After.');
  return lines.slice(1, -1);
}

/** Asserts what a reader gets of it, line by line, and that its references and notes lead to each other. */
export function expectReading(main: HTMLElement, lines: readonly string[]): void {
  // Some systems put no space before the way back.
  expect(readInside(main).map((line) => line.replace(/(?<=\S)\[↩/g, ' [↩'))).to.deep.equal(lines);
  expect(brokenLinks(main)).to.deep.equal([]);
}
