// Knows how a blog made with Eleventy shows summaries: a shortcode for posts, and the files that pages link to.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toFeed, toHtml } from 'three-points/html';

const installed = (path) => fileURLToPath(import.meta.resolve(`three-points/${path}`));

export default function (eleventy) {
  // {% summary summaries.landing %} in a post, where summaries/landing.json lies in the data folder. The <div> tells Markdown
  // that what follows is a block of HTML; inside of it nothing is read as Markdown.
  eleventy.addShortcode('summary', (document, options) => `<div>${toHtml(document, options)}</div>`);

  // {{ collections.posts | summaryFeed(summaries, site, "json") }}: the summaries of the posts, each with its post's address.
  eleventy.addFilter('summaryFeed', function (posts, summaries, site, format) {
    const documents = posts.map(({ url, date, data }) => ({
      ...summaries[data.summary],
      url: new URL(url, site.url).href,
      published: date.toISOString().slice(0, 10),
    }));
    return toFeed(documents, { ...site, feedUrl: new URL(this.page.url, site.url).href }, format);
  });

  eleventy.addPassthroughCopy({
    'src/site.css': 'site.css',
    [installed('three-points.css')]: 'three-points.css',
    // The whole folder: the script loads the parts that a page needs from beside itself.
    [dirname(installed('cdn'))]: 'three-points',
  });

  return { dir: { input: 'src' }, markdownTemplateEngine: 'njk' };
}
