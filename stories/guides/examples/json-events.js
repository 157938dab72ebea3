import 'three-points/define';

addEventListener('three-points-ready', ({ target }) => {
  console.log('finished:', target);
});
addEventListener('three-points-error', ({ issues }) => {
  for (const { pointer, message } of issues) console.warn(pointer, message);
});
