// Knows that every story renders, plays and is accessible, in every engine.
import { expect } from '@open-wc/testing';
import { setProjectAnnotations } from '@storybook/web-components-vite';
import { composeStories } from 'storybook/preview-api';
import * as preview from '../../.storybook/preview.js';

interface Story {
  run(context: { canvasElement: HTMLElement }): Promise<void>;
}

const project = setProjectAnnotations([preview as never]);
const modules = import.meta.glob('../../stories/**/*.stories.ts', { eager: true });

for (const [file, module] of Object.entries(modules)) {
  describe(file.replace('../../', ''), () => {
    const stories = composeStories(module as never, project as never) as unknown as Record<string, Story>;
    for (const [name, story] of Object.entries(stories)) {
      it(name, async () => {
        const canvasElement = document.createElement('div');
        document.body.append(canvasElement);
        try {
          await story.run({ canvasElement });
          await expect(canvasElement).to.be.accessible();
        } finally {
          canvasElement.remove();
        }
      });
    }
  });
}
