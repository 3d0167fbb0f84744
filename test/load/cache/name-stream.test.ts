import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadEntry, EntryReader } from '../../../src/load/cache/entry-stream.js';
import { partOfNames, readNames } from '../../../src/load/cache/name-stream.js';
import type { NamesInStory } from '../../../src/model/prepared.js';

/** Chains by sentence and first word, in order. */
const namesInStory: fc.Arbitrary<NamesInStory> = fc
  .array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(20), fc.integer({ min: 1, max: 15 })))
  .map((chains) => chains.sort(([a, b], [c, d]) => a - c || b - d).flat());

function read(part: Buffer, stories: number): NamesInStory[] {
  return readNames(new EntryReader(part, () => []), stories);
}

describe('the names of an entry', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(namesInStory), (stories) => {
        expect(read(partOfNames(stories), stories.length)).toEqual(stories);
      }),
    );
  });

  it('are refused where something is missing or added', () => {
    fc.assert(
      fc.property(fc.array(namesInStory, { minLength: 1 }), fc.nat(), (stories, at) => {
        const part = partOfNames(stories);
        expect(() => read(part.subarray(0, at % part.length), stories.length)).toThrow(BadEntry);
        expect(() => read(Buffer.concat([part, part]), stories.length)).toThrow(BadEntry);
      }),
    );
  });
});
