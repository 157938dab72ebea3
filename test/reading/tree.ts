// Knows how an accessibility tree is written down, a block a line: as Chromium tells it, and as a document's data says
// that it has to be. The two share the notation alone; what markup lies between them neither knows.
//
//   heading 3: P1 Problem: Nobody knows‹doc-noteref Footnote 1›
//   list
//     listitem a.: ‹term Motion›: a pendulum does not swing true.
import type { CDPSession, Protocol } from 'puppeteer-core';
import { loadWords } from '../../src/i18n/words.js';
import { parseInline, type Inline } from '../../src/model/inline.js';
import type { Block, Point, ThreePointsDocument } from '../../src/model/schema.js';
import { markdown } from '../../src/page/markdown.js';

const INLINE = /^(link|doc-noteref|doc-backlink|emphasis|strong|code|term|time|image)$/;
const IGNORED = /^(generic|none|superscript|RootWebArea|main|article)$/;

/** Spaces beside a bracket are the engine's own: it leaves out some that stand between elements. */
const tidy = (text: string) =>
  text
    // Half a character becomes a whole one on its way through the network.
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .replace(/ ?([‹›]) ?/g, '$1')
    .trim();
const line = (depth: number, role: string, text: string) =>
  `${'  '.repeat(depth)}${role}${text && `: ${tidy(text)}`}`;

type Node = Protocol.Accessibility.AXNode;

/** What Chromium tells assistive technology of the page's main part. */
export async function chromiumTree(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node: Node) => (node.childIds ?? []).map((id) => byId.get(id)!).filter(Boolean);
  const roleOf = (node: Node) => (node.ignored ? 'none' : String(node.role?.value));
  const nameOf = (node: Node) => String(node.name?.value ?? '');

  /** The words of a node that stands in a line; `blocks` collects what does not. */
  const inline = (node: Node, blocks: Node[]): string => {
    const role = roleOf(node);
    const inner = () =>
      children(node)
        .map((child) => inline(child, blocks))
        .join('');
    if (role === 'StaticText') return nameOf(node);
    if (role === 'LineBreak') return ' / ';
    if (role === 'ListMarker') return '';
    if (/^(image|doc-noteref|doc-backlink)$/.test(role)) return `‹${role} ${nameOf(node)}›`;
    if (INLINE.test(role)) return `‹${role} ${inner()}›`;
    if (IGNORED.test(role) && !holdsBlocks(node)) return inner();
    blocks.push(node);
    return '';
  };
  const holdsBlocks = (node: Node): boolean =>
    children(node).some((child) => {
      const role = roleOf(child);
      if (/^(StaticText|LineBreak|ListMarker|InlineTextBox)$/.test(role) || INLINE.test(role)) return false;
      return !IGNORED.test(role) || holdsBlocks(child);
    });

  const write = (node: Node, depth: number): string[] => {
    const role = roleOf(node);
    const inner = children(node);
    if (IGNORED.test(role)) {
      if (holdsBlocks(node)) {
        // Words beside blocks are a line of their own.
        const lines: string[] = [];
        let text = '';
        const flush = () => {
          if (tidy(text)) lines.push(line(depth, 'text', text));
          text = '';
        };
        for (const child of inner) {
          const blocks: Node[] = [];
          text += inline(child, blocks);
          if (blocks.length) flush();
          lines.push(...blocks.flatMap((block) => write(block, depth)));
        }
        flush();
        return lines;
      }
      const text = inner.map((child) => inline(child, [])).join('');
      return tidy(text) ? [line(depth, 'text', text)] : [];
    }
    const blocks: Node[] = [];
    const text = inner.map((child) => inline(child, blocks)).join('');
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value as number | undefined;
    if (role === 'heading') return [line(depth, `heading ${level}`, nameOf(node))];
    const marker = inner.find((child) => roleOf(child) === 'ListMarker');
    const name =
      nameOf(node) && !/^(list|listitem|paragraph|blockquote)$/.test(role) ? ` "${nameOf(node)}"` : '';
    const title = `${role}${marker ? ` ${nameOf(marker).trim()}` : ''}${name}`;
    return [line(depth, title, text), ...blocks.flatMap((block) => write(block, depth + 1))];
  };

  const main = nodes.find((node) => roleOf(node) === 'main')!;
  return children(main).flatMap((child) => write(child, 0));
}

