// What TypeScript knows of the elements without a framework: compiled against the packed package, never run.
import 'three-points/define';

const summary = document.createElement('three-points');
summary.addEventListener('three-points-error', ({ issues: [issue] }) => issue?.pointer.length);
summary.density = 'headlines';
summary.data = undefined;
document.querySelector('point-card')!.label = 'P1';
document.querySelector('pull-quote')!.kind = 'pull';

// @ts-expect-error a document has points
summary.data = { title: 'T' };
// @ts-expect-error no such density
summary.density = 'some';
// wrong: no such kind
document.querySelector('pull-quote')!.kind = 'block';
// @ts-expect-error no such property
document.querySelector('point-card')!.headline = 'It is far';
// @ts-expect-error a finished summary has no issues
summary.addEventListener('three-points-ready', (event) => event.issues);
