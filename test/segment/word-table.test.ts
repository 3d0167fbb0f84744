import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonBucketsOf, WordTable } from '../../src/segment/word-table.js';

const word = fc.string({ unit: fc.constantFrom('a', 'é', '.', ' ', 'Ж'), maxLength: 4 });
const value = fc.array(fc.record({ words: fc.array(fc.string()), row: fc.integer() }));

describe('a table from words to JSON', () => {
  it('has what a map would have, also when it is asked again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, value)),
        fc.array(word),
        fc.constantFrom(1, 16),
        (rows, others, count) => {
          const entries = new Map(rows);
          const table = new WordTable(jsonBucketsOf(entries, count));
          for (const key of [...entries.keys(), ...entries.keys(), ...others]) {
            expect(table.get(key)).toEqual(entries.get(key));
          }
        },
      ),
    );
  });
});
