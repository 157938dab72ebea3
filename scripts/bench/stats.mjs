// Knows how repeated measurements become one number. Knows nothing of what was measured.

/** The value below which a part `q` of the values lies; NaN where there is none. */
export function quantile(values, q) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  const [a, b] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]];
  return a + (b - a) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** The median of the ratios round by round: what slows the machine for a while slows both sides. */
export const pairedRatio = (values, base) => median(values.map((value, i) => value / base[i]));

/** What one more of something costs, between two sizes. */
export const marginal = ([n1, cost1], [n2, cost2]) => (cost2 - cost1) / (n2 - n1);

/**
 * How cost grows with size, from three sizes: 1 is in step with it, 2 with its square. The first page, its size and its
 * cost, is taken off the others, since every page costs something. NaN where nothing grows.
 */
export function exponent([n0, cost0], [n1, cost1], [n2, cost2]) {
  const [a, b] = [cost1 - cost0, cost2 - cost0];
  return a > 0 && b > 0 ? Math.log(b / a) / Math.log((n2 - n0) / (n1 - n0)) : NaN;
}

/** The order in which a round takes the contenders: each begins once. */
export const rotated = (items, round) => items.map((_, i) => items[(i + round) % items.length]);
