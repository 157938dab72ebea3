// Knows the colours of Storybook's own pages, light and dark; those of summaries are theirs.
import { create } from 'storybook/theming/create';

// Three points, each with its line.
const mark = (ink: string, accent: string) =>
  `<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" style="vertical-align:-5px;margin-right:8px"><g fill="${accent}"><circle cx="3" cy="4" r="2.4"/><circle cx="3" cy="11" r="2.4"/><circle cx="3" cy="18" r="2.4"/></g><g stroke="${ink}" stroke-width="2" stroke-linecap="round"><path d="M9 4h12M9 11h9M9 18h11"/></g></svg>`;

const shared = {
  brandUrl: './',
  brandTarget: '_self',
  appBorderRadius: 6,
  inputBorderRadius: 6,
} as const;

const light = create({
  ...shared,
  base: 'light',
  brandTitle: `${mark('#2e3338', '#c02d1f')}three-points`,
  colorPrimary: '#b3261e',
  colorSecondary: '#a8281e',
  appBg: '#f6f5f2',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appHoverBg: '#f0e7e2',
  appBorderColor: 'hsl(30 10% 30% / 18%)',
  barBg: '#ffffff',
  barHoverColor: '#a8281e',
  barSelectedColor: '#a8281e',
  textColor: '#2e3338',
  textMutedColor: '#5c6167',
  barTextColor: '#5c6167',
});

const dark = create({
  ...shared,
  base: 'dark',
  brandTitle: `${mark('#e6e3dc', '#ff8a75')}three-points`,
  colorPrimary: '#d6705f',
  colorSecondary: '#d6705f',
  appBg: '#101114',
  appContentBg: '#17181b',
  appPreviewBg: '#17181b',
  appHoverBg: '#2a211f',
  appBorderColor: 'hsl(30 10% 85% / 16%)',
  barBg: '#17181b',
  barHoverColor: '#ff8a75',
  barSelectedColor: '#ff8a75',
  textColor: '#e6e3dc',
  textMutedColor: '#a9a69f',
  barTextColor: '#a9a69f',
});

const system = matchMedia('(prefers-color-scheme: dark)');

export const themeOf = (isDark: boolean) => (isDark ? dark : light);
export const isSystemDark = () => system.matches;
/** Calls when the system goes from light to dark or back; gives what ends that. */
export function onSystem(call: () => void): () => void {
  system.addEventListener('change', call);
  return () => system.removeEventListener('change', call);
}
