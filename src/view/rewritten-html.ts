// Knows how the templates of the view become other markup than our elements: tags and attributes get other names, or are left
// out. What is rewritten are the templates' own strings, once each; values are never looked into, but for addresses.
import { html as plain, nothing } from './string-html.js';
import type { Html } from './tools.js';

export interface Rules {
  /** What stands for a tag: a name, perhaps with attributes behind it; empty to leave the tag out and keep what is in it. */
  tag(name: string): string;
  /** What stands for an attribute; undefined to leave it out. */
  attribute(name: string, tag: string): string | undefined;
  /** What stands around who said a quotation, for `<p slot="by">` and its end. */
  by: readonly [open: string, close: string];
  /** Another value for an attribute that holds an address or an id. */
  value?(name: string, value: string): string;
}

interface Rewritten {
  strings: string[];
  /** For each value: the attribute that it is for, false where it is left out, undefined for content. */
  places: (string | false | undefined)[];
}

const TOKEN = /<p slot="by">|<(\/?)([a-z][a-z\d-]*)|\s([\w-]+)=(?:"([^"]*)"|$)|>/g;

function rewrite(strings: readonly string[], rules: Rules): Rewritten {
  const result: string[] = [''];
  const places: Rewritten['places'] = [];
  const write = (text: string) => (result[result.length - 1] += text);
  let tag = '';
  let inTag = false;
  let isKept = true;
  let isBy = false;
  strings.forEach((piece, i) => {
    let at = 0;
    let place: string | false | undefined;
    for (const match of piece.matchAll(TOKEN)) {
      const [token, slash, name, attribute, fixed] = match;
      if (!inTag) write(piece.slice(at, match.index));
      at = match.index + token.length;
      if (token === '<p slot="by">') {
        isBy = true;
        write(rules.by[0]);
      } else if (name) {
        tag = name;
        inTag = true;
        const isEnd = slash === '/';
        const other = rules.tag(name);
        isKept = other !== '';
        if (isEnd && isBy && name === 'p') {
          isBy = false;
          isKept = false;
          write(rules.by[1]);
        } else if (isKept) write(`<${slash}${isEnd ? other.split(' ')[0]! : other}`);
      } else if (attribute && inTag) {
        const other = isKept ? rules.attribute(attribute, tag) : undefined;
        if (fixed === undefined) {
          place = other ?? false;
          if (other) write(` ${other}=`);
        } else if (other) write(` ${other}="${fixed}"`);
      } else if (token === '>' && inTag) {
        inTag = false;
        if (isKept) write('>');
      } else write(token);
    }
    if (!inTag) write(piece.slice(at));
    if (i === strings.length - 1) return;
    places.push(place);
    if (place !== false) result.push('');
  });
  return { strings: result, places };
}

/** A template tag that writes other markup than the templates say. */
export function rewriting(rules: Rules): Html {
  const known = new WeakMap<TemplateStringsArray, Rewritten>();
  return (strings, ...values) => {
    let rewritten = known.get(strings);
    if (!rewritten) known.set(strings, (rewritten = rewrite(strings, rules)));
    const { places } = rewritten;
    const kept = values
      .map((value, i) =>
        typeof places[i] === 'string' && value !== nothing && rules.value
          ? rules.value(places[i], String(value))
          : value,
      )
      .filter((_, i) => places[i] !== false);
    return plain(rewritten.strings as unknown as TemplateStringsArray, ...kept);
  };
}
