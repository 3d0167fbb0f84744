import type { Collection } from './collection.js';
import { Kernel } from './kernel.js';

/** Ranges of words that differ; one of them may be empty. Ends are exclusive. */
export interface Hunk {
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
}

/** Integers of a hunk in the kernel's memory. */
const HUNK = 4;

/** Aligns ranges of the words of a collection, which stand in the kernel's memory. */
export class WordAligner {
  readonly #kernel = new Kernel({});

  constructor({ words }: Pick<Collection, 'words'>) {
    const { run } = this.#kernel;
    run.openWords(words.length);
    this.#kernel.integers.set(words, run.wordsAt() >> 2);
  }

  /** The differences of two ranges of words, neighbours merged: see kernel/word-alignment.ts. */
  align(startA: number, endA: number, startB: number, endB: number): Hunk[] {
    const { run } = this.#kernel;
    const count = run.alignWords(startA, endA, startB, endB);
    const { integers } = this.#kernel;
    const hunks: Hunk[] = [];
    const end = (run.hunksAt() >> 2) + HUNK * count;
    for (let at = end - HUNK * count; at < end; at += HUNK) {
      hunks.push({
        startA: integers[at] ?? 0,
        endA: integers[at + 1] ?? 0,
        startB: integers[at + 2] ?? 0,
        endB: integers[at + 3] ?? 0,
      });
    }
    return hunks;
  }
}
