// Knows the full form: the markup that a document becomes, the same in the page and as text. No Lit and no DOM here:
// the template tag is a parameter.
import type {
  CompiledBlock,
  CompiledDocument,
  CompiledNote,
  CompiledPoint,
  CompiledQuote,
  Cue,
} from '../model/compile.js';
import { wordsOf } from '../model/compile.js';
import { backlinkLabel, BACK_ARROW } from '../model/number-notes.js';
import { opensWithMark } from '../model/quote-marks.js';
import { cueUrl, formatTime, isoDuration, parseTime } from '../model/time.js';
import { safeUrl } from '../model/url.js';
import { inlineView } from './inline-view.js';
import { heading, joined, type ViewTools } from './tools.js';

/** The children of a `<three-points>` that shows the document. */
export function documentView(tools: ViewTools, compiled: CompiledDocument): unknown {
  const { html } = tools;
  const { title, summary, points, notes, media } = compiled;
  return [
    seriesView(tools, compiled),
    heading(tools, tools.level, inlineView(tools, title)),
    summary.length ? html`<p class="tp-summary">${inlineView(tools, summary)}</p>` : '',
    creditsView(tools, compiled),
    sourceView(tools, compiled),
    points.map((point) => pointView(tools, point, media)),
    notes.length ? notesView(tools, notes) : '',
  ];
}

const link = ({ html }: ViewTools, url: string | undefined, words: unknown): unknown => {
  const href = url && safeUrl(url);
  return href ? html`<a href=${href}>${words}</a>` : words;
};

const dateView = ({ html, lang }: ViewTools, date: string): unknown => {
  // "2021", "2021-05" or "2021-05-25": said as exactly as it is known, and the same day everywhere.
  const [, month, day] = date.split('-');
  const words = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(date));
  return html`<time datetime=${date}>${words}</time>`;
};

const cueWords = ({ start, end }: Cue) =>
  formatTime(start) + (end === undefined ? '' : `–${formatTime(end)}`);

function cueView(tools: ViewTools, cue: Cue, media: string | undefined): unknown {
  const { html, words } = tools;
  return media
    ? html`<a href=${cueUrl(media, cue.start, cue.end)}>${words.listenFrom(cueWords(cue))}</a>`
    : html`<time datetime=${isoDuration(cue.start)}>${cueWords(cue)}</time>`;
}

function seriesView(tools: ViewTools, { document: { categories = [], series } }: CompiledDocument): unknown {
  const { html } = tools;
  const line = [
    ...categories.map((entry) => (typeof entry === 'string' ? entry : link(tools, entry.url, entry.name))),
    series && [
      link(tools, series.url, series.title),
      series.number === undefined ? '' : ` #${series.number}`,
    ],
  ];
  if (!series && !categories.length) return '';
  return html`<points-series
    ><p>${joined(line, ' · ')}</p>
    ${series?.description ? html`<p class="tp-description">${series.description}</p>` : ''}</points-series
  >`;
}

function creditsView(
  tools: ViewTools,
  { document: { authors = [], published, updated } }: CompiledDocument,
): unknown {
  const { html, words } = tools;
  const parts = [
    authors.length
      ? [
          words.by,
          ' ',
          joined(
            authors.map((person) => link(tools, person.url, person.name)),
            ', ',
          ),
        ]
      : undefined,
    published && dateView(tools, published),
    updated && [words.updated, ' ', dateView(tools, updated)],
  ].filter(Boolean);
  return parts.length ? html`<p class="tp-credits">${joined(parts, ' · ')}</p>` : '';
}

function sourceView(tools: ViewTools, { document: { source }, people, media }: CompiledDocument): unknown {
  const { html, words, nothing } = tools;
  if (!source && !people.length) return '';
  return html`<points-source
    >${source ? sourceLine() : ''}${
      people.length
        ? html`<ul class="tp-people" role="list">
            ${people.map(personView)}
          </ul>`
        : ''
    }</points-source
  >`;

  function sourceLine(): unknown {
    const { title, number, show, duration, published, transcript, url } = source!;
    const name = title ?? show?.title ?? url ?? '';
    const numbered = number === undefined || name.includes(`${number}`) ? name : `${name} #${number}`;
    const seconds = duration === undefined ? undefined : parseTime(duration);
    const parts = [
      [
        `${words.basedOn} `,
        html`<cite>${link(tools, url, numbered)}</cite>`,
        // "Practical AI #12" has named its show already.
        show?.title && !name.includes(show.title) ? [', ', link(tools, show.url, show.title)] : '',
      ],
      published && dateView(tools, published),
      seconds === undefined
        ? undefined
        : html`<time datetime=${isoDuration(seconds)}>${formatTime(seconds)}</time>`,
      media && html`<a href=${media} type=${source!.media?.type ?? nothing}>${words.listen}</a>`,
      transcript && link(tools, transcript, words.transcript),
      show?.feed && link(tools, show.feed, 'RSS'),
    ].filter(Boolean);
    return html`<p>${joined(parts, ' · ')}</p>`;
  }

  function personView({ name, role, bio, url, image }: CompiledDocument['people'][number]): unknown {
    const portrait = image && safeUrl(image, 'media');
    return html`<li>
      ${portrait ? html`<img src=${portrait} alt="" width="40" height="40" loading="lazy" />` : ''}<span
        ><span class="tp-name">${link(tools, url, name)}</span>${
          role ? [', ', words.roles[role] ?? role] : ''
        }${bio ? [': ', bio] : ''}</span
      >
    </li>`;
  }
}

