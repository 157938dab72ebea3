// Knows the compile-time constants that sources expect, for tests that run them in Node without a build.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
Object.assign(globalThis, { __DEV__: true, __VERSION__: version });
