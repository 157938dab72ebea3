// node validate.mjs: says what is wrong with a document, for a program of yours
import { readFile } from 'node:fs/promises';
import { validate } from 'three-points/html';

const { document, issues } = validate(JSON.parse(await readFile('broken.json', 'utf8')));
console.log(document === undefined ? 'This is no document:' : 'This is a document.');
for (const { severity, code, pointer, suggestion } of issues) {
  console.log(severity, code, pointer || '(the whole)', suggestion === undefined ? '' : `-> ${suggestion}`);
}
