import { createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { render } from 'solid-js/web';
import { start, type Card, type Model } from './app';
import { Everything } from './Everything';

const [model, setModel] = createSignal<Model>({});
const [state, setState] = createStore<{ cards: readonly Card[] }>({ cards: [] });
const unmount = render(
  () => <Everything model={model()} cards={state.cards} />,
  document.querySelector('#app')!,
);
start({
  render(next) {
    setModel(next);
    setState('cards', reconcile(next.cards ?? []));
  },
  unmount,
});
