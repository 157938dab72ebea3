// Knows the examples of the guides by the kind of what they are, and so by what a test has to do with them. No file of
// them is read here: names are enough, in Node and in a browser.

/** What stands in the page for each system: as it was typed, where the system changes nothing that matters. */
export const published = {
  'the first page of all': 'start.html',
  'plain HTML, elements': 'elements.html',
  'plain HTML, JSON in the page': 'json-script.html',
  'plain HTML, JSON in a file': 'src.html',
  'plain HTML, a file that is long in coming': 'theme-reserve.html',
  'JSON in an attribute': 'json-attribute.html',
  'JSON in a template': 'json-template.html',
  'JSON in a pre': 'json-pre.html',
  'the full form, as the command writes it': 'full.sh.html',
  'WordPress, a group of blocks': 'wordpress-group.output.html',
  'WordPress, a code block': 'wordpress-code.output.html',
  'WordPress, the classic editor': 'wordpress-classic.output.html',
  'WordPress, the classic editor, for authors': 'wordpress-author.output.html',
  'Ghost, an HTML card': 'ghost-html-card.output.html',
  'Ghost, a Markdown card': 'ghost-markdown-card.output.html',
  'Ghost, a code card': 'ghost-code-card.output.html',
  'Drupal, a div that names a file': 'src-div.html',
  'Hugo, a code block': 'hugo-fence.output.html',
  'Hugo, Markdown with tags': 'hugo-cards.output.html',
  'Jekyll, a code block': 'jekyll-fence.output.html',
  'Jekyll, an outline': 'jekyll-outline.output.html',
  'Eleventy, a code block': 'eleventy-fence.output.html',
  'Eleventy, Markdown with tags': 'eleventy-cards.output.html',
  'Astro, a code block': 'astro-fence.output.html',
  'Astro, Markdown with tags': 'astro-cards.output.html',
  'MDX, a code block': 'mdx-fence.output.html',
  'MDX, an attribute': 'mdx-data-json.output.html',
  'MDX, Markdown with tags': 'mdx-cards.output.html',
  'VitePress, a code block': 'vitepress-fence.output.html',
  'VitePress, Markdown with tags': 'vitepress-cards.output.html',
  'a site that sanitizes, named classes': 'named.html',
  'any site, an outline': 'outline.html',
};

const whole = new Set(Object.values(published));

/** The kinds, each with what is of it. An example is of the first kind that takes it. */
const KINDS = {
  /** Becomes the summary of the stethoscope, in a page of every engine. */
  published: (name: string) => whole.has(name),
  /** Goes into a page in part, as the test of it says. */
  started: (name: string) => ['newsletter.html', 'wordpress-group.input.html'].includes(name),
  /** What a command or a program has written: compared to what it writes now. */
  printed: (name: string) => /\.(?:sh|mjs)\.\w+$/.test(name),
  /** For the head of a page: what it loads is built. */
  head: (name: string) => /^(?:load|head)\b.*\.html$/.test(name),
  /** Any other markup: put into a page of every engine, and read. */
  markup: (name: string) => name.endsWith('.html'),
  /** A piece of a document that is an example itself. */
  part: (name: string) => name.endsWith('.part.json'),
  /** What a tool is told. */
  settings: (name: string) => name.endsWith('settings.json'),
  /** Given to a command, whose words about it are an example. */
  input: (name: string) => ['broken.json', 'draft.txt', 'post.md'].includes(name),
  /** A document that holds. */
  document: (name: string) => name.endsWith('.json'),
  /** Run with the command as it is built. */
  command: (name: string) => name.endsWith('.sh'),
  /** Run in Node. */
  program: (name: string) => name.endsWith('.mjs'),
  /** For a configuration file of a system that is not here: its names are looked up. */
  system: (name: string) =>
    /^(?:load-(?:wordpress|drupal|hugo|policy)\b.*|vitepress\.config\.js|drupal-allowed-tags\.txt)$/.test(
      name,
    ),
  /** Compiled against the types of the package. */
  script: (name: string) => name.endsWith('.js'),
  /** Parsed; what it names there is. */
  style: (name: string) => name.endsWith('.css'),
  /** Converted to a document by the command. */
  markdown: (name: string) => /\.mdx?$/.test(name),
  /** A program of a CI or of git: the commands in it are run. */
  workflow: (name: string) => name.endsWith('.yml'),
};

export type Kind = keyof typeof KINDS;

/** The kind of an example, or undefined where no test would do anything with it. */
export const kindOf = (name: string): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind](name));
