/** A sequence of words, and where in it each stands. */
export class WordPlaces {
  readonly #words: readonly number[];
  readonly #places = new Map<number, number[]>();

  constructor(words: readonly number[]) {
    this.#words = words;
    for (const [at, word] of words.entries()) {
      const places = this.#places.get(word);
      if (places) places.push(at);
      else this.#places.set(word, [at]);
    }
  }

  /** Length of the longest run of words that both have; cost: the places where words are the same. */
  longestRun(other: WordPlaces): number {
    let longest = 0;
    let before = new Map<number, number>();
    for (const word of this.#words) {
      const places = other.#places.get(word);
      const runs = new Map<number, number>();
      for (const at of places ?? []) {
        const run = (before.get(at - 1) ?? 0) + 1;
        runs.set(at, run);
        if (run > longest) longest = run;
      }
      before = runs;
    }
    return longest;
  }
}
