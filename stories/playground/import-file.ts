// Knows how a file becomes the text to edit: JSON as it is, HTML, Markdown and drafts as the command converts them. Loaded with
// the first file. The file does not leave the page.
import { readSummaries } from '../../src/cli/read-summaries.js';
import { MOST_BYTES } from './share.js';

// Nothing in a document that is made so runs or is fetched.
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/**
 * The text of a file, as JSON.
 *
 * @throws Error with a sentence for readers, for a file that holds no summary.
 */
export async function importFile(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new Error(`${file.name} is larger than a document can be.`);
  const text = (await file.text()).replace(/^\uFEFF/, '');
  if (/^\s*(?:\{|\/[/*])/.test(text)) return text;
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const [first] = await readSummaries({ name: file.name, text, extension }, { parse });
  if (first?.document) return `${JSON.stringify(first.document, undefined, 2)}\n`;
  throw new Error(`${file.name}: ${first?.problems[0]?.message ?? 'there is no summary in it.'}`);
}
