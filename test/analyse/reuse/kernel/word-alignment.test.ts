import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/analyse/reuse/kernel.js';

/** The ranges that differ, of two lists of words that stand one behind the other. */
function align(a: readonly number[], b: readonly number[]) {
  const kernel = new Kernel({});
  const { run } = kernel;
  run.openWords(a.length + b.length);
  kernel.integers.set([...a, ...b], run.listAt(0) >> 2);
  const count = run.alignWords(0, a.length, a.length, a.length + b.length);
  return Array.from({ length: count }, (_, index) => {
    const at = (run.hunksAt() >> 2) + 4 * index;
    const [startA = 0, endA = 0, startB = 0, endB = 0] = kernel.integers.subarray(at, at + 4);
    return { startA, endA, startB, endB };
  });
}

describe('alignWords', () => {
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
