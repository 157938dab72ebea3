// Knows where the time of a CPU profile went: by function and by module, with names from source maps where there are any.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** Reads the map beside a built file. */
export function mapsIn(fileOf) {
  const maps = new Map();
  return (url) => {
    if (!maps.has(url)) {
      const file = fileOf(url);
      const map = file && `${file}.map`;
      maps.set(
        url,
        map && existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined,
      );
    }
    return maps.get(url);
  };
}

const short = (source) =>
  source.replace(/^.*\/(src|node_modules)\//, (_, folder) => (folder === 'src' ? '' : ''));

/** The name that a function has in its source: the map says it, or the line where it begins. */
function nameAt({ originalSource, originalLine, name }, fallback, sourceLine) {
  const line = sourceLine(originalSource, originalLine) ?? '';
  const said =
    /(?:function\*?|class|get|set|async|static|readonly|export|const|let)\s+(?:function\s+|async\s+|\*?\s*)*([#\w$]+)\s*[=(:<]/.exec(
      line,
    ) ?? /^\s*(?:async\s+|override\s+|static\s+|protected\s+|private\s+)*\*?([#\w$]+)\s*[(=]/.exec(line);
  return name ?? said?.[1] ?? (fallback || '(anonymous)');
}

/**
 * @param {{ nodes: object[], samples: number[], timeDeltas: number[] }} profile of the Chrome DevTools Protocol
 * @param {(url: string) => SourceMap | undefined} mapOf
 * @param {(source: string, line: number) => string | undefined} sourceLine
 * @returns milliseconds of self time: `functions` and `modules`, largest first, and their `total` without idling
 */
export function selfTimes(
  { nodes, samples, timeDeltas },
  mapOf = () => undefined,
  sourceLine = () => undefined,
) {
  const spent = new Map();
  samples.forEach((id, i) => spent.set(id, (spent.get(id) ?? 0) + timeDeltas[i] / 1000));
  const functions = new Map();
  const modules = new Map();
  let total = 0;
  const add = (map, key, ms) => map.set(key, (map.get(key) ?? 0) + ms);
  for (const { id, callFrame } of nodes) {
    const ms = spent.get(id) ?? 0;
    const { functionName, url, lineNumber, columnNumber } = callFrame;
    if (ms === 0 || functionName === '(idle)' || functionName === '(root)') continue;
    total += ms;
    // What puppeteer runs in a page is ours that measure.
    if (url.startsWith('pptr:')) {
      add(functions, `${functionName}  (benchmark)`, ms);
      add(modules, '(benchmark)', ms);
      continue;
    }
    if (!url) {
      add(functions, functionName, ms);
      add(modules, functionName.startsWith('(') ? functionName : '(browser)', ms);
      continue;
    }
    const entry = mapOf(url)?.findEntry(lineNumber, columnNumber);
    const module = entry?.originalSource ? short(entry.originalSource) : url.replace(/^https?:\/\/[^/]*/, '');
    const name = entry?.originalSource
      ? nameAt(entry, functionName, sourceLine)
      : functionName || '(anonymous)';
    const line = entry?.originalSource ? entry.originalLine + 1 : lineNumber + 1;
    add(functions, `${name}  ${module}:${line}`, ms);
    add(modules, module, ms);
  }
  const sorted = (map) => [...map].sort(([, a], [, b]) => b - a);
  return { total, functions: sorted(functions), modules: sorted(modules) };
}
