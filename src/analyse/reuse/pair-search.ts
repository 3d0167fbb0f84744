import type { Collection } from './collection.js';
import { Kernel } from './kernel.js';
import { matchOf, type Block, type Match } from './match.js';

/** Ranges of words that differ; one of them may be empty. Ends are exclusive. */
export interface Hunk {
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
}

/** Integers of a block and of a hunk in the kernel's memory. */
const BLOCK = 3;
const HUNK = 4;

/** Compares the documents of a collection two by two: its words in the kernel's memory. */
export class PairSearch {
  readonly #kernel: Kernel;
  #matches: Match[] = [];

  constructor(collection: Collection) {
    this.#kernel = new Kernel({
      emit: (documentA, documentB, blocks, count) => {
        this.#matches.push(matchOf(documentA, documentB, this.#blocks(blocks >> 2, count)));
      },
    });
    writeCollection(collection, this.#kernel);
  }

  /** Every pair of documents' shared text, the pairs in the order of the later document. */
  matches(minWords: number): Match[] {
    this.#matches = [];
    this.#kernel.run.findMatches(minWords);
    return this.#matches;
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

  #blocks(from: number, count: number): Block[] {
    const { integers } = this.#kernel;
    const blocks: Block[] = [];
    for (let at = from; at < from + BLOCK * count; at += BLOCK) {
      blocks.push({
        a: integers[at] ?? 0,
        b: integers[at + 1] ?? 0,
        length: integers[at + 2] ?? 0,
      });
    }
    return blocks;
  }
}

/** Writes what the kernel needs of a collection to its memory. */
export function writeCollection(
  { documents, words, flags, first, weights }: Collection,
  kernel: Kernel,
): void {
  const { run } = kernel;
  run.open(documents, words.length, weights.length);
  kernel.integers.set(words, run.wordsAt() >> 2);
  kernel.integers.set(first, run.firstAt() >> 2);
  kernel.bytes.set(flags, run.flagsAt());
  kernel.bytes.set(weights, run.weightsAt());
}
