import { createSSRApp, h, ref } from 'vue';
import { start } from './app';
import Page from './Page.vue';
import { served } from './served';

const props = ref(served());
const app = createSSRApp(() => h(Page, props.value));
app.mount('#app');
start({
  render({ cards = [] }) {
    props.value = { ...served(), cards };
  },
  unmount: () => app.unmount(),
});
