// The documents with which every output is tried.
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { ThreePointsDocument } from '../../src/model/schema.js';

export const fixtures = readdirSync('test/fixtures').filter((name) => name.endsWith('.json'));

export const load = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/${name}`, 'utf8')) as ThreePointsDocument;

/** A text of HTML as a browser has it in a page. */
export const parse = (html: string) => new JSDOM(`<body>${html}</body>`).window.document.body;
