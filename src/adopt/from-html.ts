// Knows how the summaries in a text of HTML are read where there is no page. A text becomes a document by the parser that the
// caller brings, or by jsdom where that is installed; it is adopted as in a page, and read as there.
import { parseJson } from '../model/parse-json.js';
import { repairJson, type Repair } from '../model/repair-json.js';
import type { ThreePointsDocument } from '../model/schema.js';
import { validate, type Issue } from '../model/validate.js';
import { jsonIn } from '../page/json-source.js';
import { attribute } from '../page/nodes.js';
import { toDocument } from '../page/to-document.js';
import { adopt } from './adopt.js';
import { HEADING } from './tags.js';

export interface FromHtmlOptions {
  /** Makes a document of the text. Default: jsdom's parser, which is the one that browsers have; install `jsdom` for it. */
  parse?: (html: string) => Document | Promise<Document>;
}

/** A summary that stands in a text of HTML. */
export interface FoundSummary {
  /** What it says, in canonical form; of JSON, the document as it was written. Undefined where that is no document. */
  document: ThreePointsDocument | undefined;
  /** Everything that is wrong with it. */
  issues: Issue[];
  /** What publishing systems had done to its JSON, and was undone. */
  repairs: Repair[];
  /** Whether it came from JSON or from markup. */
  form: 'json' | 'markup';
}

/**
 * The document that a text of HTML says: elements, class-named markup, a code block, JSON, or an outline of headings; what
 * `element.toJSON()` gives in a page. Of several summaries it is the first; a text without any is read as one outline.
 *
 * @throws Error for a text that holds no summary, with what stands in the way.
 */
export async function fromHtml(html: string, options?: FromHtmlOptions): Promise<ThreePointsDocument> {
  const [first] = await summariesIn(html, options);
  if (first?.document) return first.document;
  const reasons = first?.issues.map(({ message }) => message) ?? [];
  throw new Error(
    [
      'There is no summary in this HTML',
      ...(reasons.length ? reasons : ['it has no heading to begin a point.']),
    ].join(reasons.length > 1 ? '\n' : ': '),
  );
}

/** All summaries in a text of HTML, in the order in which they stand. A text without any is read as one outline. */
export async function summariesIn(
  html: string,
  { parse = parseWithJsdom }: FromHtmlOptions = {},
): Promise<FoundSummary[]> {
  const page = await parse(html);
  adopt(page);
  const found = () =>
    [...page.querySelectorAll<HTMLElement>('three-points')].filter(
      (summary) => !summary.parentElement!.closest('three-points'),
    );
  if (!found().length) adoptWhole(page);
  return found().map(read);
}

/** By a name that bundlers do not follow: a worker that only writes summaries is not to carry a parser. */
const load = (name: string) => import(/* @vite-ignore */ name) as Promise<typeof import('jsdom')>;

async function parseWithJsdom(html: string): Promise<Document> {
  const { JSDOM, VirtualConsole } = await load('jsdom').catch(() => {
    throw new Error(
      'Reading HTML needs a parser: install jsdom (npm install jsdom), or give one as `parse`.',
    );
  });
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** An article that nobody has named a summary is read as one, if it has headings. */
function adoptWhole(page: Document): void {
  const whole = [...page.querySelectorAll<HTMLElement>('article,main,body')].find((part) =>
    part.querySelector(HEADING),
  );
  if (!whole) return;
  const root = whole.localName === 'body' ? page.createElement('div') : whole;
  if (root !== whole) {
    root.append(...whole.childNodes);
    whole.append(root);
  }
  root.classList.add('three-points');
  adopt(root.parentElement ?? root);
}

function read(summary: HTMLElement): FoundSummary {
  const src = attribute(summary, 'src');
  const json = attribute(summary, 'json') ?? jsonIn(summary)?.text;
  if (json !== undefined) return readJson(json);
  if (src && !summary.querySelector('point-card'))
    return unread('src', `Its document is elsewhere: ${src}. Read that file.`);
  return { ...validate(toDocument(summary)), repairs: [], form: 'markup' };
}

function readJson(text: string): FoundSummary {
  let value: unknown;
  let repairs: Repair[] = [];
  try {
    value = parseJson(text);
  } catch (reason) {
    const repaired = repairJson(text);
    if (!repaired) return unread('json', `Its JSON cannot be parsed (${(reason as Error).message}).`);
    ({ value, repairs } = repaired);
  }
  const { document, issues } = validate(value);
  return { document, issues, repairs, form: 'json' };
}

const unread = (code: string, message: string): FoundSummary => ({
  document: undefined,
  issues: [{ severity: 'error', code, pointer: '', found: '', expected: 'a document', message }],
  repairs: [],
  form: 'json',
});
