// Knows the page around all docs: light or dark as the toolbar or the system says. Knows nothing of what it shows.
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createElement, useLayoutEffect, useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { isSystemDark, onSystem, themeOf } from './themes.js';
import css from './docs-page.css?inline';
import { wear } from './wear.js';

wear(css);

interface Said {
  globals: Record<string, unknown>;
}
const channel = () => addons.getChannel();
const lastSaid = (event: string) => (channel().last(event) as [Said] | undefined)?.[0];

function isDark(): boolean {
  const { scheme } = (lastSaid(GLOBALS_UPDATED) ?? lastSaid(SET_GLOBALS))?.globals ?? {};
  return scheme === 'dark' || (scheme !== 'light' && isSystemDark());
}

function subscribe(call: () => void): () => void {
  const end = onSystem(call);
  for (const event of [GLOBALS_UPDATED, SET_GLOBALS]) channel().on(event, call);
  return () => {
    end();
    for (const event of [GLOBALS_UPDATED, SET_GLOBALS]) channel().off(event, call);
  };
}

export function DocsPage(props: DocsContainerProps) {
  const dark = useSyncExternalStore(subscribe, isDark);
  useLayoutEffect(() => {
    document.documentElement.dataset.docs = dark ? 'dark' : 'light';
    return () => document.documentElement.removeAttribute('data-docs');
  }, [dark]);
  return createElement(DocsContainer, { ...props, theme: themeOf(dark) });
}
