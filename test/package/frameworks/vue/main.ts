import { createApp, h, ref } from 'vue';
import { start, type Model } from './app';
import Everything from './Everything.vue';

const model = ref<Model>({});
const app = createApp(() => h(Everything, { model: model.value }));
app.mount('#app');
start({ render: (next) => (model.value = next), unmount: () => app.unmount() });
