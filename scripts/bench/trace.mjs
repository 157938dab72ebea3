// Knows what the main thread of a page did, by the kind of work, from a trace of Chromium.

const KINDS = {
  'parsing HTML': ['ParseHTML', 'ParseAuthorStyleSheet'],
  compiling: ['v8.compile', 'v8.compileModule', 'v8.produceCache', 'V8.CompileCode'],
  script: [
    ...['EvaluateScript', 'FunctionCall', 'v8.evaluateModule', 'v8.run', 'v8.callFunction', 'RunMicrotasks'],
    ...['TimerFire', 'FireAnimationFrame', 'EventDispatch', 'v8.callModuleMethod'],
  ],
  'collecting garbage': [
    ...['MajorGC', 'MinorGC', 'V8.GCScavenger', 'V8.GCFinalizeMC', 'BlinkGC.AtomicPhase', 'CppGC.AtomicMark'],
  ],
  style: ['UpdateLayoutTree', 'RecalculateStyles', 'ScheduleStyleRecalculation'],
  layout: ['Layout', 'InvalidateLayout'],
  painting: ['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'PaintImage', 'HitTest'],
};
const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

/** The categories that have these events. */
export const CATEGORIES = [
  ...['-*', 'toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline', 'loading'],
];

/** The thread on which the page was parsed: of all main threads the one with most of it. */
function mainThread(events, pathPart) {
  const counts = new Map();
  for (const { name, args, pid, tid } of events)
    if (name === 'ParseHTML' && String(args?.beginData?.url).includes(pathPart))
      counts.set(`${pid}/${tid}`, (counts.get(`${pid}/${tid}`) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Milliseconds of the thread's own time by kind. What an event does within another of a kind that is not listed counts
 * with that around it.
 */
export function selfTimes(events, pathPart = '/p/') {
  const thread = mainThread(events, pathPart);
  const own = events
    .filter(({ ph, tdur, pid, tid }) => ph === 'X' && tdur > 0 && `${pid}/${tid}` === thread)
    .sort((a, b) => a.tts - b.tts || b.tdur - a.tdur);
  const sums = Object.fromEntries([...Object.keys(KINDS), 'other'].map((kind) => [kind, 0]));
  const open = [];
  const close = ({ kind, length, inner }) => (sums[kind] += (length - inner) / 1000);
  for (const { name, tts, tdur } of own) {
    while (open.length > 0 && open.at(-1).end <= tts) close(open.pop());
    const around = open.at(-1);
    if (around) around.inner += tdur;
    open.push({ end: tts + tdur, length: tdur, inner: 0, kind: kindOf.get(name) ?? around?.kind ?? 'other' });
  }
  while (open.length > 0) close(open.pop());
  return sums;
}
