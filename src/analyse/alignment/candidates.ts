import type { Collection } from './collection.js';

/** How many of the rarest words of a sentence are indexed; words of one sentence only are no use. */
const RAREST = 6;

/**
 * Sentences that the index keeps for a word. Later ones are compared with these only: in a large
 * event, where hundreds of sentences share a word, they stand for all.
 */
const REPRESENTATIVES = 32;

/**
 * Finds pairs of sentences that are worth a comparison, each pair once with `first < second`: those
 * that have two of their rarest words in common.
 * Cost: sentences times {@link RAREST} times {@link REPRESENTATIVES} at most.
 */
export function candidatePairs(
  within: Collection,
  visit: (first: number, second: number) => void,
): void {
  const { ranks, places } = indexOf(within);
  const postings = new Int32Array(places.at(-1) ?? 0);
  const filled = new Uint8Array(places.length);
  const sentences = within.ids.length;
  // Twice the later sentence that met a sentence last, and one more once it met it again.
  const met = new Int32Array(sentences);
  const rarest = new Int32Array(RAREST);
  const touched: number[] = [];
  for (let second = 1; second <= sentences; second++) {
    const length = findRarest(within, second - 1, ranks, rarest);
    touched.length = 0;
    for (let at = 0; at < length; at++) {
      const rank = rarest[at] ?? 0;
      const start = places[rank] ?? 0;
      const end = start + (filled[rank] ?? 0);
      for (let place = start; place < end; place++) {
        const first = postings[place] ?? 0;
        const last = met[first] ?? 0;
        if (last < 2 * second) met[first] = 2 * second;
        else if (last === 2 * second) {
          met[first] = last + 1;
          touched.push(first);
        }
      }
    }
    for (const first of touched) visit(first, second - 1);
    for (let at = 0; at < length; at++) {
      const rank = rarest[at] ?? 0;
      const end = (places[rank] ?? 0) + (filled[rank] ?? 0);
      if (end === places[rank + 1]) continue;
      postings[end] = second - 1;
      filled[rank] = (filled[rank] ?? 0) + 1;
    }
  }
}

/** Writes the ranks of the rarest words of a sentence to `rarest`; returns their number. */
function findRarest(
  { ids }: Collection,
  sentence: number,
  ranks: Int32Array,
  rarest: Int32Array,
): number {
  const { pool } = ids;
  const end = ids.endOf(sentence);
  let length = 0;
  for (let index = ids.startOf(sentence); index < end; index++) {
    const rank = ranks[pool[index] ?? 0] ?? 0;
    let at = length;
    while (at > 0 && (rarest[at - 1] ?? 0) > rank) at--;
    if (rank === 0 || at >= RAREST) continue;
    if (length < RAREST) length++;
    for (let moved = length - 1; moved > at; moved--) rarest[moved] = rarest[moved - 1] ?? 0;
    rarest[at] = rank;
  }
  return length;
}

/**
 * The ranks of the entries from the rarest, 1, by frequency here, then by general frequency, then
 * by id, with 0 for words of one sentence; and by rank, where its sentences are kept.
 */
function indexOf({ entries, frequency }: Collection): { ranks: Int32Array; places: Int32Array } {
  const ranks = new Int32Array(entries.length);
  const shared = entries.filter(({ id }) => (frequency[id] ?? 0) > 1);
  shared.sort(
    (a, b) => (frequency[a.id] ?? 0) - (frequency[b.id] ?? 0) || b.weight - a.weight || a.id - b.id,
  );
  const places = new Int32Array(shared.length + 2);
  for (const [index, { id }] of shared.entries()) {
    ranks[id] = index + 1;
    const kept = Math.min(REPRESENTATIVES, frequency[id] ?? 0);
    places[index + 2] = (places[index + 1] ?? 0) + kept;
  }
  return { ranks, places };
}
