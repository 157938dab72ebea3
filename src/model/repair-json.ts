// Knows what publishing systems do to JSON on its way into a page, and undoes it: one damage after the other, in the order
// in which they lie over each other. Guesses nothing that the systems are not known to do.

/** A repair that was needed, with its probable cause and what to do about it. */
export interface Repair {
  readonly code: 'tags' | 'entities' | 'quotes' | 'commas';
  readonly message: string;
}

const CAUSES: Record<Repair['code'], string> = {
  tags:
    'paragraph tags stood at the edges of its lines. A paragraph filter (WordPress’s wpautop) puts them where lines are ' +
    'blank: leave no blank line in the JSON, or use a code block',
  entities:
    'characters were written as HTML entities. A sanitizer or a renderer escaped the script’s text: use a code block, or write ' +
    '<, > and & as \\u003c, \\u003e and \\u0026',
  quotes:
    'its straight quotation marks had been curled. A filter for typography (WordPress’s wptexturize, SmartyPants) does that ' +
    'outside of script, pre and code: use one of these instead of a template',
  commas: 'it had a comma before a closing bracket. JSON has none there: take it away',
};

/** The value that a damaged JSON text was meant to hold, and what was mended; undefined where that cannot be told. */
export function repairJson(text: string): { value: unknown; repairs: Repair[] } | undefined {
  const repairs: Repair[] = [];
  const steps: [Repair['code'], (text: string) => string][] = [
    ['tags', dropTags],
    ['entities', decodeEntities],
    ['quotes', straightenQuotes],
    ['commas', dropCommas],
  ];
  for (const [code, mend] of steps) {
    const mended = mend(text);
    if (mended === text) continue;
    text = mended;
    repairs.push({ code, message: CAUSES[code] });
    try {
      return { value: JSON.parse(text), repairs };
    } catch {
      // The next damage may lie under this one.
    }
  }
  return undefined;
}

/** Paragraphs and breaks at the edges of lines; what stands amid a line may be an author's. */
const dropTags = (text: string): string =>
  text.replace(/^(?:\s*<\/?(?:p|br)\s*\/?>)+|(?:<\/?(?:p|br)\s*\/?>\s*)+$/gim, '');

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
  let result = '';
  for (let i = 0; i < text.length;) {
    const char = text[i]!;
    if (!MARK.test(char)) {
      result += char === '\u00a0' ? ' ' : char;
      i++;
      continue;
    }
    const end = endOfString(text, i + 1);
    if (end < 0) return text;
    const words = text.slice(i + 1, end);
    result += `"${words.replace(/\s*[\r\n]+\s*/g, ' ').replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`;
    i = end + 1;
  }
  return result;
}

/** Where the string that begins there ends: at the first mark after which the JSON can go on. */
function endOfString(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (
      MARK.test(text[i]!) &&
      /^\s*(?:$|:\s*(?:["“”„‟″{[\d-]|true|false|null)|,\s*["“”„‟″{[\d}\]-]|[}\]])/.test(
        text.slice(i + 1, i + 400),
      )
    )
      return i;
  }
  return -1;
}

/** Commas before closing brackets, outside of strings. */
const dropCommas = (text: string): string =>
  text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, words?: string) => words ?? '');
