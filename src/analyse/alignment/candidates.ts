import type { Collection } from './collection.js';
import { RAREST, WordPairs } from './word-pairs.js';

/** Sentences of a collection that is so small that frequent words are looked up as rare ones are. */
const SMALL = 1000;

/**
 * Finds pairs of sentences that are worth a comparison, each pair once with `first < second`: those
 * that have two rare words in common, or one and two frequent ones, or three frequent ones, all among
 * their rarest. Frequent words are looked up two at a time ({@link WordPairs}), so that sentences of
 * nothing but frequent words are found in a large collection as well.
 *
 * Cost: the sentences times a constant, since few sentences have a rare word, and few of those that
 * have two frequent ones are kept.
 */
export function candidatePairs(
  within: Collection,
  visit: (first: number, second: number) => void,
): void {
  const { ranks, places } = indexOf(within);
  const rare = places.length - 2;
  const sentences = within.ids.length;
  const rarest = new Int32Array(sentences * RAREST);
  for (let sentence = 0; sentence < sentences; sentence++) {
    findRarest(within, sentence, ranks, rarest);
  }
  const pairs = sentences > SMALL ? new WordPairs(rarest, rare) : undefined;
  const postings = new Int32Array(places.at(-1) ?? 0);
  const filled = new Uint16Array(places.length);
  // Twice the later sentence, from 1, that met a sentence last, and one more once it met it again.
  const met = new Int32Array(sentences);
  const found: number[] = [];
  for (let second = 1; second <= sentences; second++) {
    found.length = 0;
    const meet = (first: number): void => {
      const last = met[first] ?? 0;
      if (last < 2 * second) met[first] = 2 * second;
      else if (last === 2 * second) {
        met[first] = last + 1;
        found.push(first);
      }
    };
    const from = (second - 1) * RAREST;
    for (let at = from; at < from + RAREST; at++) {
      const rank = rarest[at] ?? 0;
      if (rank === 0 || rank > rare) break;
      const start = places[rank] ?? 0;
      const end = start + (filled[rank] ?? 0);
      for (let place = start; place < end; place++) meet(postings[place] ?? 0);
      postings[end] = second - 1;
      filled[rank] = (filled[rank] ?? 0) + 1;
    }
    pairs?.meetEarlier(second - 1, meet);
    for (const first of found) visit(first, second - 1);
  }
}

/** Writes the ranks of the rarest words of a sentence to its place, ascending; 0 behind them. */
function findRarest(
  { ids }: Collection,
  sentence: number,
  ranks: Int32Array,
  rarest: Int32Array,
): void {
  const { pool } = ids;
  const from = sentence * RAREST;
  const end = ids.endOf(sentence);
  let length = 0;
  for (let index = ids.startOf(sentence); index < end; index++) {
    const rank = ranks[pool[index] ?? 0] ?? 0;
    let at = length;
    while (at > 0 && (rarest[from + at - 1] ?? 0) > rank) at--;
    if (rank === 0 || at >= RAREST) continue;
    if (length < RAREST) length++;
    for (let moved = length - 1; moved > at; moved--) {
      rarest[from + moved] = rarest[from + moved - 1] ?? 0;
    }
    rarest[from + at] = rank;
  }
}

/**
 * The ranks of the entries from the rarest, 1, by frequency here, then by general frequency, then
 * by id, with 0 for words of one sentence; and by rank, where the sentences of the rare ones stand.
 */
function indexOf(within: Collection): { ranks: Int32Array; places: Int32Array } {
  const { entries, frequency, ids } = within;
  const isSmall = ids.length <= SMALL;
  const ranks = new Int32Array(entries.length);
  const shared = entries.filter(({ id }) => (frequency[id] ?? 0) > 1);
  shared.sort(
    (a, b) => (frequency[a.id] ?? 0) - (frequency[b.id] ?? 0) || b.weight - a.weight || a.id - b.id,
  );
  const places = [0, 0];
  for (const [index, { id }] of shared.entries()) {
    ranks[id] = index + 1;
    if (!isSmall && !within.isRare(id)) continue;
    places.push((places.at(-1) ?? 0) + (frequency[id] ?? 0));
  }
  return { ranks, places: Int32Array.from(places) };
}
