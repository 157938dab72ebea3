// Knows what differs by language as an object that a document or a shadow root can adopt.
import languages from './languages.css?inline';

/** Made once for the page; the same rules as languages.css. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(languages);
