import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  easterOf,
  isoOf,
  parseIsoDay,
  weekdayOf,
} from '../../../src/analyse/quantities/civil.js';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';
import { extractQuantities } from '../../../src/analyse/quantities/extract.js';

/** Pieces that a grammar of numbers trips over, mixed with any Unicode. */
const piece = fc.oneof(
  fc.constantFrom(
    '1,',
    '1',
    '12',
    ' ',
    '-',
    '–',
    '.',
    ',',
    '$',
    '%',
    'May',
    'one',
    'and',
    'hundred',
    'million',
    'a',
    'half',
    'of',
    'last',
    'to',
    'between',
    'than',
    'no later',
    '/',
    ':',
    '’',
    '\n',
    '½',
    '٣',
    '\u200b',
    '\ud83d',
    '\udc00',
    'https://',
    '@',
    '(',
    ')',
    'Sept',
    '2024',
    'years',
    'ago',
    'old',
    'p',
    'm',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('gives spans of the text, in order and without overlap', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(fc.constantFrom('2024-05-19', '0001-01-01', '9999-12-31', '2024-05-19T08:00')),
        (input, published) => {
          let last = 0;
          for (const q of extractQuantities(input, published === null ? {} : { published })) {
            expect(q.start).toBeGreaterThanOrEqual(last);
            expect(q.end).toBeGreaterThan(q.start);
            expect(input.slice(q.start, q.end)).toBe(q.text);
            last = q.end;
            if (typeof q.low === 'number' && typeof q.high === 'number')
              expect(q.low).toBeLessThanOrEqual(q.high);
            if (typeof q.low === 'string' && typeof q.high === 'string' && q.kind === 'date')
              expect(q.low <= q.high).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(extractQuantities(input)).toEqual(extractQuantities(input));
      }),
      { numRuns: 100 },
    );
  });

  it('reads every whole number back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        const written = String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');
        expect(extractQuantities(`They counted ${written} ships.`)[0]?.value).toBe(n);
      }),
    );
  });

  it('reads every day of the calendar back in three notations', () => {
    const names = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2099, 12, 31) }), (at) => {
        const { year, month, day } = civilOf(at);
        for (const written of [
          `${names[month - 1]} ${day}, ${year}`,
          `${day} ${names[month - 1]} ${year}`,
          isoOf(at),
        ]) {
          expect(extractQuantities(`It was on ${written}.`)[0]?.value).toBe(isoOf(at));
        }
      }),
    );
  });
});

describe('long text takes time in proportion', () => {
  it.each([
    ['digits', '7'],
    ['"1,"', '1,'],
    ['number words', 'one hundred and '],
    ['minus signs', '-'],
    ['hyphened digits', '1-'],
    ['slashes', '1/2/'],
    ['qualifiers', 'more than '],
    ['years', '2024 '],
    ['months', 'May '],
    ['days of a month', 'May 5 to '],
    ['brackets', '(1'],
    ['surrogates', '\ud800'],
    ['combining marks', 'e\u0301\u0316'],
    ['parts of periods', 'early '],
    ['relative words', 'last '],
    ['nouns', '5 ships and '],
    ['commas', '5, '],
    ['ago', 'a year ago or so '],
    ['deadlines', 'by March it '],
    ['passives', 'be held '],
    ['feasts', 'black '],
    ['parts of years', 'the rest of '],
    ['feet and inches', "5'"],
    ['decimal commas', '3,5'],
    ['noughts', '0800 '],
    ['joined with to', '5-to-'],
    ['halves', 'a year-and-a-half-'],
    ['closing quotes', '." A '],
  ])('%s', (_name, unit) => {
    // A megabyte: anything that grows with the square of it would outlast the test's time limit.
    const input = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const found = extractQuantities(input, { published: '2024-05-19' });
    expect(found.every(({ start, end }) => start < end && end <= input.length)).toBe(true);
  });

  it('reads 10 MB of digits', () => {
    expect(extractQuantities('7'.repeat(10_000_000))).toEqual([]);
  });
});

describe('a day of publication', () => {
  it.each(['', 'soon', 'May 14, 2024', '2024-02-30', '2024-13-01', '20240514'])(
    'that is none is refused: %j',
    (published) => {
      const message = `${JSON.stringify(published)} is no day of publication`;
      expect(() => extractQuantities('It rained.', { published })).toThrow(message);
      expect(() => compareStatements('', '', { published: [undefined, published] })).toThrow(
        message,
      );
    },
  );
});

describe('civil days', () => {
  it('agrees with the language’s own calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (at) => {
        const date = new Date(at * 86_400_000);
        expect(civilOf(at)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        const { year, month, day } = civilOf(at);
        expect(dayOf(year, month, day)).toBe(at);
        expect(weekdayOf(at) % 7).toBe(date.getUTCDay());
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  it('keeps the day within a shorter month', () => {
    expect(isoOf(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(isoOf(addMonths(dayOf(2024, 5, 19), -10))).toBe('2023-07-19');
  });

  it('refuses days that do not exist', () => {
    expect(parseIsoDay('2023-02-29')).toBeUndefined();
    expect(parseIsoDay('2024-13-01')).toBeUndefined();
    expect(parseIsoDay('May 5')).toBeUndefined();
  });
});

describe('Easter', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('of %d', (year, day) => {
    expect(isoOf(easterOf(year))).toBe(day);
  });
});
