// Knows how Node's test runner tells its totals to scripts/test.mjs, in JSON, and how a failed test is said in one line: the file,
// its name, and why. The browser tests say the same (web-test-runner.config.mjs), so that the last lines of a long run name what
// failed.
import { relative } from 'node:path';

/** One line for a failed test; an absent part is left out. */
export const failureLine = (file, name, message = '') =>
  [file && relative('.', file), name, message.trim().split('\n', 1)[0]].filter(Boolean).join(' · ');

export default async function* totals(source) {
  const counts = { pass: 0, fail: 0, cancelled: 0 };
  const failures = [];
  for await (const { type, data } of source) {
    const [, word, count] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (word in counts) counts[word] = Number(count);
    if (type !== 'test:fail' || data.details.type === 'suite') continue;
    const { error } = data.details;
    failures.push(failureLine(data.file, data.name, (error.cause ?? error)?.message ?? String(error)));
  }
  yield JSON.stringify({ passed: counts.pass, failed: counts.fail + counts.cancelled, failures });
}
