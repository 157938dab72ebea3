// Knows how results are kept, as JSON for machines, and as Markdown that a page of documentation can take in.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { targets } from './limits.mjs';
import { said } from './machine.mjs';
import { judged, targetTable } from './targets.mjs';

/** The chapters of a report, by mode, in their order. */
const titles = {
  bytes: 'Bytes and requests of a page with one article',
  load: 'Loading a page with one article',
  shift: 'What moves while a page loads',
  scale: 'Growth',
  change: 'Changes',
  server: 'Without a page',
};

/** Keeps the result of one mode. */
export function keep(folder, mode, result) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${mode}.json`), `${JSON.stringify(result, undefined, 1)}\n`);
}

/** All that has been kept, by mode. */
export function kept(folder) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

export const judgedIn = (results) =>
  judged(targets, Object.fromEntries(Object.entries(results).map(([mode, { data }]) => [mode, data])));

const contenderList = (contenders) => contenders.map(({ id, title }) => `- \`${id}\`: ${title}`).join('\n');

/** The whole report: the targets first, then a chapter for each mode, and of what each was made. */
export function report(results) {
  const modes = Object.keys(titles).filter((mode) => results[mode]);
  const contenders = new Map(
    modes.flatMap((mode) => results[mode].contenders ?? []).map((one) => [one.id, one]),
  );
  const chapter = (mode) => {
    const { markdown, machine } = results[mode];
    return `### ${titles[mode]}\n\n${markdown}\n\n${said(machine)}.`;
  };
  return [
    '## Measured\n',
    contenderList([...contenders.values()]),
    `\n### Targets\n\n${targetTable(judgedIn(results))}\n`,
    modes.map(chapter).join('\n\n'),
    '',
  ].join('\n');
}
