// Knows where code is entered: from outside the package, by a tool, by a test. What none of these reach is of no use.
export default {
  workspaces: {
    '.': {
      entry: [
        // What the package offers; vite.config.ts makes the files of `exports` from them.
        'src/{index,define,html,cdn,autoload}.ts',
        'src/elements/*/define.ts',
        'src/cli/main.ts',
        // What npm and other scripts run.
        'scripts/*.{ts,mjs}',
        'custom-elements-manifest.config.mjs',
        'web-test-runner.config.mjs',
        // What the test runners find by pattern.
        'test/**/*.test.ts',
        // What the tests compile, serve or bundle as an author's own.
        'test/package/frameworks/*/{main,server,main.svelte,Types,vite.config}.{ts,tsx,vue,svelte,js}',
        'test/package/frameworks/*.{ts,tsx,vue}',
        'test/pages/*.js',
        'stories/guides/examples/*.{js,mjs}',
      ],
      project: ['{src,scripts,test,stories,.storybook}/**/*.{ts,tsx,js,mjs,mdx,vue,svelte}', '*.{ts,js,mjs}'],
      // In an app of a test's these lie beside it: what all share, and what the README gives.
      ignoreUnresolved: [/^\.\/(app|served|Everything|Written|Summary|summary|Article)(\.\w+)?$/],
      ignoreDependencies: [
        // Run by its path in node_modules.
        '@custom-elements-manifest/analyzer',
        'svelte-check',
        'vue-tsc',
        // Files of theirs are read as they lie there: a reader mode, a checker of pages, and stylesheets that pages come with.
        '@mozilla/readability',
        '@picocss/pico',
        'axe-core',
        'simpledotcss',
        'water.css',
      ],
    },
    // It has packages of its own: what is measured beside ours.
    'scripts/bench': {
      entry: [
        'usage.mjs',
        // Imported by their names, bundled, or run in a process that is measured.
        'contenders/{static,ours,littlefoot,shoelace,webawesome,rhds,preact,react}.mjs',
        'contenders/*.{entry.js,app.jsx}',
      ],
      project: ['**/*.{mjs,js,jsx}'],
      // Their files are served as they lie there.
      ignoreDependencies: ['@shoelace-style/shoelace', 'littlefoot'],
    },
  },
  // Its one export is taken from a module that is kept for the next quote.
  ignoreIssues: { 'src/elements/pull-quote/complete-quote.ts': ['exports'] },
  // WordPress is tested by hand, with what scripts/wordpress.mjs says that it needs.
  ignoreBinaries: ['php', 'mariadb', 'mariadbd'],
};
