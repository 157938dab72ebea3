// Knows the full form: the markup that a document becomes, the same in the page and as text. No Lit and no DOM here:
// the template tag is a parameter. (Longer than most files: one closure, since every part needs the tools and the
// numbers, and passing them on would weigh more than the parts.) What a document says and readers do not see stands in
// classes and data-…: page/to-document.ts reads the document back from the markup.
import { formatDate } from '../model/date.js';
import { digitsIn } from '../model/digits.js';
import { idsOfPoints, uniqueIn } from '../model/document-ids.js';
import { parseInline } from '../model/inline.js';
import { BACK_ARROW, backlinkLabel, letters, noteId, referenceId } from '../model/number-notes.js';
import { opensWithMark } from '../model/quote-marks.js';
import type {
  Block,
  ListItem,
  Person,
  Point,
  QuoteBlock,
  Source,
  ThreePointsDocument,
} from '../model/schema.js';
import { cueUrl, formatTime, isoDuration, parseTime } from '../model/time.js';
import { loneUrl, safeUrl } from '../model/url.js';
import { inlineView, type Markdown } from './inline-view.js';
import { Memory } from './memory.js';
import { heading, joined, roleName, type ViewTools } from './tools.js';

type Time = string | number | undefined;

/**
 * The children of a `<three-points>` that shows the document. `id` begins every id in it. Notes are numbered as the
 * parts are written, which is why they are written in document order. With a memory of what was written last, it writes what
 * has changed in the document; all else has to be the same as then.
 */
