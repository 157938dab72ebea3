// Defines every element. The summary comes first, so that its parts find it when they are upgraded.
import './elements/three-points/define.js';
import './elements/points-series/define.js';
import './elements/points-source/define.js';
import './elements/points-glance/define.js';
import './elements/point-card/define.js';
import './elements/pull-quote/define.js';
import './elements/footnote-ref/define.js';
import './elements/points-notes/define.js';
