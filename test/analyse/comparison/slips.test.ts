import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlip } from '../../../src/analyse/comparison/slips.js';
import type { Quantity } from '../../../src/model/quantity.js';

const figure = (value: number | undefined, unit = ''): Quantity => ({
  text: String(value),
  start: 0,
  end: 1,
  kind: 'count',
  unit,
  qualifier: 'exact',
  ...(value === undefined ? {} : { value }),
});

test.each([
  ['two digits exchanged', 84, 48, true],
  ['two digits of several', 12_340, 12_430, true],
  ['behind the point', 3.25, 3.52, true],
  ['across the point', 3.2, 2.3, true],
  ['in millions', 8_400_000, 4_800_000, true],
  ['the first digit lost', 18_000, 8000, true],
  ['three digits', 123, 231, false],
  ['distant digits', 1234, 4231, false],
  ['one digit', 84, 85, false],
  ['the same', 84, 84, false],
  ['a power of ten', 84, 840, false],
  ['a small count of which the first digit is lost', 14, 4, false],
  ['no digits', 0, 10, false],
])('%s: %d, %d', (_title, a, b, expected) => {
  expect(isSlip(figure(a), figure(b))).toBe(expected);
  expect(isSlip(figure(b), figure(a))).toBe(expected);
});

test('a range and another unit are no slip', () => {
  expect(isSlip(figure(84), figure(undefined))).toBe(false);
  expect(isSlip(figure(84, 'metre'), figure(48, 'foot'))).toBe(false);
});

test('two exchanged digits of any whole number are one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 999_999_999 }), fc.nat({ max: 7 }), (value, place) => {
      const digits = String(value);
      const at = place % (digits.length - 1);
      const [x = '', y = ''] = [digits[at], digits[at + 1]];
      fc.pre(x !== y && !(at === 0 && y === '0'));
      const other = Number(digits.slice(0, at) + y + x + digits.slice(at + 2));
      expect(isSlip(figure(value), figure(other))).toBe(true);
    }),
  );
});
