// Knows how one point is folded to its headline: a shadow root with a button, in which the author's nodes stand where
// they stood. Its slots are filled from here, so that no node of theirs bears a mark, and none changes its place.
import density from '../styles/density.css?inline';
import { headingOf, wordsOf } from './headline.js';

/** The rules for the shadow roots, and for the buttons above the points. */
export const foldSheet = new CSSStyleSheet();
foldSheet.replaceSync(density);

/** Who decides about a fold. */
interface Keeper {
  set(card: Element, open: boolean): void;
}

export interface Fold {
  readonly card: Element;
  isOpen(): boolean;
  /** Shows the point open or folded, with a button to change that. */
  show(keeper: Keeper, open: boolean): void;
  /** Shows the point as if it had never been to be folded, unless somebody else decides by now. */
  off(keeper: Keeper): void;
  /** Opens a folded point; whether it was one. */
  open(): boolean;
}

const folds = new WeakMap<Element, Fold>();

export const foldAt = (card: Element): Fold | undefined => folds.get(card);

/** The point's fold, made if need be. None for one that has a shadow root of somebody else's, or for an old browser. */
export const foldOf = (card: Element): Fold | undefined =>
  folds.get(card) ??
  (card.shadowRoot || !('assign' in HTMLSlotElement.prototype) ? undefined : makeFold(card));

function makeFold(card: Element): Fold {
  const root = card.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  root.adoptedStyleSheets = [foldSheet];
  const head = document.createElement('slot');
  const rest = document.createElement('slot');
  const button = document.createElement('button');
  const body = document.createElement('div');
  button.type = 'button';
  button.part = 'toggle';
  button.setAttribute('aria-controls', (body.id = 'body'));
  body.append(rest);
  root.append(head, button, body);

  let keeper: Keeper | undefined;
  const isOpen = () => !body.hidden;
  const turn = () => keeper?.set(card, !isOpen());

  /** Fills the slots: what stands up to the heading, with the link to the point, and what follows. */
  const fill = (): Element | undefined => {
    const heading = headingOf(card);
    const nodes = [...card.childNodes].filter((node) => 'assignedSlot' in node) as (Element | Text)[];
    let until = nodes.findIndex((node) => heading && node.contains(heading)) + 1;
    while (until && (nodes[until] as Partial<Element> | undefined)?.matches?.('[data-tp-link]')) until++;
    head.assign(...nodes.slice(0, until));
    rest.assign(...nodes.slice(until));
    return heading;
  };
  // What comes later is shown only when somebody fills the slots again: as long as there is a shadow root, be the point
  // still in a summary or not.
  new MutationObserver(fill).observe(card, { childList: true });

  button.onclick = turn;
  // The heading is a wide target for the mouse; for everybody else there is the button.
  head.onclick = (event) => {
    const heading = headingOf(card);
    const target = event.target as Element;
    // A link in it is followed; words that were selected stay so; the second of two clicks has no say.
    if (event.defaultPrevented || event.detail > 1 || button.hidden || !heading?.contains(target)) return;
    if (!target.closest('a,button,[tabindex="0"]') && !getSelection()?.toString()) turn();
  };

  const fold: Fold = {
    card,
    isOpen,
    show(by, open) {
      keeper = by;
      const heading = fill();
      // A point of one heading alone has nothing to fold, and one without has nothing to be folded to.
      button.hidden =
        !heading || !rest.assignedNodes().some((node) => node.textContent?.trim() || 'id' in node);
      button.ariaLabel = wordsOf(heading ?? null);
      button.ariaExpanded = `${open}`;
      // Where the browser finds words in what is hidden it says so; for any other this is as good as true.
      body.hidden = !open && !button.hidden && 'until-found';
    },
    off(by) {
      if (keeper !== by) return;
      button.hidden = true;
      body.hidden = false;
    },
    open() {
      if (isOpen()) return false;
      turn();
      return true;
    },
  };
  body.addEventListener('beforematch', () => fold.open());
  folds.set(card, fold);
  return fold;
}
