// Knows how a document is shown as it would stand in a page: the real element, with the settings as its attributes.
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '../../src/define.js';
import { WIDEST } from './settings.js';
import type { Workspace } from './workspace.js';

export function result({ shown, settings, holds, problems }: Workspace): TemplateResult {
  const { theme, density, notes, level, glance, width } = settings;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return html`<div class="playground-state" role="status">
      ${
        holds
          ? nothing
          : html`<p>
              ${
                shown
                  ? html`This is the last version that held. The page follows again once the ${errors > 1 ? `${errors} errors are` : 'error is'} mended.`
                  : html`There is nothing to show yet: the text is no document.`
              }
            </p>`
      }
    </div>
    <div class="playground-stage" role="region" aria-label="The page" tabindex="0" @click=${{ handleEvent: stay, capture: true }}>
      <div
        class="playground-page"
        data-holds=${holds}
        style=${styleMap(width === WIDEST ? {} : { inlineSize: `${width}px` })}
      >
        ${
          shown
            ? html`<three-points
                .data=${shown}
                theme=${theme || nothing}
                density=${density || nothing}
                notes=${notes || nothing}
                heading-level=${level || nothing}
                ?glance=${glance}
              ></three-points>`
            : nothing
        }
      </div>
    </div>`;
}

/** Storybook sends every link to the whole window: one to a note stays in this page, another does not take it away. */
function stay({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
  if (link) link.target = link.getAttribute('href')!.startsWith('#') ? '_self' : '_blank';
}
