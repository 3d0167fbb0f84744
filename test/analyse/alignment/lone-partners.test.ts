import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/analyse/alignment/align.js';
import { Collection } from '../../../src/analyse/alignment/collection.js';
import { lonePartners } from '../../../src/analyse/alignment/lone-partners.js';

const pairsOf = (a: readonly string[], b: readonly string[]): [number, number][] =>
  alignSentences(a, b).map(({ a: i, b: j }) => [i, j]);

describe('further parts of a sentence', () => {
  const whole = [
    'After a search of two days divers found the wreck of the ferry in the harbour of Elmer, cut a hole into its hull, and brought up the bell.',
    'The bell goes to the museum.',
  ];
  const parts = [
    'Divers found the wreck of the ferry in the harbour of Elmer after a search of two days.',
    'It lay deeper than was thought.',
    'A hole was cut into the rusty hull.',
    'The council paid for lunch.',
  ];

  it('are paired with it beside a part that is aligned', () => {
    expect(pairsOf(whole, parts)).toEqual([
      [0, 0],
      [0, 2],
    ]);
    expect(pairsOf(parts, whole)).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });

  it('are not paired far from it', () => {
    const far = [...parts.slice(0, 2), 'The sea was calm.', ...parts.slice(2)];
    expect(pairsOf(whole, far)).toEqual([[0, 0]]);
  });

  it('are not paired where the other sentence says as much', () => {
    const other = [whole[0] ?? '', 'A hole in the hull let the water in.'];
    expect(pairsOf(other, parts)).not.toContainEqual([0, 2]);
  });
});

describe('a pair that nothing else comes near', () => {
  const found = { ofLighter: 0.5, ofHeavier: 0.5, strength: 0.5, words: 4, mass: 20, isRare: true };
  const pair = { a: 0, b: 1, found };
  const within = new Collection(['alpha']);
  for (let sentence = 0; sentence < 8; sentence++) {
    within.load(Int32Array.of(0), 0, 1);
    within.countLoaded();
    within.add();
  }
  within.weigh();

  it('is one of all pairs that share a word, not of some of them', () => {
    expect(lonePartners([pair], true, [], 4, within)).toEqual([pair]);
    expect(lonePartners([pair], false, [], 4, within)).toEqual([]);
  });
});
