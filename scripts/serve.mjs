// Knows where the demo and the built files lie, and serves them as a plain web server would. PORT chooses the port.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listen, staticFiles } from './static-files.mjs';

const folder = (path) => fileURLToPath(new URL(`../${path}/`, import.meta.url));

if (!existsSync(folder('dist'))) {
  console.error('There is no dist/ yet: run `npm run build`, or `npm start`, which does both.');
  process.exit(1);
}
const files = staticFiles([
  ['/dist/', folder('dist')],
  // The foreign themes that the demo shows a summary in come as packages.
  ...['@picocss/pico', 'simpledotcss', 'water.css'].map((name) => [
    `/node_modules/${name}/`,
    folder(`node_modules/${name}`),
  ]),
  ['/', folder('demo')],
]);
const wanted = Number(process.env.PORT ?? 8000);
const { port } = await listen(files, wanted, process.env.HOST ?? 'localhost');
if (process.env.PORT && port !== wanted) console.log(`Port ${wanted} is taken.`);
console.log(`\nThe demo is at http://localhost:${port}/   (Ctrl+C ends it)`);
