import { describe, expect, test } from 'vitest';
import { compareQuantities } from '../../../src/analyse/comparison/quantities.js';
import type { Quantity } from '../../../src/model/quantity.js';

function quantity(text: string, rest: Partial<Quantity>): Quantity {
  return {
    text,
    start: 0,
    end: text.length,
    kind: 'count',
    unit: '',
    qualifier: 'exact',
    ...rest,
  };
}

const MORE_THAN_1000 = quantity('more than 1,000', { low: 1000, lowOpen: true });
const CLOSE_TO_1000 = quantity('close to 1,000', { low: 950, high: 1000, highOpen: true });
const ABOUT_1000 = quantity('approximately 1,000', { low: 950, high: 1050 });
const PLAIN_1000 = quantity('1,000', { low: 999.5, high: 1000.5 });
const ABOUT_1200 = quantity('about 1,200', { low: 1140, high: 1260 });
const EXACTLY_1187 = quantity('1,187', { low: 1186.5, high: 1187.5 });

const MILLION = 1e6;
const dollars = (text: string, millions: number): Quantity =>
  quantity(text, {
    kind: 'money',
    unit: 'dollar',
    low: (millions - 0.5) * MILLION,
    high: (millions + 0.5) * MILLION,
  });
const percent = (text: string, value: number): Quantity =>
  quantity(text, { kind: 'percent', unit: 'percentage', low: value - 0.5, high: value + 0.5 });
const date = (text: string, low: string, high: string, rest: Partial<Quantity> = {}): Quantity =>
  quantity(text, { kind: 'date', low, high, ...rest });

describe('two intervals can both hold or not', () => {
  test.each([
    ['a qualifier above and one below the same figure', MORE_THAN_1000, CLOSE_TO_1000, 'conflict'],
    ['about a figure, and more than it', ABOUT_1000, MORE_THAN_1000, 'consistent'],
    ['about a figure, and close to it', ABOUT_1000, CLOSE_TO_1000, 'consistent'],
    ['a plain figure, and close to it', PLAIN_1000, CLOSE_TO_1000, 'consistent'],
    ['a rounded figure and the exact one', ABOUT_1200, EXACTLY_1187, 'consistent'],
    [
      'rounding does not stretch to ten million',
      dollars('$100 million', 100),
      dollars('$110 million', 110),
      'conflict',
    ],
    ['neighbours meet at the half between them', percent('9%', 9), percent('10%', 10), 'conflict'],
    ['the same percentage', percent('9%', 9), percent('9 percent', 9), 'consistent'],
    ['a count and a sum of money', PLAIN_1000, dollars('$1,000', 0.001), 'unrelated'],
    [
      'two currencies',
      dollars('$100 million', 100),
      { ...dollars('€100 million', 100), unit: 'euro' },
      'unrelated',
    ],
  ] as const)('%s', (_title, a, b, relation) => {
    expect(compareQuantities(a, b).relation).toBe(relation);
    expect(compareQuantities(b, a).relation).toBe(relation);
  });
});

describe('units', () => {
  const kilometres = quantity('100 km', {
    kind: 'length',
    unit: 'kilometre',
    low: 99.5,
    high: 100.5,
    base: { unit: 'metre', low: 99_500, high: 100_500 },
  });
  const miles = (text: string, value: number): Quantity =>
    quantity(text, {
      kind: 'length',
      unit: 'mile',
      low: value - 0.5,
      high: value + 0.5,
      base: { unit: 'metre', low: (value - 0.5) * 1609.344, high: (value + 0.5) * 1609.344 },
    });

  test('a rounded conversion agrees', () => {
    expect(compareQuantities(kilometres, miles('60 miles', 60)).relation).toBe('consistent');
  });

  test('another distance does not', () => {
    expect(compareQuantities(kilometres, miles('80 miles', 80)).relation).toBe('conflict');
  });
});

describe('dates', () => {
  const fullDay = { known: ['year', 'month', 'day'] } as const;
  const dayOfYear = { known: ['month', 'day'], implied: ['year'] } as const;

  test.each([
    [
      'a day inside a vague span',
      date('September 15', '2024-09-15', '2024-09-15', { value: '2024-09-15' }),
      date('mid-September', '2024-09-11', '2024-09-20'),
      'consistent',
    ],
    [
      'two days',
      date('September 15', '2024-09-15', '2024-09-15', { value: '2024-09-15', ...fullDay }),
      date('September 16', '2024-09-16', '2024-09-16', { value: '2024-09-16', ...fullDay }),
      'conflict',
    ],
    [
      'one day of the year, its year implied from different publications',
      date('Sept. 15', '2023-09-15', '2023-09-15', { value: '2023-09-15', ...dayOfYear }),
      date('September 15, 2024', '2024-09-15', '2024-09-15', { value: '2024-09-15', ...fullDay }),
      'consistent',
    ],
    [
      'a span of days and its length',
      date('May 15 to 19', '2024-05-15', '2024-05-19', { days: 5 }),
      quantity('five days', { kind: 'duration', unit: 'day', low: 5, high: 5 }),
      'consistent',
    ],
    [
      'a span of days and another length',
      date('May 15 to 19', '2024-05-15', '2024-05-19', { days: 5 }),
      quantity('three days', { kind: 'duration', unit: 'day', low: 3, high: 3 }),
      'conflict',
    ],
    [
      'a date that nothing resolves',
      quantity('Sunday', { kind: 'date' }),
      date('May 19', '2024-05-19', '2024-05-19'),
      'unrelated',
    ],
  ] as const)('%s', (_title, a, b, relation) => {
    expect(compareQuantities(a, b).relation).toBe(relation);
    expect(compareQuantities(b, a).relation).toBe(relation);
  });
});

test('reasons name both figures in plain words', () => {
  expect(compareQuantities(MORE_THAN_1000, CLOSE_TO_1000).reason).toBe(
    'more than 1,000 and close to 1,000 cannot both hold',
  );
});
