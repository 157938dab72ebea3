// Knows what can be set of the page around a summary, what each setting may be, and which of them go with the summary as
// attributes. Settings that come from elsewhere are taken only as far as they are among these.

/** The choices, by name: the value, and what a reader of the playground calls it. The first is the default. */
export const CHOICES = {
  theme: {
    label: 'Theme',
    options: [
      ['', 'Plain'],
      ['editorial', 'Editorial'],
      ['broadsheet', 'Broadsheet'],
      ['card', 'Card'],
      ['contrast', 'Contrast'],
    ],
  },
  density: {
    label: 'Density',
    options: [
      ['', 'All open'],
      ['full', 'Foldable, open'],
      ['headlines', 'Foldable, headlines'],
    ],
  },
  notes: {
    label: 'Notes',
    options: [
      ['', 'In their place'],
      ['end', 'At the end'],
    ],
  },
  level: {
    label: 'Title',
    options: [
      ['', 'Level by place'],
      ...['1', '2', '3', '4', '5', '6'].map((level) => [level, `Heading ${level}`] as const),
    ],
  },
  lang: {
    label: 'Language',
    options: [
      ['', 'The document’s'],
      ['ar', 'العربية'],
      ['de', 'Deutsch'],
      ['en', 'English'],
      ['es', 'Español'],
      ['fr', 'Français'],
      ['he', 'עברית'],
      ['hi', 'हिन्दी'],
      ['it', 'Italiano'],
      ['ja', '日本語'],
      ['ko', '한국어'],
      ['nl', 'Nederlands'],
      ['pl', 'Polski'],
      ['pt', 'Português'],
      ['zh-Hans', '简体中文'],
      ['zh-Hant', '繁體中文'],
    ],
  },
  scheme: {
    label: 'Colours',
    options: [
      ['', 'As the system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
} as const satisfies Record<string, { label: string; options: readonly (readonly [string, string])[] }>;

export type Choice = keyof typeof CHOICES;
export type Settings = Record<Choice, string> & {
  /** Whether the short list of the points is shown. */
  glance: boolean;
  /** Width of the page in pixels; `WIDEST` is all that there is. */
  width: number;
};

export const NARROWEST = 320;
export const WIDEST = 1200;

export const DEFAULTS: Settings = {
  ...{ theme: '', density: '', notes: '', level: '', lang: '', scheme: '' },
  ...{ glance: false, width: WIDEST },
};

const names = Object.keys(CHOICES) as Choice[];

/** The settings in anything that may hold some. */
export function readSettings(value: unknown): Settings {
  const settings = { ...DEFAULTS };
  if (typeof value !== 'object' || value === null) return settings;
  const given = value as Record<string, unknown>;
  for (const name of names) {
    const option = CHOICES[name].options.find(([option]) => option === given[name]);
    if (option) settings[name] = option[0];
  }
  const { glance, width } = given;
  settings.glance = glance === true;
  if (typeof width === 'number' && width >= NARROWEST && width <= WIDEST) settings.width = Math.round(width);
  return settings;
}

/** What is not as it is by default. */
export const changed = (settings: Settings): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => value !== DEFAULTS[name as keyof Settings]),
  );

/** What of the settings is written at the summary, by attribute: as text, or with no value. */
export const attributesOf = ({ theme, density, notes, level, glance }: Settings): Map<string, string> =>
  new Map(
    Object.entries({ theme, density, notes, 'heading-level': level, glance }).flatMap(([name, value]) =>
      value ? [[name, value === true ? '' : value] as const] : [],
    ),
  );
