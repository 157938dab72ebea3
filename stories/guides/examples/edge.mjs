// A worker: any runtime that calls fetch(request) runs it.
import { toHtml, toMarkdown } from 'three-points/html';
import summary from './stethoscope.json' with { type: 'json' };

// The document does not change while the worker runs: neither does what is made of it.
const html = toHtml(summary);
const markdown = toMarkdown(summary);

export default {
  fetch(request) {
    const wantsMarkdown = request.headers.get('accept')?.includes('text/markdown');
    return new Response(wantsMarkdown ? markdown : html, {
      headers: {
        'content-type': `text/${wantsMarkdown ? 'markdown' : 'html'}; charset=utf-8`,
        'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
        vary: 'accept',
      },
    });
  },
};
