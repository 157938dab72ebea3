// Knows when quoted words bring their own quotation marks.

/** Whether words begin with a quotation mark of any script: such words get none added. */
export const opensWithMark = (words: string): boolean => /^\s*["'\p{Pi}„‚「『《〈]/u.test(words);

/** Whether a line is an attribution by its look: a dash, or what is typed for one, then a name. */
export const isAttribution = (line: string): boolean => /^\s*[—–―-]+\s*[^\s\d—–―-]/.test(line);
