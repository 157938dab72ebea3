// Knows how a template becomes text: the `html` tag for servers, feeds and tests. No DOM, no Lit.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** Markup that is already safe. */
class Markup {
  constructor(readonly text: string) {}
}

/** As a value it drops the attribute it stands in, or leaves its place empty. */
export const nothing = Symbol('nothing');

const written = (value: unknown): string => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return value === nothing || value === undefined || value === null
    ? ''
    : escapeHtml(`${value as string | number}`);
};

/** Template tag: values between tags are escaped unless made by this tag; `name=${value}` is written quoted or dropped. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  let text = '';
  strings.forEach((part, i) => {
    const value = values[i];
    const attribute = i < values.length ? /\s([\w-]+)=$/.exec(part) : null;
    if (!attribute) text += part + (i < values.length ? written(value) : '');
    else if (value === nothing) text += part.slice(0, attribute.index);
    else text += `${part}"${escapeHtml(String(value))}"`;
  });
  return new Markup(text);
}

/** The text of what a view made with this tag. */
export const toText = (view: unknown): string => written(view);
