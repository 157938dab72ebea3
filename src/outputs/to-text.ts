// Knows how a document becomes plain text, for terminals, letters and whoever reads without pictures. No DOM, no Node.
import type { ReadBlock } from '../model/canonical.js';
import type { Inline } from '../model/inline.js';
import { listMark } from '../model/list-marks.js';
import { readTexts } from '../model/normalize.js';
import { NoteNumbers } from '../model/number-notes.js';
import { quotationMarks } from '../model/quotation-marks.js';
import { opensWithMark } from '../model/quote-marks.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { safeUrl } from '../model/url.js';
import { plainText, tidyInline } from '../model/write-inline.js';
import { widthOf, wrap } from './columns.js';
import { creditsOf, type Line, type Part } from './credits.js';
import { checked } from './document-error.js';
import { withoutPulls } from './to-html.js';

export interface TextOptions {
  /** Columns of a line. Default: 80. A word or an address that is longer stays whole. */
  width?: number;
}

/**
 * The document as plain text: the title underlined, sub-points by their letters, quotations indented with who said them, notes
 * numbered `[1]` and listed at the end. Words that only repeat (pull quotes) are left out.
 *
 * @throws DocumentError for what is no document; its `issues` say where and why.
 */
export function toText(document: ThreePointsDocument, options?: TextOptions): string {
  return textOf(checked(document), options);
}

/** The same of a document that is known to be one. */
export function textOf(document: ThreePointsDocument, { width = 80 }: TextOptions = {}): string {
  const read = readTexts(withoutPulls(document));
  const credits = creditsOf(read);
  const { words, digits } = credits;
  const numbers = new NoteNumbers();

  const inline = (nodes: readonly Inline[], links = true): string =>
    tidyInline(nodes)
      .map((node): string => {
        switch (node.type) {
          case 'note':
            return `[${digits(numbers.refer(node.key).number)}]`;
          case 'break':
            return '\n';
          case 'link': {
            const inner = inline(node.children, false);
            // A link within the page leads nowhere here.
            return !links || node.url.startsWith('#') || node.url === plainText(node.children)
              ? inner
              : `${inner} <${node.url}>`;
          }
          case 'emphasis':
          case 'strong':
            return inline(node.children, links);
          default:
            return node.text;
        }
      })
      .join('');
  const part = ({ text, url }: Part) => (url === undefined || url === text ? text : `${text} <${url}>`);
  const row = (line: Line) => line.map((parts) => parts.map(part).join('')).join(' · ');

  const sections: string[][] = [];
  const add = (...lines: string[]) => {
    if (lines.some((line) => line)) sections.push(lines);
  };
  const underlined = (lines: string[], mark: string) => [
    ...lines,
    mark.repeat(Math.min(width, Math.max(...lines.map(widthOf)))),
  ];

  if (credits.series.length) add(...wrap(row(credits.series), width));
  if (credits.description) add(...wrap(credits.description, width));
  add(...underlined(wrap(inline(read.title), width), '='));
  add(...wrap(inline(read.summary), width));
  add(...wrap(row(credits.by), width));
  add(
    ...(credits.source.length ? wrap(row(credits.source), width) : []),
    ...credits.people.flatMap((person) => wrap(person.map(part).join(''), width, '- ')),
  );
  read.points.forEach(({ label, kicker, heading, start, end, body }, i) => {
    const line = [label ?? `P${i + 1}`, kicker && `${kicker}:`, inline(heading)].filter(Boolean).join(' ');
    add(...underlined(wrap(line.replace(/\n/g, ' '), width), '-'));
    const cue = credits.cue(start, end);
    if (cue) add(...wrap(part(cue), width));
    for (const block of body) add(...blockLines(block));
  });
  // A note that nobody refers to is listed all the same.
  for (const key of read.notes.keys()) numbers.add(key);
  const notes = [...numbers.notes.values()].flatMap(({ key, number }) => {
    const { text = [], url, accessed, archived } = read.notes.get(key) ?? {};
    const aside = [
      accessed === undefined ? '' : `${words.accessed} ${credits.date(accessed)}`,
      archived === undefined ? '' : `${words.archived} <${archived}>`,
    ].filter(Boolean);
    const said = [inline(text), url ?? '', aside.length ? `(${aside.join(', ')})` : '']
      .filter(Boolean)
      .join(' ');
    return wrap(said, width, `[${digits(number)}] `);
  });
  if (notes.length) add(...underlined([words.notes], '-'), ...notes);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;

  function blockLines(block: ReadBlock): string[] {
    switch (block.type) {
      case 'paragraph':
        return wrap(inline(block.text), width);
      case 'list': {
        const items = block.items.flatMap(({ term, text }, i) =>
          wrap(
            [inline(term), inline(text)].filter(Boolean).join(': '),
            width,
            `${listMark(block.marker, i, digits)} `,
          ),
        );
        return block.source.length ? [...items, ...wrap(inline(block.source), width, '— ')] : items;
      }
      case 'quote':
        return quoteLines(block);
      case 'image':
        return wrap(
          [`[${block.alt}]`, inline(block.caption)].filter((line) => line !== '[]' && line).join(' '),
          width,
        );
    }
  }

  function quoteLines({ text, by, source, url, start, end }: ReadBlock & { type: 'quote' }): string[] {
    const said = inline(text);
    const [open, close] = opensWithMark(said) ? ['', ''] : quotationMarks(read.lang);
    const cue = credits.cue(start, end);
    const href = url === undefined ? undefined : safeUrl(url);
    const work = inline(source);
    const who = [inline(by), work, cue ? part(cue) : ''].filter(Boolean).join(', ');
    const place = href !== undefined && !work.includes('<') ? ` <${href}>` : '';
    const credit = who || place ? wrap(`${who}${place}`.trim(), width, '    — ') : [];
    return [...wrap(`${open}${said}${close}`, width, '    '), ...credit];
  }
}
