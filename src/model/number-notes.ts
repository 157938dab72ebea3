// Knows the rule by which footnotes are numbered and named; nothing of where the references stand.

/** A note as the references to it make it. */
export interface NumberedNote {
  /** The name by which references call the note. */
  readonly key: string;
  /** 1 for the note that is referred to first, and so on in document order. */
  readonly number: number;
  /** How many references the note has so far. */
  references: number;
}

/** Numbers notes in the order in which references to them are met. One note with several references has one number. */
export class NoteNumbers {
  readonly notes = new Map<string, NumberedNote>();

  /** Meets one more reference to `key`; its place among the references to that note is `references` of the result. */
  refer(key: string): NumberedNote {
    const note = this.add(key);
    note.references++;
    return note;
  }

  /** Gives `key` the next number if it has none: for a note that nobody refers to, which still has to be shown. */
  add(key: string): NumberedNote {
    let note = this.notes.get(key);
    if (!note) this.notes.set(key, (note = { key, number: this.notes.size + 1, references: 0 }));
    return note;
  }
}

/** Id of the note `key` in the end list of the summary `summary`. A key holds no white space: ids may not. */
export const noteId = (summary: string, key: string) => `fn-${summary}-${key}`;

/** Id of the nth (from 1) reference to the note `key`. */
export const referenceId = (summary: string, key: string, nth = 1) =>
  `fnref-${summary}-${key}${nth > 1 ? `-${nth}` : ''}`;

/** `a` for 1, `b`, … `z`, `aa`: as the items of a lettered list are called, and the references to one note. */
export const letters = (nth: number): string =>
  nth > 0 ? letters(Math.floor((nth - 1) / 26)) + String.fromCharCode(97 + ((nth - 1) % 26)) : '';

/** What a backlink shows: `1`, or `1a`, `1b`, … where one note has several references. */
export const backlinkLabel = (number: number, nth: number, references: number): string =>
  references < 2 ? `${number}` : number + letters(nth);

/** Arrow of a backlink, held to its text form: some systems would draw it as a coloured picture. */
export const BACK_ARROW = '↩\uFE0E';
