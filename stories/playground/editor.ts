// Knows how a text is edited: CodeMirror, with the problems that it is told of and the help that assist.ts gives. Knows neither
// the format nor the page around it. Loaded once the page's frame is there.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { format } from 'jsonc-parser';
import { completionsAt, explainAt } from './assist.js';
import { comments } from './comments.js';
import { editorTheme } from './editor-theme.js';

/** Something to mark in the text. */
export interface Mark {
  severity: 'error' | 'warning';
  message: string;
  start: number;
  end: number;
}

/** While typing, help comes behind a quotation mark, within a word and behind a colon; asked for, anywhere. */
const completions = autocompletion({
  icons: false,
  override: [
    async ({ state, pos, explicit }) => {
      const before = state.sliceDoc(Math.max(0, pos - 1), pos);
      return explicit || /["\w:^-]/.test(before) ? completionsAt(state.doc.toString(), pos) : null;
    },
  ],
});

const descriptions = hoverTooltip(async (view, pos) => {
  const found = await explainAt(view.state.doc.toString(), pos);
  if (!found) return null;
  const dom = document.createElement('div');
  dom.className = 'playground-hover';
  dom.textContent = found.words;
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom }) };
});

export class Editor {
  readonly #view: EditorView;

  constructor(
    parent: Element,
    text: string,
    names: Record<string, string>,
    onChange: (text: string) => void,
  ) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          ...[lintGutter(), lineNumbers(), foldGutter(), highlightActiveLine(), highlightActiveLineGutter()],
          ...[history(), json(), indentOnInput(), bracketMatching(), closeBrackets(), completions, comments],
          ...[descriptions, highlightSelectionMatches(), EditorView.lineWrapping, editorTheme],
          // Tab is in none of these: it leaves the editor.
          keymap.of([
            ...[...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap],
            ...[...historyKeymap, ...foldKeymap, ...defaultKeymap],
          ]),
          // Some tools, axe among them, take only what has a tabindex for what the keyboard can reach and scroll.
          EditorView.contentAttributes.of({ ...names, spellcheck: 'false', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  /** Puts another text in the place of all, if it is another; undo brings the first one back. Marks what is wrong with it. */
  update(text: string, marks: readonly Mark[]): void {
    const { doc } = this.#view.state;
    if (text !== doc.toString())
      this.#view.dispatch({
        changes: { from: 0, to: doc.length, insert: text },
        selection: { anchor: 0 },
        effects: EditorView.scrollIntoView(0),
        userEvent: 'input.replace',
      });
    this.mark(marks);
  }

  /** Sets the text's lines and indents in order; comments stay. */
  format(): void {
    const edits = format(this.#view.state.doc.toString(), undefined, { insertSpaces: true, tabSize: 2 });
    this.#view.dispatch({
      changes: edits.map(({ offset, length, content }) => ({
        from: offset,
        to: offset + length,
        insert: content,
      })),
      userEvent: 'input.format',
    });
  }

  /** Marks what is wrong, and nothing else. */
  mark(marks: readonly Mark[]): void {
    const { state } = this.#view;
    const within = (offset: number) => Math.min(offset, state.doc.length);
    const diagnostics = marks.map(({ severity, message, start, end }) => ({
      ...{ severity, message, from: within(start), to: within(end) },
    }));
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Selects a stretch, and brings it and the keyboard there. */
  select({ start, end }: Pick<Mark, 'start' | 'end'>): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({
      selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
      effects: EditorView.scrollIntoView(Math.min(start, length), { y: 'center' }),
    });
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
