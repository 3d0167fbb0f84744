import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/analyse/alignment/align.js';

const pairsOf = (a: readonly string[], b: readonly string[]): [number, number][] =>
  alignSentences(a, b).map(({ a: i, b: j }) => [i, j]);

const FIRST = [
  'A lorry loaded with tar overturned on the coast road near Greywater early on Monday.',
  'It took workers until the evening to clear the road.',
  'The lorry belongs to a builder from Elmer.',
  'Pupils were sent home because no bus could reach the school.',
];
const SECOND = [
  'Lessons ended early on Monday as buses were unable to get to the school in Greywater.',
  'Clearing the road kept a dozen workers busy until the evening.',
  'The mayor wants a lower limit of speed.',
  'Tar spilt over the coast road when the lorry tipped over.',
];

describe('sentences in other words', () => {
  it('are paired where no other sentence comes near', () => {
    expect(pairsOf(FIRST, SECOND)).toContainEqual([1, 1]);
    expect(pairsOf(SECOND, FIRST)).toContainEqual([1, 1]);
  });

  it('are not paired where another one comes near', () => {
    const near = 'Other workers cleared the road to Elmer before the evening.';
    const found = pairsOf(FIRST, [...SECOND, near]);
    expect(found.filter(([a]) => a === 1)).toEqual([]);
  });

  it('are not paired in texts of few sentences, where nothing could come near', () => {
    expect(pairsOf(FIRST.slice(1, 2), SECOND.slice(1, 2))).toEqual([]);
    expect(pairsOf(FIRST.slice(0, 3), SECOND.slice(0, 3))).toEqual([]);
  });

  it('are not paired for one word', () => {
    expect(pairsOf([...FIRST, 'Photo: Greta Lindholm.'], [...SECOND, 'Photo'])).not.toContainEqual([
      4, 4,
    ]);
    const other = [...SECOND, 'Thunderous applause.'];
    expect(pairsOf([...FIRST, 'Applause.'], other)).not.toContainEqual([4, 4]);
  });

  it('are not paired for a phrase', () => {
    const other = [...SECOND.slice(0, 3), 'But the boats were not quite ready to go.'];
    expect(
      pairsOf([...FIRST.slice(1), 'We are fired up and ready to go.'], other),
    ).not.toContainEqual([3, 3]);
  });
});

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
