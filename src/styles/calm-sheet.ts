// Knows the stylesheet for pages that have linked none, as an object that a document or a shadow root can adopt.
import calm from './calm.css?inline';
import glance from './glance.css?inline';
import languages from './languages.css?inline';
import paint from './paint.css?inline';
import print from './print.css?inline';

/** Made once for the page. It keeps the page's own type and rhythm, and so moves nothing that is on show. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(calm + paint + glance + languages + print);
