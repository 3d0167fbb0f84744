import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/analyse/alignment/align.js';

const pairsOf = (a: readonly string[], b: readonly string[]): [number, number][] =>
  alignSentences(a, b).map(({ a: i, b: j }) => [i, j]);

const HARBOUR = [
  'The council of Greywater agreed on Friday to close the old harbour bridge for repairs.',
  'Engineers found cracks in four of the nine arches during an inspection in March.',
  'The ferry will run every twenty minutes until the bridge opens again.',
  'Shopkeepers on the quay fear that they will lose the summer trade.',
];

describe('alignSentences', () => {
  it('pairs rewordings, in whatever order, and leaves out what only one text says', () => {
    const other = [
      'A ferry runs every twenty minutes until the bridge is open again.',
      'The town band played at the ceremony on Saturday evening.',
      'On Friday the Greywater council decided to close the old harbour bridge for repairs.',
      'During an inspection in March, engineers found that four of nine arches had cracks.',
    ];
    expect(pairsOf(HARBOUR, other)).toEqual([
      [0, 2],
      [1, 3],
      [2, 0],
    ]);
  });

  it('pairs each sentence with the likelier of two', () => {
    const near = 'Other workers cleared the road to Elmer before the evening.';
    const same = 'Clearing the coast road kept a dozen workers busy until the evening.';
    const sentence = 'It took workers until the evening to clear the coast road.';
    expect(pairsOf([sentence], [near, same])).toEqual([[0, 1]]);
    expect(pairsOf([same, near], [sentence])).toEqual([[0, 0]]);
  });

  it('pairs sentences by synonyms and other forms of their words', () => {
    expect(
      pairsOf(
        ['Rebels attacked the garrison at dawn and killed twelve soldiers, dictating the terms.'],
        ['Insurgents assaulted the garrison at dawn and twelve troops died under a dictator.'],
      ),
    ).toEqual([[0, 0]]);
  });

  it('pairs a sentence with both halves where the other text splits it', () => {
    const whole = [
      'The dam above Ostrava will be drained in April, the water board said, and its wall will be raised by six metres at a cost of 40 million crowns.',
      'The mayor welcomed the plan.',
    ];
    const split = [
      'The dam above Ostrava will be drained in April, the water board said.',
      'Its wall will be raised by six metres at a cost of 40 million crowns.',
      'Farmers downstream were not consulted.',
    ];
    expect(pairsOf(whole, split)).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(pairsOf(split, whole)).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it('pairs a short half beside the other one', () => {
    const whole = [
      'The council passed the harbour budget on Tuesday after a debate of six hours, and the mayor said that building would start in April.',
    ];
    const first = 'The council passed the harbour budget on Tuesday after a debate of six hours.';
    const second = 'Building will begin in April, the mayor said.';
    expect(pairsOf(whole, [first, second])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(pairsOf([first, second], whole)).toEqual([
      [0, 0],
      [1, 0],
    ]);
    // Few words are chance where they say something else.
    expect(pairsOf(whole, ['The mayor said that it was late.'])).toEqual([]);
    expect(pairsOf(whole, [first, 'Nobody was hurt.', second])).toEqual([[0, 0]]);
    expect(pairsOf(whole, [first, 'The hotel will close in April, the mayor said.'])).toEqual([
      [0, 0],
    ]);
  });

  it.each([
    [
      'a name and an office alone',
      'Finance Minister Orla Brandvik said that taxes would rise.',
      'The party elected Finance Minister Orla Brandvik as its leader.',
    ],
    [
      'one topic',
      'The bridge was built in 1887 by a firm from the north.',
      'The bridge will be closed to lorries from the first of May.',
    ],
    ['no word', '', ''],
    ['grammar alone', 'It was not what they had said.', 'They said that it had not been.'],
  ])('does not pair sentences that share %s', (_, a, b) => {
    expect(pairsOf([a], [b])).toEqual([]);
  });

  it('prefers of two equal partners the one nearer in the order of the text', () => {
    const [bridge = '', cracks = '', ferry = '', shops = ''] = HARBOUR;
    expect(pairsOf([cracks, ferry, bridge], [bridge, shops, bridge])).toEqual([[2, 2]]);
    expect(pairsOf([bridge, cracks, ferry], [bridge, shops, bridge])).toEqual([[0, 0]]);
  });

  it('pairs equal sentences by their order', () => {
    const text = ['No.', ...HARBOUR, 'No.', ...HARBOUR];
    expect(pairsOf(text, text)).toEqual(text.map((_, index) => [index, index]));
  });

  it('gives 1 for the same words and less for other words', () => {
    const [same] = alignSentences([HARBOUR[0] ?? ''], [(HARBOUR[0] ?? '').toUpperCase()]);
    expect(same?.similarity).toBe(1);
    const [near] = alignSentences(
      [HARBOUR[0] ?? ''],
      ['The Greywater council decided to close the old bridge for repairs.'],
    );
    expect(near?.similarity).toBeGreaterThan(0.5);
    expect(near?.similarity).toBeLessThan(1);
  });

  it('finds the same pairs in long texts, where only candidates are compared', () => {
    const filler = (seed: number): string[] =>
      Array.from(
        { length: 160 },
        (_, index) => `zq${seed}x${index} wk${index}y${seed} vm${seed}u${index} left port`,
      );
    const a = [...filler(1), ...HARBOUR];
    const b = [...HARBOUR, ...filler(2)];
    expect(pairsOf(a, b)).toEqual(HARBOUR.map((_, index) => [160 + index, index]));
  });

  it('gives indexes of the texts, each pair once, whatever the texts are', () => {
    const sentence = fc.oneof(
      fc.constantFrom(...HARBOUR),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (a, b) => {
        const pairs = alignSentences(a, b);
        expect(new Set(pairs.map(({ a: i, b: j }) => `${i} ${j}`)).size).toBe(pairs.length);
        for (const { a: i, b: j, similarity } of pairs) {
          expect(a[i]).toBeDefined();
          expect(b[j]).toBeDefined();
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

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
  it('are paired', () => {
    expect(pairsOf(FIRST, SECOND)).toContainEqual([1, 1]);
    expect(pairsOf(SECOND, FIRST)).toContainEqual([1, 1]);
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
