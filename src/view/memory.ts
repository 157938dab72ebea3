// Knows what a view has written before, so that of a document in which something has changed only that is written again; and, since
// that takes passing over references, how notes get their numbers. Knows nothing of what is written.
import { NoteNumbers, type NumberedNote } from '../model/number-notes.js';

/** A part as it was written. */
interface Written {
  /** What it was written from. */
  readonly given: readonly unknown[];
  /** How many references stand before it in the part around it. */
  readonly from: number;
  /** The notes that it refers to, in their order. */
  readonly notes: string[];
  /** The parts in it. */
  readonly parts: Written[];
  /** Of how many nodes it is. */
  size: number;
  /** How many of its references are known to be the same as before. */
  same: number;
}

const unwritten = (given: readonly unknown[] = [], from = 0): Written => ({
  ...{ given, from, size: 0, same: 0 },
  notes: [],
  parts: [],
});

const sizeOf = (view: unknown): number =>
  Array.isArray(view) ? view.reduce<number>((sum, one) => sum + sizeOf(one), 0) : view === '' ? 0 : 1;

/** What was written last, part by part. A new one knows of nothing. */
export class Memory {
  /** What stands for so many nodes that are right as they are. */
  readonly #kept: (size: number) => unknown;
  #part = unwritten();
  #before: Written | undefined;
  #numbers = new NoteNumbers();
  #passed: string[] = [];
  /** Whether all references so far are those of last time, so that a note has the number that it had. */
  #inStep = true;
  #order = {};

  constructor(kept: (size: number) => unknown = () => '') {
    this.#kept = kept;
  }

  /** Begins to write once more. */
  begin(): void {
    this.#before = this.#part;
    this.#part = unwritten();
    this.#numbers = new NoteNumbers();
    this.#passed = [];
    this.#inStep = true;
  }

  /**
   * Writes a part, or gives what stands for it where it is written already. `given` is all that it says, and where it stands:
   * compared by identity.
   */
  part(given: readonly unknown[], write: () => unknown): unknown {
    const outer = this.#part;
    const last = this.#before;
    const from = outer.notes.length;
    const before = last?.parts[outer.parts.length];
    this.#compare(before?.from);
    if (
      before &&
      given.every((one, i) => one === before.given[i]) &&
      (this.#inStep || !before.notes.length)
    ) {
      for (const key of before.notes) {
        outer.notes.push(key);
        this.#passed.push(key);
      }
      outer.parts.push(before.from === from ? before : { ...before, from });
      return this.#kept(before.size);
    }
    const part = (this.#part = unwritten(given, from));
    this.#before = before;
    const view = write();
    this.#compare();
    part.size = sizeOf(view);
    for (const key of part.notes) outer.notes.push(key);
    outer.parts.push(part);
    this.#part = outer;
    this.#before = last;
    return view;
  }

  /** Meets one more reference to a note. */
  refer(key: string): NumberedNote {
    const { numbers } = this;
    this.#part.notes.push(key);
    return numbers.refer(key);
  }

  /** The numbers of the notes that have been referred to so far. */
  get numbers(): NoteNumbers {
    for (const key of this.#passed) this.#numbers.refer(key);
    this.#passed = [];
    return this.#numbers;
  }

  /** The same as last time, if all references are. */
  get order(): object {
    this.#compare(this.#before?.notes.length);
    if (!this.#inStep) this.#order = {};
    return this.#order;
  }

  /** Compares the references so far with those of last time, which were so many. */
  #compare(count?: number): void {
    const { notes } = this.#part;
    const before = this.#before?.notes ?? [];
    while (this.#inStep && this.#part.same < notes.length)
      this.#inStep = notes[this.#part.same] === before[this.#part.same++];
    if (count !== undefined && notes.length !== count) this.#inStep = false;
  }
}
