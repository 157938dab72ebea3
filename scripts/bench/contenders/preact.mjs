// Knows that Preact's page is rendered by preact.app.jsx.
import { jsonFramework } from './json-framework.mjs';

export default [
  jsonFramework({
    id: 'preact',
    title: 'Preact 10 rendering the JSON',
    entry: 'preact.app.jsx',
    jsxImportSource: 'preact',
  }),
];