function pointView(tools: ViewTools, point: CompiledPoint, media: string | undefined): unknown {
  const { html, nothing } = tools;
  const { id, label, kicker, heading: headline, cue, body } = point;
  const line = [
    html`<span class="tp-label">${label}</span>`,
    ' ',
    kicker ? [html`<span class="tp-kicker">${kicker}:</span>`, ' '] : '',
    inlineView(tools, headline),
  ];
  return html`<point-card
    id=${id}
    start=${cue ? formatTime(cue.start) : nothing}
    end=${cue?.end === undefined ? nothing : formatTime(cue.end)}
    >${heading(tools, tools.level + 1, line)}${
      cue ? html`<p class="tp-cue">${cueView(tools, cue, media)}</p>` : ''
    }${body.map((block) => blockView(tools, block, media))}</point-card
  >`;
}

function blockView(tools: ViewTools, block: CompiledBlock, media: string | undefined): unknown {
  const { html, nothing } = tools;
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineView(tools, block.text)}</p>`;
    case 'list': {
      const items = block.items.map(
        ({ id, term, text }) =>
          html`<li id=${id ?? nothing}>
            ${
              term.length ? [html`<dfn>${inlineView(tools, term)}</dfn>`, text.length ? ': ' : ''] : ''
            }${inlineView(tools, text)}
          </li>`,
      );
      const type = { 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', decimal: '1' }[block.marker];
      return [
        type
          ? html`<ol type=${type}>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`,
        block.source.length ? html`<p class="tp-credit">${inlineView(tools, block.source)}</p>` : '',
      ];
    }
    case 'quote':
      return quoteView(tools, block, media);
    case 'image':
      return html`<figure class="tp-image">
        <img
          src=${block.src ?? nothing}
          alt=${block.alt}
          width=${block.width ?? nothing}
          height=${block.height ?? nothing}
          loading="lazy"
          decoding="async"
        />${block.caption.length ? html`<figcaption>${inlineView(tools, block.caption)}</figcaption>` : ''}
      </figure>`;
  }
}

function quoteView(tools: ViewTools, quote: CompiledQuote, media: string | undefined): unknown {
  const { html, nothing, words } = tools;
  const { lines, by, source, url, cue, pull } = quote;
  const ownLink = source.some((node) => node.type === 'link');
  const work = source.length ? html`<cite>${inlineView(tools, source)}</cite>` : undefined;
  const attribution = joined(
    [
      by.length ? inlineView(tools, by) : undefined,
      url && !ownLink ? link(tools, url, work ?? words.source) : work,
      cue && cueView(tools, cue, media),
    ],
    ', ',
  );
  const text = lines.flatMap((line, i) => [i ? html`<br />` : '', ...inlineView(tools, line)]);
  return html`<pull-quote
    kind=${pull ? 'pull' : nothing}
    aria-hidden=${pull ? 'true' : nothing}
    data-tp-marks=${opensWithMark(lines.map(wordsOf).join(' ')) ? nothing : ''}
    ><blockquote cite=${url ?? nothing}><p>${text}</p></blockquote>
    ${attribution.length ? html`<p slot="by">${attribution}</p>` : ''}</pull-quote
  >`;
}

function notesView(tools: ViewTools, notes: readonly CompiledNote[]): unknown {
  const { html, words } = tools;
  return html`<points-notes role="doc-endnotes"
    >${heading(tools, tools.level + 1, words.notes)}
    <ol>
      ${notes.map(noteView)}
    </ol></points-notes
  >`;

  function noteView({ id, number, text, url, accessed, archived, references }: CompiledNote): unknown {
    const aside = joined(
      [
        accessed && [words.accessed, ' ', dateView(tools, accessed)],
        archived && link(tools, archived, words.archived),
      ].filter(Boolean),
      ', ',
    );
    return html`<li id=${id}>
      ${inlineView(tools, text)}${text.length && url ? ' ' : ''}${url ? html`<a href=${url}>${url}</a>` : ''}${
        aside.length ? [' (', aside, ')'] : ''
      }${references.map((reference, i) => {
        const label = backlinkLabel(number, i + 1, references.length);
        return [
          ' ',
          html`<a href=${`#${reference}`} role="doc-backlink" aria-label=${words.back(label)}
            >${`${BACK_ARROW} ${label}`}</a
          >`,
        ];
      })}
    </li>`;
  }
}
