import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyOf } from '../../../src/analyse/alignment/word-frequency.js';
import table from '../../../src/data/word-frequency.json' with { type: 'json' };

/** The table as a plain map: an asterisk marks an act. */
const expected = new Map(
  Object.entries(table.rows).flatMap(([row, stems]) =>
    stems.split(' ').map((entry) => {
      const act = entry.endsWith('*');
      return [act ? entry.slice(0, -1) : entry, { weight: Number(row), act }] as const;
    }),
  ),
);

describe('the frequency of a stem', () => {
  it('is that of the table for each of its stems', () => {
    const found = [...expected.keys()].map((stem) => [stem, frequencyOf(stem)] as const);
    expect(new Map(found)).toEqual(expected);
  });

  it('is unknown for all that the table does not hold', () => {
    const stems = fc.oneof(
      fc.string(),
      fc.constantFrom('', ',', ',,', '*', 'constructor', '__proto__'),
      // Parts of a known stem, and two that may stand side by side.
      fc.constantFrom(...expected.keys()).map((stem) => stem.slice(0, -1)),
      fc.array(fc.constantFrom(...expected.keys())).map((both) => both.join(',')),
    );
    fc.assert(
      fc.property(stems, (stem) => {
        expect(frequencyOf(stem)).toEqual(expected.get(stem));
      }),
    );
  });
});
