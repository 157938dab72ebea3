import { expect } from '@open-wc/testing';
import { open, type Page } from './frame.js';

const THEMES = ['plain', 'editorial', 'broadsheet', 'card', 'contrast'];

async function link({ document }: Page, href: string): Promise<void> {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = href;
  const loaded = new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`no ${href}`)));
  });
  document.head.append(element);
  await loaded;
}

/** The boxes that make the layout, in tenths of a pixel. (Within a paragraph, lines may be balanced anew.) */
const boxes = ({ document, window }: Page) =>
  [...document.body.querySelectorAll('*')]
    .filter((element) => !/^(inline|none|contents)$/.test(window.getComputedStyle(element).display))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = [x, y, width, height].map((length) => Math.round(length * 10) / 10).join(' ');
      return `${element.localName} ${element.textContent.trim().slice(0, 30)}: ${box}`;
    });

/** The demo's full form in a page of its own, where no script runs, with one stylesheet. */
async function dressed(theme: string, href: string): Promise<Page> {
  const page = await open('blank.html');
  const demo = await (await fetch('/demo/no-script.html')).text();
  const source = new DOMParser().parseFromString(demo, 'text/html').querySelector('three-points#rice')!;
  for (const picture of source.querySelectorAll('img')) {
    picture.src = `/demo/${picture.getAttribute('src')}`;
    picture.loading = 'eager';
  }
  const summary = page.document.importNode(source, true);
  summary.setAttribute('theme', theme);
  const after = page.document.createElement('p');
  after.textContent = 'Words after the summary.';
  await link(page, href);
  page.document.body.append(summary, after);
  for (const picture of summary.querySelectorAll('img')) await picture.decode();
  return page;
}

describe('the critical styles', () => {
  for (const theme of THEMES)
    it(`of the theme "${theme}" give the full form the boxes that it has with all styles`, async () => {
      const name = theme === 'plain' ? 'three-points.critical' : `critical/${theme}`;
      const critical = await dressed(theme, `/dist/${name}.css`);
      const full = await dressed(theme, '/dist/three-points.css');
      const isWhole = ({ document, window }: Page) =>
        window.getComputedStyle(document.querySelector('three-points')!).getPropertyValue('--_sheet');
      expect([isWhole(critical), isWhole(full)]).to.deep.equal(['', '1']);
      for (const width of [304, 404, 484, 624, 744, 984, 1224]) {
        for (const { document, frame } of [critical, full]) {
          frame.width = '1300';
          document.body.style.width = `${width}px`;
        }
        expect(boxes(full), `${width}px`).to.deep.equal(boxes(critical));
      }
    });
});
