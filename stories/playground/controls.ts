// Knows how the settings of the result are shown and changed. Knows their names and choices from settings.ts alone.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CHOICES, NARROWEST, WIDEST, type Choice, type Settings } from './settings.js';

type Change = (change: Partial<Settings>) => void;

const select = (name: Choice, settings: Settings, change: Change) =>
  html`<label>
    <span>${CHOICES[name].label}</span>
    <select
      name=${name}
      .value=${live(settings[name])}
      @change=${(event: Event) => change({ [name]: (event.target as HTMLSelectElement).value })}
    >
      ${CHOICES[name].options.map(
        ([value, words]) =>
          html`<option value=${value} ?selected=${value === settings[name]}>${words}</option>`,
      )}
    </select>
  </label>`;

const widthOf = (width: number) => (width === WIDEST ? 'full' : `${width} px`);

export const controls = (settings: Settings, change: Change): TemplateResult =>
  html`<fieldset class="playground-controls">
    <legend class="playground-hidden">How the page shows it</legend>
    ${(Object.keys(CHOICES) as Choice[]).map((name) => select(name, settings, change))}
    <label>
      <span>Page width: <output>${widthOf(settings.width)}</output></span>
      <input
        type="range"
        name="width"
        min=${NARROWEST}
        max=${WIDEST}
        step="10"
        .value=${live(String(settings.width))}
        aria-valuetext=${widthOf(settings.width)}
        @input=${(event: Event) => change({ width: (event.target as HTMLInputElement).valueAsNumber })}
      />
    </label>
    <label class="playground-check">
      <input
        type="checkbox"
        name="glance"
        .checked=${live(settings.glance)}
        @change=${(event: Event) => change({ glance: (event.target as HTMLInputElement).checked })}
      />
      <span>Points at a glance</span>
    </label>
  </fieldset>`;
