// Knows how a failed test is said in one line: the file, its name, and why. A reporter for Node's test runner; the browser tests
// say the same (web-test-runner.config.mjs), so that the last lines of a long run name what failed.
import { relative } from 'node:path';

/** One line for a failed test; an absent part is left out. */
export const failureLine = (file, name, message = '') =>
  [file && relative('.', file), name, message.trim().split('\n', 1)[0]].filter(Boolean).join(' · ');

export default async function* failures(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:fail' || data.details.type === 'suite') continue;
    const { error } = data.details;
    yield `${failureLine(data.file, data.name, (error.cause ?? error)?.message ?? String(error))}\n`;
  }
}
