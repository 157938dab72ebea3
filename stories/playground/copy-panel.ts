// Knows how a text is looked at before it is copied: one of several forms, in a dialog. Knows no form itself.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { copy } from '../../src/page/copy.js';

/** One thing to copy: what it is called, where it is for, and its words. */
export interface Copyable {
  name: string;
  about: string;
  text: string;
}

export class PlaygroundCopy extends LitElement {
  static override properties = {
    forms: { attribute: false },
    chosen: { state: true },
    said: { state: true },
  };

  /** What there is to choose from. */
  declare forms: readonly Copyable[];
  declare private chosen: number;
  declare private said: string;

  constructor() {
    super();
    this.forms = [];
    this.chosen = 0;
    this.said = '';
  }

  /** The page's stylesheet dresses it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Opens the dialog over the page. Where copying has failed before, it says so, and has the words selected. */
  async open(forms: readonly Copyable[], failed = false): Promise<void> {
    this.forms = forms;
    this.chosen = Math.min(this.chosen, forms.length - 1);
    this.said = '';
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
    if (failed) this.#offer();
  }

  protected override render(): TemplateResult {
    const form = this.forms[this.chosen];
    return html`<dialog class="playground-dialog" aria-label="Copy" @click=${this.#onClick}>
      <div class="playground-sheet">
        <form method="dialog"><button class="playground-close" aria-label="Close">×</button></form>
        ${this.forms.length > 1 ? this.#choices() : nothing}
        <div class="playground-form">
          <h2>${form?.name}</h2>
          <p>${form?.about}</p>
          <textarea readonly spellcheck="false" aria-label=${form?.name ?? nothing} .value=${live(form?.text ?? '')}></textarea>
          <div class="playground-row">
            <button type="button" class="playground-main" @click=${this.#onCopy}>Copy</button>
            <p role="status">${this.said}</p>
          </div>
        </div>
      </div>
    </dialog>`;
  }

  #choices(): TemplateResult {
    return html`<fieldset class="playground-forms">
      <legend>Copy as</legend>
      ${this.forms.map(
        ({ name }, i) =>
          html`<label
            ><input type="radio" name="form" .checked=${live(i === this.chosen)} @change=${() => this.#choose(i)} /><span
              >${name}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  #choose(index: number): void {
    this.chosen = index;
    this.said = '';
  }

  readonly #onCopy = async (): Promise<void> => {
    const { name, text } = this.forms[this.chosen]!;
    this.said = '';
    if (await copy(text)) this.said = `${name}: copied.`;
    else this.#offer();
  };

  #offer(): void {
    this.querySelector('textarea')!.select();
    this.querySelector('textarea')!.focus();
    this.said =
      'The browser does not let the page copy. The words are selected: copy them with the keyboard.';
  }

  /** A click beside the sheet closes it, as Escape does. */
  readonly #onClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) (currentTarget as HTMLDialogElement).close();
  };
}

/** By a call: a bundler takes an import for its effect away, as the package says that only its entries have one. */
export function defineCopy(): void {
  if (!customElements.get('playground-copy')) customElements.define('playground-copy', PlaygroundCopy);
}
