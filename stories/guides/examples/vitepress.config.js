// .vitepress/config.js
const ours = /^(three-points|points?-|pull-quote|footnote-ref)/;

export default {
  vue: { template: { compilerOptions: { isCustomElement: (tag) => ours.test(tag) } } },
};
