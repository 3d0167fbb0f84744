import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/analyse/alignment/align.js';

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
