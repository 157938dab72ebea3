// Knows how a named document is read and parsed. What went wrong on the way is put into words by failures.ts.
import type { Source } from './json-source.js';

/** Thrown for a source that gives no document. */
export class SourceError extends Error {
  /** Which kind of failure, and what there is to say of it. */
  constructor(
    readonly code: 'json' | 'src' | 'http' | 'content' | 'timeout' | 'network',
    /** The address, or empty for JSON in the page. */
    readonly where: string,
    readonly found = '',
  ) {
    super(code);
  }
}

/** The value that the source stands for, not yet checked. */
export async function readSource(
  { kind, value }: Source,
  response: Promise<Response> | undefined,
  late: AbortSignal,
): Promise<unknown> {
  if (kind === 'data') return value;
  const address = String(value);
  if (kind === 'json') return parse(address, '');
  if (!response) throw new SourceError('src', address);
  const url = new URL(address, document.baseURI).href;
  let text;
  try {
    const { ok, status, statusText } = await response;
    if (!ok) throw new SourceError('http', url, `${status} ${statusText}`.trim());
    text = await (await response).text();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(late.aborted ? 'timeout' : 'network', url);
  }
  if (/^\s*</.test(text)) throw new SourceError('content', url);
  return parse(text, url);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const start = text.trim().slice(0, 40);
    throw new SourceError(
      'json',
      where,
      `${start && `text that begins with ${start}`}\n${(error as Error).message}`,
    );
  }
}
