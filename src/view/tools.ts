// Knows what a view needs from whoever renders it: a tag for templates, the words of the language, the heading level.
import type { Words } from '../i18n/words.js';

/** Lit's `html`, or the tag of string-html.ts: the views are written for either. */
export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewTools {
  html: Html;
  /** What drops an attribute or leaves a place empty. */
  nothing: unknown;
  words: Words;
  /** BCP 47 language for dates. */
  lang: string | undefined;
  /** Level of the title's heading, 1–6; points stand one below it. */
  level: number;
}

/** A heading of the level given; levels beyond HTML's six stay at six. */
export function heading({ html }: ViewTools, level: number, content: unknown): unknown {
  switch (Math.min(level, 6)) {
    case 1:
      return html`<h1>${content}</h1>`;
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}

/** What a role is called in the language of the words; one that they do not have, as it was typed. */
export function roleName({ roles }: Words, role: string): string {
  const name = role.toLowerCase();
  return Object.hasOwn(roles, name) ? roles[name]! : role;
}

/** Joins the parts that are there; empty where none is. */
export function joined(parts: readonly unknown[], separator: string): unknown {
  const line = parts.filter(Boolean).flatMap((part, i) => (i ? [separator, part] : [part]));
  return line.length ? line : '';
}
