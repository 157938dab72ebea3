// Knows what stands in a summary's place while its document is under way. Loaded where one is fetched.
import { loadReadingWords } from '../i18n/reading-words.js';
import { adoptSheet } from './adopt-sheet.js';
import { languageOf } from './locale.js';
import type { SummaryHost } from './provider.js';

// Seen only by who has to wait for long enough to wonder.
const CSS = `
:where(three-points) > .tp-waiting { animation: tp-wait 0.3s 0.5s both; opacity: 0.8 }
@keyframes tp-wait { from { opacity: 0 } }
`;
let sheet: CSSStyleSheet | undefined;

/** Says that the document is under way, until it has come or failed. An author's fallback says more than that: it stays alone. */
export async function wait(host: SummaryHost, work: Promise<unknown>): Promise<void> {
  let over = false;
  const end = work.catch(() => undefined).then(() => (over = true));
  const words = await loadReadingWords(languageOf(host), host.labels);
  if (over || holdsSomething(host)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  adoptSheet(host, sheet);
  const line = document.createElement('p');
  line.className = 'tp-waiting';
  line.role = 'status';
  line.setAttribute('data-tp', '');
  host.append(line);
  // Words that come into a status are said; words that come with it may not be.
  requestAnimationFrame(() => (line.textContent = words.loading));
  await end;
  line.remove();
}

/** Whether there is anything to see. */
const holdsSomething = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element ? !node.matches('script,template') : node instanceof Text && node.data.trim(),
  );
