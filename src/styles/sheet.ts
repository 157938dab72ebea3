// Knows the whole stylesheet as an object that a document or a shadow root can adopt.
import boxes from './boxes.css?inline';
import glance from './glance.css?inline';
import paint from './paint.css?inline';
import print from './print.css?inline';
import room from './room.css?inline';
import readers from './themes.css?inline';
import broadsheet from './themes/broadsheet.css?inline';
import card from './themes/card.css?inline';
import contrast from './themes/contrast.css?inline';
import editorial from './themes/editorial.css?inline';

/** Made once for the page; the same rules as three-points.css. */
export const sheet = new CSSStyleSheet();
const themes = editorial + broadsheet + card + contrast + readers;
sheet.replaceSync(boxes + room + paint + glance + themes + print);
