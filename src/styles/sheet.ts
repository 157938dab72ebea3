// Knows the whole stylesheet as an object that a document or a shadow root can adopt.
import boxes from './boxes.css?inline';
import paint from './paint.css?inline';

/** Made once for the page; the same rules as three-points.css. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(boxes + paint);
