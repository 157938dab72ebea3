// Knows whether every contender says all that it has to, for each axis: nothing is measured that is not there. And whether the
// limit bears the look of ours: it is to show the price of a library, and not that of a design.
import { LIMIT } from '../contenders.mjs';
import { documents, wordsOf } from '../content.mjs';
import { call, shownText } from '../probe.mjs';
import { table } from '../table.mjs';

const sizes = [{ articles: 1 }, { articles: 3 }, { points: 30 }, { notes: 30 }];

/** Of ours, the one in which no script has a part. */
const LOOK = 'server';

/** Words as they are compared: white space, and spaces around punctuation that markup brings, do not count. */
const squeezed = (text) => text.replace(/\s+/g, '');

/** Which of a page's words are not in its text, or not as often as there are articles. */
export function missing(text, all) {
  const shown = squeezed(text);
  const [document] = all;
  const absent = wordsOf(document).filter((words) => !shown.includes(squeezed(words)));
  const copies = shown.split(squeezed(document.points.at(-1).heading)).length - 1;
  return copies === all.length
    ? absent
    : [...absent, `${copies} copies of the article in place of ${all.length}`];
}

export async function verify(session) {
  const results = [];
  const heights = new Map();
  for (const contender of session.contenders)
    for (const size of sizes) {
      const page = await session.run(contender, size, {
        ...{ timeout: 30_000, settle: 150 },
        after: async (tab) => ({
          text: await tab.evaluate(call(shownText, contender.kind === 'peer')),
          height: await tab.evaluate('document.documentElement.scrollHeight'),
        }),
      });
      const problems = [...page.failed, ...(page.ok ? missing(page.text, documents(size)) : [])];
      // All boxes of a page add up to its height.
      if (contender.id === LIMIT) heights.set(size, page.height);
      else if (contender.id === LOOK && Math.abs(page.height / heights.get(size) - 1) > 0.005)
        problems.push(`it is ${page.height} px high, and the limit, of the same look, ${heights.get(size)}`);
      results.push({ id: contender.id, size, problems });
      console.error(
        `  ${contender.id} ${JSON.stringify(size)} ${problems.slice(0, 3).join(' ; ').slice(0, 300)}`,
      );
    }
  return {
    data: results,
    failed: results.some(({ problems }) => problems.length > 0),
    markdown: table(
      ['contender', 'page', 'words', 'what is missing'],
      results.map(({ id, size, problems }) => [
        id,
        Object.entries(size).flat().join(' '),
        problems.length === 0 ? 'all' : 'NOT ALL',
        problems.slice(0, 3).join(' ; ').slice(0, 140),
      ]),
    ),
  };
}
