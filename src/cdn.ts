// The script tag: dresses the page if nobody has, and defines every element.
import './cdn-styles.js';
import './define.js';
