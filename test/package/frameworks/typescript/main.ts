import type { ThreePoints } from 'three-points';
import { hear, start, type Card, type Model } from './app';
import { summaryOf } from './summary';

const root = document.querySelector('#app')!;
function newSummary(): ThreePoints {
  const summary = document.createElement('three-points');
  summary.id = 'given';
  summary.addEventListener('three-points-ready', hear);
  summary.addEventListener('three-points-error', hear);
  return summary;
}
let given: ThreePoints | undefined;
const written = document.createElement('three-points');
written.id = 'written';
const title = document.createElement('h2');
title.textContent = 'How bread rises';

/** A child with this name, made where there is none yet. */
function part<Name extends keyof HTMLElementTagNameMap>(
  of: Element,
  name: Name,
): HTMLElementTagNameMap[Name] {
  return of.querySelector(name) ?? of.appendChild(document.createElement(name));
}

const points = new Map<string, HTMLElement>();

function cardFor({ id, label, heading, text, note, quote, by }: Card): HTMLElement {
  const card = points.get(id) ?? document.createElement('point-card');
  points.set(id, card);
  Object.assign(card, { id, label });
  part(card, 'h3').textContent = heading;
  const reference = document.createElement('footnote-ref');
  reference.append(note ?? '');
  part(card, 'p').replaceChildren(text, ...(note ? [reference] : []), '.');
  const name = document.createElement('span');
  name.slot = 'by';
  name.append(by);
  part(card, 'pull-quote').replaceChildren(quote, name);
  return card;
}

function render({ readme, given: props, cards = [] }: Model): void {
  for (const old of root.querySelectorAll('three-points:not([id="given"], [id="written"])')) old.remove();
  if (readme) root.prepend(summaryOf(readme));
  if (props) {
    const { data, theme, density, headingLevel, glance = false, labels } = props;
    root.append((given ??= newSummary()));
    Object.assign(given, { data, theme, density, headingLevel, glance, labels });
  } else {
    given?.remove();
    given = undefined;
  }
  written.replaceChildren(title, ...cards.map(cardFor));
  if (cards.length) root.append(written);
  else written.remove();
}

start({ render, unmount: () => render({}) });
