// Knows whom to ask for the stylesheet when a summary comes into a document or a shadow root: nobody, unless the
// script-tag entry says otherwise. The package's users bring the stylesheet themselves.

export const styleHook: { dress?: (summary: HTMLElement) => void } = {};
