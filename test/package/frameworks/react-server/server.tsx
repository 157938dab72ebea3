import { renderToString } from 'react-dom/server';
import { toHtml } from 'three-points/html';
import type { Served } from './served';
import { Page } from './Page';

export const render = async ({ document, cards }: Served) => {
  const props = { html: toHtml(document), cards };
  return { props, html: renderToString(<Page {...props} />) };
};
