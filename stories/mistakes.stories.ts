// Shows what a page's author is told of a document that does not hold, and what a reader keeps. Knows the element by its tag alone.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, waitFor } from 'storybook/test';
import '../src/define.js';
import { attributes } from './attributes.js';
import { about, code, fixed } from './parameters.js';
import { lost } from './slow-server.js';

export default {
  title: 'Documents/Mistakes',
  parameters: {
    ...fixed,
    ...about(
      'A document that does not hold is not shown by halves. The page’s author is told every problem at once; the event `three-points-error` has them in `issues`. The reader keeps what was in the element.',
    ),
  },
} satisfies Meta;
type Story = StoryObj;

/** Every problem is told at once, with its place and with what was probably meant. The reader keeps what was in the element. */
export const Mistakes: Story = {
  name: 'In a document',
  render: (_args, { parameters }) =>
    html`<three-points
      @three-points-error=${parameters.heard as () => void}
      ${attributes({
        data: {
          title: 'Two minutes at Gettysburg',
          sumary: 'A field whose name is one letter short.',
          points: [
            { heding: 'The nation begins with a sentence', body: [{ type: 'qoute', text: 'Four score' }] },
          ],
        },
      })}
    >
      <p>The address is at the <a href="https://www.loc.gov/">Library of Congress</a>.</p>
    </three-points>`,
  parameters: { ...fixed, heard: fn().mockName('three-points-error') },
  play: async ({ canvas, canvasElement, parameters }) => {
    await expect(canvas.getByText(/^The address is at the/)).toBeVisible();
    const panel = await panelIn(canvasElement);
    await expect(panel).toHaveTextContent('This summary could not be shown');
    for (const word of ['/points/0/heading', 'did you mean `heading`?', 'did you mean `quote`?'])
      await expect(panel).toHaveTextContent(word);
    const { calls } = (parameters.heard as ReturnType<typeof fn>).mock;
    const [event] = calls.at(-1) as [CustomEvent & { issues: { pointer: string }[] }];
    await expect(event.issues.map(({ pointer }) => pointer)).toContain('/points/0/body/0/type');
  },
};

/** A file that the server does not have. */
export const NoFile: Story = {
  name: 'A file that is not there',
  parameters: {
    ...fixed,
    ...code(
      `<three-points src="/summaries/getysburg.json">
  <p>The address is at the <a href="https://www.loc.gov/">Library of Congress</a>.</p>
</three-points>`,
      'html',
    ),
  },
  render: () =>
    html`<three-points src=${lost('getysburg.json')}>
      <p>The address is at the <a href="https://www.loc.gov/">Library of Congress</a>.</p>
    </three-points>`,
  play: async ({ canvas, canvasElement }) => {
    await expect(await panelIn(canvasElement)).toHaveTextContent(/getysburg\.json\S* answers 404/);
    await expect(canvas.getByText(/^The address is at the/)).toBeVisible();
  },
};

/** JSON that cannot be parsed: the place is told, and how the text begins. */
export const NoJson: Story = {
  name: 'Text that is no JSON',
  render: () =>
    html`<three-points
      ><pre>{ &quot;title&quot; = Two minutes at Gettysburg }</pre>
      <p>The address is at the <a href="https://www.loc.gov/">Library of Congress</a>.</p></three-points
    >`,
  play: async ({ canvasElement }) => {
    await expect(await panelIn(canvasElement)).toHaveTextContent(/cannot be parsed/);
  },
};

/** The panel stands in the summary's shadow root: it is the library's, and not of the page. */
async function panelIn(root: Element): Promise<HTMLElement> {
  return waitFor(() => {
    const panel = root.querySelector('three-points')!.shadowRoot?.querySelector<HTMLElement>('[role=alert]');
    void expect(panel).toBeVisible();
    return panel!;
  });
}
