// Knows how each framework renders a tree, again and again, into the same place. Knows nothing of summaries.
import { nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createApp, h, nextTick, shallowRef, type VNode } from 'vue';
import type { Branch, Twig } from './tree.js';

export interface Renderer {
  /** Renders the tree, or a tree in the place of the one before. `data` is the summary's property. */
  render(tree: Branch, data?: unknown): Promise<void>;
  /** Takes everything away. */
  unmount(): void;
  /** What the framework has thrown or complained of. */
  readonly complaints: string[];
}

function react(container: Element): Renderer {
  const complaints: string[] = [];
  const complain = (error: unknown) => complaints.push(String(error));
  const root = createRoot(container, {
    onUncaughtError: complain,
    onCaughtError: complain,
    onRecoverableError: complain,
  });
  const node = (twig: Twig, data?: unknown): ReactNode =>
    typeof twig === 'string'
      ? twig
      : createElement(
          twig.tag,
          { key: twig.key, ...named(twig), ...(data === undefined ? {} : { data }) },
          ...twig.children.map((child) => node(child)),
        );
  return {
    complaints,
    async render(tree, data) {
      flushSync(() => root.render(node(tree, data)));
    },
    unmount: () => root.unmount(),
  };
}

/** React has its own name for the class of the elements it knows. */
function named({ tag, attributes: { class: className, ...others } }: Branch): Record<string, string> {
  return className === undefined
    ? others
    : { ...others, [tag.includes('-') ? 'class' : 'className']: className };
}

// What a bundler says to Vue, which asks for it on the console.
Object.assign(globalThis, {
  __VUE_OPTIONS_API__: true,
  __VUE_PROD_DEVTOOLS__: false,
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
});

function vue(container: Element): Renderer {
  const complaints: string[] = [];
  const tree = shallowRef<[Branch, unknown]>();
  const node = (twig: Branch, data?: unknown): VNode =>
    h(
      twig.tag,
      { key: twig.key, ...twig.attributes, ...(data === undefined ? {} : { data }) },
      twig.children.length === 1 && typeof twig.children[0] === 'string'
        ? twig.children[0]
        : twig.children.map((child) => (typeof child === 'string' ? child : node(child))),
    );
  const app = createApp({ render: () => tree.value && node(...tree.value) });
  app.config.errorHandler = (error) => complaints.push(String(error));
  app.config.warnHandler = (message) => complaints.push(message);
  app.mount(container);
  return {
    complaints,
    async render(next, data) {
      tree.value = [next, data];
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
}

function lit(container: HTMLElement): Renderer {
  const node = (twig: Twig, data?: unknown): unknown => {
    if (typeof twig === 'string') return twig;
    const { attributes: a, children } = twig;
    const tag = unsafeStatic(twig.tag);
    const content =
      children.length === 1 && typeof children[0] === 'string'
        ? children[0]
        : repeat(
            children,
            (child, i) => (typeof child === 'string' ? `text ${i}` : child.key),
            (child) => node(child),
          );
    if (data !== undefined) return html`<${tag} id=${a.id ?? nothing} .data=${data}>${content}</${tag}>`;
    return html`<${tag} id=${a.id ?? nothing} class=${a.class ?? nothing} lang=${a.lang ?? nothing} for=${a.for ?? nothing} href=${a.href ?? nothing} role=${a.role ?? nothing} aria-label=${a['aria-label'] ?? nothing} slot=${a.slot ?? nothing}>${content}</${tag}>`;
  };
  const complaints: string[] = [];
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      complaints.push(String(error));
    }
  };
  return {
    complaints,
    async render(tree, data) {
      attempt(() => render(node(tree, data), container));
    },
    unmount: () => attempt(() => render(nothing, container)),
  };
}

export const renderers: Record<string, (container: HTMLElement) => Renderer> = {
  React: react,
  Vue: vue,
  Lit: lit,
};
