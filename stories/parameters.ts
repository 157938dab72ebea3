// Knows what stories tell Storybook of themselves in the same words.

/** Of a page of stories that is about no single element: what it is about. */
export const about = (text: string) => ({ docs: { description: { component: text } } });

/** Of a story that shows one thing as it is: there is nothing to be set about it. */
export const fixed = { controls: { disable: true } };

/** The controls of attributes that say nothing in a story: they are told all the same. */
export const without = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { control: false as const }]));

/** Of a story whose code is not its markup. */
export const code = (text: string, language = 'js') => ({ docs: { source: { code: text, language } } });

const THEMES = ['plain', 'editorial', 'broadsheet', 'card', 'contrast'];

/** The control of the theme, where it is the one thing to be set. */
export const themeControl = {
  theme: { control: 'select', options: THEMES, description: 'Name of the theme' },
  data: { table: { disable: true } },
} as const;

/** The controls of a summary. What needs more than the summary itself to be seen has a story of its own. */
export const summaryControls = {
  theme: { control: 'select', options: THEMES },
  'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  src: { control: false },
  json: { control: false },
  url: { control: false },
  'json-ld': { control: false },
} as const;
