// Knows how a template becomes nodes: the `html` tag for documents in a page. Parses no HTML: the templates are the library's
// own and are read here, once each; a value is a node, or becomes text. What it makes holds no trace of the template, and so
// weighs what the same nodes weigh in a page without a script.
import { isText } from './nodes.js';

/** As a value it drops the attribute it stands in, or leaves its place empty. */
export const nothing = Symbol('nothing');

type Given = readonly [name: string, value: string | undefined];
/**
 * What to do for a piece of a template: begin an element, as a copy that has what comes first of its attributes and is always the
 * same, and give it the others; end it, write words, or write the next value.
 */
type Step = { copy: Element; given: Given[] } | '/' | string[] | undefined;

// `\0` stands where a value does. An element is empty where HTML says so.
const PIECE = /<(\w[\w-]*)([^>]*)>|(<\/)[^>]*>|([^<\0]+)|\0/g;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|\0)/g;
const EMPTY = /^(br|img)$/;

function* read(strings: TemplateStringsArray): Generator<Step> {
  for (const [, tag, attributes = '', end, words] of strings.join('\0').matchAll(PIECE)) {
    if (tag) {
      const copy = document.createElement(tag);
      const given: Given[] = [];
      for (const [, name, value] of attributes.matchAll(ATTRIBUTE))
        if (value === undefined || given.length) given.push([name!, value]);
        else copy.setAttribute(name!, value);
      yield { copy, given };
    }
    if (end || EMPTY.test(tag ?? '')) yield '/';
    else if (!tag) yield words ? [words] : undefined;
  }
}

const programs = new WeakMap<TemplateStringsArray, Step[]>();

/** Writes words or nodes behind what an element holds: neighbouring words are one text, as a parser leaves them. */
function write(parent: Element, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) write(parent, one);
  else if (value instanceof Node) parent.appendChild(value);
  else if (value != null && value !== false && value !== nothing && value !== '') {
    const words = `${value as string | number}`;
    const last = parent.lastChild;
    if (isText(last)) last.data += words;
    else parent.appendChild(document.createTextNode(words));
  }
}

/** Template tag: makes the one element that the template writes. `name=${value}` sets an attribute, or none for `nothing`. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Element {
  let steps = programs.get(strings);
  if (!steps) programs.set(strings, (steps = [...read(strings)]));
  let at: Element | undefined;
  let n = 0;
  for (const step of steps) {
    if (step === '/') at = at!.parentElement ?? at;
    else if (!step) write(at!, values[n++]);
    else if (Array.isArray(step)) write(at!, step);
    else {
      const element = step.copy.cloneNode() as Element;
      for (const [name, text] of step.given) {
        const value = text ?? values[n++];
        if (value !== nothing) element.setAttribute(name, String(value));
      }
      at?.appendChild(element);
      at = element;
    }
  }
  return at!;
}
