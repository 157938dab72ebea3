// Knows how a named document is read and parsed, and how to say what went wrong on the way.
import type { Issue } from '../model/validate.js';
import type { Source } from './json-source.js';

/** Thrown for a source that gives no document; its issue says why, and what to do. */
export class SourceError extends Error {
  constructor(readonly issue: Issue) {
    super(issue.message);
  }
}

const failure = (code: string, found: string, expected: string, message: string) =>
  new SourceError({ severity: 'error', code, pointer: '', found, expected, message });

/** The value that the source stands for, not yet validated. */
export async function readSource(
  source: Source,
  response: Promise<Response> | undefined,
  late: AbortSignal,
): Promise<unknown> {
  if (source.kind === 'data') return source.value;
  if (source.kind === 'json') return parse(String(source.value), 'The JSON');
  return readResponse(String(source.value), response, late);
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const start = text.trim().slice(0, 40);
    const found = start ? `text that begins with ${start}` : 'nothing';
    throw failure(
      'json',
      found,
      'JSON',
      `${what} cannot be parsed (${(error as Error).message}). Found ${found}.`,
    );
  }
}

async function readResponse(
  src: string,
  response: Promise<Response> | undefined,
  late: AbortSignal,
): Promise<unknown> {
  if (!response)
    throw failure(
      'src',
      src,
      'an http, https or relative address',
      `src="${src}" is not an http, https or relative address.`,
    );
  const url = new URL(src, document.baseURI);
  try {
    const answer = await response;
    const { ok, status, statusText } = answer;
    if (!ok)
      throw failure(
        'http',
        `${status}`,
        'status 200',
        `${url.href} answers ${`${status} ${statusText}`.trim()}. Check src.`,
      );
    const text = await answer.text();
    if (/^\s*</.test(text))
      throw failure('content', 'HTML', 'JSON', `${url.href} holds HTML where JSON was expected. Check src.`);
    return parse(text, url.href);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (late.aborted)
      throw failure(
        'timeout',
        'no answer',
        'a document',
        `${url.href} took too long to answer. Try again, or serve it from nearer.`,
      );
    throw failure(
      'network',
      'no answer that this page may read',
      'a document',
      url.origin === location.origin
        ? `${url.href} cannot be reached.`
        : `${url.href} cannot be read from this page: its server is out of reach, or does not let other sites read it (CORS). ` +
            `Serve the file from ${location.origin}, or send Access-Control-Allow-Origin with it.`,
    );
  }
}
