// Knows which markup stands for our elements where these cannot be: classes that a publishing system's editor keeps, and plain
// HTML for feeds and letters.
import type { Rules } from '../view/rewritten-html.js';

const BLOCKS = /^(?:three-points|points-\w+|point-card)$/;

/**
 * Named classes, as adopt/named.ts reads them. What WordPress's filter for posts lets pass of those who may write no HTML of
 * their own (`wp_kses_post`): no `<time>`, no `type` on links, no colon in a fragment, which it takes for a scheme.
 */
export const native: Rules = {
  tag: (name) =>
    BLOCKS.test(name)
      ? `div class="${name}"`
      : name === 'pull-quote'
        ? 'figure class="pull-quote"'
        : name === 'footnote-ref'
          ? ''
          : name === 'time'
            ? 'span'
            : name,
  attribute(name, tag) {
    if (name === 'data-tp-marks') return undefined;
    if (/^(?:start|end|kind|datetime)$/.test(name) || (name === 'type' && tag === 'a')) return `data-${name}`;
    return name;
  },
  by: ['<figcaption>', '</figcaption>'],
  value: (name, value) =>
    name === 'id' || (name === 'href' && value.startsWith('#')) ? value.replaceAll(':', '.') : value,
};

/**
 * Plain HTML that needs no stylesheet: for RSS, JSON Feed and e-mail. Addresses are absolute where it is known from where:
 * a feed has no place of its own.
 */
export const feed = (base: string | undefined): Rules => ({
  tag: (name) =>
    BLOCKS.test(name)
      ? 'div'
      : name === 'pull-quote' || name === 'footnote-ref' || name === 'span'
        ? ''
        : name,
  attribute: (name, tag) =>
    name === 'class' ||
    name.startsWith('data-') ||
    /^(?:start|end|kind|loading|aria-hidden)$/.test(name) ||
    (name === 'id' && tag === 'three-points') ||
    (name === 'role' && tag === 'ul') ||
    (name === 'type' && tag === 'a')
      ? undefined
      : name,
  // What the stylesheet sets before a name.
  by: ['<p>— ', '</p>'],
  value: (name, value) =>
    /^(?:href|src|cite)$/.test(name) && !value.startsWith('#') ? absolute(value, base) : value,
});

/** The address from where the summary lives; as it is where that cannot be told. */
export function absolute<T extends string | undefined>(url: T, base: string | undefined): T | string {
  if (!url || !base) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
