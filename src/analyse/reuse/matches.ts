import type { Collection } from './collection.js';
import { Kernel } from './kernel.js';

/** Integers of a block in the kernel's memory. */
const BLOCK = 3;
/** Integers of a match before its blocks. */
const HEAD = 3;

/** The list of matches begins with room for so many integers. */
const LEAST_ROOM = 1 << 16;

/**
 * Every pair of documents' shared text, the pairs in the order of the later document: of each match
 * the earlier and the later document, the number of its blocks, and the blocks, three integers each.
 * See kernel/match.ts.
 *
 * The kernel that finds them is not used again: its index is larger than the collection.
 */
export function findMatches(collection: Collection, minWords: number): Int32Array {
  let matches = new Int32Array(LEAST_ROOM);
  let size = 0;
  const kernel = new Kernel({
    emit: (documentA, documentB, blocks, count) => {
      const end = size + HEAD + BLOCK * count;
      if (end > matches.length) matches = enlarged(matches, end);
      matches[size] = documentA;
      matches[size + 1] = documentB;
      matches[size + 2] = count;
      matches.set(
        kernel.integers.subarray(blocks >> 2, (blocks >> 2) + BLOCK * count),
        size + HEAD,
      );
      size = end;
    },
  });
  writeCollection(collection, kernel);
  kernel.run.findMatches(minWords);
  return matches.subarray(0, size);
}

function enlarged(list: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * list.length, least));
  larger.set(list);
  return larger;
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
