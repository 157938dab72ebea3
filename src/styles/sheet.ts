// Knows the whole stylesheet as an object that a document or a shadow root can adopt.
import boxes from './boxes.css?inline';
import glance from './glance.css?inline';
import languages from './languages.css?inline';
import paint from './paint.css?inline';
import print from './print.css?inline';
import room from './room.css?inline';
import themes from './themes.css?inline';

/** Made once for the page; the same rules as three-points.css. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(boxes + room + paint + glance + languages + themes + print);
