import 'three-points/define';

const summary = document.querySelector('three-points');
if (summary) console.log(JSON.stringify(await summary.toJSON(), undefined, 2));
