// Knows how the editor looks: the colours are the playground's own, so that light and dark are one and the same sheet.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const wavy = (colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy ${colour} 1px`,
  textUnderlineOffset: '3px',
  textDecorationSkipInk: 'none',
});

const mark = { content: 'none', display: 'none' };

export const editorTheme = [
  EditorView.theme({
    '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '0.8125rem' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65' },
    '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 1rem 0 0.5rem' },
    '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--desk)', border: 'none' },
    '.cm-gutters .cm-gutterElement': { padding: '0 0.25rem 0 0.5rem' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--wash)' },
    '.cm-activeLineGutter': { color: 'var(--ink)' },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--line)' },
    '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--mark)' },
    '.cm-content ::selection': { backgroundColor: 'var(--select)' },
    '.cm-selectionMatch': { backgroundColor: 'var(--wash)' },
    '.cm-lintRange-error': wavy('var(--mark)'),
    '.cm-lintRange-warning': wavy('var(--warn)'),
    '.cm-gutter-lint': { width: '0.75rem' },
    '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
    '.cm-lint-marker': { width: '0.375rem', height: '100%', margin: '0 auto 0 0.25rem' },
    '.cm-lint-marker-error': { content: 'none', borderInlineStart: '3px solid var(--mark)' },
    '.cm-lint-marker-warning': { content: 'none', borderInlineStart: '3px dotted var(--warn)' },
    '.cm-lintPoint:after': mark,
    '.cm-tooltip': {
      color: 'var(--ink)',
      backgroundColor: 'var(--paper)',
      border: '1px solid var(--edge)',
      borderRadius: '3px',
      boxShadow: '0 4px 16px rgb(0 0 0 / 14%)',
      font: '0.8125rem/1.5 var(--sans)',
      maxWidth: 'min(24rem, 90vw)',
      overflow: 'clip',
    },
    '.cm-tooltip.cm-tooltip-autocomplete': { overflow: 'visible' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
      fontFamily: 'var(--mono)',
      minWidth: 'min(15rem, 60vw)',
      maxHeight: '13rem',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.1875rem 0.75rem' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      color: 'var(--paper)',
      backgroundColor: 'var(--ink)',
    },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-completionDetail': { marginInlineStart: '0.75rem', fontFamily: 'var(--sans)', fontStyle: 'normal' },
    '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.75rem', width: 'max-content' },
    '.cm-tooltip-hover .playground-hover': { padding: '0.5rem 0.75rem' },
    '.cm-diagnostic': { padding: '0.5rem 0.75rem', borderInlineStart: '3px solid var(--mark)' },
    '.cm-diagnostic-warning': { borderInlineStart: '3px dotted var(--warn)' },
    '.cm-panels': {
      color: 'var(--ink)',
      backgroundColor: 'var(--wash)',
      font: '0.8125rem/1.5 var(--sans)',
      borderColor: 'var(--line)',
    },
    '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.5rem 0.75rem' },
    '.cm-textfield, .cm-button': {
      color: 'inherit',
      background: 'var(--paper)',
      border: '1px solid var(--edge)',
      borderRadius: '2px',
      font: 'inherit',
    },
    '.cm-searchMatch': { backgroundColor: 'var(--select)' },
    '.cm-searchMatch-selected': { outline: '1px solid var(--mark)' },
    '.cm-snippetField': { backgroundColor: 'var(--wash)' },
    '.cm-foldPlaceholder': { color: 'var(--quiet)', background: 'none', borderColor: 'var(--edge)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
      { tag: tags.string, color: 'var(--text)' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--mark)' },
      { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
      { tag: [tags.separator, tags.brace, tags.squareBracket], color: 'var(--quiet)' },
    ]),
  ),
];
