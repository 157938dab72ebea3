// Knows how a failure is told: as an event with its issues, and in a panel for the page's author. Loaded with the first
// failure.
import { ThreePointsErrorEvent } from '../error-event.js';
import { failureWords } from '../i18n/failure-words.js';
import type { Words } from '../i18n/words.js';
import { repairJson } from '../model/repair-json.js';
import { validate, type Issue } from '../model/validate.js';
import { html } from './node-html.js';
import { SourceError } from './read-source.js';

/** What stood in the way: a document that is not right, or whatever was thrown on the way to it. */
export type Failure = { document: unknown } | { error: unknown };

function issuesOf(failure: Failure): Issue[] {
  if ('error' in failure) return [issueOf(failure.error)];
  const { document, issues } = validate(failure.document);
  // Right when it is read once more: a getter, a proxy.
  return document ? [issueOf('its values change'), ...issues] : issues;
}

function issueOf(error: unknown): Issue {
  const issue = (code: string, found: string, expected: string, message: string): Issue => ({
    severity: 'error',
    code,
    pointer: '',
    found,
    expected,
    message,
  });
  if (!(error instanceof SourceError)) {
    // A part of the script did not arrive, or a value changed under our hands.
    const found = error instanceof Error ? error.message : String(error);
    return issue('script', found, 'a document', `The document could not be shown: ${found}.`);
  }
  const { code, where, found } = error;
  switch (code) {
    case 'json': {
      const { text, reason } = found as { text: string; reason: Error };
      const start = text.trim().slice(0, 40);
      const what = start ? `text that begins with ${start}` : 'nothing';
      const message = `${where || 'The JSON'} cannot be parsed (${reason.message}). Found ${what}.`;
      return issue(code, what, 'JSON', message);
    }
    case 'src':
      return issue(code, where, 'an address', `src="${where}" is not an http, https or relative address.`);
    case 'http': {
      const { status, statusText } = found as Response;
      const answer = `${status} ${statusText}`.trim();
      return issue(code, answer, 'a document', `${where} answers ${answer}. Check src.`);
    }
    case 'content':
      return issue(code, 'HTML', 'JSON', `${where} holds HTML where JSON was expected. Check src.`);
    case 'timeout':
      return issue(
        code,
        'no answer',
        'a document',
        `${where} took too long to answer. Try again, or serve it from nearer.`,
      );
    case 'network': {
      const foreign =
        `${where} cannot be read from this page: its server is out of reach, or does not let other sites read it (CORS). ` +
        `Serve the file from ${location.origin}, or send Access-Control-Allow-Origin with it.`;
      const message = new URL(where).origin === location.origin ? `${where} cannot be reached.` : foreign;
      return issue(code, 'no answer that this page may read', 'a document', message);
    }
  }
}

const CSS = `
  [role='alert'] {
    border: 1px solid;
    border-inline-start-width: 0.4em;
    padding: 0.75em 1em;
    margin-block-end: 1.5em;
    color: light-dark(#8a1c1c, #ffb4a9);
    background: light-dark(#fff4f2, #2d1512);
    font: 0.9rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  p, ul { margin: 0 }
  ul { margin-block-start: 0.5em; padding-inline-start: 1.2em }
`;

/** What a text was meant to say that a publishing system has damaged; undefined where that cannot be told. */
export function mend(host: Element, error: unknown): unknown {
  if (!(error instanceof SourceError && error.code === 'json')) return undefined;
  const repaired = repairJson((error.found as { text: string }).text);
  if (!repaired) return undefined;
  // In production too: whoever publishes the page has no other way to hear of it.
  const causes = repaired.repairs.map(({ message }) => `\n- ${message}`).join('');
  console.warn(
    `[three-points] <${host.localName}>: its JSON had been damaged on the way into the page, and was mended:${causes}`,
    host,
  );
  return repaired.value;
}

/** Tells the page and its author what stood in the way; without a failure, takes back what was told of an earlier one. */
export function tell(host: HTMLElement, words: Words, failure?: Failure): void {
  if (!failure) return showPanel(host, [], words);
  const issues = issuesOf(failure);
  host.dispatchEvent(new ThreePointsErrorEvent(issues));
  warn(host, issues);
  showPanel(host, issues, words);
}

/** In development, the warnings that there are for a document stand in the console. */
export function warnOf(host: HTMLElement, document: unknown): void {
  const { issues } = validate(document);
  if (issues.length) warn(host, issues);
}

/** In development, problems stand there as well. */
function warn(host: HTMLElement, issues: readonly Issue[]): void {
  const lines = issues.map(({ message }) => `\n${message}`).join('');
  if (__DEV__) console.warn(`[three-points] <${host.localName}${host.id && ` id="${host.id}"`}>:${lines}`);
}

/** Shows the issues above what the host holds, or takes the panel away where there are none. */
function showPanel(host: HTMLElement, issues: readonly Issue[], words: Words): void {
  let root = host.shadowRoot;
  if (!root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
  }
  const { failed, failedHint } = { ...failureWords, ...words };
  const panel = () =>
    html`<div role="alert" part="error"><p><strong>${failed}.</strong> ${failedHint}</p><ul>${issues.map(({ message }) => html`<li>${message}</li>`)}</ul></div>`;
  root.replaceChildren(...(issues.length ? [panel()] : []), document.createElement('slot'));
}
