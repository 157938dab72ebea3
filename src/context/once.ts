// Knows how code that comes later is sent for: with one promise for all who ask. To a browser each import() is a task of its own,
// even of code that is there, and between a thousand of them it lays the page out again and again.

/** Makes of a function that loads something one that loads it once. */
export function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => (loading ??= load());
}
