import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';

const REPORT =
  'Dana Brook of Aster Mills told the harbour board that the Aster Premium Package would cut the cost of repairs, and Brook hopes to open a second office in the old market, the board said.';

const edited = (said: string, other: string): ReturnType<typeof compareStatements> =>
  compareStatements(REPORT, REPORT.replace(said, other));

describe('a name against another in two copies of one text', () => {
  test.each([
    ['within a longer name', 'Premium Package', 'Basic Package'],
    ['where the name stands elsewhere, too', 'and Brook hopes', 'and Reed hopes'],
    ['before a family name', 'Dana Brook', 'Peter Brook'],
  ])('conflict: %s', (_title, said, other) => {
    const { relation, contradictions } = edited(said, other);
    expect(relation).toBe('conflict');
    expect(contradictions.map(({ kind }) => kind)).toEqual(['name']);
  });

  test.each([
    ['a spelling', 'Aster Mills', 'Astor Mills'],
    ['a title', 'Dana Brook', 'Director Brook'],
    ['the other name of one person', 'and Brook hopes', 'and Dana hopes'],
    ['a common noun', 'Premium Package', 'Premium package'],
  ])('none: %s', (_title, said, other) => {
    expect(edited(said, other).relation).not.toBe('conflict');
  });

  test('none: two forms of one given name', () => {
    const a = REPORT.replace('Dana Brook', 'William Brook');
    const b = REPORT.replace('Dana Brook', 'Bill Brook');
    expect(compareStatements(a, b).relation).not.toBe('conflict');
  });
});

describe('a denial or restriction that one of two copies adds', () => {
  test.each([
    ['old market', 'old market, but never signed the lease'],
    ['old market', 'old market although no lease was signed'],
    ['cost of repairs', 'cost of repairs except for ships that are older than the new dock itself'],
  ])('conflict: %s, %s', (said, other) => {
    const there = edited(said, other);
    expect(there.relation).toBe('conflict');
    expect(there.contradictions.map(({ kind }) => kind)).toContain('negation');
    expect(compareStatements(REPORT.replace(said, other), REPORT).relation).toBe('conflict');
  });

  test.each([
    ['more of the same', 'old market, and also signed the lease'],
    ['a contrast that denies nothing', 'old market, but first signed the lease'],
    ['"not only"', 'old market, but not only there'],
  ])('none: %s', (_title, other) => {
    expect(edited('old market', other).relation).not.toBe('conflict');
  });
});
