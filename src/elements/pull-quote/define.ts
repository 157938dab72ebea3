// Knows how to define <pull-quote>: importing this file does it.
import { PullQuote } from './pull-quote.js';

PullQuote.define();

declare global {
  interface HTMLElementTagNameMap {
    'pull-quote': PullQuote;
  }
}
