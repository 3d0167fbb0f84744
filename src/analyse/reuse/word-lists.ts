/** Words of texts, in order: four parallel lists. */
export interface WordLists {
  /** The number of each word's normal form. */
  readonly words: Int32Array;
  /** Offset of each word in its text, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /** How each word is written: see kernel/written.ts. */
  readonly flags: Uint8Array;
}

/** Lists for so many words; some may stand elsewhere. */
export function listsFor(capacity: number, elsewhere: Partial<WordLists> = {}): WordLists {
  return {
    words: elsewhere.words ?? new Int32Array(capacity),
    starts: elsewhere.starts ?? new Int32Array(capacity),
    lengths: elsewhere.lengths ?? new Uint16Array(capacity),
    flags: elsewhere.flags ?? new Uint8Array(capacity),
  };
}

/** The first words of lists, not a copy. */
export function firstWords({ words, starts, lengths, flags }: WordLists, count: number): WordLists {
  return {
    words: words.subarray(0, count),
    starts: starts.subarray(0, count),
    lengths: lengths.subarray(0, count),
    flags: flags.subarray(0, count),
  };
}

/** Copies the first words of lists to others. */
export function copyWords(from: WordLists, count: number, to: WordLists): void {
  const { words, starts, lengths, flags } = firstWords(from, count);
  to.words.set(words);
  to.starts.set(starts);
  to.lengths.set(lengths);
  to.flags.set(flags);
}
