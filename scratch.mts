import fs from 'fs'; import {toMarkdown} from './src/outputs/to-markdown.ts';
for (const n of process.argv.slice(2)) console.log(toMarkdown(JSON.parse(fs.readFileSync(n,'utf8'))));
