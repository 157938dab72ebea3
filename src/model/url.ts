// Knows which URLs the words of a document may lead to. No DOM: the same answer on a server and in a page.

/*
 * Both patterns say what is allowed; nothing is searched for that is forbidden.
 *
 * - A scheme of the list, or `//host`, which takes the page's own http or https.
 * - Else it must be relative: no colon before the first `/`, `?` or `#`. So every other scheme falls, in any casing and
 *   with whatever stands inside its name; and no character reference there either, since `javascript&colon;` becomes a
 *   scheme in a system that decodes once more than we do.
 * - No white space and no control character (the URL parser drops some of them), and no backslash (it reads one as `/`).
 */
const RELATIVE = '(?!//)(?![^/?#]*(?::|&#|&\\w+;))';
const REST = '[^\\s\\x00-\\x1f\\x7f\\\\]+$';
const HTTP = '(?:https?:)?//(?![/?#])';

/** Where a link may lead: http, https, mailto, tel, relative, fragment. */
export const LINK_URL = new RegExp(`^(?:${HTTP}|mailto:|tel:|${RELATIVE})${REST}`, 'i');

/** Where pictures and recordings may come from: http, https, relative. */
export const MEDIA_URL = new RegExp(`^(?:${HTTP}|${RELATIVE}(?!#))${REST}`, 'i');

/** The address that a text is nothing but, bare or in Markdown's angle brackets; otherwise `undefined`. */
export const loneUrl = (text: string): string | undefined =>
  /^\s*<?(https?:\/\/[^\s<>]+?)>?\s*$/i.exec(text)?.[1];

/** The URL if it is one that may be used, without white space around it; otherwise `undefined`: show its text alone. */
export function safeUrl(url: string, kind: 'link' | 'media' = 'link'): string | undefined {
  const trimmed = url.trim();
  return (kind === 'link' ? LINK_URL : MEDIA_URL).test(trimmed) ? trimmed : undefined;
}
