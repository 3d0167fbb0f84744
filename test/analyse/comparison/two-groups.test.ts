import { expect, test } from 'vitest';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';

test.each([
  ['Ferry tickets cost $10 for adults.', 'Ferry tickets cost $5 for children.'],
  ['Rents in Elmer rose 3 percent in May.', 'Rents in Elmer rose 12 percent over the year.'],
  ['The first train leaves at 5 a.m.', 'The last train leaves at 11 p.m.'],
])('figures of two groups or times say nothing of one thing: %s %s', (a, b) => {
  const { relation, reason, contradictions } = compareStatements(a, b);
  expect(relation).toBe('unrelated');
  expect(reason).toBe('the figures are of two groups, places or times');
  expect(contradictions).toEqual([]);
});

test('a group that both name does not part their figures', () => {
  const { relation } = compareStatements(
    'Ferry tickets cost $10 for all adults.',
    'Ferry tickets cost $12 for all adults.',
  );
  expect(relation).toBe('conflict');
});
