// Knows how the problems of a text are listed, each with a way to its place, and how they are summed up in words.
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../src/cli/read-json.js';

const count = (problems: readonly Problem[], severity: Problem['severity']) => {
  const { length } = problems.filter((problem) => problem.severity === severity);
  return length ? `${length} ${severity}${length > 1 ? 's' : ''}` : '';
};

/** “2 errors, 1 warning”, or that there is nothing. */
export const summed = (problems: readonly Problem[]): string =>
  [count(problems, 'error'), count(problems, 'warning')].filter(Boolean).join(', ') || 'No problems';

function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

export const problemList = (
  text: string,
  problems: readonly Problem[],
  go: (problem: Problem) => void,
): TemplateResult | typeof nothing =>
  problems.length
    ? html`<ol class="playground-problems" role="list">
        ${problems.map(
          (problem) =>
            html`<li>
              <button type="button" data-severity=${problem.severity} @click=${() => go(problem)}>
                <span class="playground-kind">${problem.severity === 'error' ? 'Error' : 'Warning'}</span>
                <span class="playground-place">${placeOf(text, problem.start)}</span>
                <span class="playground-words">${problem.message}</span>
              </button>
            </li>`,
        )}
      </ol>`
    : nothing;
