// Knows how a story shows beside a summary what programs get from it, kept in step with the summary.
import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ThreePoints } from '../src/elements/three-points/three-points.js';

type Read = (summary: ThreePoints) => unknown;

class Shown extends Directive {
  #observer: MutationObserver | undefined;

  render(_read: Read): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [read]: [Read]): unknown {
    const summary = element as ThreePoints;
    const show = async () => {
      // Where only the code of the story is asked for, nothing stands in a page.
      if (!summary.isConnected) return;
      await summary.updateComplete;
      const text = JSON.stringify(await read(summary), undefined, 2) ?? '';
      const output = summary.parentElement?.querySelector('output');
      if (output && output.textContent !== text) output.textContent = text;
    };
    queueMicrotask(() => {
      this.#observer ??= new MutationObserver(() => void show());
      this.#observer.observe(summary, {
        attributes: true,
        childList: true,
        subtree: true,
        characterData: true,
      });
      void show();
    });
    return noChange;
  }
}

/** Writes what is read of the summary in whose tag it stands into the `<output>` beside it. */
export const shown = directive(Shown);
