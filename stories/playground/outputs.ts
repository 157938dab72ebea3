// Knows the forms in which a summary leaves the playground, and where each is for. Loaded when one is asked for.
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml } from '../../src/outputs/to-html.js';
import { toJsonLd } from '../../src/outputs/to-json-ld.js';
import { toMarkdown } from '../../src/outputs/to-markdown.js';
import { toText } from '../../src/outputs/to-text.js';
import { attributesOf, type Settings } from './settings.js';

export interface Form {
  name: string;
  about: string;
  write(document: ThreePointsDocument, settings: Settings): string;
}

const json = (value: unknown) => JSON.stringify(value, undefined, 2);

/** In a script no word of the text may end it. */
const inScript = (value: unknown) => json(value).replaceAll('<', '\\u003c');

const written = (attributes: Map<string, string>, prefix = '') =>
  [...attributes].map(([name, value]) => ` ${prefix}${name}${value && `="${value}"`}`).join('');

/** The settings that markup does not say itself: its headings have their level. */
function looks(settings: Settings): Map<string, string> {
  const attributes = attributesOf(settings);
  attributes.delete('heading-level');
  return attributes;
}

const options = ({ level }: Settings) => (level ? { headingLevel: Number(level) } : {});

export const FORMS: readonly [Form, ...Form[]] = [
  {
    name: 'Element with JSON',
    about: 'For a page of your own: the document as it is, inside the element. It needs the script.',
    write: (document, settings) =>
      `<three-points${written(attributesOf(settings))}>\n<script type="application/json">\n${inScript(document)}\n</script>\n</three-points>`,
  },
  {
    name: 'Element markup',
    about: 'For a page of your own: every word in the HTML. It looks finished with the stylesheet alone.',
    write: (document, settings) =>
      toHtml(document, options(settings)).replace('<three-points', (tag) => tag + written(looks(settings))),
  },
  {
    name: 'Class names',
    about: 'For publishing systems that take unknown elements away, such as WordPress for authors.',
    write: (document, settings) =>
      toHtml(document, { ...options(settings), target: 'native' }).replace(
        '<div class="three-points"',
        (tag) => tag + written(looks(settings), 'data-'),
      ),
  },
  {
    name: 'Feed HTML',
    about: 'For RSS, JSON Feed and e-mail: plain HTML that needs neither script nor stylesheet.',
    write: (document, settings) => toHtml(document, { ...options(settings), target: 'feed' }),
  },
  {
    name: 'Code block',
    about: 'For Markdown in Hugo, Jekyll, Eleventy, Astro, Ghost: a block of code that the script replaces.',
    write: (document) => `\`\`\`three-points\n${json(document)}\n\`\`\``,
  },
  {
    name: 'Markdown',
    about: 'For everything that reads Markdown: headings, quotations and footnotes as they are typed there.',
    write: toMarkdown,
  },
  {
    name: 'Plain text',
    about: 'For letters and notes: wrapped at 72 columns.',
    write: (document) => toText(document),
  },
  {
    name: 'JSON-LD',
    about: 'For search engines: the summary, its source, quotations and clips in the words of schema.org.',
    write: (document) => `<script type="application/ld+json">\n${inScript(toJsonLd(document))}\n</script>`,
  },
];
