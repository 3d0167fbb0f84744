import type { Collection } from './collection.js';

/** Two sentences are compared if they have this many of their rarest words in common. */
const IN_COMMON = 2;

/** How many of the rarest words of a sentence are indexed; words of one sentence only are no use. */
const RAREST = 6;

/**
 * Sentences that the index keeps for a word. Later ones are compared with these only: in a large
 * event, where hundreds of sentences share a word, they stand for all.
 */
const REPRESENTATIVES = 32;

/**
 * Finds pairs of sentences that are worth a comparison, each pair once with `first < second`.
 * Cost: sentences times {@link RAREST} times {@link REPRESENTATIVES} at most.
 */
export function candidatePairs(
  sentences: readonly Int32Array[],
  within: Collection,
  visit: (first: number, second: number) => void,
): void {
  const postings: (number[] | undefined)[] = [];
  const counts = new Uint8Array(sentences.length);
  const rarest = new Int32Array(RAREST);
  const ranks = ranksOf(within);
  const touched: number[] = [];
  for (const [second, ids] of sentences.entries()) {
    const length = findRarest(ids, ranks, rarest);
    touched.length = 0;
    for (let at = 0; at < length; at++) {
      const posting = (postings[rarest[at] ?? 0] ??= []);
      for (const first of posting) {
        const count = (counts[first] ?? 0) + 1;
        counts[first] = count;
        if (count === IN_COMMON) touched.push(first);
      }
    }
    for (const first of touched) visit(first, second);
    for (let at = 0; at < length; at++) {
      const posting = postings[rarest[at] ?? 0];
      if (!posting) continue;
      for (const first of posting) counts[first] = 0;
      if (posting.length < REPRESENTATIVES) posting.push(second);
    }
  }
}

/** Writes the ranks of the rarest words of a sentence to `rarest`; returns their number. */
function findRarest(ids: Int32Array, ranks: Int32Array, rarest: Int32Array): number {
  let length = 0;
  for (const id of ids) {
    const rank = ranks[id] ?? 0;
    let at = length;
    while (at > 0 && (rarest[at - 1] ?? 0) > rank) at--;
    if (rank === 0 || at >= RAREST) continue;
    if (length < RAREST) length++;
    rarest.copyWithin(at + 1, at, length - 1);
    rarest[at] = rank;
  }
  return length;
}

/**
 * Ranks of the entries from the rarest, 1, by frequency here, then by general frequency, then by id;
 * 0 for words of one sentence.
 */
function ranksOf({ entries, frequency }: Collection): Int32Array {
  const ranks = new Int32Array(entries.length);
  const shared = entries.filter(({ id }) => (frequency[id] ?? 0) > 1);
  shared.sort(
    (a, b) => (frequency[a.id] ?? 0) - (frequency[b.id] ?? 0) || b.weight - a.weight || a.id - b.id,
  );
  for (const [index, { id }] of shared.entries()) ranks[id] = index + 1;
  return ranks;
}
