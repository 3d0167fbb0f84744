import { plainNumber } from './amounts/plain.js';
import { feetByMarks, unitAmount } from './amounts/units.js';
import type { Pattern } from './pattern.js';

/** A number and what stands behind it: a currency, a unit, an age, or nothing. */
export const amounts: Pattern = {
  match(reading, index) {
    const number = reading.number(index);
    if (number === undefined) return undefined;
    return (
      feetByMarks(reading, index) ??
      unitAmount(reading, index, number) ??
      plainNumber(reading, index, number)
    );
  },
};
