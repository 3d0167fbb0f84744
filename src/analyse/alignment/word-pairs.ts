/** How many of the rarest words of a sentence are indexed; words of one sentence only are no use. */
export const RAREST = 6;

/**
 * Sentences that the index keeps for two words. Later ones meet these only: in a large event, where
 * hundreds of sentences say one thing, they stand for all.
 */
const REPRESENTATIVES = 32;

/**
 * Finds the sentences that share two frequent words of their rarest ones. Words are looked up by a
 * hash of both: a few sentences meet that share none, which is no harm where a meeting is only a
 * reason to compare them.
 */
export class WordPairs {
  readonly #rarest: Int32Array;
  readonly #rare: number;
  /** For each hash, where its sentences stand in the list; one more at the end. */
  readonly #starts: Int32Array;
  readonly #sentences: Int32Array;
  /** For each hash, how many sentences are kept so far. */
  readonly #kept: Uint8Array;

  /**
   * @param rarest the ranks of {@link RAREST} words of each sentence, ascending, 0 behind them
   * @param rare the rank of the last word that is not frequent
   */
  constructor(rarest: Int32Array, rare: number) {
    this.#rarest = rarest;
    this.#rare = rare;
    const hashes = powerOfTwo(this.#countPairs());
    this.#kept = new Uint8Array(hashes);
    this.#starts = this.#place();
    this.#sentences = new Int32Array(this.#starts[hashes] ?? 0);
    this.#kept.fill(0);
  }

  #countPairs(): number {
    let pairs = 0;
    for (let from = 0; from < this.#rarest.length; from += RAREST) {
      const words = this.#endOf(from) - this.#startOf(from);
      pairs += (words * (words - 1)) / 2;
    }
    return pairs;
  }

  /** Counts the sentences of each hash, and makes room for those of two or more. */
  #place(): Int32Array {
    const rarest = this.#rarest;
    const counts = this.#kept;
    const mask = counts.length - 1;
    for (let from = 0; from < rarest.length; from += RAREST) {
      const end = this.#endOf(from);
      for (let one = this.#startOf(from); one < end; one++) {
        const a = rarest[one] ?? 0;
        for (let other = one + 1; other < end; other++) {
          const hash = hashOf(a, rarest[other] ?? 0) & mask;
          const count = counts[hash] ?? 0;
          if (count < REPRESENTATIVES) counts[hash] = count + 1;
        }
      }
    }
    const starts = new Int32Array(counts.length + 1);
    let start = 0;
    for (let hash = 0; hash < counts.length; hash++) {
      starts[hash] = start;
      const count = counts[hash] ?? 0;
      if (count > 1) start += count;
    }
    starts[counts.length] = start;
    return starts;
  }

  /** Where the frequent words of the sentence begin whose words begin at a place. */
  #startOf(from: number): number {
    const end = this.#endOf(from);
    let start = from;
    while (start < end && (this.#rarest[start] ?? 0) <= this.#rare) start++;
    return start;
  }

  #endOf(from: number): number {
    let end = from + RAREST;
    while (end > from && this.#rarest[end - 1] === 0) end--;
    return end;
  }

  /**
   * Visits the kept sentences before this one that share two frequent words with it, once for each
   * two, and keeps it.
   */
  meetEarlier(sentence: number, meet: (earlier: number) => void): void {
    const rarest = this.#rarest;
    const starts = this.#starts;
    const sentences = this.#sentences;
    const kept = this.#kept;
    const mask = kept.length - 1;
    const from = sentence * RAREST;
    const end = this.#endOf(from);
    for (let one = this.#startOf(from); one < end; one++) {
      const a = rarest[one] ?? 0;
      for (let other = one + 1; other < end; other++) {
        const hash = hashOf(a, rarest[other] ?? 0) & mask;
        const start = starts[hash] ?? 0;
        const room = (starts[hash + 1] ?? 0) - start;
        if (room === 0) continue;
        const count = kept[hash] ?? 0;
        for (let place = start; place < start + count; place++) meet(sentences[place] ?? 0);
        if (count === room) continue;
        sentences[start + count] = sentence;
        kept[hash] = count + 1;
      }
    }
  }
}

function hashOf(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 12);
}

/** The power of two that is as large or the next one, at least 16. */
function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}
