// Knows that React's page is rendered by react.app.jsx.
import { jsonFramework } from './json-framework.mjs';

export default [
  jsonFramework({
    id: 'react',
    title: 'React 19 rendering the JSON',
    entry: 'react.app.jsx',
    jsxImportSource: 'react',
  }),
];
