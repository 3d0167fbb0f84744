import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachNearPair } from '../../../src/analyse/names/near-pairs.js';

type Thing = readonly number[];

function visited(things: readonly Thing[], leaveOut?: (thing: Thing) => void) {
  const pairs: (readonly [Thing, Thing])[] = [];
  const eachKey = (thing: Thing, add: (key: number) => void): void => thing.forEach(add);
  eachNearPair(
    things,
    eachKey,
    (a, b) => pairs.push([a, b]),
    (thing) => leaveOut?.(thing),
  );
  return pairs;
}

describe('eachNearPair', () => {
  it('visits each pair with a key in common once, the earlier thing first', () => {
    const key = fc.oneof(fc.nat(9), fc.constantFrom(2 ** 32 - 1, 2 ** 31, 2 ** 22, 1025));
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 5 }), { maxLength: 12 }), (things) => {
        const expected = things.flatMap((a, at) =>
          things
            .slice(at + 1)
            .filter((b) => b.some((each) => a.includes(each)))
            .map((b) => [a, b] as const),
        );
        const found = visited(things);
        expect(found).toHaveLength(expected.length);
        for (const [a, b] of expected) {
          expect(found.filter(([x, y]) => x === a && y === b)).toHaveLength(1);
        }
      }),
    );
  });

  it('compares a thing with the first twenty under a key only', () => {
    const things = Array.from({ length: 30 }, (): Thing => [7]);
    const cut: Thing[] = [];
    expect(visited(things, (thing) => cut.push(thing))).toHaveLength((20 * 19) / 2 + 20 * 10);
    expect(cut).toEqual(things.slice(21));
  });

  it('tells of nothing where all are compared, also those with one key twice', () => {
    const things = Array.from({ length: 21 }, (): Thing => [7, 7]);
    const cut: Thing[] = [];
    expect(visited(things, (thing) => cut.push(thing))).toHaveLength((21 * 20) / 2);
    expect(cut).toEqual([]);
  });
});
