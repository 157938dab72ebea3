// Knows that custom-elements.json says of each element what it has, and nothing else: asked of elements that stand in the
// page in every state that shows something of its own.
import { ReactiveElement } from '@lit/reactive-element';
import { expect, waitUntil } from '@open-wc/testing';
import json from '../../dist/custom-elements.json';
import { fromJson, fromMarkup, place, settled } from '../helpers.js';

interface Named {
  name: string;
  description?: string;
}
interface Declaration extends Named {
  tagName?: string;
  members?: (Named & { kind: 'field' | 'method'; static?: boolean; attribute?: string })[];
  attributes?: Named[];
  events?: (Named & { type: { text: string } })[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const { modules } = json as unknown as {
  modules: {
    path: string;
    declarations?: Declaration[];
    exports?: { kind: string; name: string; declaration: { name: string; module: string } }[];
  }[];
};
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
const tags = elements.map(({ tagName }) => tagName!).sort();
const ours = tags.join();
const names = (list: Named[] = []) => list.map(({ name }) => name).sort();
const unique = (list: Iterable<string>) => [...new Set(list)].sort();

const fixtures = import.meta.glob<Record<string, unknown>>('../fixtures/{everything,cues}.json', {
  eager: true,
  import: 'default',
});
const styles = import.meta.glob<string>('../../src/styles/**/*.css', {
  eager: true,
  query: '?inline',
  import: 'default',
});

const themes = ['plain', 'editorial', 'broadsheet', 'card', 'contrast'];
const short = `<three-points id="m" lang="en" density="headlines" glance>
<points-series>Space</points-series><h2>The Moon</h2>
<points-source>Based on <a href="https://example.org/a.mp3" type="audio/mpeg">a talk</a></points-source>
<points-glance></points-glance>
<point-card label="P1" kicker="Way" heading="It is far" start="1:00" end="2:00">
<p>Three days<footnote-ref>At <em>10</em> km/s.</footnote-ref> and back<footnote-ref for="back"></footnote-ref>.</p>
<pull-quote by="Buzz Aldrin" href="https://example.org" start="1:10" end="1:20">Magnificent desolation.</pull-quote>
<pull-quote kind="pull">Three days.<span slot="by">A child</span></pull-quote></point-card>
<points-notes><ol><li id="back">As far.</li></ol></points-notes></three-points>`;

/** What a state shows of the elements in it, by tag. */
interface Seen {
  parts: string[];
  slots: string[];
  attributes: string[];
  events: string[];
  properties: string[];
}
const seen = Object.fromEntries(
  tags.map((tag): [string, Seen] => [
    tag,
    { parts: [], slots: [], attributes: [], events: [], properties: [] },
  ]),
);

/** Attributes that any element of HTML has, and marks that are the library's own business. */
const isGlobal = (name: string) =>
  /^(id|class|lang|dir|role|hidden|slot|part|tabindex|aria-.*|style|data-tp(-.*)?)$/.test(name);

/** The sheets that the elements bring for their shadow roots. */
const sheets = new Set<string>();

/** Adds what there is to be seen of the elements under a root. */
function look(root: ParentNode): void {
  for (const element of root.querySelectorAll(ours)) {
    const of = seen[element.localName]!;
    of.attributes.push(...element.getAttributeNames().filter((name) => !isGlobal(name)));
    const shadow = element.shadowRoot;
    for (const inner of shadow?.querySelectorAll('[part]') ?? []) of.parts.push(...inner.part);
    for (const { name } of shadow?.querySelectorAll('slot') ?? []) of.slots.push(name);
    for (const sheet of shadow?.adoptedStyleSheets ?? [])
      sheets.add([...sheet.cssRules].map(({ cssText }) => cssText).join(''));
    // What its author wrote bears `by`, and is looked for by that; what the library wrote says it itself.
    for (const child of element.children) if (child.slot) of.slots.push(child.slot);
  }
}

/** What the colours, fonts and measures of every box under an element are, its own and those beside its words. */
const watched = [
  ...['color', 'background-color', 'border-block-start-color', 'border-inline-start-color'],
  ...['column-rule-color', 'text-decoration-color', 'font-family', 'grid-template-columns'],
  ...['margin-inline-start', 'padding-inline-start', 'min-block-size', 'scroll-margin-block-start'],
];
function looks(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element) => {
    for (const pseudo of [undefined, '::before', '::after', '::marker']) {
      const style = getComputedStyle(element, pseudo);
      lines.push(watched.map((name) => style.getPropertyValue(name)).join());
    }
    [...(element.shadowRoot?.children ?? []), ...element.children].forEach(walk);
  };
  walk(root);
  return lines.join('\n');
}
const values = ['rgb(1, 2, 3)', '123px', 'fantasy'];

/** Adds the custom properties that change how an element looks. */
function restyle(root: ParentNode): void {
  for (const tag of tags)
    for (const name of names(elements.find(({ tagName }) => tagName === tag)!.cssProperties))
      for (const element of root.querySelectorAll<HTMLElement>(tag)) {
        if (seen[tag]!.properties.includes(name)) break;
        const before = looks(element);
        const changes = values.some((value) => {
          element.style.setProperty(name, value);
          return looks(element) !== before;
        });
        element.style.removeProperty(name);
        if (changes) seen[tag]!.properties.push(name);
      }
}

/** A page on which everything an element has is shown once; what the elements do meanwhile is written down. */
async function showEverything(): Promise<void> {
  const { dispatchEvent } = EventTarget.prototype;
  const { getAttribute, hasAttribute } = Element.prototype;
  const read = (element: Element, name: string) => {
    if (element.localName in seen && !isGlobal(name)) seen[element.localName]!.attributes.push(name);
  };
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this instanceof Element) seen[this.localName]?.events.push(event.type);
    return dispatchEvent.call(this, event);
  };
  Element.prototype.getAttribute = function (name) {
    read(this, name);
    return getAttribute.call(this, name);
  };
  Element.prototype.hasAttribute = function (name) {
    read(this, name);
    return hasAttribute.call(this, name);
  };
  try {
    const everything = fixtures['../fixtures/everything.json'];
    const { source } = everything as { source: { show: { title: string } } };
    // Only where the title names the show does the line not.
    const named = { ...everything, source: { ...source, title: `${source.show.title}, 1` } };
    for (const document of [...Object.values(fixtures), named]) {
      const summary = await fromJson(document, 'glance density="full" json-ld');
      look(summary.parentElement!);
      await summary.toJSON();
    }
    const summary = await fromMarkup(short);
    await summary.toJSON();
    look(summary.parentElement!);
    for (const theme of themes) {
      summary.theme = theme as never;
      await settled(summary);
      restyle(summary.parentElement!);
    }
    summary.theme = null;
    summary.querySelector('h2')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await waitUntil(() => summary.querySelector('[data-tp-link]'), 'no links to copy');
    const marker = summary.querySelector<HTMLElement>('footnote-ref [role=doc-noteref]')!;
    marker.click();
    await waitUntil(() => summary.querySelector('[role=dialog]:popover-open'), 'no note opens');
    look(summary.parentElement!);
    restyle(summary.parentElement!);
    const failing = await fromMarkup('<three-points data-json="{}"><p>Words</p></three-points>');
    look(failing.parentElement!);
    const waiting = place('<three-points src="/fixtures/kant.json?delay=600000"></three-points>');
    await waitUntil(() => waiting.querySelector('[aria-busy=true]'));
    restyle(waiting);
  } finally {
    Object.assign(EventTarget.prototype, { dispatchEvent });
    Object.assign(Element.prototype, { getAttribute, hasAttribute });
  }
}

