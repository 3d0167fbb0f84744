import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';

const REPORT =
  'The harbour board will offer free ferry passes to residents of the outer islands this autumn, and the council hopes that the new timetable will bring visitors back to the old market.';

const kinds = (a: string, b: string): string[] =>
  compareStatements(a, b).contradictions.map(({ kind }) => kind);

describe('a figure that only one of two copies has', () => {
  test.each([
    ['residents', 'residents over 70', 'over 70'],
    ['free ferry passes', 'free ferry passes worth $40', '$40'],
    ['hopes that the new timetable will', 'hopes that 300 shops will', '300'],
    ['the old market', 'the market built in 1896', '1896'],
    ['the old market', 'the market that closed in May 2019', 'May 2019'],
    ['residents', 'the third generation of residents', 'third'],
    ['the old market', 'the old market, which closed ten years ago', 'ten years ago'],
  ])('%s, %s', (said, edited, figure) => {
    const copy = REPORT.replace(said, edited);
    const there = compareStatements(REPORT, copy);
    expect(there.relation).toBe('conflict');
    expect(there.reason).toBe(`only one of two copies of a statement says "${figure}"`);
    const back = compareStatements(copy, REPORT);
    expect(back.relation).toBe('conflict');
    expect(back.reason).toBe(there.reason);
    expect(back.contradictions.map(({ a }) => a.text)).toContain(figure);
  });

  test.each([
    ['the day of the report', 'The harbour board will', 'The harbour board said on Monday it will'],
    ['a month', 'this autumn', 'this autumn, in October'],
    ['a word that may stand for a place in an order', 'the new timetable', 'the first timetable'],
    ['a word that every object has', 'the new timetable', 'the constructor'],
    ['a vague number', 'free ferry passes', 'several free ferry passes'],
    ['words for the same', 'the outer islands', 'the outer islands, both of them'],
    ['a figure in brackets', 'free ferry passes', 'free ferry passes (worth $40)'],
    [
      'a sentence of its own',
      'the old market.',
      'the old market. Some 300 shops have closed there.',
    ],
  ])('not %s', (_title, said, edited) => {
    expect(kinds(REPORT, REPORT.replace(said, edited))).not.toContain('addition');
  });

  test('not in the place of a word that may say the same', () => {
    const all = REPORT.replace('free ferry passes', 'most ferry passes free');
    expect(kinds(all, all.replace('most', '80 percent of the'))).not.toContain('addition');
  });

  test('not where the other copy has the figure elsewhere', () => {
    const first = REPORT.replace('residents', '400 residents');
    const last = `${REPORT.slice(0, -1)}, for 400 residents.`;
    expect(kinds(first, last)).not.toContain('addition');
  });

  test('but where the other copy has that figure of something else in its place', () => {
    const both = REPORT.replace('outer islands', 'two outer islands');
    const more = both.replace('visitors', 'two cruise ships');
    const { relation, contradictions } = compareStatements(both, more);
    expect(relation).toBe('conflict');
    expect(contradictions.map(({ kind, b }) => [kind, b.text])).toContainEqual(['addition', 'two']);
  });

  test('not in statements too short to be copies', () => {
    expect(
      kinds('The board will offer ferry passes.', 'The board will offer 40 ferry passes.'),
    ).toEqual([]);
  });
});

test('the old figure, told beside the new one, does not excuse it', () => {
  const a =
    'The harbour board charged $35 a berth, up a fifth from the previous year, and said that the busy summer season had brought many more boats to the outer islands.';
  const b = a.replace('$35', '$45').replace('previous year', "previous year's $35");
  const { relation, pairs } = compareStatements(a, b);
  expect(relation).toBe('conflict');
  expect(pairs.map((pair) => [pair.a.text, pair.b.text])).toContainEqual(['$35', '$45']);
});
