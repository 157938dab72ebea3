// Knows how the library makes nodes of its own in light DOM, and tells them from an author's.

/** Marks a node as the library's own: it may be changed and removed, unlike an author's. */
export const OWN = 'data-tp';

/** Makes an element that is the library's own. */
export function own<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ [OWN]: '', ...attributes })) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
