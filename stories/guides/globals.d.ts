// Knows the name that Storybook's build replaces by a constant: see .storybook/main.ts.

/** The hashes (`sha384-…`) of built files that a guide shows, by path from the package’s folder. */
declare const __HASHES__: Record<string, string>;
