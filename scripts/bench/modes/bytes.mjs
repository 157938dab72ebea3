// Knows what one article costs on the way: every file that the browser asks for, by its kind, as brotli sends it.
import { kib, table } from '../table.mjs';

const KINDS = ['js', 'css', 'json', 'image', 'other'];

/** The sum of files by kind, in bytes of brotli; `beyond` is the number of requests that the page itself is not. */
export function sums(files) {
  const of = (kind) => files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.brotli, 0);
  return {
    beyond: files.length - 1,
    html: of('html'),
    ...Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])),
  };
}

async function bytesOf(session, contender, profile) {
  // Parts that are loaded when nothing else happens come late.
  const { requests, failed } = await session.run(contender, { articles: 1 }, { settle: 600, profile });
  const files = session.sizesOf(requests);
  return { id: contender.id, title: contender.title, failed, ...sums(files), files };
}

export async function bytes(session) {
  const data = [];
  for (const contender of session.contenders) data.push(await bytesOf(session, contender));
  return {
    data,
    markdown: `Kibibytes, as brotli sends them at level 11; requests beyond the page.\n\n${table(
      ['contender', 'requests', 'script', 'CSS', 'script and CSS', 'JSON and other', 'HTML', 'all'],
      data.map(({ id, beyond, html, js, css, json, image, other }) => {
        const rest = json + image + other;
        return [
          id,
          beyond,
          ...[js, css, js + css, rest, html, js + css + rest + html].map((sum) => kib(sum)),
        ];
      }),
    )}`,
  };
}
