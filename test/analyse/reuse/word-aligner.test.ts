import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordAligner } from '../../../src/analyse/reuse/word-aligner.js';

function align(a: readonly number[], b: readonly number[]) {
  const words = Int32Array.from([...a, ...b]);
  return new WordAligner({ words }).align(0, a.length, a.length, words.length);
}

describe('WordAligner', () => {
  it.each([
    ['nothing for equal words', [1, 2, 3], [1, 2, 3], []],
    ['a replaced word', [1, 2, 3], [1, 9, 3], [[1, 2, 1, 2]]],
    ['an added word', [1, 3], [1, 2, 3], [[1, 1, 1, 2]]],
    ['an omitted word', [1, 2, 3], [1, 3], [[1, 2, 1, 1]]],
  ])('gives %s', (_, a, b, expected) => {
    const found = align(a, b).map(({ startA, endA, startB, endB }) => [
      startA,
      endA,
      startB - a.length,
      endB - a.length,
    ]);
    expect(found).toEqual(expected);
  });

  it('leaves equal words between its differences, of any two lists', () => {
    const list = fc.array(fc.nat(30), { maxLength: 150 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        let atA = 0;
        let atB = a.length;
        const all = [...a, ...b];
        const end = { startA: a.length, endA: a.length, startB: all.length, endB: all.length };
        for (const hunk of [...align(a, b), end]) {
          expect(all.slice(atA, hunk.startA)).toEqual(all.slice(atB, hunk.startB));
          expect(hunk.startA < hunk.endA || hunk.startB < hunk.endB || hunk === end).toBe(true);
          atA = hunk.endA;
          atB = hunk.endB;
        }
      }),
    );
  });

  it('takes long texts that are edited throughout', () => {
    const a = Array.from({ length: 20_000 }, (_, index) => index);
    const b = a.map((word) => (word % 5 === 0 ? 100_000 + word : word));
    expect(align(a, b)).toHaveLength(4000);
  });
});
