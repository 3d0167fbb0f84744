import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';

const relation = (a: string, b: string, published?: readonly [string, string]): string =>
  compareStatements(a, b, published ? { published } : {}).relation;

describe('figures in two wordings of one sentence', () => {
  test.each([
    [
      'another count',
      'Three people died in the crash.',
      'Five people died in the crash.',
      'conflict',
    ],
    [
      'another sum in the same place, its unit as a word',
      'The harbour will cost $1.2 billion, the mayor said.',
      'The harbour will cost 1.4 billion dollars, the mayor said.',
      'conflict',
    ],
    [
      'a rounded figure beside the exact one',
      'About 1,200 people came to the fair.',
      'Some 1,187 people came to the fair.',
      'consistent',
    ],
    [
      'digits beside words',
      'The council met twelve times in spring.',
      'The council met 12 times in spring.',
      'consistent',
    ],
    [
      'a fraction beside its percentage',
      'Half of the members voted against the plan.',
      'Some 50% of the members voted against the plan.',
      'consistent',
    ],
    [
      'qualifiers on two sides of one figure',
      'More than 1,000 troops are based in Elmer.',
      'Close to 1,000 troops are based in Elmer.',
      'conflict',
    ],
    [
      'another limit in the same place',
      'The ferry carries parcels over $100 free of charge.',
      'The ferry carries parcels over $50 free of charge.',
      'conflict',
    ],
    [
      'another deadline in the same place',
      'The withdrawal will be completed by September 15, 2031.',
      'The withdrawal will be completed by September 30, 2031.',
      'conflict',
    ],
    [
      'one deadline in two words',
      'The withdrawal will end no later than September 15, 2031.',
      'The withdrawal will end not later than Sept. 15, 2031.',
      'consistent',
    ],
    [
      'a span of days and its length',
      'The talks in Elmer lasted five days.',
      'The talks in Elmer were held from May 15 to 19.',
      'consistent',
    ],
    [
      'a span of days and another length',
      'The talks in Elmer lasted three days.',
      'The talks in Elmer were held from May 15 to 19.',
      'conflict',
    ],
  ])('%s', (_title, a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
  });
});

describe('figures that only look alike', () => {
  test.each([
    [
      'a part of the whole',
      'The army pulled 500 of the 1,000 troops out of Elmer.',
      'The army has 1,000 troops in Elmer.',
    ],
    [
      'a change and a level',
      'Unemployment in Elmer rose by 3 percent to 10 percent.',
      'Unemployment in Elmer rose to 10 percent.',
    ],
    [
      'dates of two events',
      'The withdrawal will be completed by September 15, 2031.',
      'The talks were held in Elmer on May 19, 2031.',
    ],
    [
      'a deadline and the day of its announcement',
      'On Monday, May 19, 2031, the ministry announced that the troops will leave by September 15.',
      'The troops will leave Elmer by September 15.',
    ],
    [
      'a count and a sum of money',
      'The fund helped 1,000 farmers in Elmer.',
      'The fund gave farmers in Elmer $1,000.',
    ],
    [
      'two acts of one kind, on two days',
      'Coast guards said they had seized 23 smugglers off Elmer on Saturday after a long chase.',
      'On Thursday a patrol boat stopped and seized 26 smugglers near Elmer, the coast guards said.',
    ],
    [
      'two acts of one kind, with nothing to say that they are one',
      'Coast guards say they have arrested 23 smugglers near the islands.',
      'Smuggling boat stopped by coast guards; 26 smugglers arrested',
    ],
    [
      'the killed and the injured',
      'The blast in Elmer killed 12 people on Monday.',
      'The blast in Elmer injured 15 people on Monday, doctors said.',
    ],
  ])('%s', (_title, a, b) => {
    expect(relation(a, b)).not.toBe('conflict');
  });

  test('more detail is no conflict', () => {
    expect(
      relation('The blast killed three people.', 'The blast killed three people and injured 12.'),
    ).toBe('consistent');
  });
});

describe('figures of differently worded sentences', () => {
  test.each([
    [
      'a count of one group, under two names',
      'Niger was home to the largest U.S. military presence on the continent at more than 1,000 troops.',
      'Niger last month told Washington to withdraw its military personnel, which number close to 1,000.',
    ],
    ['the worth of one thing', 'a $100-million military base', 'a $110 million drone base'],
    [
      'the worth of one thing, in two sentences',
      'It kept its troops in the country, where it had built a $100-million military base.',
      'The withdrawal takes in troops at key bases, notably the $110 million drone base in Elmer.',
    ],
  ])('conflict: %s', (_title, a, b) => {
    expect(relation(a, b)).toBe('conflict');
  });

  test('counts of one act conflict where dates say that the occasion is one', () => {
    const a = 'Twelve miners were killed when a shaft collapsed in Elmer on Tuesday.';
    const b = 'The collapse of a shaft in Elmer left 14 miners dead on Tuesday.';
    expect(relation(a, b, ['2031-05-14', '2031-05-15'])).toBe('conflict');
  });
});

