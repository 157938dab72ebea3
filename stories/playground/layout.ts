// Knows how the playground is laid out, and what can be done where. Knows the work by what it reads of it, and no editor.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../src/cli/read-json.js';
import { controls } from './controls.js';
import { EXAMPLES, type Example } from './examples.js';
import { problemList, summed } from './problems.js';
import { result } from './result.js';
import type { Settings } from './settings.js';
import type { Workspace } from './workspace.js';

export interface Acts {
  hasEditor: boolean;
  type(text: string): void;
  change(settings: Partial<Settings>): void;
  start(example: Example): void;
  open(file: File): void;
  format(): void;
  reset(): void;
  bringBack(): void;
  copyAs(): void;
  copyLink(): void;
  go(problem: Problem): void;
}

/** What the editor is called, for who cannot see where it stands. */
export const NAMES = { 'aria-label': 'The document, as JSON', 'aria-describedby': 'playground-keys' };

const fileTypes = '.json,.jsonc,.md,.markdown,.html,.htm,.txt';

/** Files are taken before the editor puts their text amid its own. */
const drop = (act: (event: DragEvent) => void) => ({
  capture: true,
  handleEvent: (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  },
});

export const layout = (work: Workspace, acts: Acts): TemplateResult =>
  html`<div class="playground" data-scheme=${work.settings.scheme || nothing}>
    <header class="playground-top">
      <h1>Playground</h1>
      <div class="playground-row">${menu(acts)}
        <button type="button" ?disabled=${!acts.hasEditor} @click=${acts.format}>Format</button>
        <button type="button" @click=${acts.reset}>Reset</button>
      </div>
      <p class="playground-said" role="status">${work.said}</p>
      <div class="playground-row playground-out">
        <button type="button" @click=${acts.copyLink}>Copy link</button>
        <button type="button" class="playground-main" ?disabled=${!work.document} @click=${acts.copyAs}>Copy as…</button>
      </div>
      ${
        work.kept
          ? html`<p class="playground-kept">
              The link’s document has taken the place of what you were writing in this tab.
              <button type="button" @click=${acts.bringBack}>Go back to your draft</button>
            </p>`
          : nothing
      }
    </header>
    <main class="playground-panes">
      <section
        class="playground-write"
        aria-label="Write"
        @dragover=${drop(() => undefined)}
        @drop=${drop(({ dataTransfer }) => dataTransfer?.files[0] && acts.open(dataTransfer.files[0]))}
      >
        <div class="playground-editor">${editor(work, acts)}</div>
        <p class="playground-keys" id="playground-keys">
          <kbd>Ctrl Space</kbd> suggests, <kbd>F8</kbd> goes to the next problem, <kbd>Esc</kbd> closes, <kbd>Tab</kbd> leaves the editor.
        </p>
        <section class="playground-found" aria-label="Problems" data-holds=${work.holds}>
          <h2>Problems <span role="status">${summed(work.problems)}</span></h2>
          ${problemList(work.read, work.problems, acts.go)}
        </section>
      </section>
      <section class="playground-read" aria-label="Result">
        ${controls(work.settings, acts.change)} ${result(work)}
      </section>
    </main>
    <playground-copy></playground-copy>
  </div>`;

const editor = (work: Workspace, acts: Acts) =>
  html`<div class="playground-code"></div>
    ${
      acts.hasEditor
        ? nothing
        : html`<textarea
            spellcheck="false"
            aria-label=${NAMES['aria-label']}
            .value=${live(work.text)}
            @input=${(event: Event) => acts.type((event.target as HTMLTextAreaElement).value)}
          ></textarea>`
    }`;

const menu = (acts: Acts) =>
  html`<button type="button" class="playground-start" popovertarget="playground-menu">Start from</button>
    <div id="playground-menu" class="playground-menu" popover>
      <ul role="list">
        ${EXAMPLES.map(
          (example) =>
            html`<li>
              <button
                type="button"
                popovertarget="playground-menu"
                popovertargetaction="hide"
                @click=${() => acts.start(example)}
              >
                ${example.name} <small>${example.about}</small>
              </button>
            </li>`,
        )}
      </ul>
      <label class="playground-file"
        >A file of yours <small>JSON, Markdown, HTML or a draft; it stays on this device. Or drop it on the editor.</small>
        <input type="file" accept=${fileTypes} @change=${(event: Event) => choose(event, acts)}
      /></label>
    </div>`;

function choose({ target }: Event, acts: Acts): void {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  input.closest<HTMLElement>('[popover]')!.hidePopover();
  if (file) acts.open(file);
  input.value = ''; // the same file may be chosen again
}
