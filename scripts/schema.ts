// Knows how the shapes of src/model/schema.ts become the published JSON Schema (draft 2020-12), and their comments its
// descriptions: those cost no bytes in a page, and say the same in an editor of JSON as in one of TypeScript.
// `npx tsx scripts/schema.ts` writes dist/schema.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import * as model from '../src/model/schema.js';
import type { Shape } from '../src/model/shape.js';

type Json = Record<string, unknown>;

/** A pattern as JSON Schema has it, without flags: where case does not count, each letter is written in both. */
function withoutFlags({ source, flags }: RegExp): string {
  if (!flags.includes('i')) return source;
  return source.replace(/\\x..|\\.|[a-z]|\[[^\]]*\]/g, (token) => {
    if (token.startsWith('[')) return token.replace(/[a-z]-[a-z]/g, (range) => range + range.toUpperCase());
    return /^[a-z]$/.test(token) ? `[${token}${token.toUpperCase()}]` : token;
  });
}

const source = new URL('../src/model/schema.ts', import.meta.url);

/** The comment of every exported shape (`point`) and of each of its fields (`point.heading`). */
async function comments(): Promise<Map<string, string>> {
  const file = ts.createSourceFile('schema.ts', await readFile(source, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found = new Map<string, string>();
  const note = (name: string, node: ts.Node) => {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
      .join('\n')
      .replaceAll('`', '')
      .replace(/\s+/g, ' ');
    if (text) found.set(name, text);
  };
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      note(name.getText(), statement);
      const fields = initializer && ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
      if (fields && ts.isObjectLiteralExpression(fields))
        for (const field of fields.properties) note(`${name.getText()}.${field.name?.getText()}`, field);
    }
  }
  return found;
}

/** The JSON Schema of the format. */
export async function jsonSchema(): Promise<Json> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const described = await comments();
  const describe = (name: string) => {
    const description = described.get(name);
    if (!description) throw new Error(`src/model/schema.ts: ${name} has no comment`);
    return { description };
  };

  // Objects are known by the fields that they hold: `optional` copies a shape, but not its fields.
  const names = new Map<unknown, string>();
  for (const [name, value] of Object.entries(model))
    if (typeof value === 'object' && value.type === 'object') names.set(value.fields, name);

  const object = (shape: Shape): Json => {
    const name = names.get(shape.fields);
    if (!name)
      throw new Error(`src/model/schema.ts: the object with ${Object.keys(shape.fields!)} is not exported`);
    const fields = Object.entries(shape.fields!);
    return {
      ...describe(name),
      type: 'object',
      properties: Object.fromEntries(
        // What kind of block it is says itself.
        fields.map(([key, field]) => [
          key,
          {
            ...(field.values?.length === 1 && !field.optional ? {} : describe(`${name}.${key}`)),
            ...convert(field),
          },
        ]),
      ),
      required: fields.filter(([, field]) => !field.optional).map(([key]) => key),
      ...(shape.some && { anyOf: shape.some.map((key) => ({ required: [key] })) }),
    };
  };

  const string = ({ pattern, values }: Shape): Json => {
    if (values) return values.length === 1 ? { const: values[0] } : { enum: values };
    return {
      type: 'string',
      maxLength: model.LONGEST_TEXT,
      ...(pattern && { pattern: withoutFlags(pattern) }),
    };
  };

  const convert = (shape: Shape): Json => {
    switch (shape.type) {
      case 'string':
        return string(shape);
      case 'number':
        if (shape.values) return { enum: shape.values };
        return { type: 'number', ...(shape.least !== undefined && { minimum: shape.least }) };
      case 'boolean':
        return { type: 'boolean' };
      case 'array':
        return {
          type: 'array',
          items: convert(shape.item!),
          ...(shape.least !== undefined && { minItems: shape.least }),
        };
      case 'record':
        return {
          type: 'object',
          propertyNames: { pattern: withoutFlags(shape.key!.pattern!) },
          additionalProperties: convert(shape.item!),
        };
      case 'union':
        return { anyOf: shape.branches!.map(convert) };
      case 'object':
        return { $ref: `#/$defs/${names.get(shape.fields)}` };
    }
  };

  const { documentSchema, ...rest } = model;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://unpkg.com/three-points@${version}/dist/schema.json`,
    title: 'Three Points',
    ...object(documentSchema),
    $defs: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) =>
        typeof value === 'object' ? [[name, object(value)]] : [],
      ),
    ),
  };
}

/** Writes dist/schema.json. */
export async function main(): Promise<void> {
  await mkdir(new URL('../dist/', import.meta.url), { recursive: true });
  const text = `${JSON.stringify(await jsonSchema(), undefined, 2)}\n`;
  await writeFile(new URL('../dist/schema.json', import.meta.url), text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
