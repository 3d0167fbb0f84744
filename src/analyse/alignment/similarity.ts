import { stem, tokenize } from '../../segment/tokens.js';

/**
 * How far two sentences say the same thing.
 *
 * @returns 0 (nothing in common) to 1 (the same words)
 */
export function similarity(a: string, b: string): number {
  const first = weighted(a);
  const second = weighted(b);
  let shared = 0;
  let firstTotal = 0;
  let secondTotal = 0;
  for (const [word, weight] of first) {
    firstTotal += weight;
    if (second.has(word)) shared += weight;
  }
  for (const weight of second.values()) secondTotal += weight;
  if (firstTotal === 0 && secondTotal === 0) return a === b ? 1 : 0;
  return (2 * shared) / (firstTotal + secondTotal);
}

function weighted(text: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { kind, norm } of tokenize(text)) {
    if (kind !== 'symbol') weights.set(stem(norm), Math.min(norm.length, 8));
  }
  return weights;
}
