import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMatches } from '../../../src/analyse/reuse/clusters.js';
import { WordKernel } from '../../../src/analyse/reuse/word-kernel.js';

/** Documents of one sentence each, of so many words; the same word stands at the same place of each. */
function kernelOf(documents: number, length: number) {
  const kernel = new WordKernel();
  kernel.run.openWords(documents * length);
  kernel.run.setWordCount(documents * length);
  const { words } = kernel.words();
  for (const index of words.keys()) words[index] = index % length;
  const norms = Array.from({ length }, (_, word) => `w${word}`);
  kernel.open(documents, norms);
  return kernel;
}

const LENGTH = 40;
const MIN_WORDS = 8;

/** A match of two of the documents: words of both from a place on. */
type Shared = readonly [a: number, b: number, start: number, length: number];

function clustersOf(shared: readonly Shared[]): string[] {
  const matches = shared.flatMap(([a, b, start, length]) => {
    const block = [a * LENGTH + start, b * LENGTH + start, length];
    return [a, b, 1, ...block];
  });
  const kernel = kernelOf(5, LENGTH);
  return clusterMatches(kernel, Int32Array.from(matches), MIN_WORDS).map((cluster) =>
    cluster
      .map(({ document, start, end }) => {
        const first = document * LENGTH;
        return `${document}:${start - first}-${end - first}`;
      })
      .join(' '),
  );
}

describe('clusterMatches', () => {
  it.each<[string, readonly Shared[], readonly string[]]>([
    [
      'leaves out a match that one of an earlier document implies',
      [
        [0, 1, 5, 20],
        [0, 2, 5, 20],
        [1, 2, 5, 20],
      ],
      ['0:5-25 1:5-25 2:5-25'],
    ],
    [
      'keeps what the earlier document has no part in',
      [
        [0, 1, 0, 10],
        [1, 2, 20, 15],
      ],
      ['0:0-10 1:0-10', '1:20-35 2:20-35'],
    ],
    [
      'cuts a long passage where a short one has more witnesses',
      [
        [0, 1, 0, 40],
        [0, 2, 0, 14],
        [0, 3, 0, 14],
      ],
      ['0:14-40 1:14-40', '0:0-14 1:0-14 2:0-14 3:0-14'],
    ],
    [
      'joins a document that only a later witness was matched with',
      [
        [0, 1, 0, 20],
        [1, 2, 0, 20],
      ],
      ['0:0-20 1:0-20 2:0-20'],
    ],
    [
      'keeps the rest of a match beside a passage that covers a part of it',
      [
        [0, 1, 0, 15],
        [0, 2, 0, 15],
        [1, 2, 0, 30],
      ],
      ['0:0-15 1:0-15 2:0-15', '1:15-30 2:15-30'],
    ],
    ['makes nothing of nothing', [], []],
  ])('%s', (_, shared, expected) => {
    expect(clustersOf(shared)).toEqual(expected);
  });

  it('gives the same clusters whatever the order of the pairs', () => {
    const match = fc
      .tuple(
        fc.nat(3),
        fc.nat(3),
        fc.nat(LENGTH - MIN_WORDS),
        fc.integer({ min: MIN_WORDS, max: 40 }),
      )
      .map(([a, more, start, length]): Shared => {
        return [a, Math.min(4, a + 1 + more), start, Math.min(length, LENGTH - start)];
      });
    const pairs = fc.uniqueArray(match, { selector: ([a, b]) => 5 * a + b, maxLength: 8 });
    const orders = pairs.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
      ),
    );
    fc.assert(
      fc.property(orders, ([some, shuffled]) => {
        expect(clustersOf(shuffled)).toEqual(clustersOf(some));
      }),
    );
  });
});
