import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/analyse/reuse/collection.js';
import { findDifferences } from '../../../src/analyse/reuse/differences.js';

/** The kinds of the differences of two texts, with the words of both. */
function differencesOf(a: string, b: string): string[] {
  const texts = [{ text: a }, { text: b }];
  const collection = collect(texts);
  const [, second = 0, end = 0] = collection.first;
  const ranges = [
    { document: 0, start: 0, end: second },
    { document: 1, start: second, end },
  ];
  return findDifferences(texts, collection, collection.kernel, ranges).map(
    ({ kind, from, to }) => `${kind}: ${from.text} > ${to.text}`,
  );
}

describe('findDifferences', () => {
  it.each([
    ['the ferry sank', 'the ferry sank', []],
    ['the ferry sank', 'the barge sank', ['wording: ferry > barge']],
    ['so 3 to 5 came', 'so 4 or 5 came', ['number: 3 to > 4 or']],
    ['with Ada there', 'with Bo there', ['name: Ada > Bo']],
    ['it may sink', 'it might sink', ['hedge: may > might']],
    ['it did sink', 'it did not sink', ['negation:  > not']],
    ['no later than noon', 'not later than noon', ['wording: no > not']],
    ['it is safe', 'it is no longer safe', ['negation:  > no longer']],
    ['it took a day', 'it took no longer than a day', ['wording:  > no longer than']],
    ['it sank at 9', 'it sank', ['number: at 9 > ']],
    ['it sank at 9 in fog', 'it sank', ['wording: at 9 in fog > ']],
    ['it sank at 9 in May', 'it sank not there', ['number: at 9 in May > not there']],
  ])('tells %j from %j', (a, b, expected) => {
    expect(differencesOf(a, b)).toEqual(expected);
  });
});
