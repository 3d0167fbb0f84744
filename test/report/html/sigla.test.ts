import { expect, it } from 'vitest';
import { siglum, storySiglum } from '../../../src/report/html/sigla.js';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('source %i is %s', (index, expected) => {
  expect(siglum(index)).toBe(expected);
});

it('numbers the stories of a source that has several', () => {
  expect([storySiglum(0, 1, 1), storySiglum(0, 2, 3)]).toEqual(['A', 'A2']);
});
