// Knows how a point gets the heading and the time that its attributes say. Loaded with the first card that needs it.
import { listen } from '../../context/publish.js';
import { loadWords } from '../../i18n/words.js';
import { cueElement } from '../cue.js';
import { OWN, own } from '../own.js';
import type { PointCard } from './point-card.js';

const HEADINGS = ':is(h1,h2,h3,h4,h5,h6)';

/** Brings what was made for the card in step with its attributes. */
export async function completeCard(card: PointCard): Promise<void> {
  listen(card);
  const { snapshot } = card;
  if (!snapshot) return;
  const { language, labels, headingLevel = 3 } = snapshot;
  const words = await loadWords(language, labels);
  // The summary may have said something new meanwhile, which then is written already.
  if (card.snapshot !== snapshot) return;
  const heading = completeHeading(card, headingLevel);
  const cue = cueElement(card, words, language);
  replaceOwn(card.querySelector(':scope > .tp-cue'), cue && own('p', { class: 'tp-cue' }, cue), (line) => {
    if (heading?.parentElement === card) heading.after(line);
    else card.prepend(line);
  });
}

function completeHeading(card: PointCard, level: number): Element | null {
  const { label, kicker, heading } = card;
  // A summary within this card has headings of its own.
  const authors = [...card.querySelectorAll(`:is(h1,h2,h3,h4,h5,h6,[role=heading]):not([${OWN}])`)].find(
    (candidate) => candidate.closest('point-card') === card,
  );
  const words = [label && span('tp-label', label), kicker && span('tp-kicker', `${kicker}:`), heading].filter(
    Boolean,
  );
  const made =
    authors || !words.length
      ? undefined
      : own(`h${level}` as 'h2', {}, ...spaced(words as (Node | string)[]));
  replaceOwn(card.querySelector(`:scope > ${HEADINGS}[${OWN}]`), made, (line) => card.prepend(line));
  if (!authors) return card.querySelector(`:scope > ${HEADINGS}`);
  addBefore(authors, 'tp-kicker', kicker ? `${kicker}:` : '');
  addBefore(authors, 'tp-label', label ?? '');
  return authors;
}

const span = (className: string, text: string) => own('span', { class: className }, text);
const spaced = (parts: (Node | string)[]) => parts.flatMap((part, i) => (i ? [' ', part] : [part]));

/** Words before an author's heading that does not hold them; they go again with their attribute. */
function addBefore(heading: Element, className: string, words: string): void {
  const present = heading.querySelector(`.${className}`);
  if (present?.textContent === `${words} ` || (present && !present.hasAttribute(OWN))) return;
  present?.remove();
  if (!words || heading.textContent.includes(words)) return;
  const made = span(className, `${words} `);
  Object.defineProperty(made, 'data', { set: writeAfter });
  heading.prepend(made);
}

/** Solid writes a heading's only text as its `firstChild.data`: what has come before the text hands that on. */
function writeAfter(this: Element, words: string): void {
  (this.nextSibling as Text).data = words;
}

/** Puts a node of ours in the place of the one before, unless that is an author's or says the same. */
function replaceOwn(
  present: Element | null,
  made: Element | undefined,
  insert: (made: Element) => void,
): void {
  if ((present && !present.hasAttribute(OWN)) || (made && present?.isEqualNode(made))) return;
  present?.remove();
  if (made) insert(made);
}
