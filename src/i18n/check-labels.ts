// Knows what an author may have got wrong in `labels`, and says it in the console. Development only: what is wrong is
// passed over, and the language's own words are shown.
import { failureWords } from './failure-words.js';
import { readingWords } from './reading-words.js';
import { english } from './words.js';

const words: Record<string, unknown> = { ...english, ...readingWords, ...failureWords };
const told = new Set<string>();

const kindOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'null'
      : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;

/** Tells what is wrong with the labels of a summary, once. */
export function checkLabels(host: HTMLElement & { labels?: unknown }): void {
  const lines = problemsOf(host.labels, host.getAttribute('labels') ?? host.getAttribute('data-labels'));
  if (!lines.length) return;
  const text = `[three-points] <${host.localName}${host.id && ` id="${host.id}"`}>:\n${lines.join('\n')}`;
  if (!told.has(text)) console.warn(text);
  told.add(text);
}

function problemsOf(labels: unknown, attribute: string | null): string[] {
  const mend = `Give an object of words by their names, such as {"notes": "Sources"}.`;
  // (Preact says '' for a property that it takes back.)
  if (labels === undefined || labels === null || labels === '')
    return attribute && attribute.trim() !== 'null' ? [`labels='${attribute}' is not JSON. ${mend}`] : [];
  if (typeof labels !== 'object' || Array.isArray(labels)) return [`labels is ${kindOf(labels)}. ${mend}`];
  return Object.entries(labels).flatMap(([name, label]: [string, unknown]) => problemsOfOne(name, label));
}

function problemsOfOne(name: string, label: unknown): string[] {
  if (!Object.hasOwn(words, name))
    return [`labels has "${name}", which names no word. The names are ${Object.keys(words).join(', ')}.`];
  if (name === 'roles')
    return typeof label === 'object' && label && !Array.isArray(label)
      ? Object.entries(label).flatMap(([role, word]: [string, unknown]) => notText(`roles["${role}"]`, word))
      : [
          `labels.roles is ${kindOf(label)}. Give an object of words by the roles, such as {"host": "Talks"}.`,
        ];
  if (typeof words[name] === 'function' && typeof label === 'string' && !label.includes('{}'))
    return [`labels.${name} has no {}. Write {} where the number or the time belongs: "${label} {}".`];
  return notText(name, label);
}

const notText = (name: string, label: unknown): string[] =>
  typeof label === 'string' ? [] : [`labels.${name} is ${kindOf(label)}. Give a text.`];
