// Knows what publishing systems do to JSON on its way into a page, and undoes it: one damage after the other, in the order
// in which they lie over each other. Guesses nothing that the systems are not known to do.

/** A repair that was needed, with its probable cause and what to do about it. */
export interface Repair {
  readonly code: 'tags' | 'entities' | 'ampersands' | 'quotes' | 'commas';
  readonly message: string;
}

const CAUSES: Record<Repair['code'], string> = {
  tags:
    'paragraph tags stood at the edges of its lines. A paragraph filter (WordPress’s wpautop) puts them where lines are ' +
    'blank: leave no blank line in the JSON, or use a code block',
  entities:
    'characters were written as HTML entities. A sanitizer or a renderer escaped the script’s text: use a code block, or write ' +
    '<, > and & as \\u003c, \\u003e and \\u0026',
  ampersands:
    'an & in its words was written as &#038;. WordPress does that between a < and a >, in scripts too: write <, > and & as ' +
    '\\u003c, \\u003e and \\u0026, or use a code block',
  quotes:
    'its straight quotation marks had been curled. A filter for typography (WordPress’s wptexturize, SmartyPants) does that ' +
    'outside of script, pre and code: use one of these instead of a template',
  commas: 'it had a comma before a closing bracket. JSON has none there: take it away',
};

type Step = readonly [Repair['code'], (text: string) => string];

const STEPS: readonly Step[] = [
  ['tags', dropTags],
  ['entities', decodeEntities],
  ['quotes', straightenQuotes],
  ['commas', dropCommas],
];

// The fewest repairs first, so that none is made on words that need none; of as many, those that lie outermost.
const SUBSETS = [...Array(1 << STEPS.length).keys()]
  .map((bits) => STEPS.filter((_, i) => bits & (1 << i)))
  .sort((a, b) => a.length - b.length);

/** The value that a damaged JSON text was meant to hold, and what was mended; undefined where that cannot be told. */
export function repairJson(text: string): { value: unknown; repairs: Repair[] } | undefined {
  for (const steps of SUBSETS) {
    let mended = text;
    const needed = steps.every(([, mend]) => mended !== (mended = mend(mended)));
    if (!needed) continue;
    const codes = steps.map(([code]) => code);
    // In JSON that holds otherwise, WordPress has taken what stands between a `<` and a `>` for a tag, and escaped its `&`.
    if (!codes.includes('entities') && mended.includes('&#038;')) {
      mended = mended.replaceAll('&#038;', '&');
      codes.push('ampersands');
    }
    if (!codes.length) continue;
    try {
      const value: unknown = JSON.parse(mended);
      return { value, repairs: codes.map((code) => ({ code, message: CAUSES[code] })) };
    } catch {
      // Another damage lies over it.
    }
  }
  return undefined;
}

const TAG = /^<\/?(?:p|br)\s*\/?>$/i;

/** Paragraphs and breaks at the edges of lines; what stands amid a line may be an author's. */
function dropTags(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const edge = /^(?:\s*<\/?(?:p|br)\s*\/?>)+/i.exec(line);
      let end = line.length;
      for (;;) {
        const kept = line.slice(0, end).trimEnd();
        const start = kept.lastIndexOf('<');
        if (start < 0 || !kept.endsWith('>') || !TAG.test(kept.slice(start))) break;
        end = start;
      }
      const begin = edge ? edge[0].length : 0;
      return begin || end < line.length ? line.slice(begin, Math.max(begin, end)) : line;
    })
    .join('\n');
}

const NAMED: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (entity, decimal: string, hex: string, name: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? entity;
      const code = parseInt(decimal || hex, decimal ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

const MARK = /["“”„‟″]/;

/** Marks that begin and end strings become straight; marks in the words stay as they are. */
function straightenQuotes(text: string): string {
  if (!/[“”„‟″]/.test(text)) return text;
  const parts: string[] = [];
  for (let i = 0; i < text.length;) {
    const char = text[i]!;
    if (!MARK.test(char)) {
      parts.push(char === '\u00a0' ? ' ' : char);
      i++;
      continue;
    }
    const end = endOfString(text, i + 1);
    if (end < 0) return text;
    parts.push(`"${inString(text.slice(i + 1, end))}"`);
    i = end + 1;
  }
  return parts.join('');
}

/** A string's content: lines that a filter has broken become one, and a mark that would end it is escaped. */
const inString = (words: string): string =>
  words
    .split(/[\r\n]/)
    .map((line, i, { length }) => {
      const begun = i ? line.trimStart() : line;
      return i < length - 1 ? begun.trimEnd() : begun;
    })
    .filter((line, _, { length }) => line || length === 1)
    .join(' ')
    // An escape keeps its mark, which stood straight when it was written.
    .replace(/\\([^])|"/g, (pair, escaped?: string) =>
      escaped === undefined ? '\\"' : MARK.test(escaped) ? '\\"' : pair,
    );

// What may stand after a string. Bounded, so that a text of nothing but marks and spaces is read in one go.
const GOES_ON =
  /\s{0,400}(?:$|:\s{0,400}(?:["“”„‟″{[\d-]|true|false|null)|,\s{0,400}["“”„‟″{[\d}\]-]|,\s{0,400}(?:true|false|null)|[}\]])/y;

/** Where the string that begins there ends: at the first mark after which the JSON can go on. */
function endOfString(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (MARK.test(text[i]!)) {
      GOES_ON.lastIndex = i + 1;
      if (GOES_ON.test(text)) return i;
    }
  }
  return -1;
}

/** Commas before closing brackets, outside of strings. */
function dropCommas(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) {
      if (char === '\\') i++;
    } else if (char === ',') {
      CLOSES.lastIndex = i + 1;
      if (!CLOSES.test(text)) continue;
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return from ? parts.join('') + text.slice(from) : text;
}

const CLOSES = /\s*[}\]]/y;
