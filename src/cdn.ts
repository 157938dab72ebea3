// The script tag: dresses the page if nobody has, defines every element, and adopts other markup.
import { watch } from './adopt/watch.js';
import './cdn-styles.js';
import './define.js';

watch();
