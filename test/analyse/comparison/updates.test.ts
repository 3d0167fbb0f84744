import { describe, expect, test } from 'vitest';
import { article, conflictsOf } from './articles.js';

/** Whether the figure of a later story is said to be a possible update of an earlier one's. */
function isUpdate(earlier: string, later: string, days = ['2031-03-13', '2031-03-15']): unknown {
  const [first = '', second = ''] = days;
  const [conflict, ...others] = conflictsOf(
    article('harbour', first, earlier),
    article('coast', second, later),
  );
  expect(others).toEqual([]);
  expect(conflict).toBeDefined();
  return conflict?.update ?? false;
}

describe('a later figure can be an update', () => {
  test.each([
    [
      'of people to whom something happened',
      'The flood in Elmer killed 23 people on Sunday night.',
      'On Sunday night the flood in Elmer killed 32 people.',
    ],
    [
      'of people who are looked for',
      'After the flood in Elmer 23 people were missing on Sunday night.',
      'On Sunday night 32 people were missing after the flood in Elmer.',
    ],
    [
      'of what is sold',
      'The harbour fair in Elmer sold 2,300 tickets for the regatta on Sunday night.',
      'On Sunday night the harbour fair in Elmer sold 3,200 tickets for the regatta.',
    ],
    [
      'of what is expected',
      'The new bridge over the Wend in Elmer will cost $84 million, the council said.',
      'The new bridge over the Wend in Elmer will cost $98 million, the council said.',
    ],
    [
      'of what is estimated',
      'The repair of the old quay in Elmer after the flood cost an estimated $84 million.',
      'The repair of the old quay in Elmer after the flood cost an estimated $128 million.',
    ],
    [
      'so far',
      'The dig at the old fort in Elmer has so far gone 12 metres deep, the museum said.',
      'The dig at the old fort in Elmer has so far gone 18 metres deep, the museum said.',
    ],
    [
      'of what has so far come together',
      'The petition against the new quay in Elmer so far has 230 names, the museum said.',
      'The petition against the new quay in Elmer so far has 320 names, the museum said.',
    ],
    [
      'of a day to come',
      'The new bridge over the Wend in Elmer will open on May 5, the council said.',
      'The new bridge over the Wend in Elmer will open on May 7, the council said.',
    ],
  ])('%s', (_title, earlier, later) => {
    expect(isUpdate(earlier, later)).toBe(true);
  });
});

describe('but not', () => {
  test.each([
    [
      'what was paid',
      'The new bridge over the Wend in Elmer cost $84 million, the council said.',
      'The new bridge over the Wend in Elmer cost $98 million, the council said.',
    ],
    [
      'what was paid for what will open',
      'The new bridge over the Wend in Elmer, which cost $84 million, will open in autumn.',
      'The new bridge over the Wend in Elmer, which cost $98 million, will open in autumn.',
    ],
    [
      'the size of what something happened to',
      'The hotel that burned in Elmer had 120 rooms and stood on the old quay of the city.',
      'The hotel that burned in Elmer had 150 rooms and stood on the old quay of the city.',
    ],
    [
      'a day in the past',
      'The new bridge over the Wend in Elmer opened on March 5, the council said.',
      'The new bridge over the Wend in Elmer opened on March 7, the council said.',
    ],
    [
      'an age',
      'The mayor of Elmer, Ada Holm, 61, opened the new bridge over the Wend.',
      'The mayor of Elmer, Ada Holm, 67, opened the new bridge over the Wend.',
    ],
    [
      'a length',
      'The new bridge over the Wend in Elmer is 310 metres long, the council said.',
      'The new bridge over the Wend in Elmer is 340 metres long, the council said.',
    ],
    [
      'a span of time that is over',
      'The hearing on the old dam in Elmer lasted three hours, the court said.',
      'The hearing on the old dam in Elmer lasted five hours, the court said.',
    ],
    [
      'a number of parts',
      'The new town hall of Elmer by the harbour has 14 rooms on its upper floor.',
      'The new town hall of Elmer by the harbour has 19 rooms on its upper floor.',
    ],
  ])('%s', (_title, earlier, later) => {
    expect(isUpdate(earlier, later)).toBe(false);
  });

  test('a figure of the same day, or of a story without one', () => {
    const [earlier, later] = ['killed 23 people', 'killed 32 people'].map(
      (what) => `The flood in Elmer ${what} on Sunday night, the council said.`,
    );
    expect(isUpdate(earlier ?? '', later ?? '', ['2031-03-13', '2031-03-13'])).toBe(false);
  });
});
