// Knows how the parts of the playground work together. What is worked on is workspace.ts's, how it looks layout.ts's; the editor,
// the outputs and the readers of files come when they are needed.
import { LitElement, type TemplateResult } from 'lit';
import type { Problem } from '../../src/cli/read-json.js';
import { copy } from '../../src/page/copy.js';
import { defineCopy, type Copyable, type PlaygroundCopy } from './copy-panel.js';
import type { Editor } from './editor.js';
import { layout, NAMES } from './layout.js';
import css from './playground.css?inline';
import { fragmentHere, linkTo, toFragment } from './share.js';
import { Workspace } from './workspace.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

export class ThreePointsPlayground extends LitElement {
  static override properties = { draft: {} };

  /** The name under which what is written is kept for this tab. Without one nothing is kept. */
  declare draft?: string | null;

  readonly #work = new Workspace(() => this.#onChange());
  #editor: Editor | undefined;

  /** The page's stylesheet dresses it, and the summary in it is one of the page's. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    addEventListener('hashchange', this.#onHashChange);
    void this.#work.begin(this.draft ?? undefined, fragmentHere());
    void this.#bringEditor();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
    this.#work.stop();
    this.#editor?.destroy();
    this.#editor = undefined;
  }

  protected override render(): TemplateResult {
    return layout(this.#work, {
      hasEditor: !!this.#editor,
      type: (text) => this.#work.type(text),
      change: (settings) => this.#work.change(settings),
      start: ({ name, text }) => this.#work.start(text, `${name}. Undo in the editor brings your text back.`),
      open: (file) => void this.#open(file),
      format: () => this.#editor?.format(),
      reset: () => this.#work.reset(),
      bringBack: () => this.#work.bringBack(),
      copyAs: () => void this.#copyAs(),
      copyLink: () => void this.#copyLink(),
      go: (problem) => this.#go(problem),
    });
  }

  /** Where the editor does not come, the plain field that stands for it stays. */
  async #bringEditor(): Promise<void> {
    const [{ Editor }] = await Promise.all([import('./editor.js'), this.updateComplete]);
    if (!this.isConnected || this.#editor) return;
    const field = this.#field;
    const selection =
      field === document.activeElement && field ? [field.selectionStart, field.selectionEnd] : [];
    const place = this.querySelector('.playground-code')!;
    this.#editor = new Editor(place, this.#work.text, NAMES, (text) => this.#work.type(text));
    this.#editor.mark(this.#work.problems);
    const [start, end] = selection;
    if (start !== undefined) this.#editor.select({ start, end: end! });
    this.requestUpdate();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('.playground-editor textarea');
  }

  #onChange(): void {
    this.#editor?.update(this.#work.text, this.#work.problems);
    this.requestUpdate();
  }

  readonly #onHashChange = (): void => {
    const fragment = fragmentHere();
    if (fragment !== undefined) void this.#work.openLink(fragment);
  };

  #go({ start, end }: Problem): void {
    if (this.#editor) return this.#editor.select({ start, end });
    this.#field?.setSelectionRange(start, end);
    this.#field?.focus();
  }

  get #panel(): PlaygroundCopy {
    return this.querySelector<PlaygroundCopy>('playground-copy')!;
  }

  async #copyAs(): Promise<void> {
    const { FORMS } = await import('./outputs.js');
    const { document, settings, holds } = this.#work;
    if (!document) return;
    const note = holds ? '' : ' (The last version that held.)';
    const forms = FORMS.map(({ name, about, write }): Copyable => ({
      name,
      about: about + note,
      text: write(document, settings),
    }));
    await this.#panel.open(forms);
  }

  async #copyLink(): Promise<void> {
    try {
      const link = linkTo(await toFragment(this.#work));
      if (await copy(link))
        return this.#work.say(`Link copied: ${link.length.toLocaleString('en')} characters.`);
      const about = 'The whole document is in the link. It is sent to no server.';
      await this.#panel.open([{ name: 'Link', about, text: link }], true);
    } catch (reason) {
      this.#work.say((reason as Error).message);
    }
  }

  async #open(file: File): Promise<void> {
    try {
      const { importFile } = await import('./import-file.js');
      this.#work.start(await importFile(file), `${file.name} is open. It stays on this device.`);
    } catch (reason) {
      this.#work.say((reason as Error).message);
    }
  }
}

/** Defines the elements of the playground. */
export function definePlayground(): void {
  defineCopy();
  if (!customElements.get('three-points-playground'))
    customElements.define('three-points-playground', ThreePointsPlayground);
}
