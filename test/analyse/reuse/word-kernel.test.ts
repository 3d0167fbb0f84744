import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/analyse/reuse/collection.js';
import { findPassages } from '../../../src/analyse/reuse/passages.js';
import type { SecondThread } from '../../../src/analyse/reuse/second-thread.js';
import { joinSearch, type SharedSearch } from '../../../src/analyse/reuse/word-kernel.js';

/** A thread that takes part in a search before the other begins, and so has all documents. */
const eager: SecondThread = {
  scan: () => () => undefined,
  match: (search) => {
    const matches = joinSearch(search);
    return () => structuredClone(matches);
  },
  end() {},
};

/** One that fails after it has begun with all documents. */
const failing: SecondThread = {
  ...eager,
  match: (search) => {
    joinSearch(search);
    return () => undefined;
  },
};

/** One that begins when the other has no document left. */
const late: SecondThread = {
  ...eager,
  match: (search: SharedSearch) => () => joinSearch(search),
};

describe('WordKernel.findMatches', () => {
  const words = fc.array(
    fc.constantFrom(...'harbour pilot ferry Lindholm sank 23 night storm rescued coast'.split(' ')),
    { minLength: 8, maxLength: 40 },
  );
  const texts = fc
    .tuple(words, words, fc.array(fc.tuple(words, fc.nat(2)), { minLength: 1, maxLength: 6 }))
    .map(([first, second, others]) =>
      others.map(([own, kind]) => ({
        text: [...(kind === 0 ? first : kind === 1 ? second : []), ...own].join(' '),
      })),
    );

  it.each([
    ['that is first', eager],
    ['that fails', failing],
    ['that is late', late],
  ])('finds with a second thread %s what one finds', (_, second) => {
    fc.assert(
      fc.property(texts, (given) => {
        const ranks = given.map((__, index) => index);
        const alone = [...findPassages(given, ranks, {})];
        expect([...findPassages(given, ranks, {}, { second })]).toEqual(alone);
      }),
    );
  });

  it('lets a second thread have documents', () => {
    const text =
      'The pilot boat of Lindholm harbour sank in a storm at night, and 23 were rescued.';
    const { kernel } = collect([{ text }, { text }]);
    let theirs = 0;
    const watched: SecondThread = {
      ...eager,
      match: (search) => {
        const matches = joinSearch(search);
        theirs = matches.length;
        return () => matches;
      },
    };
    expect(kernel.findMatches(8, watched)).toHaveLength(theirs);
    expect(theirs).toBeGreaterThan(0);
  });
});