export function documentView(
  tools: ViewTools,
  document: ThreePointsDocument,
  id: string,
  markdown?: Markdown,
  memory = new Memory(),
): unknown {
  // A page that names no language gets English words, and dates to go with them.
  const { html, nothing, words, lang = 'en', level } = tools;
  const digits = digitsIn(lang);
  const clock = (seconds: number) => digits(formatTime(seconds));
  const {
    summary,
    categories = [],
    series,
    authors = [],
    published,
    updated,
    source,
    people = [],
    notes = {},
  } = document;
  const media = source?.media && safeUrl(source.media.url, 'media');
  memory.begin();

  const unique = uniqueIn([id]);
  // A point's ids are taken before any list item's, so that an item never pushes a point from the id its author gave.
  const pointIds = idsOfPoints(document.points, id, unique);

  const head = [
    seriesView(),
    heading(tools, level, inline(document.title)),
    paragraph('tp-summary', inline(summary)),
    creditsView(),
    source || people.length ? memory.part([source, people, summary], () => sourceView(source, people)) : '',
  ].filter((view) => view !== '');
  const { length } = head;
  const points = document.points.map((point, i) =>
    memory.part([point, pointIds[i], length], () => pointView(point, i)),
  );
  return [head, points, memory.part([notes, memory.order, length], notesView)];

  /** A paragraph of that class, where there is something in it. */
  function paragraph(name: string, content: unknown): unknown {
    return content ? html`<p class=${name}>${content}</p>` : '';
  }

  function inline(text: string | undefined, links = true): unknown {
    return text ? inlineView(tools, text, markdown, referenceView, links) : '';
  }

  function referenceView(key: string): unknown {
    const { number, references } = memory.refer(key);
    const shown = digits(number);
    return html`<footnote-ref for=${key}><sup><a href=${`#${noteId(id, key)}`} id=${referenceId(id, key, references)} role="doc-noteref" aria-label=${words.footnote(shown)}>${shown}</a></sup></footnote-ref>`;
  }

  function link(url: string | undefined, inner: unknown, name: unknown = nothing): unknown {
    const href = url && safeUrl(url);
    // Printed, where a link leads stands after its words, unless they are that address.
    return href ? html`<a href=${href} class=${inner === url ? 'tp-url' : name}>${inner}</a>` : inner;
  }

  /** One of a row of names, so that it is told where it ends. */
  function named(name: string, url?: string): unknown {
    return html`<span>${link(url, name)}</span>`;
  }

  function dateView(date: string, name: unknown = nothing): unknown {
    return html`<time datetime=${date} class=${name}>${formatDate(date, lang)}</time>`;
  }

  function timeView(seconds: number): unknown {
    return html`<time datetime=${isoDuration(seconds)}>${clock(seconds)}</time>`;
  }

  function cueView(start: Time, end: Time): unknown {
    const from = parseTime(start);
    const to = parseTime(end);
    if (from === undefined) return '';
    return media
      ? html`<a href=${cueUrl(media, from, to)}>${words.listenFrom(clock(from))}</a>`
      : [timeView(from), to === undefined ? '' : ['–', timeView(to)]];
  }

  function seriesView(): unknown {
    const { title, url, number, description } = series ?? {};
    const parts = [
      ...categories.map((entry) => (typeof entry === 'string' ? named(entry) : named(entry.name, entry.url))),
      title &&
        html`<span class="tp-series" data-number=${number ?? nothing}>${link(url, title)}${number === undefined ? '' : digits(` #${number}`)}</span>`,
    ];
    const line = joined(parts, ' · ');
    return line
      ? html`<points-series><p>${line}</p>${paragraph('tp-description', description)}</points-series>`
      : '';
  }

  function creditsView(): unknown {
    const names = joined(
      authors.map(({ url, name }) => named(name, url)),
      ', ',
    );
    const parts = [
      names && [`${words.by} `, names],
      published && dateView(published),
      updated && [`${words.updated} `, dateView(updated, 'tp-updated')],
    ];
    return paragraph('tp-credits', joined(parts, ' · '));
  }

  function sourceView(from: Source | undefined, people: readonly Person[]): unknown {
    const { type, title, number, url, published, duration, show, media: recording, transcript } = from ?? {};
    const name = title ?? show?.title ?? url ?? '';
    const length = parseTime(duration);
    // "Practical AI #12" has named its show already.
    const isNamed = !show || name.includes(show.title);
    const parts = [
      from && [
        `${words.basedOn} `,
        html`<cite class=${title || !show ? nothing : 'tp-show'}>${link(url, number === undefined || name.includes(`${number}`) ? name : [name, html`<span> #${number}</span>`])}</cite>`,
        isNamed ? '' : [', ', html`<span class="tp-show">${link(show.url, show.title)}</span>`],
      ],
      published && dateView(published),
      length !== undefined && timeView(length),
      media && html`<a href=${media} type=${recording?.type ?? nothing} class="tp-media">${words.listen}</a>`,
      transcript && link(transcript, words.transcript, 'tp-transcript'),
      show?.feed && link(show.feed, 'RSS', 'tp-feed'),
    ];
    return html`<points-source data-type=${type ?? nothing} data-number=${number ?? nothing} data-show=${(isNamed && show?.title) || nothing} data-show-url=${(isNamed && show?.url) || nothing}>${from ? html`<p>${joined(parts, ' · ')}</p>` : ''}${people.length ? html`<ul class="tp-people" role="list">${people.map(personView)}</ul>` : ''}</points-source>`;
  }

  function personView({ id, name, role, bio, url, image }: Person): unknown {
    const portrait = image && safeUrl(image, 'media');
    // What the standfirst has said of a person is not said again under it.
    const said = bio && summary?.includes(bio);
    return html`<li data-id=${id ?? nothing} data-role=${role ?? nothing} data-bio=${said ? bio : nothing}>${portrait ? html`<img src=${portrait} alt="" width="40" height="40">` : ''}<span><span class="tp-name">${link(url, name)}</span>${role ? [', ', roleName(words, role)] : ''}${!bio || said ? '' : [': ', bio]}</span></li>`;
  }

  function pointView({ label, kicker, heading: headline, start, end, body = [] }: Point, i: number): unknown {
    const line = [
      html`<span class="tp-label">${label ?? `P${i + 1}`}</span>`,
      ' ',
      kicker ? [html`<span class="tp-kicker">${kicker}:</span>`, ' '] : '',
      inline(headline),
    ];
    const pointId = pointIds[i]!;
    const title = heading(tools, level + 1, line);
    const cue = paragraph('tp-cue', cueView(start, end));
    const blocks = () => body.map((block) => blockView(block, pointId));
    return html`<point-card id=${pointId} start=${start ?? nothing} end=${end ?? nothing}>${title}${cue}${memory.part([body, pointId, !cue, length], blocks)}</point-card>`;
  }

  function blockView(block: Block, pointId: string): unknown {
    if (typeof block === 'string') block = { type: 'paragraph', text: block };
    switch (block.type) {
      case 'paragraph':
        return html`<p>${inline(block.text)}</p>`;
      case 'list': {
        const marker = block.marker ?? 'lower-alpha';
        const type = { 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', decimal: '1', disc: '' }[
          marker
        ];
        const items = block.items.map((item, n) => {
          const name = marker.endsWith('alpha') ? letters(n + 1) : n + 1;
          return itemView(item, type ? unique(`${pointId}-${name}`) : nothing);
        });
        return [
          type ? html`<ol type=${type}>${items}</ol>` : html`<ul>${items}</ul>`,
          paragraph('tp-credit', inline(block.source)),
        ];
      }
      case 'quote':
        return quoteView(block);
      case 'image':
        return html`<figure class="tp-image"><img src=${safeUrl(block.src, 'media') ?? nothing} alt=${block.alt} width=${block.width ?? nothing} height=${block.height ?? nothing} loading="lazy">${block.caption ? html`<figcaption>${inline(block.caption)}</figcaption>` : ''}</figure>`;
    }
  }

  function itemView(item: ListItem, itemId: unknown): unknown {
    const { term, text } = typeof item === 'string' ? { term: '', text: item } : item;
    const parts = [term && html`<dfn>${inline(term)}</dfn>`, inline(text)];
    return html`<li id=${itemId}>${joined(parts, ': ')}</li>`;
  }

  function quoteView({ text, by, source: work, url, start, end, pull = false }: QuoteBlock): unknown {
    const lines = typeof text === 'string' ? [text] : text;
    const said = lines.map((line, i) => [i ? html`<br>` : '', inline(line, !pull)]);
    const speaker = by ? people.find((person) => person.id === by) : undefined;
    const href = pull ? undefined : url && safeUrl(url);
    const cite = work ? html`<cite>${inline(work, !pull)}</cite>` : undefined;
    // A work that is linked in the text of its name needs no second link.
    const linked = work && parseInline(work, markdown?.parse).some(({ type }) => type === 'link');
    const attribution = joined(
      [
        speaker?.name ?? inline(by, !pull),
        href && !linked ? link(href, cite ?? words.source, cite ? nothing : 'tp-source') : cite,
        pull ? '' : cueView(start, end),
      ],
      ', ',
    );
    // Markdown may stand before a mark that the words bring themselves.
    const marks = opensWithMark(lines[0]!.replace(/^[\s*_[]+/, '')) ? nothing : '';
    return html`<pull-quote kind=${pull ? 'pull' : nothing} aria-hidden=${pull ? 'true' : nothing} data-tp-marks=${marks}><blockquote cite=${href ?? nothing}><p>${said}</p></blockquote>${attribution ? html`<p slot="by">${attribution}</p>` : ''}</pull-quote>`;
  }

  function notesView(): unknown {
    const { numbers } = memory;
    // A note that nobody refers to is shown all the same, after the others.
    for (const key of Object.keys(notes)) numbers.add(key);
    const items = [...numbers.notes.values()].map(({ key, number, references }) => {
      const entry = notes[key] ?? '';
      const { text, url, accessed, archived } = typeof entry === 'string' ? noteOf(entry) : entry;
      const aside = joined(
        [accessed && [`${words.accessed} `, dateView(accessed)], archived && link(archived, words.archived)],
        ', ',
      );
      const backlinks = Array.from({ length: references }, (_, i) => {
        const label = digits(backlinkLabel(number, i + 1, references));
        return [
          ' ',
          html`<a href=${`#${referenceId(id, key, i + 1)}`} role="doc-backlink" aria-label=${words.back(label)}>${`${BACK_ARROW} ${label}`}</a>`,
        ];
      });
      const note = [text && inlineView(tools, text, markdown), url && link(url, url)];
      return html`<li id=${noteId(id, key)}>${joined(note, ' ')}${aside && html`<span> (${aside})</span>`}${backlinks}</li>`;
    });
    return items.length
      ? html`<points-notes role="doc-endnotes">${heading(tools, level + 1, words.notes)}<ol>${items}</ol></points-notes>`
      : '';
  }
}

/** A note that is only a URL becomes a link. */
function noteOf(text: string): { text?: string; url?: string; accessed?: string; archived?: string } {
  const url = loneUrl(text);
  return url ? { url } : { text };
}
