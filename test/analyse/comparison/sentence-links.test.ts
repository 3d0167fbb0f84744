import { describe, expect, test } from 'vitest';
import { article, conflictsOf } from './articles.js';

/** Names enough for a story to say what it is about. */
const FLOOD =
  'Elmer, Wendland and Harbourtown were under water. Mayor Vale of Elmer asked Wendland and Captain Moss for boats.';
const MATCH =
  'Captain Reed led Northfield to a win over Southfield. Coach Brook praised Reed, Cole and the fans of Northfield.';

type Stated = readonly [day: string, ...paragraphs: readonly string[]];

function countConflicts([a, ...inA]: Stated, [b, ...inB]: Stated): number {
  return conflictsOf(article('a', a, ...inA), article('b', b, ...inB)).length;
}

describe('figures of two moments', () => {
  const fell = (figure: string): string =>
    `The share index of the Wendland harbour exchange fell ${figure} percent.`;
  const fellOn = (figure: string): string =>
    `On Tuesday, the share index of the Wendland harbour exchange fell ${figure} percent.`;
  const rose = (figure: string): string =>
    `The price of a share of the Wendland harbour exchange rose ${figure} to a new height.`;
  const stood = (figure: string): string =>
    `The Wendland harbour exchange counts ${figure} members in the valley above Elmer.`;
  const support = (figure: string): string =>
    `In the Wendland poll ${figure} percent of voters want the dam to be rebuilt at once.`;

  test.each<[string, number, Stated, Stated]>([
    ['changes of one day', 1, ['2031-03-13', fell('0.6')], ['2031-03-13', fell('1.6')]],
    ['changes without any day', 1, ['', fell('0.6')], ['', fell('1.6')]],
    ['changes of which one has a day', 0, ['', fell('0.6')], ['', fellOn('1.6')]],
    ['changes of two weeks', 0, ['2031-03-13', fell('0.6')], ['2031-03-20', fell('1.6')]],
    ['levels of two weeks', 1, ['2031-03-13', stood('4,100')], ['2031-03-20', stood('4,300')]],
    ['changes of a price', 0, ['2031-03-13', rose('$41')], ['2031-03-20', rose('$43')]],
    ['polls of one day', 1, ['2031-03-13', support('43')], ['2031-03-14', support('53')]],
    ['polls of two weeks', 0, ['2031-03-13', support('43')], ['2031-03-23', support('53')]],
  ])('%s: %i', (_title, count, a, b) => {
    expect(countConflicts(a, b)).toBe(count);
    expect(countConflicts(b, a)).toBe(count);
  });
});

describe('sentences that name nothing in common', () => {
  const tent = (figure: string): string =>
    `The helpers put up ${figure} tents on the meadow behind the old school.`;

  test.each<[string, number, string, string]>([
    ['in stories of one event', 1, FLOOD, FLOOD],
    ['in stories of two events', 0, FLOOD, MATCH],
  ])('%s: %i', (_title, count, a, b) => {
    expect(countConflicts(['2031-03-13', tent('40'), a], ['2031-03-13', tent('60'), b])).toBe(
      count,
    );
  });

  test('in a long copy: one, whatever else the stories tell', () => {
    const copy = (figure: string): string =>
      `The helpers put up ${figure} tents on the meadow behind the old school, carried blankets and warm soup to the hall, and counted families until midnight.`;
    expect(
      countConflicts(['2031-03-13', copy('40'), FLOOD], ['2031-03-13', copy('60'), MATCH]),
    ).toBe(1);
  });
});

describe('short sentences of the same words', () => {
  const certainties = ([a, ...inA]: Stated, [b, ...inB]: Stated): string[] =>
    conflictsOf(article('a', a, ...inA), article('b', b, ...inB)).map(({ certainty }) => certainty);

  test.each<[string, string[], Stated, Stated]>([
    [
      'of one day',
      ['certain'],
      ['2031-03-13', 'The flood killed 23 people.'],
      ['2031-03-13', 'The flood killed 31 people.'],
    ],
    [
      'however far apart',
      ['certain'],
      ['2031-03-13', 'The flood killed 23 people.'],
      ['2031-03-13', 'The flood killed 1,400 people.'],
    ],
    [
      'without a day',
      ['likely'],
      ['', 'The flood killed 23 people.'],
      ['', 'The flood killed 31 people.'],
    ],
    [
      'a size',
      ['certain'],
      ['2031-03-13', 'The dam is 31 metres high.'],
      ['2031-03-13', 'The dam is 37 metres high.'],
    ],
    [
      'of two weeks',
      [],
      ['2031-03-13', 'The flood killed 23 people.'],
      ['2031-03-23', 'The flood killed 31 people.'],
    ],
    [
      'of two events',
      [],
      ['2031-03-13', 'The flood killed 23 people.', FLOOD],
      ['2031-03-13', 'The flood killed 31 people.', MATCH],
    ],
    [
      'of other words',
      [],
      ['2031-03-13', 'The flood killed 23 people.'],
      ['2031-03-13', 'The fire killed 31 people.'],
    ],
    [
      'that only count persons',
      [],
      ['2031-03-13', 'They killed 23 people.'],
      ['2031-03-13', 'They killed 31 people.'],
    ],
    [
      'of two events, though they name one place',
      [],
      ['2031-03-13', 'The flood in Elm killed 23 people.', `${FLOOD} ${FLOOD}`],
      ['2031-03-13', 'The flood in Elm killed 31 people.', `${MATCH} ${MATCH}`],
    ],
    [
      'with percentages',
      [],
      ['2031-03-13', 'Vale Job Approval: Approve – 44 percent//Disapprove – 51 percent'],
      ['2031-03-13', 'Vale Job Approval: Approve – 47 percent//Disapprove – 48 percent'],
    ],
    [
      'that agree',
      [],
      ['2031-03-13', 'The flood killed 23 people.'],
      ['2031-03-13', 'The flood killed at least 20 people.'],
    ],
  ])('%s: %j', (_title, certainty, a, b) => {
    expect(certainties(a, b)).toEqual(certainty);
    expect(certainties(b, a)).toEqual(certainty);
  });
});

test('none between the two sides of one limit', () => {
  const [under, over] = ['fewer than 50 employees', '50 or more employees'].map((firms): Stated => [
    '2031-03-13',
    `In Wendland firms with ${firms} must insure them against floods from the harbour, the law says.`,
  ]);
  expect(under && over && countConflicts(under, over)).toBe(0);
});

test('none between days of a story that gives several: it tells of several things', () => {
  const guard = (day: string): string =>
    `A guard of Wendland stands on the bridge of Elmer on ${day}.`;
  expect(countConflicts(['2031-03-13', guard('March 5')], ['2031-03-13', guard('March 8')])).toBe(
    1,
  );
  expect(
    countConflicts(
      ['2031-03-13', guard('March 5'), guard('March 8')],
      ['2031-03-13', guard('March 8')],
    ),
  ).toBe(0);
});
