import { expect } from '@open-wc/testing';
import type { ThreePointsDocument } from '../../../src/model/schema.js';
import { toHtml } from '../../../src/outputs/to-html.js';
import { boxes, post, upgrade } from './boxes.js';

const fixtures = Object.keys(import.meta.glob('../../fixtures/*.json')).map((path) =>
  path.replace(/^.*\/|\.json$/g, ''),
);
const load = async (name: string) =>
  (await (await fetch(`/fixtures/${name}.json`)).json()) as ThreePointsDocument;

describe('a page that a server has written', () => {
  for (const name of fixtures)
    for (const width of [1024, 360])
      it(`looks the same before and after the script, and keeps every node: ${name}, ${width} px wide`, async () => {
        // A picture that is not there loses its box when that is found out.
        const html = toHtml(await load(name)).replaceAll('src="images/', 'src="/demo/images/');
        const page = await post(html, 'full', width);
        const nodes = [...page.document.querySelectorAll('three-points, three-points *')];
        const before = boxes(page);
        const { tops, shift } = await upgrade(page);
        const after = boxes(page);
        expect(Object.keys(before).filter((key) => before[key] !== after[key])).to.deep.equal([]);
        expect([...new Set(tops)], 'what follows').to.have.length(1);
        expect(shift).to.equal(0);
        const now = [...page.document.querySelectorAll('three-points, three-points *')];
        expect(now.length).to.equal(nodes.length);
        expect(now.every((node, i) => node === nodes[i])).to.equal(true);
        expect(page.record.errors).to.deep.equal([]);
      });
});
