// Knows what all elements share: light DOM, `data-` twins of attributes, a definition that never throws.
// Knows nothing of any one element.
import { ReactiveElement } from '@lit/reactive-element';
import type { Listener } from '../context/publish.js';
import type { Snapshot } from '../context/summary-context.js';

let warned = false;

/** An element over its own light DOM: no shadow root, no template; what the author wrote is what is shown. */
export class Frame extends ReactiveElement {
  /** The element's name in HTML. */
  static readonly tag: string;
  /** Version of the package that the class comes from. */
  static readonly version = __VERSION__;

  /**
   * Defines the element. Where the name is taken by the same class this does nothing; where another copy of the
   * package has taken it, the first one stays and the console says which versions met. It never throws.
   */
  static define(registry: CustomElementRegistry = customElements): void {
    const first = registry.get(this.tag) as typeof Frame | undefined;
    if (!first) registry.define(this.tag, this);
    else if (first !== this && !warned) {
      // The others of this copy are in the same case.
      warned = true;
      console.warn(
        `[three-points] <${this.tag}> is defined twice, by versions ${first.version} and ${this.version}; ` +
          `${first.version} stays. Load one.`,
      );
    }
  }

  // Sanitizers drop `for`, and values with a colon, from elements they do not know, but keep data-*: each attribute has a twin.
  static override get observedAttributes(): string[] {
    return super.observedAttributes.flatMap((name) => [name, `data-${name}`]);
  }

  override attributeChangedCallback(name: string, old: string | null, _value: string | null): void {
    const plain = name.replace(/^data-/, '');
    super.attributeChangedCallback(
      plain,
      old,
      this.getAttribute(plain) ?? this.getAttribute(`data-${plain}`),
    );
  }

  // Lit asks for an update of every element at its birth. In the full form hardly one has anything to do, and a page may have
  // thousands: before a frame has come into a page it is updated for an attribute or a property alone.
  override requestUpdate(name?: PropertyKey, ...more: unknown[]): void {
    if (name !== undefined || 'renderRoot' in this) super.requestUpdate(name, ...(more as []));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Runs work that begins with loading code, and holds `updateComplete` back until it is done. */
  protected later(work: Promise<unknown>): void {
    // (What it gives is of no use to anybody.)
    this.#later = Promise.all([this.#later, work]).then(() => undefined);
  }
  #later: Promise<undefined> | undefined;

  protected override async getUpdateComplete(): Promise<boolean> {
    for (let awaited; ; await (awaited = this.#later)) {
      const result = await super.getUpdateComplete();
      if (awaited === this.#later) return result;
    }
  }
}

/** A frame that reads what its `<three-points>` knows of the whole, from when it first needs any of that. */
export class Part extends Frame implements Listener {
  /** @internal Set by `listen`. */
  declare summary?: Listener['summary'];

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved: it may stand in another summary, or in one at last.
    if (this.summary) this.requestUpdate();
  }

  /** @internal What the summary around knows; undefined outside of one, or before it has read its markup. */
  get snapshot(): Snapshot | undefined {
    return this.summary?.value;
  }
}
