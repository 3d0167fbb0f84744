import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareQuantities } from '../../../src/analyse/comparison/quantities.js';
import { compareStated } from '../../../src/analyse/comparison/same-place.js';
import { extractQuantities } from '../../../src/analyse/quantities/extract.js';
import type { Quantity } from '../../../src/model/quantity.js';

function only(text: string): Quantity {
  const [quantity, ...more] = extractQuantities(text);
  if (!quantity || more.length > 0) throw new Error(`one quantity, please: ${text}`);
  return quantity;
}

const stated = (a: string, b: string): string => compareStated(only(a), only(b)).relation;

describe('two quantities in one place of a sentence', () => {
  test.each([
    ['more than 40 boats', 'more than 50 boats'],
    ['more than five weeks', 'more than five years'],
    ['up to six months', 'up to six weeks'],
    ['at least 40 boats', 'at most 40 boats'],
    ['less than 5 percent', 'more than 5 percent'],
    ['40 to 50 boats', '40 to 60 boats'],
    ['through September', 'through October'],
    ['since 2011', 'since 2014'],
    ['between 2011 and 2014', 'between 2011 and 2015'],
    ['March 16 to May 11', 'March 17 to May 11'],
    ['Tuesday, June 30, 2020', 'Sunday, June 30, 2020'],
    ['about 75 percent', 'about 76 percent'],
    ['roughly 153 million boats', 'roughly 154 million boats'],
    ['12.50 euros', '12 euros'],
    ['hundreds of boats', 'thousands of boats'],
    ['dozens of boats', 'hundreds of boats'],
    ['thousands of boats', 'millions of boats'],
    ['two weeks ago', 'five weeks ago'],
    ['early March', 'early August'],
  ])('conflict: %s, %s', (a, b) => {
    expect(stated(a, b)).toBe('conflict');
    expect(stated(b, a)).toBe('conflict');
  });

  test.each([
    ['more than 40 boats', 'over 40 boats'],
    ['more than 12 months', 'more than a year'],
    ['more than 60 miles', 'more than 100 kilometres'],
    ['at least 40 boats', 'at most 60 boats'],
    ['40 to 50 boats', 'between 40 and 50 boats'],
    ['2011 to 2014', 'between 2011 and 2014'],
    ['about 1,200 boats', 'about 1,187 boats'],
    ['12.50 euros', '13 euros'],
    ['12.40 euros', '12 euros'],
    ['dozens of boats', '48 boats'],
    ['several boats', 'a handful of boats'],
    ['two weeks ago', '14 days ago'],
    ['June 30, 2020', 'Tuesday, June 30, 2020'],
    ['early March', 'March 5'],
    ['through September', 'through the end of September'],
  ])('consistent: %s, %s', (a, b) => {
    expect(stated(a, b)).toBe('consistent');
    expect(stated(b, a)).toBe('consistent');
  });

  test('is never more lenient than the intervals alone', () => {
    const figure = fc
      .tuple(
        fc.constantFrom(
          '',
          'about ',
          'more than ',
          'at least ',
          'fewer than ',
          'up to ',
          'nearly ',
        ),
        fc.integer({ min: 2, max: 3000 }),
        fc.constantFrom('boats', 'percent', 'miles', 'kilometres', 'weeks', 'days'),
      )
      .map(([qualifier, value, unit]) => only(`${qualifier}${String(value)} ${unit}`));
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const { relation } = compareQuantities(a, b);
        if (relation !== 'consistent') expect(compareStated(a, b).relation).toBe(relation);
        expect(compareStated(a, b).relation).toBe(compareStated(b, a).relation);
        expect(compareStated(a, a).relation).toBe('consistent');
      }),
    );
  });
});
