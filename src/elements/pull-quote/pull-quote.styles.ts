// Knows how the shadow root of a quote of bare words looks: as the light stylesheet dresses a full one.

/** One sheet for all quotes. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
blockquote { margin: 0 }
blockquote, div { display: var(--_by, block) }
:host([data-tp-marks]) .text::before { content: open-quote; margin-inline-start: -0.42em }
:host([data-tp-marks]) .text::after { content: close-quote }
:host([data-tp-marks]) .named ::slotted(:nth-last-child(2 of p))::after { content: close-quote !important }
.line ::slotted(p)::after { content: none !important }
.line { margin-block-start: 0.55em; font-size: 0.76em; line-height: 1.45 }
`);
