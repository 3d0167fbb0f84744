/** Words of texts, in order: four parallel lists. */
export interface WordLists {
  /** The number of each word's normal form. */
  readonly words: Int32Array;
  /** Offset of each word in its text, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /** How each word is written: see `written.ts`. */
  readonly flags: Uint8Array;
}

/** Lists for so many words, which threads can share; some may stand elsewhere. */
export function listsFor(capacity: number, elsewhere: Partial<WordLists> = {}): WordLists {
  const buffer = (bytes: number) => new SharedArrayBuffer(bytes * capacity);
  return {
    words: elsewhere.words ?? new Int32Array(buffer(Int32Array.BYTES_PER_ELEMENT)),
    starts: elsewhere.starts ?? new Int32Array(buffer(Int32Array.BYTES_PER_ELEMENT)),
    lengths: elsewhere.lengths ?? new Uint16Array(buffer(Uint16Array.BYTES_PER_ELEMENT)),
    flags: elsewhere.flags ?? new Uint8Array(buffer(Uint8Array.BYTES_PER_ELEMENT)),
  };
}

/** A part of lists, not a copy. */
export function partOf(
  { words, starts, lengths, flags }: WordLists,
  from: number,
  to: number,
): WordLists {
  return {
    words: words.subarray(from, to),
    starts: starts.subarray(from, to),
    lengths: lengths.subarray(from, to),
    flags: flags.subarray(from, to),
  };
}

/** Copies the first words of lists to others, or to another place in the same ones. */
export function copyWords(from: WordLists, count: number, to: WordLists, at: number): void {
  const { words, starts, lengths, flags } = partOf(from, 0, count);
  to.words.set(words, at);
  to.starts.set(starts, at);
  to.lengths.set(lengths, at);
  to.flags.set(flags, at);
}
