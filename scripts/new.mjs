// Knows what belongs to an element, and writes the beginnings of all of it: `npm run new points-aside`, with a sentence that
// says what it is if you have one. Knows nothing of what the element will do.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const className = (tag) => tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());

/** What is wrong with a name; nothing where it can be an element's. */
export function problemWith(tag) {
  if (!tag) return 'Say what the element is to be called: npm run new points-aside';
  if (/^points(-[a-z][a-z0-9]*)+$/.test(tag)) return undefined;
  const words = tag
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => /^[a-z]/.test(word) && !/^points?$/.test(word));
  return (
    `"${tag}" cannot be an element's name here. It begins with "points-", since WordPress tears apart block elements whose ` +
    `names do not begin as one of HTML's does ("p"), and goes on in lower-case words with hyphens between.` +
    (words.length ? ` Try: npm run new points-${words.join('-')}` : '')
  );
}

/** New files of an element, by path. */
function created(tag, sentence) {
  const Class = className(tag);
  const name = `<${tag}>`;
  return {
    [`src/elements/${tag}/${tag}.ts`]: `// Knows nothing beyond its name: the words are the author's, the looks are the stylesheet's.
import { Frame } from '../frame.js';

/**
 * ${sentence}
 *
 * @tag ${tag}
 * @slot - Its words.
 * @example
 * \`\`\`html
 * <${tag}><p>Words of the author's.</p></${tag}>
 * \`\`\`
 */
export class ${Class} extends Frame {
  static override readonly tag = '${tag}';
}
`,
    [`src/elements/${tag}/define.ts`]: `// Knows how to define ${name}: importing this file does it.
import { ${Class} } from './${tag}.js';

${Class}.define();

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${Class};
  }
}
`,
    [`test/fixtures/${tag}.html`]: `<three-points id="talk" lang="en">
  <h2>A talk</h2>
  <${tag}><p>Words of the author’s.</p></${tag}>
  <point-card><h3>P1 Place: Where it was given</h3></point-card>
</three-points>
`,
    [`test/elements/${tag}.test.ts`]: `import { expect } from '@open-wc/testing';
import markup from '../fixtures/${tag}.html?raw';
import { fromMarkup, reading } from '../helpers.js';

describe('${name}', () => {
  it('shows its author’s words where they stand', async () => {
    const root = await fromMarkup(markup);
    await expect(root).to.be.accessible();
    expect(reading(root)).to.deep.equal(['h2 A talk', 'Words of the author’s.', 'h3 P1 Place: Where it was given']);
  });

  it('is a block of its own, and its words stay the nodes that they were', async () => {
    const root = await fromMarkup(markup);
    const element = root.querySelector('${tag}')!;
    expect(getComputedStyle(element).display).to.equal('block');
    expect([...element.children].map(({ localName }) => localName)).to.deep.equal(['p']);
  });
});
`,
    [`stories/${tag}.stories.ts`]: `// Shows ${name} as authors use it. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

export default { title: 'Elements/${tag}', component: '${tag}' } satisfies Meta;
type Story = StoryObj;

/** ${sentence} */
export const FromMarkup: Story = {
  name: 'From markup',
  render: () =>
    html\`<three-points>
      <h2>A talk</h2>
      <${tag}><p>Words of the author’s.</p></${tag}>
    </three-points>\`,
};
`,
  };
}

/** Puts text before or after what stands in a file already. */
function beside(path, text, place, added, before = false) {
  const at = text.search(place);
  if (at < 0)
    throw new Error(
      `${path} has changed: ${place} is not in it. Mend scripts/new.mjs, which looks for that place.`,
    );
  const end = before ? at : at + place.exec(text.slice(at))[0].length;
  return text.slice(0, end) + added + text.slice(end);
}

/** Where an element is named beside its own files: each place, and what is put there. */
function named(tag) {
  const Class = className(tag);
  const exported = (path, file) =>
    `    "./elements/${path}": {\n      "types": "./dist/elements/${file}.d.ts",\n      "development": "./dist/development/elements/${file}.js",\n      "default": "./dist/elements/${file}.js"\n    },\n`;
  const rule = [/points-notes \{/, `${tag},\n`, true];
  return {
    'src/index.ts': [
      /export \{ PullQuote \}/,
      `export { ${Class} } from './elements/${tag}/${tag}.js';\n`,
      true,
    ],
    'src/define.ts': [/$/, `import './elements/${tag}/define.js';\n`],
    'src/styles/boxes.css': rule,
    'src/styles/calm.css': rule,
    // As a class, and for the script that waits for one of ours.
    'src/adopt/tags.ts': [/ {2}'points-notes',\n/, `  '${tag}',\n`],
    'src/autoload.ts': [/points-notes,/, `${tag},`],
    'test/package/package.test.ts': [/ {2}'points-notes',\n/, `  '${tag}',\n`],
    'package.json': [
      / {4}"\.\/cdn": \{/,
      exported(tag, `${tag}/${tag}`) + exported(`${tag}/define`, `${tag}/define`),
      true,
    ],
  };
}

/** Every file that a new element makes or changes, with what is to stand in it. */
export function scaffold(tag, sentence, read) {
  const changed = Object.entries(named(tag)).map(([path, [place, added, before]]) => [
    path,
    beside(path, read(path), place, added, before),
  ]);
  return { ...created(tag, sentence), ...Object.fromEntries(changed) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const [tag, ...words] = process.argv.slice(2);
  const sentence = words.join(' ') || `What ${className(tag ?? '')} holds, in one sentence.`;
  const problem =
    problemWith(tag) ??
    (existsSync(`src/elements/${tag}`) ? `src/elements/${tag} is there already.` : undefined);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  const { format, resolveConfig } = await import('prettier');
  const read = (path) => readFileSync(path, 'utf8');
  for (const [path, text] of Object.entries(scaffold(tag, sentence, read))) {
    const fresh = !existsSync(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
    console.log(`${fresh ? 'made   ' : 'changed'} ${path}`);
  }
  console.log(`
Now say in src/elements/${tag}/${tag}.ts what it holds and takes, and see it:
  npm run dev; npm run storybook
  BROWSERS=chromium npm run test:browser
If documents in JSON have it: src/model/schema.ts, src/view/document-view.ts, and a fixture that says it.
In CHANGELOG.md, a line.`);
}
