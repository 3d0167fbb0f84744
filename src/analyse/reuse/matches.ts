import type { Collection } from './collection.js';
import { Kernel } from './kernel.js';
import { matchOf, type Block, type Match } from './match.js';

/** Integers of a block in the kernel's memory. */
const BLOCK = 3;

/**
 * Every pair of documents' shared text, the pairs in the order of the later document.
 *
 * The kernel that finds it is not used again: its index is larger than the collection.
 */
export function findMatches(collection: Collection, minWords: number): Match[] {
  const matches: Match[] = [];
  const kernel = new Kernel({
    emit: (documentA, documentB, blocks, count) => {
      matches.push(matchOf(documentA, documentB, blocksAt(kernel, blocks >> 2, count)));
    },
  });
  writeCollection(collection, kernel);
  kernel.run.findMatches(minWords);
  return matches;
}

function blocksAt({ integers }: Kernel, from: number, count: number): Block[] {
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
