// Knows the page around a story, and what the toolbar changes about it: theme, colours, width, direction, language.
// Knows the summary by its tag alone.
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html, noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import css from './page.css?inline';
import { wear } from './wear.js';

wear(css);

/** What the story itself says, and what a tool says that is not in use. */
const OWN = 'own';

const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  ar: 'العربية',
  he: 'עברית',
  hi: 'हिन्दी',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ko: '한국어',
};
const RIGHT_TO_LEFT = ['ar', 'he'];

export const initialGlobals = { theme: OWN, scheme: 'auto', width: 'full', direction: OWN, language: OWN };

export const globalTypes = {
  theme: {
    description: 'Theme of the summaries that have none of their own',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: OWN, title: 'No theme' },
        { value: 'plain', title: 'Plain' },
        { value: 'editorial', title: 'Editorial' },
        { value: 'broadsheet', title: 'Broadsheet' },
        { value: 'card', title: 'Card' },
        { value: 'contrast', title: 'Contrast' },
      ],
    },
  },
  scheme: {
    description: 'Colours of the page',
    toolbar: {
      title: 'Colours',
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'System colours', icon: 'browser' },
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  width: {
    description: 'Width of the page',
    toolbar: {
      title: 'Width',
      icon: 'grow',
      dynamicTitle: true,
      items: [
        { value: 'full', title: 'Full width', icon: 'browser' },
        { value: '320', title: '320 pixels', icon: 'mobile' },
        { value: '480', title: '480 pixels', icon: 'mobile' },
        { value: '768', title: '768 pixels', icon: 'tablet' },
      ],
    },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: OWN, title: 'Own direction' },
        { value: 'ltr', title: 'Left to right', icon: 'arrowright' },
        { value: 'rtl', title: 'Right to left', icon: 'arrowleft' },
      ],
    },
  },
  language: {
    description: 'Language of the page: the words that the library says, quotation marks, digits',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: OWN, title: 'Own language' },
        ...Object.entries(LANGUAGES).map(([value, title]) => ({ value, title })),
      ],
    },
  },
} satisfies Preview['globalTypes'];

interface Dress {
  theme?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
}

// After the story's own parts have made their summaries, in a microtask of theirs.
const later = (work: () => void) => queueMicrotask(() => queueMicrotask(work));

/** Dresses the summaries of a story once they stand in the page, and again when its args have changed. */
class Dresser extends Directive {
  render(_dress: Dress): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [{ theme, lang, dir }]: [Dress]): unknown {
    later(() => {
      for (const summary of element.querySelectorAll('three-points')) {
        if (theme && !summary.hasAttribute('theme')) summary.setAttribute('theme', theme);
        if (lang) summary.setAttribute('lang', lang);
        if (dir) summary.setAttribute('dir', dir);
      }
    });
    return noChange;
  }
}
const dressed = directive(Dresser);

/** Storybook sends every link to the whole window (`<base target="_parent">`). One within the story stays in it. */
function stay({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link) link.target = '_self';
}

const chosen = (value: unknown) => (value === OWN || value === undefined ? undefined : String(value));

export const withPage: Decorator = (story, { globals, parameters, viewMode }) => {
  if (parameters.page === false) return story(); // one that is a page itself
  const { scheme = 'auto', width = 'full' } = globals as Record<string, string>;
  const theme = chosen(globals.theme);
  const lang = chosen(globals.language);
  const dir = chosen(globals.direction) ?? (lang && (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr'));
  // What a story began with is lost once it has been dressed: another dress is for a story made anew.
  return html`<div
    class="page"
    data-view=${viewMode}
    data-scheme=${scheme}
    data-width=${width}
    lang=${ifDefined(lang)}
    dir=${ifDefined(dir)}
    @click=${{ handleEvent: stay, capture: true }}
    ${dressed({ theme, lang, dir })}
  >
    <div class="page-article">${keyed([theme, lang, dir].join(), story())}</div>
  </div>`;
};
