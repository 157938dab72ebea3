// Knows what an editor can say about a text of the format: which names and values may stand at a place, and what they mean.
// From the published JSON Schema, by the language service that VS Code has; and from the text itself: its people, its notes.
import type { Completion, CompletionResult } from '@codemirror/autocomplete';
import { snippet } from '@codemirror/autocomplete';
import { getLocation, parse } from 'jsonc-parser';
import {
  getLanguageService,
  InsertTextFormat,
  TextDocument,
  type CompletionItem,
  type JSONSchema,
} from 'vscode-json-languageservice';
import published from '../../dist/schema.json';

/** The schema, and what is worth more than a pair of braces where a block or a point may stand. */
const schema = structuredClone(published) as unknown as JSONSchema;
const items = (shape: JSONSchema | undefined) => shape!.items as JSONSchema;
const point = (schema as { $defs: Record<string, JSONSchema> }).$defs['point']!;
items(point.properties!['body'] as JSONSchema).defaultSnippets = [
  { label: 'paragraph', body: '$1' },
  { label: 'list', body: { type: 'list', marker: 'lower-alpha', items: [{ term: '$1', text: '$2' }] } },
  { label: 'quote', body: { type: 'quote', text: '$1', by: '$2' } },
  { label: 'image', body: { type: 'image', src: '$1', alt: '$2' } },
];
items(schema.properties!['points'] as JSONSchema).defaultSnippets = [
  { label: 'point', body: { kicker: '$1', heading: '$2', body: ['$3'] } },
];

const service = getLanguageService({
  // Whatever `$schema` a text names: it is this one, and nothing is fetched.
  schemaRequestService: async () => JSON.stringify(schema),
  workspaceContext: { resolveRelativePath: (path) => path },
  clientCapabilities: {
    textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } },
  },
});
service.configure({ validate: false, schemas: [{ uri: published.$id, fileMatch: ['*'], schema }] });

const open = (text: string) => {
  const document = TextDocument.create('playground:///document.jsonc', 'jsonc', 1, text);
  return { document, parsed: service.parseJSONDocument(document) };
};

/** What the schema says of a place, and the stretch that it is said of. */
export async function explainAt(text: string, at: number) {
  const { document, parsed } = open(text);
  const hover = await service.doHover(document, document.positionAt(at), parsed);
  const parts = [hover?.contents ?? []].flat().map((part) => (typeof part === 'string' ? part : part.value));
  // It comes as Markdown, in which every mark of the text is escaped.
  const words = parts.join('\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (!hover?.range || !words) return undefined;
  const { start, end } = hover.range;
  return { from: document.offsetAt(start), to: document.offsetAt(end), words };
}

/** What may be written at a place. */
export async function completionsAt(text: string, at: number): Promise<CompletionResult | null> {
  const own = notesAt(text, at) ?? peopleAt(text, at);
  if (own) return own;
  const { document, parsed } = open(text);
  const list = await service.doComplete(document, document.positionAt(at), parsed);
  const edits = (list?.items ?? []).flatMap((item) =>
    item.textEdit && 'range' in item.textEdit ? [{ item, edit: item.textEdit }] : [],
  );
  if (!edits.length) return null;
  const { range } = edits[0]!.edit;
  const end = document.offsetAt(range.end);
  return {
    from: document.offsetAt(range.start),
    options: edits.map(({ item, edit }) => toCompletion(item, edit.newText, text.slice(end), end - at)),
  };
}

function toCompletion(item: CompletionItem, newText: string, after: string, beyond: number): Completion {
  const isProperty = /^"/.test(item.filterText ?? '');
  // Where the schema leaves open what follows, the service writes no colon.
  const needsColon = isProperty && newText === item.filterText && !/^\s*:/.test(after);
  const template = needsColon ? `${newText}: $1` : newText;
  const isSnippet = needsColon || item.insertTextFormat === InsertTextFormat.Snippet;
  const { documentation } = item;
  const info = typeof documentation === 'string' ? documentation : documentation?.value;
  return {
    label: item.filterText ?? item.label,
    displayLabel: item.label.replace(/^"(.*)"$/, '$1'),
    type: isProperty ? 'property' : 'enum',
    ...(info ? { info } : {}),
    apply: (view, completion, from, to) => {
      const whole = Math.min(to + beyond, view.state.doc.length);
      const insert = isSnippet ? template.replace(/\$(\d)/g, '${$1}') : template.replace(/[\\$]/g, '\\$&');
      snippet(insert)(view, completion, from, whole);
    },
  };
}

const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** Behind `[^` in a string: the notes that there are. */
function notesAt(text: string, at: number): CompletionResult | undefined {
  const begun = /\[\^([^\]\s"]*)$/.exec(text.slice(Math.max(0, at - 200), at))?.[1];
  if (begun === undefined || getLocation(text, at).isAtPropertyKey) return undefined;
  const { notes } = Object(parse(text)) as { notes?: unknown };
  const close = text[at] === ']' ? '' : ']';
  const options = Object.entries(Object(notes) as object).map(([key, note]): Completion => {
    const info = strings(note)[0] ?? strings(Object(note).text)[0] ?? strings(Object(note).url)[0];
    return {
      label: key,
      type: 'variable',
      apply: JSON.stringify(key).slice(1, -1) + close,
      ...(info ? { info } : {}),
    };
  });
  return { from: at - begun.length, options };
}

/** At `by`: the people that have an id. */
function peopleAt(text: string, at: number): CompletionResult | undefined {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, at);
  if (isAtPropertyKey || path.at(-1) !== 'by') return undefined;
  const { people } = Object(parse(text)) as { people?: unknown };
  const options = [people]
    .flat()
    .flatMap((person) =>
      strings(Object(person).id).map((id) => ({ id, name: strings(Object(person).name)[0] })),
    );
  if (!options.length) return undefined;
  const inString = previousNode?.type === 'string';
  const beyond = inString ? previousNode.offset + previousNode.length - at : 0;
  return {
    from: inString ? previousNode.offset : at,
    options: options.map(({ id, name }) => ({
      label: JSON.stringify(id),
      displayLabel: id,
      type: 'variable',
      ...(name ? { detail: name } : {}),
      apply: (view, _, from, to) =>
        view.dispatch({
          changes: { from, to: Math.min(to + beyond, view.state.doc.length), insert: JSON.stringify(id) },
          selection: { anchor: from + JSON.stringify(id).length },
          userEvent: 'input.complete',
        }),
    })),
  };
}
