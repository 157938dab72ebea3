// Knows how somebody at a terminal sees how far a long list has come. Says nothing anywhere else.

const FEW = 20;

/** Counts what is done, on a line of standard error that is taken away at the end. */
export function progress(total: number): { step(): void; end(): void } {
  const stream = process.stderr;
  if (!stream.isTTY || total < FEW) return { step() {}, end() {} };
  let done = 0;
  return {
    step() {
      done++;
      stream.clearLine(0);
      stream.cursorTo(0);
      stream.write(`${done} of ${total}`);
    },
    end() {
      stream.clearLine(0);
      stream.cursorTo(0);
    },
  };
}
