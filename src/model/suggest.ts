// Knows which of some names was probably meant by a name that is none of them.

const fold = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '');

/** The nearest of the names, by how many letters differ; `undefined` where none is near. */
export function suggest(name: string, names: Iterable<string>): string | undefined {
  const wanted = fold(name.slice(0, 50));
  // One slip in a short name, one more for every three letters of a longer one.
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let nearest: string | undefined;
  // So many names are enough to compare with: the work must not grow with a list that is made to be long.
  let left = 1000;
  for (const candidate of names) {
    if (!left--) break;
    const other = fold(candidate.slice(0, 50));
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const d = distance(wanted, other);
    if (d < least) {
      least = d;
      nearest = candidate;
    }
  }
  return nearest;
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const swapped = i && j && a[i] === b[j - 1] && a[i - 1] === b[j] ? before[j - 1]! + 1 : Infinity;
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1), swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
