// node critical.mjs: a page with the styles in its head that decide where everything stands
import { readFile, writeFile } from 'node:fs/promises';
import { toHtml } from 'three-points/html';

const installed = (path) => readFile(new URL(import.meta.resolve(`three-points/${path}`)), 'utf8');
const summary = JSON.parse(await readFile('stethoscope.json', 'utf8'));

await writeFile(
  'head.html',
  `<style>${await installed('three-points.critical.css')}</style>
<script type="module" src="/three-points/cdn/three-points.js"></script>
${toHtml(summary)}`,
);
