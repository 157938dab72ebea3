// Knows how the drawing of the rooms in CONTRIBUTING.md is made from what the files of src/ import. `npm run drawing` writes it
// between its two markers, `npm run check:drawing` says whether it is the one that stands there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const BEGIN = '<!-- rooms: written by `npm run drawing` -->';
const END = '<!-- /rooms -->';

/** The room that a file of src/ lies in. */
export function roomOf(file) {
  if (file.startsWith('elements/three-points/')) return 'three-points';
  if (file.includes('/')) return file.slice(0, file.indexOf('/'));
  return /^(error-)?events?\.ts$/.test(file) ? 'events' : 'entries';
}

/** What a source imports from beside it, each with whether only its types are: for good, when needed, or handed on. */
export function importsOf(file, source) {
  const found = [];
  const add = (from, typesOnly) => {
    if (from?.startsWith('.'))
      found.push({ file: normalize(join(dirname(file), from.replace(/\?.*$/, ''))), typesOnly });
  };
  const ofTypes = (list) => list?.length > 0 && list.every((one) => one.isTypeOnly);
  const walk = (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      add(
        node.moduleSpecifier.text,
        !!clause && (clause.isTypeOnly || (!clause.name && ofTypes(clause.namedBindings?.elements))),
      );
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier.text, node.isTypeOnly || ofTypes(node.exportClause?.elements));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0].text, false);
    else if (ts.isImportTypeNode(node)) add(node.argument.literal.text, true);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return found;
}

/** By room, the rooms that it imports from: true for those that it runs, false for those of which it knows the types alone. */
export function graphOf(files) {
  const graph = new Map();
  for (const [file, source] of files) {
    const room = roomOf(file);
    if (!graph.has(room)) graph.set(room, new Map());
    for (const { file: other, typesOnly } of importsOf(file, source)) {
      const to = roomOf(other.replace(/\.js$/, '.ts'));
      if (to !== room) graph.get(room).set(to, graph.get(room).get(to) || !typesOnly);
    }
  }
  return graph;
}

/** The rooms, each before those that it runs; of several that could come next, the one that runs the most. */
export function ordered(graph) {
  const runs = (room) => [...graph.get(room)].filter(([, really]) => really).map(([to]) => to);
  const left = new Set([...graph.keys()].sort());
  const order = [];
  while (left.size > 0) {
    const free = [...left].filter((room) => ![...left].some((other) => runs(other).includes(room)));
    if (free.length === 0)
      throw new Error(`These rooms import each other in a circle: ${[...left].join(', ')}.`);
    const next = free.reduce((a, b) => (runs(b).length > runs(a).length ? b : a));
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** A line down from every room, with a dot at each that it imports from. */
export function drawing(graph) {
  const order = ordered(graph);
  const width = Math.max(...order.map((room) => room.length)) + 2;
  const mark = (from, to) => ({ true: '●', false: '○' })[graph.get(from).get(to)];
  const reaches = (from, row) => order.findLastIndex((to) => mark(from, to)) >= row;
  return order
    .map((room, row) => {
      const rails = order.slice(0, row).map((from) => mark(from, room) ?? (reaches(from, row) ? '│' : ' '));
      const own = order.slice(row + 1).some((to) => mark(room, to)) ? '┐' : '';
      const up = order.slice(0, row).filter((to) => mark(room, to));
      const aside = up.length ? `   ○ ${up.join(', ')}` : '';
      return `${room.padEnd(width)}${[...rails, own].join('   ')}`.trimEnd() + aside;
    })
    .join('\n');
}

/** The text with the drawing between its markers. */
export function placed(text, drawn) {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`The drawing has no place: put "${BEGIN}" and "${END}" where it is to stand.`);
  return `${text.slice(0, from + BEGIN.length)}\n\n\`\`\`text\n${drawn}\n\`\`\`\n\n${text.slice(to)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const files = readdirSync('src', { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => [file, readFileSync(join('src', file), 'utf8')]);
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const current = placed(text, drawing(graphOf(files)));
  if (!process.argv.includes('--check')) writeFileSync('CONTRIBUTING.md', current);
  else if (text !== current) {
    console.error(
      'The drawing in CONTRIBUTING.md is not of the imports that there are. Run npm run drawing.',
    );
    process.exitCode = 1;
  }
}