/** Quotation marks of the languages that the fixtures are in. */
const MARKS: Record<string, [string, string]> = { en: ['“', '”'], de: ['„', '“'], fr: ['«', '»'] };

/** What a document has to tell assistive technology, from its data alone. Its title is at level 2. */
export async function expectedTree(document: ThreePointsDocument): Promise<string[]> {
  const { lang = 'en', people = [], source, notes = {} } = document;
  const words = await loadWords(lang);
  const numbers = new Map<string, { number: number; uses: number }>();
  const refer = (key: string) => {
    const note = numbers.get(key) ?? { number: numbers.size + 1, uses: 0 };
    numbers.set(key, note);
    note.uses++;
    return note.number;
  };
  const written = (node: Inline, links: boolean): string => {
    const inner = 'children' in node ? node.children.map((child) => written(child, links)).join('') : '';
    switch (node.type) {
      case 'text':
        return node.text;
      case 'code':
        return `‹code ${node.text}›`;
      case 'break':
        return ' / ';
      case 'note':
        return links ? `‹doc-noteref ${words.footnote(`${refer(node.key)}`)}›` : '';
      case 'link':
        return links && !/^\s*(javascript|data|vbscript|file|blob):/i.test(node.url)
          ? `‹link ${inner}›`
          : inner;
      default:
        return `‹${node.type} ${inner}›`;
    }
  };
  const inline = (text = '', links = true) =>
    parseInline(text, markdown.parse)
      .map((node) => written(node, links))
      .join('');
  const link = (name: string, url?: string) => (url ? `‹link ${name}›` : name);
  const clock = (time: string | number) => {
    const seconds =
      typeof time === 'number' ? time : time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
    return h
      ? `${h}:${`${m}`.padStart(2, '0')}:${`${s}`.padStart(2, '0')}`
      : `${m}:${`${s}`.padStart(2, '0')}`;
  };
  const cue = (start?: string | number, end?: string | number) => {
    if (start === undefined) return '';
    if (source?.media) return `‹link ${words.listenFrom(clock(start))}›`;
    return `‹time ${clock(start)}›${end === undefined ? '' : `–‹time ${clock(end)}›`}`;
  };
  const date = (day: string) => {
    const [, month, dayOfMonth] = day.split('-');
    const options = {
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(dayOfMonth && { day: 'numeric' }),
    };
    const format = new Intl.DateTimeFormat(lang, {
      ...options,
      timeZone: 'UTC',
    } as Intl.DateTimeFormatOptions);
    return `‹time ${format.format(new Date(day))}›`;
  };
  const list = (parts: unknown[], between: string) => parts.filter(Boolean).join(between);
  const lines: string[] = [];
  const put = (depth: number, role: string, text: string) => lines.push(line(depth, role, text));
  const paragraph = (text: string) => text && put(0, 'paragraph', text);
  /** A heading is heard as one text, its references by their names. */
  const heading = (level: number, text: string) =>
    put(0, `heading ${level}`, text.replace(/‹[\w-]+ /g, '').replace(/›/g, ''));

  const { title: series, number, url, description } = document.series ?? {};
  const above = [
    ...(document.categories ?? []).map((one) => (typeof one === 'string' ? one : link(one.name, one.url))),
    series && link(series, url) + (number === undefined ? '' : ` #${number}`),
  ];
  paragraph(list(above, ' · '));
  paragraph(description ?? '');
  heading(2, inline(document.title));
  paragraph(inline(document.summary));
  const names = (document.authors ?? []).map((author) => link(author.name, author.url)).join(', ');
  const { published, updated } = document;
  paragraph(
    list(
      [
        names && `${words.by} ${names}`,
        published && date(published),
        updated && `${words.updated} ${date(updated)}`,
      ],
      ' · ',
    ),
  );
  if (source) {
    const { title, show, duration, media, transcript, feed } = { feed: source.show?.feed, ...source };
    const work = title ?? show?.title ?? source.url ?? '';
    const full =
      source.number === undefined || work.includes(`${source.number}`) ? work : `${work} #${source.number}`;
    const within = show?.title && !work.includes(show.title) ? `, ${link(show.title, show.url)}` : '';
    paragraph(
      list(
        [
          `${words.basedOn} ${link(full, source.url)}${within}`,
          source.published && date(source.published),
          duration !== undefined && `‹time ${clock(duration)}›`,
          media && `‹link ${words.listen}›`,
          transcript && `‹link ${words.transcript}›`,
          feed && '‹link RSS›',
        ],
        ' · ',
      ),
    );
  }
  if (people.length) put(0, 'list', '');
  for (const { name, url, role, bio } of people) {
    const title = role && (words.roles[role.toLowerCase()] ?? role);
    const more = bio && !document.summary?.includes(bio) ? `: ${bio}` : '';
    put(1, 'listitem', `${link(name, url)}${title ? `, ${title}` : ''}${more}`);
  }

  const block = (one: Block) => {
    if (typeof one === 'string') return paragraph(inline(one));
    if (one.type === 'paragraph') return paragraph(inline(one.text));
    if (one.type === 'list') {
      put(0, 'list', '');
      const style = one.marker ?? 'lower-alpha';
      one.items.forEach((item, i) => {
        const letter = String.fromCharCode(97 + i);
        const marker = {
          'lower-alpha': `${letter}.`,
          'upper-alpha': `${letter.toUpperCase()}.`,
          decimal: `${i + 1}.`,
          'lower-roman': `${['i', 'ii', 'iii', 'iv', 'v'][i]}.`,
          disc: '•',
        }[style];
        const text =
          typeof item === 'string' ? inline(item) : `‹term ${inline(item.term)}›: ${inline(item.text)}`;
        put(1, `listitem ${marker}`, text);
      });
      return paragraph(inline(one.source));
    }
    if (one.type === 'image') {
      put(0, 'figure', one.alt && `‹image ${one.alt}›`);
      return one.caption && put(1, 'Figcaption', inline(one.caption));
    }
    // What is a repetition is heard in its place alone.
    if (one.pull) return undefined;
    const said = [one.text]
      .flat()
      .map((text) => inline(text))
      .join(' / ');
    const marks = /^[\s*_[]*[„“"«‹「『‘]/.test([one.text].flat()[0]!)
      ? ['', '']
      : (MARKS[lang.slice(0, 2)] ?? MARKS.en!);
    put(0, 'blockquote', '');
    put(1, 'paragraph', marks[0] + said + marks[1]);
    const speaker = people.find(({ id }) => one.by && id === one.by)?.name ?? inline(one.by);
    const work = inline(one.source);
    const where = one.url && !work.includes('‹link') ? `‹link ${work || words.source}›` : work;
    return paragraph(list([speaker, where, cue(one.start, one.end)], ', '));
  };
  document.points.forEach(({ label, kicker, heading: headline, start, end, body = [] }: Point, i) => {
    heading(3, `${label ?? `P${i + 1}`} ${kicker ? `${kicker}: ` : ''}${inline(headline)}`);
    paragraph(cue(start, end));
    body.forEach(block);
  });

  for (const key of Object.keys(notes))
    if (!numbers.has(key)) numbers.set(key, { number: numbers.size + 1, uses: 0 });
  if (!numbers.size) return lines;
  put(0, `doc-endnotes "${words.notes}"`, '');
  put(1, 'heading 3', words.notes);
  put(1, 'list', '');
  for (const [key, { number, uses }] of numbers) {
    const note = notes[key] ?? '';
    const bare = typeof note === 'string' && /^<?(https?:[^\s<>]+)>?$/.exec(note)?.[1];
    const { text, url, accessed, archived } =
      typeof note === 'string'
        ? { text: bare ? '' : note, url: bare || undefined }
        : (note as Record<string, string>);
    const aside = list(
      [accessed && `${words.accessed} ${date(accessed)}`, archived && `‹link ${words.archived}›`],
      ', ',
    );
    const back = Array.from(
      { length: uses },
      (_, i) => `‹doc-backlink ${words.back(`${number}${uses > 1 ? String.fromCharCode(97 + i) : ''}`)}›`,
    ).join(' ');
    const shown =
      text &&
      parseInline(text, markdown.parse)
        .map((node) => written(node, true))
        .join('');
    put(
      2,
      `doc-endnote ${number}.`,
      `${list([shown, url && `‹link ${url}›`], ' ')}${aside && ` (${aside})`} ${back}`,
    );
  }
  return lines;
}
