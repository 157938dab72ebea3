// Knows what kind a node is, in whatever document it stands: another window's or a server's has constructors of its own,
// which `instanceof` does not know.

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;

export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;

/** White space or a comment: it says nothing. */
export const isBlank = (node: Node): boolean => node.nodeType === 8 || (isText(node) && !node.data.trim());

/** An attribute, or its twin with `data-`, which sanitizers keep. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.getAttribute(name) ?? element.getAttribute(`data-${name}`) ?? undefined;
