// Knows that a text of JSON may hold comments, which CodeMirror's JSON does not: how they look, and the key that makes them.
import { EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { visit } from 'jsonc-parser';

const comment = Decoration.mark({ class: 'cm-comment' });
function find(text: string): DecorationSet {
  if (!/\/[/*]/.test(text)) return Decoration.none;
  const found: Range<Decoration>[] = [];
  visit(text, { onComment: (offset, length) => void found.push(comment.range(offset, offset + length)) });
  return Decoration.set(found, true);
}

export const comments: Extension = [
  EditorState.languageData.of(() => [{ commentTokens: { line: '//', block: { open: '/*', close: '*/' } } }]),
  ViewPlugin.fromClass(
    class {
      marks: DecorationSet;
      constructor({ state }: EditorView) {
        this.marks = find(state.doc.toString());
      }
      update({ docChanged, state }: ViewUpdate): void {
        if (docChanged) this.marks = find(state.doc.toString());
      }
    },
    { decorations: ({ marks }) => marks },
  ),
  EditorView.baseTheme({ '.cm-comment, .cm-comment *': { color: 'var(--quiet)', fontStyle: 'italic' } }),
];
