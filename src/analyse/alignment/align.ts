import type { AlignedPair } from '../../model/passage.js';
import { similarity } from './similarity.js';

const THRESHOLD = 0.5;

/**
 * Pairs the sentences of two texts that say the same thing.
 *
 * @returns pairs of indexes, in the order of the first text
 */
export function alignSentences(a: readonly string[], b: readonly string[]): AlignedPair[] {
  return a.flatMap((first, i) =>
    b.flatMap((second, j) => {
      const value = similarity(first, second);
      return value >= THRESHOLD ? [{ a: i, b: j, similarity: value }] : [];
    }),
  );
}
