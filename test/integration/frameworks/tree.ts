// Knows a summary as a framework's user would render it, in both forms, and what must stand in the page for it.
// Knows no framework.

/** An element that a framework is to render; a string is a text. */
export interface Branch {
  readonly key: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Twig[];
}
export type Twig = Branch | string;

export const branch = (
  tag: string,
  key: string,
  attributes: Record<string, string>,
  ...children: Twig[]
): Branch => ({ tag, key, attributes, children });

/** What an application knows of a summary. */
export interface Model {
  title: string;
  cards: { id: string; heading: string; text: string; quote: string; notes: string[] }[];
  /** Words of each note, by the name that cards use. */
  notes: Record<string, string>;
}

export const model: Model = {
  title: 'How bread rises',
  cards: [
    {
      id: 'yeast',
      heading: 'P1 Yeast: It eats sugar',
      text: 'Sugar becomes gas',
      quote: 'The dough is alive.',
      notes: ['gas', 'sugar'],
    },
    {
      id: 'gluten',
      heading: 'P2 Gluten: It holds the gas',
      text: 'Kneading makes a net',
      quote: 'Fold it again.',
      notes: ['net', 'gas'],
    },
    {
      id: 'heat',
      heading: 'P3 Heat: It ends all that',
      text: 'At 60 °C the yeast dies',
      quote: 'Wait before you cut.',
      notes: ['heat'],
    },
  ],
  notes: {
    gas: 'Carbon dioxide.',
    sugar: 'Maltose, for the most part.',
    net: 'Of two proteins.',
    heat: 'The crust is hotter.',
  },
};

/** The short form: each note stands at its first reference. */
export function shortForm({ title, cards, notes }: Model): Branch {
  const met = new Set<string>();
  const reference = (name: string, key: string) => {
    const first = !met.has(name);
    met.add(name);
    return branch('footnote-ref', key, { for: name }, ...(first ? [notes[name]!] : []));
  };
  return branch(
    'three-points',
    'summary',
    { id: 'bread', lang: 'en' },
    branch('points-series', 'series', {}, 'Kitchen Physics'),
    branch('h2', 'title', {}, title),
    ...cards.map(({ id, heading, text, quote, notes: names }) =>
      branch(
        'point-card',
        id,
        {},
        branch('h3', 'heading', {}, heading),
        branch('p', 'text', {}, text, ...names.map((name) => reference(name, `${id}-${name}`)), '.'),
        branch('ul', 'list', {}, branch('li', 'item', {}, branch('dfn', 'term', {}, 'Term'), `: of ${id}`)),
        branch('pull-quote', 'quote', {}, quote, branch('cite', 'by', {}, `Baker of ${id}`)),
      ),
    ),
  );
}

/** The full form: the application writes markers, numbers and the end list itself. */
export function fullForm({ title, cards, notes }: Model): Branch {
  const order = [...new Set(cards.flatMap((card) => card.notes))];
  const times: Record<string, string[]> = {};
  const reference = (name: string, key: string) => {
    const nth = (times[name] ??= []).length + 1;
    const id = `fnref-bread-${name}${nth > 1 ? `-${nth}` : ''}`;
    times[name].push(id);
    const number = `${order.indexOf(name) + 1}`;
    const link = { href: `#fn-bread-${name}`, id, role: 'doc-noteref', 'aria-label': `Footnote ${number}` };
    return branch(
      'footnote-ref',
      key,
      { for: name },
      branch('sup', 'sup', {}, branch('a', 'a', link, number)),
    );
  };
  const points = cards.map(({ id, heading, text, quote, notes: names }) => {
    const [, label, kicker, headline] = /^(\S+) (\S+) (.*)$/.exec(heading)!;
    return branch(
      'point-card',
      id,
      { id: `bread-${id}` },
      branch(
        'h3',
        'heading',
        {},
        branch('span', 'label', { class: 'tp-label' }, label!),
        ' ',
        branch('span', 'kicker', { class: 'tp-kicker' }, kicker!),
        ` ${headline}`,
      ),
      branch('p', 'text', {}, text, ...names.map((name) => reference(name, `${id}-${name}`)), '.'),
      branch(
        'pull-quote',
        'quote',
        {},
        branch('blockquote', 'words', {}, branch('p', 'p', {}, quote)),
        branch('p', 'by', { slot: 'by' }, `Baker of ${id}`),
      ),
    );
  });
  const items = order.map((name, i) =>
    branch(
      'li',
      name,
      { id: `fn-bread-${name}` },
      notes[name]!,
      ...times[name]!.flatMap((id, n) => {
        const label = times[name]!.length > 1 ? `${i + 1}${'ab'[n]}` : `${i + 1}`;
        const link = { href: `#${id}`, role: 'doc-backlink', 'aria-label': `Back to reference ${label}` };
        return [' ', branch('a', id, link, `↩\uFE0E ${label}`)];
      }),
    ),
  );
  return branch(
    'three-points',
    'summary',
    { id: 'bread', lang: 'en' },
    branch('points-series', 'series', {}, 'Kitchen Physics'),
    branch('h2', 'title', {}, title),
    ...points,
    ...(items.length
      ? [
          branch(
            'points-notes',
            'notes',
            {},
            branch('h3', 'heading', {}, 'Notes'),
            branch('ol', 'list', {}, ...items),
          ),
        ]
      : []),
  );
}

