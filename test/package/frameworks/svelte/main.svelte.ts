import { mount, unmount } from 'svelte';
import { start, type Model } from './app';
import Everything from './Everything.svelte';

const state = $state<{ model: Model }>({ model: {} });
const props = {
  get model() {
    return state.model;
  },
};
const app = mount(Everything, { target: document.querySelector('#app')!, props });
const render = (model: Model) => {
  state.model = model;
};
start({ render, unmount: () => unmount(app) });
