import { toHtml } from 'three-points/html';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Page from './Page.vue';
import type { Served } from './served';

export const render = async ({ document, cards }: Served) => {
  const props = { html: toHtml(document), cards };
  return { props, html: await renderToString(createSSRApp(() => h(Page, props))) };
};