/** Paths to all nodes below the root; those that stand later come first, and what a node holds before the node. */
export function paths(at: Twig, path: number[] = []): number[][] {
  if (typeof at === 'string') return [path];
  const below = at.children
    .map((child, i) => paths(child, [...path, i]))
    .reverse()
    .flat();
  return path.length ? [...below, path] : below;
}

export const nodeAt = (root: Twig, path: readonly number[]): Twig =>
  path.reduce((at, i) => (at as Branch).children[i]!, root);

/** The same tree without one node. */
export function without(root: Branch, [first, ...rest]: readonly number[]): Branch {
  const children = rest.length
    ? root.children.map((child, i) => (i === first ? without(child as Branch, rest) : child))
    : root.children.filter((_, i) => i !== first);
  return { ...root, children };
}

const LINK = /^doc-(noteref|backlink)$/;

function all(root: Twig, tag: string): Branch[] {
  if (typeof root === 'string') return [];
  return [...(root.tag === tag ? [root] : []), ...root.children.flatMap((child) => all(child, tag))];
}

const textOf = (at: Twig): string =>
  typeof at === 'string' ? at : LINK.test(at.attributes.role ?? '') ? '' : at.children.map(textOf).join('');

const plain = (text: string) => text.replace(/\s+/g, '');

/** What is wrong with the summary in the page, if this tree is what the framework has rendered. Empty where all is well. */
export function differences(root: Branch, summary: Element): string[] {
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      wrong.push(`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(expected)}`);
  };

  // The author's words are those that the framework renders.
  const copy = summary.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('[data-tp],[role=doc-noteref],[role=doc-backlink]')) own.remove();
  expect('words', plain(copy.textContent), plain(textOf(root)));

  // Notes by the rule: numbers rise with the first references, in the order of the document.
  const references = all(root, 'footnote-ref');
  const items = all(root, 'points-notes').flatMap((list) => all(list, 'li'));
  const itemOf = (name: string) => items.find(({ attributes: { id } }) => id === `fn-bread-${name}`);
  const contents = new Map<string, string>();
  for (const reference of references) {
    const words = textOf(reference).trim();
    const name = reference.attributes.for!;
    if (words && !contents.has(name)) contents.set(name, words);
  }
  const wordsOf = (name: string) => {
    const item = itemOf(name);
    return item ? textOf(item).trim() : contents.get(name);
  };
  const known = references
    .map((reference) => reference.attributes.for!)
    .filter((name) => wordsOf(name) !== undefined);
  const order = [...new Set(known)];

  const byId = (id: string) => summary.querySelector(`#${CSS.escape(id)}`);
  const isSeen = (element: Element) => element.getClientRects().length > 0;
  const elements = [...summary.querySelectorAll('footnote-ref')];
  expect('references', elements.length, references.length);
  const backTo = new Map<Element, string[]>();
  elements.forEach((element, i) => {
    const name = references[i]?.attributes.for ?? '';
    const markers = [...element.querySelectorAll('a[role=doc-noteref]')].filter(isSeen);
    const number = order.indexOf(name) + 1;
    // A marker that the application wrote stays, though its note has gone.
    if (!number) return;
    expect(
      `markers of ${name}`,
      markers.map((marker) => marker.textContent.trim()),
      [`${number}`],
    );
    const note = byId(markers[0]?.getAttribute('href')?.slice(1) ?? 'none');
    if (!note) return void wrong.push(`${name}: no note at ${markers[0]?.getAttribute('href')}`);
    backTo.set(note, [...(backTo.get(note) ?? []), markers[0]!.id]);
    if (!plain(note.textContent).startsWith(plain(wordsOf(name)!)))
      wrong.push(`${name}: note says ${note.textContent}`);
  });
  let last = 0;
  const listed = [...summary.querySelectorAll('points-notes li')].map((item) => {
    last = item.hasAttribute('value') ? Number(item.getAttribute('value')) : last + 1;
    const links = [...item.querySelectorAll('a[role=doc-backlink]')].filter(isSeen);
    if (backTo.has(item))
      expect(
        `links back of ${item.id}`,
        links.map((link) => link.getAttribute('href')!.slice(1)),
        backTo.get(item),
      );
    return [item, last] as const;
  });
  for (const [note] of backTo) {
    const number = listed.find(([item]) => item === note)?.[1];
    const name = order.find((key) => note.id === `fn-bread-${key}`);
    expect(`number of ${note.id}`, number, name ? order.indexOf(name) + 1 : undefined);
  }
  const unreferred = items.filter(
    ({ attributes: { id } }) => !order.some((name) => id === `fn-bread-${name}`),
  );
  expect('notes in the list', listed.length, order.length + unreferred.length);
  const ids = [...summary.querySelectorAll('[id]')].map(({ id }) => id);
  expect(
    'ids that stand twice',
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  );
  return wrong;
}
