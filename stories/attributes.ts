// Knows how a story's args are given to an element: as an author gives them, as attributes; what no attribute can hold as
// a property, and custom properties as such. The element stays the same when an arg changes.
import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';

type Args = Readonly<Record<string, unknown>>;

const PROPERTIES = new Set(['data', 'labels']);

class Attributes extends Directive {
  #given: Args = {};

  render(_args: Args): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Args]): unknown {
    for (const name of new Set([...Object.keys(this.#given), ...Object.keys(args)]))
      if (args[name] !== this.#given[name]) set(element as HTMLElement, name, args[name]);
    this.#given = { ...args };
    return noChange;
  }
}

function set(element: HTMLElement, name: string, value: unknown): void {
  const absent = value === undefined || value === null || value === '' || value === false;
  if (PROPERTIES.has(name)) Reflect.set(element, name, value);
  else if (name.startsWith('--')) element.style.setProperty(name, absent ? null : String(value));
  else if (absent) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Gives a story's args to the element in whose tag it stands: `<point-card ${attributes(args)}>`. */
export const attributes = directive(Attributes);