describe('contradictions without a figure', () => {
  test.each([
    [
      'antonym',
      'The firm said its profits rose sharply this year.',
      'The firm said its profits fell sharply this year.',
    ],
    [
      'negation',
      'The minister signed the agreement in Elmer.',
      'The minister did not sign the agreement in Elmer.',
    ],
    [
      'negation',
      'The old bridge over the river is safe for cars.',
      'The old bridge over the river is no longer safe for cars.',
    ],
    [
      'negation',
      'The museum is open to members of the club.',
      'The museum is open only to members of the club.',
    ],
    [
      'name',
      'Under the deal signed in March, Austria will pay for the guards at the border crossing and for the new road to the harbour.',
      'Under the deal signed in March, Australia will pay for the guards at the border crossing and for the new road to the harbour.',
    ],
  ])('%s: %s', (kind, a, b) => {
    const comparison = compareStatements(a, b);
    expect(comparison.relation).toBe('conflict');
    expect(comparison.contradictions.map((found) => found.kind)).toContain(kind);
    for (const { a: inA, b: inB } of comparison.contradictions) {
      expect(a.slice(inA.start, inA.end)).toBe(inA.text);
      expect(b.slice(inB.start, inB.end)).toBe(inB.text);
    }
  });

  test.each([
    [
      'a negated word beside its opposite',
      'The price of the ticket is not high for such a long journey.',
      'The price of the ticket is low for such a long journey.',
    ],
    [
      '"no later than" beside "not later than"',
      'The work ends no later than Friday.',
      'The work ends not later than Friday.',
    ],
    [
      '"no longer than" a figure',
      'The talks in Elmer may last no longer than five days.',
      'The talks in Elmer may last five days.',
    ],
    [
      '"no longer than" something else',
      'The work on the bridge took no longer than expected by the town.',
      'The work on the bridge took longer than expected by the town.',
    ],
    [
      'the "No" of a number',
      'Bus No 12 will run to the harbour on Sunday.',
      'Bus 12 will run to the harbour on Sunday.',
    ],
    [
      '"no longer" beside "not"',
      'The old bridge over the river is no longer safe for cars.',
      'The old bridge over the river is not safe for cars.',
    ],
    [
      'a title beside a name',
      'President Orrin Vale opened the new bridge over the river on Monday in front of a large crowd.',
      'Orrin Vale opened the new bridge over the river on Monday in front of a large crowd.',
    ],
    [
      'one country under two names',
      'Under the deal signed in March, the United States will pay for the guards.',
      'Under the deal signed in March, the U.S. will pay for the guards.',
    ],
    [
      'a name out of place in a sentence too short to be one report',
      'Orrin Vale arrested on suspicion of fraud',
      'Tessa Holm arrested on suspicion of fraud',
    ],
  ])('none: %s', (_title, a, b) => {
    expect(relation(a, b)).not.toBe('conflict');
  });
});

test('a reason names the first statement first, whichever way round they are given', () => {
  const [low, high] = ['Three people died in the crash.', 'Five people died in the crash.'];
  expect(compareStatements(low, high).reason).toBe('Three and Five (person) cannot both hold');
  expect(compareStatements(high, low).reason).toBe('Five and Three (person) cannot both hold');
  const [won, lost] = ['France beat Croatia in the final.', 'Croatia beat France in the final.'];
  expect(compareStatements(won, lost).reason).toBe('"France" and "Croatia" have changed places');
  expect(compareStatements(lost, won).reason).toBe('"Croatia" and "France" have changed places');
});

test('the reason says no more than what was found', () => {
  const same = 'The firm sold its boats in Elmer.';
  expect(compareStatements(same, same).reason).toBe('the statements say the same thing');
  const [a, b] = ['In 2030 the firm sold 500 cars.', 'In 2031 the firm sold 700 cars.'];
  expect(compareStatements(a, b)).toMatchObject({
    relation: 'consistent',
    reason: 'the statements are nearly the same, and neither denies the other',
  });
});

test('two statements without a word are about nothing', () => {
  expect(compareStatements('', '').relation).toBe('unrelated');
});

describe('properties', () => {
  const words = fc.constantFrom(
    'three',
    '12',
    '$5 million',
    'about 1,000',
    'not',
    'rose',
    'fell',
    'troops',
    'people',
    'by Monday',
    'May 15',
    'Niger',
    'Elmer',
    'killed',
    'the',
    'of',
    'only',
    'per cent',
    '40%',
  );
  const statement = fc.oneof(
    fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('the relation of (a, b) is that of (b, a)', () => {
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        const there = compareStatements(a, b);
        const back = compareStatements(b, a);
        expect(back.relation).toBe(there.relation);
        expect(back.similarity).toBeCloseTo(there.similarity, 10);
        expect(back.contradictions.length).toBe(there.contradictions.length);
        expect(back.pairs.length).toBe(there.pairs.length);
      }),
      { numRuns: 300 },
    );
  });

  test('a statement never conflicts with itself', () => {
    fc.assert(
      fc.property(statement, (text) => {
        expect(compareStatements(text, text).relation).not.toBe('conflict');
      }),
      { numRuns: 300 },
    );
  });

  test('spans are slices of their statements', () => {
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        for (const pair of compareStatements(a, b).pairs) {
          expect(a.slice(pair.a.start, pair.a.end)).toBe(pair.a.text);
          expect(b.slice(pair.b.start, pair.b.end)).toBe(pair.b.text);
        }
      }),
    );
  });

  test.each([
    ['empty', ''],
    ['unpaired surrogates', '\ud800\udc00\udfff 12 \ud800'],
    ['a long run of digits', '9'.repeat(200_000)],
    ['a long run of words', 'three people died '.repeat(20_000)],
  ])('bad input gives a result: %s', (_title, text) => {
    expect(['consistent', 'unrelated']).toContain(relation(text, text));
    expect(relation(text, 'Three people died in the crash.')).toBeTypeOf('string');
  });
});
