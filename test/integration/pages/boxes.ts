// Knows where the words of a page stand, before, while and after a script makes elements of them.
import { executeServerCommand } from '@web/test-runner-commands';
import { open, place, ready, settled, until, type Page } from './frame.js';

/** A page in the looks of some blog, with a summary in it and a paragraph after it; no script yet. */
export async function post(summary: string, css: string, width = 760): Promise<Page> {
  const page = await open(`blank.html?css=${css}`);
  page.frame.width = `${width}`;
  const style = page.document.createElement('style');
  style.textContent =
    'body { font: 18px/1.6 Georgia, serif; max-width: 44rem; margin: 0 auto; padding: 1rem }';
  page.document.head.append(style);
  place(page, `<h1>A post</h1>${summary}<p id="after">What comes after it.</p>`);
  await until(
    page,
    () => [...page.document.styleSheets].every((sheet) => sheet.cssRules.length),
    'the stylesheets',
  );
  return page;
}

/** Where a page's words stand: the box of every element that has one, by its place in the tree. */
export const boxes = ({ document }: Page): Record<string, string> =>
  Object.fromEntries(
    [...document.body.querySelectorAll<HTMLElement>('*:not(script)')].map((element, i) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [`${i} ${element.localName} ${element.id}`, [x, y, width, height].map(Math.round).join(' ')];
    }),
  );

const top = ({ document, window }: Page): number =>
  document.getElementById('after')!.getBoundingClientRect().top + window.scrollY;

/** Has the script come from another origin, late; gives all that was seen of the page in the frames until it was done. */
export async function upgrade(
  page: Page,
  script = 'three-points.js',
): Promise<{ tops: number[]; shift: number }> {
  const { window, document } = page;
  let shift = 0;
  const { PerformanceObserver } = window;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  const tops = [top(page)];
  const origin = await executeServerCommand<string, undefined>('other-origin');
  const tag = document.createElement('script');
  tag.type = 'module';
  tag.src = `${origin}/cors/dist/cdn/${script}?delay=100`;
  document.head.append(tag);
  let over = false;
  const frame = () => {
    if (tops.at(-1) !== top(page)) tops.push(top(page));
    if (!over) window.requestAnimationFrame(frame);
  };
  window.requestAnimationFrame(frame);
  await ready(page);
  // The stylesheet that the script brings comes after it.
  if (!document.querySelector('link[rel=stylesheet]'))
    await until(page, () => document.adoptedStyleSheets.length, 'a stylesheet');
  await new Promise((resolve) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => resolve(undefined))),
  );
  await settled(page);
  over = true;
  tops.push(top(page));
  return { tops, shift };
}