const isTwin = (name: string, all: string[]) => name.startsWith('data-') && all.includes(name.slice(5));

/** Public to TypeScript for the library's own use, and marked `@internal`; and what Lit and another copy ask for. */
const internal = ['internals', 'later', 'mark', 'snapshot', 'summary'];
const internalStatics = ['properties', 'tag', 'version'];

/** The names that a class and those below it add to what Lit's base has. */
function added(of: object, base: object): string[] {
  const found: string[] = [];
  for (let at = of; at !== base; at = Object.getPrototypeOf(at) as object)
    found.push(...Object.getOwnPropertyNames(at).filter((name) => !(name in base) && !name.startsWith('_')));
  return unique(found);
}

describe('custom-elements.json', () => {
  before(showEverything);

  it('names every element, its class, and the module that defines it', () => {
    const defined = modules.flatMap(({ path, exports = [] }) =>
      exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ name, declaration }) => [name, declaration.name, declaration.module, path]),
    );
    expect(defined.sort()).to.deep.equal(
      tags.map((tag) => {
        const home = `dist/elements/${tag}`;
        return [tag, customElements.get(tag)!.name, `${home}/${tag}.js`, `${home}/define.js`];
      }),
    );
  });

  for (const element of elements) {
    const tag = element.tagName!;

    describe(`<${tag}>`, () => {
      it('has the attributes that it says, each with its data- twin', () => {
        const Class = customElements.get(tag) as unknown as typeof ReactiveElement;
        const said = names(element.attributes);
        const observed = Class.observedAttributes.filter((name) => !name.startsWith('data-'));
        const used = unique(seen[tag]!.attributes);
        expect(said).to.include.members(observed);
        expect(used.filter((name) => !said.includes(name) && !isTwin(name, said))).to.deep.equal([]);
        expect(said.filter((name) => !observed.includes(name) && !used.includes(name))).to.deep.equal([]);
        for (const name of observed) expect(Class.observedAttributes).to.include(`data-${name}`);
      });

      it('has the properties and methods that it says, and no internal ones', () => {
        const instance = document.createElement(tag) as ReactiveElement;
        const bare = new (customElements.get('points-series')!)();
        const members = element.members ?? [];
        const own = Object.getOwnPropertyNames(instance).filter(
          (name) => !(name in bare) && !name.startsWith('_'),
        );
        const has = unique([
          ...own,
          ...added(Object.getPrototypeOf(instance) as object, ReactiveElement.prototype),
        ]);
        expect(has.filter((name) => !internal.includes(name))).to.deep.equal(
          unique(names(members.filter((one) => !one.static))),
        );
        for (const { name, kind } of members.filter((one) => !one.static))
          if (kind === 'method') expect(instance).to.respondTo(name);
          else expect(Reflect.get(instance, name), name).to.not.be.a('function');
        const statics = added(instance.constructor, ReactiveElement);
        expect(statics.filter((name) => !internalStatics.includes(name))).to.deep.equal(
          unique(names(members.filter((one) => one.static))),
        );
      });

      it('fires the events that it says', () => {
        // @lit/context speaks the protocol of web components: not to be listened to.
        const fired = unique(seen[tag]!.events.filter((type) => !type.startsWith('context-')));
        expect(fired).to.deep.equal(names(element.events));
        for (const { type } of element.events ?? [])
          expect(modules.flatMap(({ declarations = [] }) => names(declarations))).to.include(type.text);
      });

      it('has the slots and parts that it says', () => {
        // What stands between an element's tags is shown, with a shadow root and without.
        expect(unique(['', ...seen[tag]!.slots])).to.deep.equal(names(element.slots));
        expect(unique(seen[tag]!.parts)).to.deep.equal(names(element.cssParts));
      });

      it('looks otherwise by each custom property that it says', () => {
        expect(unique(seen[tag]!.properties)).to.deep.equal(names(element.cssProperties));
      });

      it('is described, with all that it has', () => {
        const {
          members = [],
          attributes = [],
          events = [],
          slots = [],
          cssParts = [],
          cssProperties = [],
        } = element;
        const all = [element, ...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
        expect(all.filter(({ description }) => !description).map(({ name }) => name)).to.deep.equal([]);
      });
    });
  }

  it('says every custom property that a stylesheet reads, and none that is private', () => {
    // (The one of a minifier's is set for applications that are built with it.)
    const read = [...Object.values(styles), ...sheets].flatMap((css) => [
      ...css.matchAll(/var\(\s*(--(?!_)[\w-]+)|(?<![\w(-])(--(?!_|lightningcss-)[\w-]+)\s*:/g),
    ]);
    expect(unique(read.map(([, got, set]) => (got ?? set)!))).to.deep.equal(
      unique(elements.flatMap(({ cssProperties }) => names(cssProperties))),
    );
  });
});
