// Knows that every story renders, plays and is accessible, and that each of its controls changes what it shows, in every
// engine; in one of them on a dark page as well, where colours are the same in all.
import { expect, waitUntil } from '@open-wc/testing';
import { setProjectAnnotations } from '@storybook/web-components-vite';
import { render } from 'lit';
import { composeStories } from 'storybook/preview-api';
import { extractArgTypes } from '../../.storybook/arg-types.js';
import * as preview from '../../.storybook/preview.js';
import { settled } from '../helpers.js';

type Args = Record<string, unknown>;
interface Control {
  name?: string;
  control?: string | { type?: string; disable?: boolean };
  options?: unknown[];
  table?: { disable?: boolean };
}
interface Story {
  (args?: Args): unknown;
  run(context: { canvasElement: HTMLElement; globals?: Args }): Promise<void>;
  args: Args;
  argTypes: Record<string, Control>;
  parameters: { controls?: { disable?: boolean; include?: (string | RegExp)[]; exclude?: string[] } };
}

const project = setProjectAnnotations([preview as never]);
const modules = import.meta.glob<{ default: { component?: string } }>('../../stories/**/*.stories.ts', {
  eager: true,
});
const files = Object.entries(modules).map(
  ([file, module]) =>
    [
      file.replace('../../', ''),
      composeStories(module as never, project as never) as unknown as Record<string, Story>,
      module.default.component,
    ] as const,
);

const isChromium = navigator.userAgent.includes('Chrome/');

/** Where a link has led is marked for seconds, and a story waits for what moves: brings that to its end. */
function finishLong(): void {
  for (const animation of document.getAnimations())
    if (Number(animation.effect!.getComputedTiming().endTime) > 2000) animation.finish();
}

/** A place in the page for a story, for as long as the work takes. */
async function inCanvas(work: (canvasElement: HTMLElement) => Promise<unknown>): Promise<void> {
  const canvasElement = document.createElement('div');
  document.body.append(canvasElement);
  const { pathname, search } = location;
  const timer = setInterval(finishLong, 100);
  try {
    await work(canvasElement);
  } finally {
    clearInterval(timer);
    canvasElement.remove();
    history.replaceState(null, '', pathname + search);
    scrollTo(0, 0);
  }
}

for (const [file, stories] of files)
  describe(file, () => {
    for (const [name, story] of Object.entries(stories))
      it(name, () =>
        inCanvas(async (canvasElement) => {
          await story.run({ canvasElement });
          // A story that is a page itself has no other around it.
          const page = canvasElement.querySelector<HTMLElement>('.page') ?? canvasElement;
          for (const scheme of isChromium ? ['light', 'dark'] : ['light']) {
            page.dataset.scheme = scheme;
            await Promise.all(page.getAnimations({ subtree: true }).map(({ finished }) => finished));
            await expect(canvasElement).to.be.accessible();
          }
        }),
      );
  });

/** The controls that a story has: what is set to be none, and what a story leaves out, are shown as words. */
function controlsOf(
  { argTypes, parameters: { controls = {} } }: Story,
  component?: string,
): [string, Control][] {
  if (controls.disable) return [];
  const { include, exclude = [] } = controls;
  const all: Record<string, Control> = structuredClone(component ? extractArgTypes(component) : {}) as never;
  for (const [key, own] of Object.entries(argTypes)) {
    // Where a story says no more than a value, a field for text is Storybook’s guess.
    const guess = !own.options && (own.control as { type?: string } | undefined)?.type === 'text';
    all[key] = guess ? { ...own, ...all[key] } : { ...all[key], ...own };
  }
  return Object.entries(all).filter(([key, { name = key, control, table }]) => {
    const included =
      include?.some((one) => (typeof one === 'string' ? one === name : one.test(name))) ?? true;
    return (
      control &&
      !table?.disable &&
      !(control as { disable?: boolean }).disable &&
      included &&
      !exclude.includes(name)
    );
  });
}

/** Other values than the one that a story begins with. */
function others(key: string, { control, options }: Control, now: unknown): unknown[] {
  if (options) return options.filter((one) => one !== now);
  switch (typeof control === 'string' ? control : control?.type) {
    case 'boolean':
      return [!now];
    case 'number':
      return [now === 4 ? 5 : 4];
    case 'color':
      return ['rgb(1, 2, 3)'];
    case 'object':
      return [
        key === 'labels'
          ? { notes: 'Other words', basedOn: 'Other words' }
          : { title: 'Other', points: [{ heading: 'Other' }] },
      ];
  }
  if (/gutter|reserve|margin/.test(key)) return ['123px'];
  if (/font/.test(key)) return ['fantasy'];
  if (key.startsWith('--')) return ['rgb(1, 2, 3)'];
  if (key === 'start') return ['1:11'];
  if (key === 'end') return ['59:59'];
  return ['https://example.org/other'];
}

/** The least that a control needs beside it: a time to end at is none without one to begin at. */
const beside = (key: string): Args => (key === 'end' ? { start: '0:01' } : {});

/** What a reader gets, as far as it can be written down: words, structure, and how the boxes look. */
function looks(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element) => {
    const { color, backgroundColor, borderBlockStartColor, fontFamily, scrollMarginBlockStart, display } =
      getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const attributes = [...element.attributes]
      .filter(({ name }) => /^(aria-.*|role|href|lang|id)$/.test(name))
      .map(({ name, value }) => `${name}=${value}`);
    lines.push(
      [element.localName, ...attributes, color, backgroundColor, borderBlockStartColor].join(),
      [fontFamily, scrollMarginBlockStart, display, width, height].join(),
    );
    for (const child of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes])
      if (child instanceof Element) walk(child);
      else if (child instanceof Text && child.data.trim()) lines.push(child.data);
  };
  walk(root);
  return lines.join('\n');
}

describe('the controls of stories', () => {
  for (const [file, stories, component] of files)
    for (const [name, story] of Object.entries(stories)) {
      const controls = controlsOf(story, component);
      if (controls.length > 0)
        it(`of ${file}, ${name}: ${controls.map(([key]) => key).join(', ')}`, () =>
          inCanvas(async (canvas) => {
            const show = async (args: Args) => {
              render(story(args), canvas);
              await settled(canvas);
            };
            await show({});
            await waitUntil(() => canvas.querySelector('three-points,pull-quote'));
            const [element] = canvas.querySelectorAll('three-points,pull-quote');
            for (const [key, control] of controls) {
              const now = story.args[key];
              for (const value of others(key, control, now)) {
                await show(beside(key));
                const before = looks(canvas);
                await show({ ...beside(key), [key]: value });
                // A note opens as it is told to when it is asked for: `notes` is seen then.
                if (key === 'notes') {
                  const marker = canvas.querySelector<HTMLElement>('[role=doc-noteref]')!;
                  marker.click();
                  if (value === 'end') await settled(canvas);
                  else await waitUntil(() => document.querySelector('[role=dialog]'));
                  expect(Boolean(document.querySelector('[role=dialog]')), `${value}`).to.equal(
                    value !== 'end',
                  );
                  document.querySelector('[role=dialog]')?.remove();
                } else
                  await waitUntil(
                    () =>
                      looks(canvas) !== before ||
                      value === 'plain' ||
                      value === 'popover' ||
                      value === 'quotation',
                    `${key} says ${JSON.stringify(value)}, and nothing is changed`,
                    { timeout: 5000 },
                  );
              }
            }
            // (Markup of another system is other markup.)
            if (component) expect(canvas.querySelector('three-points,pull-quote') === element).to.equal(true);
          }));
    }
});
