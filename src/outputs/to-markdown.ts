// Knows how a document becomes Markdown that reads well as it stands: CommonMark, and GitHub's footnotes. Read by its outline it
// is the same document again. No DOM, no Node.
import type { ReadBlock, ReadDocument, ReadNote } from '../model/canonical.js';
import type { Inline } from '../model/inline.js';
import { listMark } from '../model/list-marks.js';
import { readTexts } from '../model/normalize.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { safeUrl } from '../model/url.js';
import { tidyInline, writeMarkdown } from '../model/write-inline.js';
import { creditsOf, type Credits, type Line, type Part } from './credits.js';
import { checked } from './document-error.js';
import { withoutPulls } from './to-html.js';

/**
 * The document as Markdown: a heading a point, lettered sub-points as paragraphs that begin with their letter (CommonMark has
 * no such lists), quotations with who said them, notes as `[^name]`. Words that only repeat (pull quotes) are left out.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toMarkdown(document: ThreePointsDocument): string {
  const read = readTexts(withoutPulls(checked(document)));
  const credits = creditsOf(read);
  const label = labelsFor(read);
  const inline = (nodes: readonly Inline[]) =>
    guarded(writeMarkdown(tidyInline(nodes), (key) => `[^${label(key)}]`));
  const people = read.people.map((_, i) => `- ${written(credits.people[i]!)}`).join('\n');
  const parts = [
    row(credits.series),
    credits.description && plain(credits.description),
    `# ${oneLine(inline(read.title))}`,
    inline(read.summary),
    row(credits.by),
    row(credits.source),
    people,
    ...read.points.flatMap((point, i) => {
      const { label: own = `P${i + 1}`, kicker, heading, start, end, body } = point;
      const line = [plain(own), kicker && `${plain(kicker)}:`, inline(heading)].filter(Boolean).join(' ');
      const cue = credits.cue(start, end);
      return [
        `## ${oneLine(line)}`,
        cue && written([cue]),
        ...body.flatMap((block) => blockOf(block, inline, credits)),
      ];
    }),
    ...[...read.notes].map(([key, note]) => `[^${label(key)}]: ${noteOf(note, credits)}`),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Names of notes differ in more than their letters' case, which does not count in Markdown. */
function labelsFor({ notes }: ReadDocument): (key: string) => string {
  const labels = new Map<string, string>();
  const used = new Set<string>();
  for (const key of notes.keys()) {
    let label = key;
    for (let n = 2; used.has(label.toLowerCase()); n++) label = `${key}-${n}`;
    used.add(label.toLowerCase());
    labels.set(key, label);
  }
  return (key) => labels.get(key) ?? key;
}

type Write = (nodes: readonly Inline[]) => string;

const plain = (text: string): string => guarded(writeMarkdown(tidyInline([{ type: 'text', text }])));

/** What would begin a block if it stood at the beginning of a line. */
const guarded = (text: string): string =>
  text
    .replace(/^( *)([#>+=|-]|~~~|[*_](?= |$)|\[(?=[ x]\]))/gim, '$1\\$2')
    .replace(/^( *\d{1,9})([.)])/gm, '$1\\$2')
    // Words that begin as a sub-point does.
    .replace(/^(\(?[A-Za-z]{1,5})\)(?=\s)/gm, '$1\\)');

const oneLine = (text: string): string => text.replace(/\\\n/g, ' ').replace(/ (#+)$/, ' \\$1');

function linkTo(words: string, url: string): string {
  const target = url.replace(/[<>]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${words}](${/[()\s]/.test(target) ? `<${target}>` : target})`;
}

function written(parts: readonly Part[]): string {
  return parts
    .map(({ text, url, isWork }) => {
      if (url !== undefined && text === url && /^https?:/.test(url)) return `<${url}>`;
      const words = text.replace(/\S(?:[^]*\S)?/, (inner) => writeMarkdown([{ type: 'text', text: inner }]));
      const named = isWork && words.trim() ? `*${words}*` : words;
      return url === undefined ? named : linkTo(named, url);
    })
    .join('');
}

const row = (line: Line): string => guarded(line.map(written).join(' · '));

function blockOf(block: ReadBlock, inline: Write, credits: Credits): string[] {
  switch (block.type) {
    case 'paragraph':
      return [inline(block.text)];
    case 'list':
      return listOf(block, inline);
    case 'quote':
      return [quoteOf(block, inline, credits)];
    case 'image': {
      const { src, alt, caption } = block;
      const picture = `!${linkTo(writeMarkdown([{ type: 'text', text: alt }]), safeUrl(src, 'media') ?? '')}`;
      return [caption.length ? `${picture}\\\n${inline(caption)}` : picture];
    }
  }
}

function listOf({ marker, items, source }: ReadBlock & { type: 'list' }, inline: Write): string[] {
  const texts = items.map(({ term, text }) =>
    term.length
      ? inline([
          { type: 'strong', children: term },
          ...(text.length ? [{ type: 'text' as const, text: ': ' }] : []),
          ...text,
        ])
      : inline(text),
  );
  const isList = marker === 'disc' || marker === 'decimal';
  const lines = texts.map((text, i) => {
    const begun = `${listMark(marker, i)} `;
    return begun + (isList ? text.replace(/\n/g, `\n${' '.repeat(begun.length)}`) : text);
  });
  const credit = source.length ? [`— ${inline(source)}`] : [];
  return [...(isList ? [lines.join('\n')] : lines), ...credit];
}

function quoteOf(quote: ReadBlock & { type: 'quote' }, inline: Write, { cue: cueOf }: Credits): string {
  const { text, by, source, url, start, end } = quote;
  const href = url === undefined ? undefined : safeUrl(url);
  const hasLink = source.some(({ type }) => type === 'link');
  const work = source.length ? inline([{ type: 'emphasis', children: [...source] }]) : '';
  const cue = cueOf(start, end);
  const said = [
    by.length ? inline(by) : '',
    href !== undefined && !hasLink
      ? work
        ? linkTo(work, href)
        : written([{ text: href, url: href }])
      : work,
    cue ? written([cue]) : '',
  ].filter(Boolean);
  const lines = [...inline(text).split('\n'), ...(said.length ? ['', `— ${said.join(', ')}`] : [])];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

function noteOf({ text, url, accessed, archived }: ReadNote, { words, date }: Credits): string {
  const aside = [
    accessed === undefined ? '' : plain(`${words.accessed} ${date(accessed)}`),
    archived === undefined ? '' : written([{ text: words.archived, url: safeUrl(archived) }]),
  ].filter(Boolean);
  const parts = [
    // What looks like a reference there is no reference.
    text.length ? guarded(writeMarkdown(tidyInline(text))) : '',
    url === undefined ? '' : written([{ text: url, url: safeUrl(url) }]),
    aside.length ? `(${aside.join(', ')})` : '',
  ];
  return parts.filter(Boolean).join(' ').replace(/\n/g, '\n    ');
}
