// Knows how a test loads a whole page in a frame, waits for what is in it, and writes down what its reader gets.
// The page has a window of its own: nothing of the library is imported here.
import type { Issue } from '../../../src/model/validate.js';

/** What test/pages/record.js writes down. */
interface Recorded {
  errors: string[];
  warnings: string[];
  violations: string[];
  ready: { id: string; cards: number; notes: number }[];
  failures: Issue[][];
  samples: number;
  unseen: string[];
}

export interface Page {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
  record: Recorded;
}

/** A summary, as its page's window made it. */
export interface Summary extends HTMLElement {
  data?: unknown;
  src?: string | null;
  updateComplete: Promise<boolean>;
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A frame that is in the page until the test ends. */
export function addFrame(attributes: Record<string, string> = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.width = '760';
  frame.height = '900';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  frames.push(frame);
  return frame;
}

export function pageIn(frame: HTMLIFrameElement): Page {
  const window = frame.contentWindow as Window & typeof globalThis & { record: Recorded };
  return { frame, window, document: window.document, record: window.record };
}

/** Loads a page: one of test/pages by its name, with its options, or any attributes of a frame. */
export async function open(page: string | Record<string, string>): Promise<Page> {
  const frame = addFrame(typeof page === 'string' ? { src: `/pages/${page}` } : page);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return pageIn(frame);
}

/** Waits until every element of the page stands as it will. */
export async function settled({ document }: { document: Document }): Promise<void> {
  for (let rounds = 0; rounds < 4; rounds++) {
    // Mutations are told in microtasks; what they start is then waited for.
    await new Promise((resolve) => setTimeout(resolve));
    for (const element of everyElement(document)) await (element as Partial<Summary>).updateComplete;
  }
}

/** Waits for a condition; if it does not come, the message holds what the page has told. */
export async function until(page: Page, condition: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 8000;
  while (!condition()) {
    if (performance.now() > end)
      throw new Error(`Waited in vain for: ${what}. ${JSON.stringify(page.record)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits until so many summaries have said that they are ready, and whatever might still happen has. */
export async function ready(page: Page, count = 1): Promise<void> {
  await until(page, () => page.record.ready.length >= count, `${count} summaries ready`);
  await settled(page);
}

/** Waits until so many failures have been told, and the panels stand. */
export async function failed(page: Page, count = 1): Promise<void> {
  await until(page, () => page.record.failures.length >= count, `${count} failures told`);
  await settled(page);
}

/** The elements of a document or a shadow root, and of the shadow roots in it. */
export const everyElement = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
  ]);

/** Puts markup into a page's body. */
export function place({ document }: Page, markup: string): Summary {
  document.body.append(document.createRange().createContextualFragment(markup));
  return document.body.querySelector<Summary>('three-points')!;
}

/** Adds a script to a page that is there already. */
export function addScript({ document }: Page, attributes: Record<string, string>): void {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.head.append(script);
}

export const scripts = {
  module: { type: 'module', src: '/dist/cdn/three-points.js' },
  classic: { src: '/dist/cdn/three-points.classic.js' },
} as const;

/**
 * What a reader gets of an element and all in it, in the order in which it stands: through shadow roots and slots,
 * without what is not shown. References are `[1]`.
 */
export function shown(root: Element): string {
  const window = root.ownerDocument.defaultView!;
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    const { display } = window.getComputedStyle(element);
    if (display === 'none' || element.matches('script,style,template')) return;
    const space = element.localName === 'br' || !/^(inline|contents)/.test(display) ? ' ' : '';
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    text += space;
    if (element.getAttribute('role') === 'doc-noteref') text += `[${element.textContent.trim()}]`;
    else
      for (const child of slotted.length ? slotted : (element.shadowRoot ?? element).childNodes) walk(child);
    text += space;
  };
  walk(root);
  return text
    .replace(/\uFE0E/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is read of the summary in full.html, short.html, json.html and longitude.json. */
export const LONGITUDE = [
  'Small Machines #3',
  'A clock that finds the way at sea',
  'P1 Problem: Nobody at sea knows how far east they are',
  'Latitude is read from the sun at noon. Longitude is a difference in time, and no clock of 1714 keeps it on a ship.[1]',
  'Motion: a pendulum does not swing true on a rolling deck.',
  'Warmth: brass and steel lengthen between Portsmouth and São Tomé.',
  'Damp: oil thickens; salt eats the wheels.',
  'P2 Answer: A carpenter builds a watch, and not a bigger clock',
  'John Harrison’s fourth timekeeper is 13 cm wide and beats five times a second.[2] It lost 5.1 seconds in 81 days.[3]',
  'I think I may make bold to say,',
  'that there is neither any other Mechanical or Mathematical thing in the World that is more beautiful.',
  'John Harrison',
  'P3 Price: The prize comes late, and never whole',
  'The Board asks for copies, drawings and a second voyage.[3] Parliament pays in 1773; Harrison is 80.',
  'Chronometers stay dear for fifty years → most captains go on by lunar distances.[1]',
  'Notes',
  'An Act of 1714 offered £20,000 for half a degree. ↩ 1a ↩ 1b',
  'https://www.rmg.co.uk/collections/objects/rmgc-object-79142 ↩ 2',
  'To Jamaica on board HMS Deptford, 1761–62. ↩ 3a ↩ 3b',
].join(' ');

/** Links that lead nowhere, ids that stand twice, references that no note answers. Empty where all is well. */
export function faults(root: Document | ShadowRoot): string[] {
  const all = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const doubled = all.filter((id, i) => all.indexOf(id) !== i).map((id) => `id ${id} twice`);
  const target = (link: Element) => root.getElementById(link.getAttribute('href')!.slice(1));
  const markers = [...root.querySelectorAll('[role=doc-noteref]')];
  const backlinks = [...root.querySelectorAll('[role=doc-backlink]:not([hidden])')];
  const lost = [...markers, ...backlinks]
    .filter((link) => !target(link))
    .map((link) => `lost ${link.outerHTML}`);
  const unanswered = markers.filter((marker) => !backlinks.some((link) => target(link) === marker));
  const bare = [...root.querySelectorAll('point-card:not([id])')].map((card) => `no id ${card.outerHTML}`);
  return [...doubled, ...lost, ...unanswered.map((marker) => `unanswered ${marker.outerHTML}`), ...bare];
}
