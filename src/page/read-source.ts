// Knows how a named document is read and parsed. What went wrong on the way is put into words by failures.ts.
import { parseJson } from '../model/parse-json.js';
import { LATE, type Source } from './json-source.js';

/** Thrown for a source that gives no document. */
export class SourceError extends Error {
  /** Which kind of failure, and what there is to say of it. */
  constructor(
    readonly code: 'json' | 'src' | 'http' | 'content' | 'timeout' | 'network',
    /** The address, or empty for JSON in the page. */
    readonly where: string,
    /** What was found in place of a document. */
    readonly found?: unknown,
  ) {
    super(code);
  }
}

/** The value that the source stands for, not yet checked. */
export async function readSource(
  { kind, value }: Source,
  response?: Promise<Response>,
  signal?: AbortSignal,
): Promise<unknown> {
  if (kind === 'data') return value;
  let text = String(value);
  let where = '';
  if (kind === 'src') {
    if (!response) throw new SourceError('src', text);
    where = new URL(text, document.baseURI).href;
    const lost = () => {
      throw new SourceError(signal?.reason === LATE ? 'timeout' : 'network', where);
    };
    const answer = await response.catch(lost);
    if (!answer.ok) throw new SourceError('http', where, answer);
    text = await answer.text().catch(lost);
    if (/^\s*</.test(text)) throw new SourceError('content', where);
  }
  try {
    return parseJson(text);
  } catch (reason) {
    throw new SourceError('json', where, { text, reason });
  }
}
