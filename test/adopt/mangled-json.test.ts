// A document in the page that a filter has changed on its way: what it was meant to hold is shown, and its author is told.
import { expect, waitUntil } from '@open-wc/testing';
import { adopted, expectReading, readInside, warnings } from './adopted.js';

const DOCUMENT = `{
  "lang": "en",
  "title": "A map of deaths",
  "points": [
    {"heading": "A smell is held guilty", "body": ["Snow’s doubt, and a \\"map\\""]},
    {"heading": "Deaths & wells"},
    {"heading": "The handle"}
  ]
}`;
const READ = [
  'h2 A map of deaths',
  'h3 P1 A smell is held guilty',
  'Snow’s doubt, and a "map"',
  'h3 P2 Deaths & wells',
  'h3 P3 The handle',
];

const script = (text: string) =>
  `<three-points><script type="application/json">${text}</script></three-points>`;
const template = (text: string) => `<three-points><template>${text}</template></three-points>`;
const paragraphs = DOCUMENT.replace('{\n', '<p>{</p>\n<p>').replace(/,\n/, ',<br />\n') + '</p>';
const entities = DOCUMENT.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const curly = DOCUMENT.replace(/\\"/g, '\\”')
  .replace(/"(?=[\w{])/g, '“')
  .replace(/"/g, '”');

/** Each damage with what the warning names: the cause, and the better form. */
const damages: Record<string, [markup: string, cause: string, better: string]> = {
  'paragraphs in a script, WordPress’s classic editor': [script(paragraphs), 'wpautop', 'a code block'],
  'entities in a script, VitePress': [script(entities), 'escaped the script', '\\u003c'],
  'curly quotation marks in a template, WordPress': [template(curly), 'wptexturize', 'script, pre and code'],
  'a comma too many': [script(DOCUMENT.replace('}\n  ]', '},\n  ]')), 'comma', 'take it away'],
  'an escaped &, WordPress': [
    script(DOCUMENT.replace('Deaths & wells', 'Deaths &#038; wells')),
    '&#038;',
    '\\u0026',
  ],
};

describe('a document in the page', () => {
  for (const [name, [markup, cause, better]] of Object.entries(damages))
    it(`is shown as it was meant, and its author is told the cause and the better form: ${name}`, async () => {
      const main = await adopted(markup);
      expectReading(main, READ);
      await waitUntil(() => warnings.some((line) => line.includes('[three-points]')), 'a warning', {
        timeout: 25_000,
      });
      const told = warnings.filter((line) => line.includes('[three-points]'));
      expect(told.join()).to.include(cause).and.to.include(better);
      expect(told.filter((line) => line.includes(cause))).to.have.length(1);
    });

  it('is shown with no warning where nothing has changed it', async () => {
    expectReading(await adopted(script(DOCUMENT)), READ);
    expect(warnings).to.deep.equal([]);
  });

  it('is mended in a block of code too', async () => {
    const main = await adopted(`<pre><code class="language-three-points">${curly}</code></pre>`);
    expectReading(main, READ);
  });

  it('is mended in data-json too', async () => {
    const main = await adopted(
      `<div class="three-points" data-json="${entities.replace(/&/g, '&amp;')}"></div>`,
    );
    expectReading(main, READ);
  });

  const broken: Record<string, string> = {
    'cut off': script(DOCUMENT.slice(0, 90)),
    'Markdown, read as such': script(
      DOCUMENT.replace('"title": "', '"title": "<em>')
        .replace('",\n', '</em>",\n')
        .replace('"lang"', '<a href="x">lang</a>'),
    ),
    empty: script(''),
    'not JSON': script('title: A map of deaths'),
  };
  for (const [name, markup] of Object.entries(broken))
    it(`that cannot be mended leaves what was there, under a panel that says why: ${name}`, async () => {
      const main = await adopted(
        markup.replace('</three-points>', '<p>What stood there.</p></three-points>'),
      );
      const panel = main.querySelector('three-points')!.shadowRoot!.querySelector('[role=alert]')!;
      expect(panel.textContent).to.match(/cannot be parsed|\/points/);
      const lines = readInside(main);
      expect(lines.filter((line) => line === 'What stood there.')).to.have.length(1);
      expect(main.querySelector('point-card')).to.equal(null);
    });
});
