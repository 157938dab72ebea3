// Knows how to define <footnote-ref>: importing this file does it.
import { FootnoteRef } from './footnote-ref.js';

FootnoteRef.define();

declare global {
  interface HTMLElementTagNameMap {
    'footnote-ref': FootnoteRef;
  }
}
