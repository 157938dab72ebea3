// The outputs run wherever there is ECMAScript and what the Web gives everywhere: no Node, no DOM.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createContext, runInContext, type Context } from 'node:vm';
import { build, type Rolldown } from 'vite';
import * as here from '../../src/html.js';
import { fixtures, load } from './fixtures.js';

describe('in a context with ECMAScript and Web-standard globals alone', () => {
  let context: Context;
  before(async () => {
    const result = (await build({
      configFile: false,
      logLevel: 'error',
      define: { __DEV__: 'false', __VERSION__: '"0.0.0"' },
      build: {
        write: false,
        minify: false,
        lib: { entry: 'src/html.ts', formats: ['iife'], name: 'outputs' },
        rolldownOptions: { external: ['jsdom'] },
      },
    })) as Rolldown.RolldownOutput[];
    const { code } = result[0]!.output[0];
    // Only what edge workers and Deno have as well; Intl, Map and the like are the language's.
    context = createContext({ URL, TextEncoder, TextDecoder });
    runInContext(`${code}; globalThis.outputs = outputs;`, context);
  });

  for (const name of fixtures)
    it(`every output is the same as in Node: ${name}`, () => {
      const document = load(name);
      context['json'] = JSON.stringify(document);
      const run = (call: string): unknown =>
        JSON.parse(runInContext(`JSON.stringify(outputs.${call})`, context) as string);
      const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      for (const target of ['elements', 'native', 'feed'] as const)
        assert.equal(
          run(`toHtml(JSON.parse(json), { target: '${target}' })`),
          here.toHtml(document, { target }),
        );
      assert.equal(run('toMarkdown(JSON.parse(json))'), here.toMarkdown(document));
      assert.equal(run('toText(JSON.parse(json))'), here.toText(document));
      assert.deepEqual(run('toJsonLd(JSON.parse(json))'), plain(here.toJsonLd(document)));
      assert.deepEqual(run('toFeedItem(JSON.parse(json))'), plain(here.toFeedItem(document)));
      assert.equal(
        run("toFeed([JSON.parse(json)], { title: 'F' }, 'rss')"),
        here.toFeed([document], { title: 'F' }, 'rss'),
      );
      assert.deepEqual(run('normalize(JSON.parse(json))'), plain(here.normalize(document)));
      assert.deepEqual(run('validate(JSON.parse(json))'), plain(here.validate(document)));
    });
});
